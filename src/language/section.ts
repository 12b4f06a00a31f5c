import { z } from "zod";
import { readLexicon } from "./lexicon.js";
import { findAll, pattern } from "./pattern.js";
import { prepareRecord } from "./prepared-text.js";

const ROLES = [
  "status",
  "difficulties",
  "conclusion",
  "tasks",
  "opinions",
  "proposals",
  "attendance",
  "results",
] as const;

/** What a part of a record holds. */
export type SectionRole = (typeof ROLES)[number];

const schema = z.array(z.strictObject({ role: z.enum(ROLES), forms: z.array(z.string()).min(1) }));

const RULES = readLexicon("sections.yaml", schema).map(({ role, forms }) => ({
  role,
  pattern: pattern(
    [...forms]
      .sort((a, b) => b.length - a.length)
      .map((form) => form.replaceAll(" ", "~"))
      .join("|"),
  ),
}));

/**
 * The roles of a heading, in the order of the lexicon: `II. NHIỆM VỤ CỤ THỂ` → tasks; `Kết quả thực hiện
 * nhiệm vụ` → status only, since what was done with tasks is no order; `Kết quả và nhiệm vụ` → tasks, results.
 */
export function sectionRolesOf(heading: string): ReadonlySet<SectionRole> {
  const text = prepareRecord(heading);
  const roles = new Set(
    RULES.filter((rule) => findAll(rule.pattern, text).length > 0).map((rule) => rule.role),
  );
  if (roles.has("status")) {
    for (const role of ["tasks", "conclusion", "results"] as const) roles.delete(role);
  }
  if (roles.has("opinions") && /chỉ đạo/iu.test(heading)) roles.delete("opinions");
  return roles;
}
