import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a reading process is kept from. */
export type Measure = "files" | "network" | "memory";

/** How a reading process is started on this machine, and what cannot be enforced here. */
export interface Confinement {
  /** Words before the command: it opens a namespace without network. */
  readonly prefix: readonly string[];
  /** Arguments of Node itself. */
  readonly nodeArguments: readonly string[];
  readonly missing: readonly Measure[];
}

/** Ways to start a process without network, the first that works is taken. */
const WITHOUT_NETWORK: readonly (readonly string[])[] = [
  ["/usr/bin/unshare", "--user", "--map-root-user", "--net", "--"],
  ["/usr/bin/bwrap", "--dev-bind", "/", "/", "--unshare-net", "--die-with-parent", "--"],
];

/** The folder that holds `src` or `dist`. */
const HOME = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

/** Run from TypeScript sources: the loader needs to write its cache, so files cannot be closed to it. */
export const RUNS_FROM_SOURCE = import.meta.url.endsWith(".ts");

let found: Confinement | null = null;

/** Looks once what this system offers: a network namespace, Node's permission model, `/proc`. */
export function confinement(): Confinement {
  found ??= look();
  return found;
}

function look(): Confinement {
  const prefix = WITHOUT_NETWORK.find(works) ?? [];
  const permission = permissionFlag();
  const missing: Measure[] = [];
  if (permission === null) missing.push("files");
  if (prefix.length === 0) missing.push("network");
  if (!existsSync("/proc/self/statm")) missing.push("memory");
  const readable = [join(HOME, "dist"), join(HOME, "node_modules"), join(HOME, "package.json")];
  return {
    prefix,
    nodeArguments:
      permission === null
        ? []
        : [
            permission,
            ...readable.map(
              (path) => `--allow-fs-read=${path}${path.endsWith(".json") ? "" : "/*"}`,
            ),
          ],
    missing,
  };
}

function works(prefix: readonly string[]): boolean {
  const [command = "", ...words] = prefix;
  return (
    existsSync(command) && spawnSync(command, [...words, "/bin/true"], { env: {} }).status === 0
  );
}

/** Node closes files, processes and threads to a program that does not name them. */
function permissionFlag(): string | null {
  if (RUNS_FROM_SOURCE) return null;
  const flags = ["--permission", "--experimental-permission"];
  return flags.find((flag) => process.allowedNodeEnvironmentFlags.has(flag)) ?? null;
}
