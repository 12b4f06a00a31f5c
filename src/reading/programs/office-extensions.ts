/** Extensions that are read through LibreOffice, with their dots. */
export const OFFICE_EXTENSIONS: readonly string[] = [".doc", ".rtf", ".odt", ".xls", ".ods"];
