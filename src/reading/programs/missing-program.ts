import { ThukyError } from "../../errors.js";

/** The refusal of a file whose format is read through a program that is not installed. */
export function missingProgram(
  path: string,
  extension: string,
  program: string,
  packages: string,
): ThukyError {
  return new ThukyError({
    code: "program-missing",
    message: `${path}: ${extension} is read through ${program}, which is not installed; install it (apt-get install ${packages}), or save the file in a format that needs no program`,
    details: { path, program, packages },
  });
}
