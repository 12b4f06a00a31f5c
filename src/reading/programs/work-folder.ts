import { existsSync, readdirSync, statfsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder in memory, where the system has one: what a program writes never reaches a disk. */
const IN_MEMORY = "/dev/shm";
const FREE_BYTES = 512 * 1024 * 1024;
const NAME = /^thuky-work-(\d+)-/u;

/** An empty folder for one run of a program; whoever makes it removes it. */
export function makeWorkFolder(): Promise<string> {
  return mkdtemp(join(parentFolder(), `thuky-work-${process.pid}-`));
}

/** Removes what runs left behind whose process was killed. */
export async function removeAbandonedWorkFolders(): Promise<void> {
  const parent = parentFolder();
  for (const name of readdirSync(parent)) {
    const owner = NAME.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner)))
      await rm(join(parent, name), { recursive: true, force: true });
  }
}

function parentFolder(): string {
  if (!existsSync(IN_MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize >= FREE_BYTES ? IN_MEMORY : tmpdir();
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (thrown) {
    // Of another user: alive, and not ours to clear away.
    return (thrown as NodeJS.ErrnoException).code === "EPERM";
  }
}
