import { spawnSync } from "node:child_process";

/** Where a program of the system is by the search path, null when it is not installed. */
export function findProgram(name: string): string | null {
  const found = spawnSync("/bin/sh", ["-c", 'command -v -- "$1"', "sh", name], {
    encoding: "utf8",
  });
  const path = found.status === 0 ? found.stdout.trim() : "";
  return path.startsWith("/") ? path : null;
}
