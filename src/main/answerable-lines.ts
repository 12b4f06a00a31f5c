import type { AccessRules } from "../access/access-rules.js";
import type { Answerable } from "../access/answerable.js";

/** What Discord may carry in words, for whoever runs Thuky. */
export function answerableLines(rules: AccessRules, answerable: Answerable): readonly string[] {
  const { readable, aboveCeiling, unknownLabel, unlabelled } = answerable;
  const names = readable.map(({ label, documents }) => `${label} ${documents}`).join(", ");
  const hidden = [
    ...(aboveCeiling > 0 ? [`${aboveCeiling} above the ceiling (${rules.ceiling})`] : []),
    ...(unknownLabel > 0 ? [`${unknownLabel} with a label that access.yaml does not know`] : []),
    ...(unlabelled > 0 ? [`${unlabelled} without a label (label: public in _records.yaml)`] : []),
  ];
  return [
    `Discord is outside the building: never put state secrets there. It is answered from documents labelled ${names}.`,
    ...(hidden.length > 0
      ? [`Documents that Discord is never answered from: ${hidden.join(", ")}.`]
      : []),
  ];
}
