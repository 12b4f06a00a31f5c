import type { Directive } from "../facts/directive.js";
import { ANSWER_SENTENCES } from "../sentences/answers.js";
import type { Language } from "./contract.js";

/**
 * `Chủ tịch UBND tỉnh A giao Sở B: “…” – hạn: trước ngày 15/9`: who told whom, the task in the record's own words, its
 * limits; of a task that was followed up, what became of it is in the quoted line.
 */
export function sayDirective(directive: Directive, quoted: string, language: Language): string {
  const sentences = ANSWER_SENTENCES[language];
  const names = directive.assignees
    .map((assignee) => assignee.name)
    .slice(0, MOST_NAMES)
    .join(", ");
  const issuer =
    directive.issuer === null
      ? null
      : [directive.issuer.title, directive.issuer.name].filter((part) => part !== null).join(" ");
  const verb = sentences.requireVerb[directive.strength];
  const proposal = directive.standing === "proposal" ? ` (${sentences.proposal})` : "";
  const head =
    issuer === null
      ? names === ""
        ? sentences.task
        : `${names} – ${sentences.task.toLocaleLowerCase("vi")}`
      : `${issuer} ${verb}${names === "" ? "" : ` ${names}`}${proposal}`;
  const limits = [directive.deadline, ...directive.furtherDeadlines]
    .filter((deadline) => deadline !== null)
    .map((deadline) => deadline.text);
  const limit = limits.length === 0 ? "" : ` – ${sentences.deadline(limits.join("; "))}`;
  const told =
    directive.status === null || quoted.includes(directive.status.text.replace(/[.;,]$/u, ""));
  const status =
    told || directive.status === null ? "" : ` – ${sentences.status(directive.status.text)}`;
  return `${head}: “${quoted}”${limit}${status}`;
}

const MOST_NAMES = 4;
