import type { Audience } from "../../documents/audience.js";

/**
 * `mayRead` in SQL: a condition on `documents.label`, so that what may not be read never leaves the
 * database. An unlabelled document matches no list of labels, because `NULL IN (…)` is not true.
 */
export const MAY_READ =
  "(@everything = 1 OR documents.label IN (SELECT value FROM json_each(@labels)))";

/** The parameters of `MAY_READ`. */
export interface AudienceParameters {
  readonly everything: 0 | 1;
  readonly labels: string;
}

export function audienceParameters(audience: Audience): AudienceParameters {
  return audience.kind === "operator"
    ? { everything: 1, labels: "[]" }
    : { everything: 0, labels: JSON.stringify(audience.labels) };
}
