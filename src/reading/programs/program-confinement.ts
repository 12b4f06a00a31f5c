import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a program may take. */
export interface ProgramBudget {
  readonly milliseconds: number;
  /** Seconds of the processor, where it may wait for it longer: on a busy machine the same file is still read. */
  readonly computingSeconds?: number;
  /** Resident memory of the program and all that it starts, in megabytes. */
  readonly residentMegabytes: number;
  /** Largest file that it may write. */
  readonly fileBytes: number;
}

/** The most that a program may compute, in whole seconds. */
export function computingSeconds(budget: ProgramBudget): number {
  return budget.computingSeconds ?? Math.ceil(budget.milliseconds / 1000);
}

/** How a program of the system is started on this machine. */
export interface ProgramConfinement {
  /** `root`: it sees nothing but the system's programs and its work folder; `none`: this cannot be had here. */
  readonly kind: "root" | "none";
  /** The words before the program's own, and the work folder as the program sees it. */
  prefix(folder: string, budget: ProgramBudget): readonly string[];
  inside(folder: string): string;
}

const UNSHARE = "/usr/bin/unshare";
const BUBBLEWRAP = "/usr/bin/bwrap";
const SCRIPT = fileURLToPath(new URL("./confine.sh", import.meta.url));
const SHOWN = ["/usr", "/lib", "/lib64", "/bin", "/opt", "/etc/fonts", "/etc/libreoffice"];
const SHOWN_TOO = ["/etc/alternatives", "/etc/ld.so.cache", "/var/cache/fontconfig"];

/** A root of its own by namespaces, opened with `unshare` and a script. */
const BY_NAMESPACES: ProgramConfinement = {
  kind: "root",
  prefix: (folder, budget) => [
    UNSHARE,
    ...["--user", "--map-root-user", "--net", "--mount", "--pid", "--ipc", "--uts"],
    ...["--fork", "--kill-child", "--", "/bin/sh", SCRIPT, folder],
    ...[String(computingSeconds(budget)), String(Math.ceil(budget.fileBytes / 512))],
    String(Math.ceil(budget.milliseconds / 1000)),
  ],
  inside: () => "/work",
};

/** The same by bubblewrap, which may do it where users may not. */
const BY_BUBBLEWRAP: ProgramConfinement = {
  kind: "root",
  prefix: (folder, budget) => [
    BUBBLEWRAP,
    ...[...SHOWN, ...SHOWN_TOO].flatMap((path) => ["--ro-bind-try", path, path]),
    ...["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--bind", folder, "/work"],
    ...["--chdir", "/work", "--unshare-all", "--die-with-parent", "--new-session", "--"],
    ...["/bin/sh", "-c", LIMITED, "sh", String(computingSeconds(budget))],
    String(Math.ceil(budget.fileBytes / 512)),
  ],
  inside: () => "/work",
};

const LIMITED = 'ulimit -t "$1"; ulimit -f "$2"; shift 2; exec "$@"';

/** No root of its own: bounded time, memory and files still. */
const UNCONFINED: ProgramConfinement = {
  kind: "none",
  prefix: (_, budget) => [
    ...["/bin/sh", "-c", LIMITED, "sh", String(computingSeconds(budget))],
    String(Math.ceil(budget.fileBytes / 512)),
  ],
  inside: (folder) => folder,
};

/** All that a program learns of its surroundings; one thread, since others work here too. */
export function programEnvironment(inside: string): Readonly<Record<string, string>> {
  return {
    PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
    HOME: inside,
    TMPDIR: inside,
    LANG: "C.UTF-8",
    OMP_THREAD_LIMIT: "1",
  };
}

let found: ProgramConfinement | null = null;

/** Looks once what this system offers. */
export function programConfinement(): ProgramConfinement {
  found ??= [BY_NAMESPACES, BY_BUBBLEWRAP].find(works) ?? UNCONFINED;
  return found;
}

function works(confinement: ProgramConfinement): boolean {
  const folder = mkdtempSync(join(tmpdir(), "thuky-probe-"));
  try {
    const budget = { milliseconds: 5_000, residentMegabytes: 100, fileBytes: 1_048_576 };
    const [command = "", ...words] = confinement.prefix(folder, budget);
    if (!existsSync(command)) return false;
    // It must start a program, and the rest of the disk must be out of its sight.
    const probe = ["/bin/sh", "-c", `test -w /work && test ! -e ${SCRIPT}`];
    const env = programEnvironment("/work");
    return spawnSync(command, [...words, ...probe], { env, timeout: 5_000 }).status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
