/** The extension of a path in small letters with its dot; empty without one. */
export function extensionOf(path: string): string {
  return /\.[^./]+$/u.exec(path)?.[0].toLowerCase() ?? "";
}
