import type { Audience } from "../documents/audience.js";
import { type AccessRules, PUBLIC_LABEL } from "./access-rules.js";
import { isPublic } from "./rights.js";

/** How many documents Discord may be answered from, and why not from the others. */
export interface Answerable {
  /** Documents by label, for every label that somebody on Discord may read; `public` first. */
  readonly readable: readonly { readonly label: string; readonly documents: number }[];
  /** Labels of a group above the ceiling. */
  readonly aboveCeiling: number;
  /** Labels that no group of the rules carries. */
  readonly unknownLabel: number;
  readonly unlabelled: number;
}

/** Counts what is and what is not answerable on Discord under the rules. */
export function answerableOn(rules: AccessRules, labels: readonly (string | null)[]): Answerable {
  const known = [PUBLIC_LABEL, ...rules.groups.keys()];
  const count = (test: (label: string | null) => boolean) => labels.filter(test).length;
  return {
    readable: known
      .filter((label) => rules.allowed.has(label))
      .map((label) => ({ label, documents: count((other) => other === label) })),
    aboveCeiling: count(
      (label) => label !== null && known.includes(label) && !rules.allowed.has(label),
    ),
    unknownLabel: count((label) => label !== null && !known.includes(label)),
    unlabelled: count((label) => label === null),
  };
}

/** Every distinct audience that the rules can give to somebody, for preparing their indexes. */
export function audiencesOf(rules: AccessRules): readonly Audience[] {
  const groups = [...rules.groups.values()].map(
    ({ labels }): Audience => ({
      kind: "labels",
      labels: labels.filter((label) => rules.allowed.has(label)),
    }),
  );
  return [
    { kind: "labels", labels: [PUBLIC_LABEL] },
    ...groups.filter((audience) => !isPublic(audience)),
  ];
}
