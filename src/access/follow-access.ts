import { readFileSync, statSync } from "node:fs";
import { ThukyError, toThukyError } from "../errors.js";
import { type AccessRules, PUBLIC_ONLY } from "./access-rules.js";
import { parseAccess } from "./parse-access.js";

/** The rules as they are now. */
export interface FollowedAccess {
  /** Looks at the file each time: a right that was taken away there is gone with the next look. */
  rules(): AccessRules;
  /** What is wrong with the file as it is, null when nothing is. */
  problem(): ThukyError | null;
}

/**
 * Follows `access.yaml` without a restart. No file, and a file that cannot be used, mean `public` alone: what was
 * taken out of a file with a slip in it must not go on counting. `onChange` is told of every version after the first.
 */
export function followAccess(options: {
  readonly file: string;
  readonly confirmedCeiling: string | null;
  readonly onChange?: (rules: AccessRules, problem: ThukyError | null) => void;
}): FollowedAccess {
  let mark: string | null = null;
  let rules = PUBLIC_ONLY;
  let problem: ThukyError | null = null;
  const look = () => {
    const now = markOf(options.file);
    if (now === mark) return;
    const isFirst = mark === null;
    mark = now;
    ({ rules, problem } = read(options.file, options.confirmedCeiling));
    if (!isFirst) options.onChange?.(rules, problem);
  };
  return {
    rules: () => {
      look();
      return rules;
    },
    problem: () => {
      look();
      return problem;
    },
  };
}

/** Changes with every change of the file; the time alone has too coarse a grain. */
function markOf(file: string): string {
  const entry = statSync(file, { throwIfNoEntry: false, bigint: true });
  if (entry === undefined) return "none";
  return [entry.ino, entry.size, entry.mtimeNs, entry.ctimeNs].join(" ");
}

function read(
  file: string,
  confirmedCeiling: string | null,
): { readonly rules: AccessRules; readonly problem: ThukyError | null } {
  try {
    return {
      rules: parseAccess(readFileSync(file, "utf8"), file, confirmedCeiling),
      problem: null,
    };
  } catch (thrown) {
    const cause = toThukyError(thrown);
    if ((thrown as NodeJS.ErrnoException).code === "ENOENT")
      return { rules: PUBLIC_ONLY, problem: null };
    const problem =
      cause.code === "access-invalid"
        ? cause
        : new ThukyError({
            code: "access-invalid",
            message: `${file} cannot be read (${cause.message}), so Discord is answered from public records only`,
            details: { file, problems: cause.message },
            cause: thrown,
          });
    return { rules: PUBLIC_ONLY, problem };
  }
}
