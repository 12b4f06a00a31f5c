import { ThukyError } from "../errors.js";

/** The refusal of a file that costs more to read than any record does. `limit` names what it goes beyond. */
export function tooCostly(path: string, limit: string): ThukyError {
  return new ThukyError({
    code: "file-too-large",
    message: `${path} goes beyond what is read of one file: ${limit}; split it, or save its text alone`,
    details: { path, limit },
  });
}

/** The refusal of a file whose parts do not fit together. `reason` is English and short. */
export function damaged(path: string, reason: string, cause?: unknown): ThukyError {
  return new ThukyError({
    code: "file-unreadable",
    message: `${path} is damaged (${reason}); open it in the program it was made with and save it anew`,
    details: { path, reason },
    cause,
  });
}

/** The refusal of a file whose bytes are of another format than its extension says. */
export function otherFormat(path: string, found: string): ThukyError {
  return new ThukyError({
    code: "format-mismatch",
    message: `${path} is ${found}, not what its extension says; give it its true extension`,
    details: { path },
  });
}

/** The refusal of a file that opens with a password only. */
export function protectedByPassword(path: string): ThukyError {
  return new ThukyError({
    code: "file-unreadable",
    message: `${path} is protected by a password; save a copy without one and index it again`,
    details: { path, reason: "password" },
  });
}

/** The refusal of a file that holds pictures or nothing. `remedy` says what to do about it. */
export function withoutText(path: string, remedy: string): ThukyError {
  return new ThukyError({
    code: "file-empty",
    message: `${path} holds no text; ${remedy}`,
    details: { path },
  });
}
