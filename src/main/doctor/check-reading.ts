import { toThukyError } from "../../errors.js";
import { confinement, type Measure } from "../../reading/sandbox/confinement.js";
import { openReadingProcess } from "../../reading/sandbox/reading-process.js";
import { type Finding, fault, warning, well } from "./finding.js";

/** What a hostile file could do where a measure is not enforced, and how to have it enforced. */
const MISSING: Readonly<Record<Measure, readonly [message: string, remedy: string]>> = {
  files: [
    "a reader is not kept from other files: Node's permission model is not in use",
    "run the built program (npm run build) with Node 20 or newer",
  ],
  network: [
    "a reader is not kept from the network: no namespace can be opened",
    "install util-linux or bubblewrap and allow user namespaces (sysctl kernel.unprivileged_userns_clone=1)",
  ],
  memory: [
    "only the heap of a reader is bounded: /proc is missing, so its resident memory is not watched",
    "run on Linux with /proc mounted, or bound the memory of the whole service",
  ],
};

const PROBE = { path: "probe.txt", bytes: new TextEncoder().encode("Thu đạt 5 tỷ đồng.") };

/** Does the reading process start and read, and what is it not kept from on this machine? */
export async function checkReading(): Promise<readonly Finding[]> {
  const reading = openReadingProcess();
  try {
    await reading.read(PROBE);
  } catch (thrown) {
    return [
      fault(
        "reading",
        `the reading process does not work: ${toThukyError(thrown).message}`,
        "install the packages again (npm ci) and see that processes may be started",
      ),
    ];
  } finally {
    reading.close();
  }
  const { missing } = confinement();
  const measures = missing.map((measure) => warning("reading", ...MISSING[measure]));
  const kept = ["time", "heap", ...(["files", "network", "memory"] as const)].filter(
    (measure) => !(missing as readonly string[]).includes(measure),
  );
  return [
    well(
      "reading",
      `files are read in a process of their own; kept within bounds: ${kept.join(", ")}`,
    ),
    ...measures,
  ];
}
