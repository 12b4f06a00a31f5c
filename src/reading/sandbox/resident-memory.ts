import { readFileSync } from "node:fs";

/** Linux counts memory in pages of 4 KB on nearly every machine that runs Node. */
const PAGE_BYTES = 4096;
const MEGABYTE = 1024 * 1024;

/** Resident memory of a process in megabytes; 0 where the system does not tell. */
export function residentMegabytes(processId: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${processId}/statm`, "utf8").split(" ")[1]);
    return (pages * PAGE_BYTES) / MEGABYTE;
  } catch {
    return 0;
  }
}

/** The same of a process and all that it started, as far as the system tells. */
export function residentMegabytesOfTree(processId: number): number {
  const children = childrenOf(processId).map(residentMegabytesOfTree);
  return children.reduce((sum, own) => sum + own, residentMegabytes(processId));
}

function childrenOf(processId: number): readonly number[] {
  try {
    const listed = readFileSync(`/proc/${processId}/task/${processId}/children`, "utf8");
    return listed
      .split(" ")
      .filter((word) => word !== "")
      .map(Number);
  } catch {
    return [];
  }
}
