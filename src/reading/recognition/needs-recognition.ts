import { ThukyError } from "../../errors.js";

/** Thrown by a reader over pages that are pictures, where text recognition can be asked for them. */
export function needsRecognition(path: string, pages: readonly number[]): ThukyError {
  return new ThukyError({
    code: "file-empty",
    message: `${path} holds no text on ${pages.length} of its pages: text recognition has to read them`,
    details: { path, pictures: pages.join(" ") },
  });
}

/** The pages that such an error asks for, null for any other error. */
export function pagesToRecognise(thrown: unknown): readonly number[] | null {
  if (!(thrown instanceof ThukyError)) return null;
  const { pictures } = thrown.details;
  return typeof pictures === "string" ? pictures.split(" ").map(Number) : null;
}
