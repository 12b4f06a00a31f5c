import { answerableOn } from "../../access/answerable.js";
import { followAccess } from "../../access/follow-access.js";
import type { Config } from "../../config.js";
import { OPERATOR } from "../../documents/audience.js";
import { openSqliteStore } from "../../store/sqlite/sqlite-store.js";
import { answerableLines } from "../answerable-lines.js";
import { type Finding, fault, well } from "./finding.js";

/** Are the access rules right, and what may Discord be answered from by them? */
export function checkAccess(config: Config, dataFolder: string): readonly Finding[] {
  const { accessFile, ceiling } = config.discord;
  const access = followAccess({ file: accessFile, confirmedCeiling: ceiling });
  const problem = access.problem();
  const labels = labelsIn(dataFolder);
  const lines = answerableLines(access.rules(), answerableOn(access.rules(), labels));
  return [
    ...(problem === null
      ? []
      : [fault("access", problem.message, `correct ${accessFile}; it counts at once`)]),
    ...lines.map((line) => well("access", line)),
  ];
}

/** None where there is no store, or none that can be read: the check of the store says so. */
function labelsIn(dataFolder: string): readonly (string | null)[] {
  try {
    const store = openSqliteStore({ folder: dataFolder, readOnly: true });
    try {
      return store.documents(OPERATOR).map(({ metadata }) => metadata.label);
    } finally {
      store.close();
    }
  } catch {
    return [];
  }
}
