import { ThukyError } from "../errors.js";

/** The refusal of a file whose parts are nested in each other beyond any record: generated, or an attack. */
export function nestedTooDeep(path: string): ThukyError {
  return new ThukyError({
    code: "file-unreadable",
    message: `${path} is nested too deep to be a record; save its text alone and index it again`,
    details: { path, reason: "nesting" },
  });
}
