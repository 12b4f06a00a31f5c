import type { Config } from "../config.js";
import { toThukyError } from "../errors.js";
import { checkAccess } from "./doctor/check-access.js";
import { checkPrograms } from "./doctor/check-programs.js";
import { checkReading } from "./doctor/check-reading.js";
import { checkStore } from "./doctor/check-store.js";
import { checkGateway, checkSecrets } from "./doctor/check-surroundings.js";
import { type Finding, fault, well } from "./doctor/finding.js";
import { jsonLine, print, type Surroundings } from "./surroundings.js";

export interface DoctorOptions {
  readonly data?: string;
  readonly json?: true;
}

/** `thuky doctor`: what works, what does not and what is not enforced, each with its remedy. 1 for a fault. */
export async function doctor(surroundings: Surroundings, options: DoctorOptions): Promise<number> {
  const findings = await findingsOf(surroundings, options);
  await print(
    surroundings,
    options.json === true ? jsonLine(findings) : findings.map(lineOf).join(""),
  );
  return findings.some(({ state }) => state === "fault") ? 1 : 0;
}

async function findingsOf(
  surroundings: Surroundings,
  options: DoctorOptions,
): Promise<readonly Finding[]> {
  let config: Config;
  try {
    config = surroundings.loadConfig();
  } catch (thrown) {
    // Without a configuration nobody knows where the store and the records are.
    const { message } = toThukyError(thrown);
    const remedy =
      "correct .env or the environment (see .env.example), then run thuky doctor again";
    return [fault("configuration", message, remedy), ...(await checkReading()), ...checkPrograms()];
  }
  return [
    well("configuration", "every value can be used"),
    ...(await checkSecrets()),
    ...(await checkStore(options.data ?? config.dataFolder, config.corpusFolder)),
    ...(await checkReading()),
    ...checkPrograms(),
    ...checkAccess(config, options.data ?? config.dataFolder),
    ...(await checkGateway(config)),
  ];
}

const MARKS = { ok: "✓", warning: "!", fault: "✗" } as const;

function lineOf({ state, subject, message, remedy }: Finding): string {
  return `${MARKS[state]} ${subject}: ${message}${remedy === null ? "" : `\n    → ${remedy}`}\n`;
}
