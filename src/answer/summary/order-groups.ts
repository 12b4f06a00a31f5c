import type { Directive, Speaker } from "../../facts/directive.js";
import { ANSWER_SENTENCES } from "../../sentences/answers.js";
import { SUMMARY_SENTENCES } from "../../sentences/summaries.js";
import type { Stored } from "../../store/store.js";
import { foldText } from "../../text/fold.js";
import type { Span } from "../../text/span.js";
import type { Composition } from "../compose-figures.js";
import type { AnswerStatement } from "../contract.js";
import { cut } from "../directive-candidates.js";
import { officeOf } from "../parties.js";
import { wordsOf } from "./quoted-line.js";

/** Orders of one body, in the order they were given. */
interface OrderGroup {
  readonly name: string | null;
  readonly orders: readonly Stored<Directive>[];
}

/** Who gave most of the orders, named in full where a record does; null when nobody gave more than half of them. */
export function mainIssuer(orders: readonly Stored<Directive>[]): Speaker | null {
  const issuers = orders.flatMap(({ value }) => value.issuer ?? []);
  const named = issuers.find(
    (one) =>
      one.name !== null && issuers.filter((other) => isSame(one, other)).length > orders.length / 2,
  );
  if (named !== undefined) return named;
  const [first] = issuers;
  return first !== undefined &&
    issuers.length === orders.length &&
    issuers.every((other) => isSame(first, other))
    ? first
    : null;
}

/** `Chủ tịch` behind `Chủ tịch UBND tỉnh A` is A again. */
function isSame(known: Speaker, other: Speaker): boolean {
  if (other.name !== null) return other.name === known.name;
  const office = officeOf(other.title ?? "");
  return office !== "" && officeOf(known.title ?? "").startsWith(office);
}

/** The heading over the orders of a session: whose they are. */
export function ordersHeading(orders: readonly Stored<Directive>[], on: Composition): string {
  const issuer = mainIssuer(orders);
  return SUMMARY_SENTENCES[on.query.language].orders(issuer === null ? null : nameOf(issuer));
}

/**
 * One statement a body: its name, then every order given to it in the record's words, with its limit, each cited. What
 * is told to nobody by name comes last.
 */
export function sayOrderGroups(
  orders: readonly Stored<Directive>[],
  on: Composition,
): readonly AnswerStatement[] {
  const issuer = mainIssuer(orders);
  const groups = byAssignee(orders);
  return [
    ...groups.filter(({ name }) => name !== null),
    ...groups.filter((g) => g.name === null),
  ].map((group) => sayGroup(group, issuer, on));
}

function byAssignee(orders: readonly Stored<Directive>[]): readonly OrderGroup[] {
  const groups = new Map<string, { name: string | null; orders: Stored<Directive>[] }>();
  for (const order of orders) {
    const leads = order.value.assignees.filter(({ role }) => role !== "co-ordinator");
    const named = leads.length > 0 ? leads : order.value.assignees.slice(0, 1);
    const key = named.map(({ name, agency }) => agency ?? foldText(name)).join("|");
    const known = groups.get(key);
    if (known !== undefined) known.orders.push(order);
    else
      groups.set(key, {
        name: named.length === 0 ? null : named.map(({ name }) => name).join(", "),
        orders: [order],
      });
  }
  return [...groups.values()];
}

function sayGroup(group: OrderGroup, issuer: Speaker | null, on: Composition): AnswerStatement {
  const { language } = on.query;
  const lines = group.orders.map((order) => sayOrder(order, group.name ?? "", issuer, on));
  const name = group.name ?? SUMMARY_SENTENCES[language].everyone;
  const [first] = lines;
  const text =
    lines.length === 1 && first !== undefined
      ? `- ${name}: ${first.text}`
      : [`- ${name}:`, ...lines.map((line) => `  • ${line.text}`)].join("\n");
  return { text, citations: [...new Set(lines.flatMap(({ citations }) => citations))] };
}

/** Strengths that say what was done with a matter; the rest is in the words of the order. */
const SAID_STRENGTHS: ReadonlySet<Directive["strength"]> = new Set([
  "approve",
  "refuse",
  "criticise",
]);

function sayOrder(
  { documentId, value }: Stored<Directive>,
  name: string,
  issuer: Speaker | null,
  on: Composition,
): AnswerStatement {
  const { language } = on.query;
  const sentences = ANSWER_SENTENCES[language];
  const mark = on.citations.cite(documentId, value.spans);
  const quote = wordsOf(documentId, withoutHead(value.spans, name, documentId, on), on);
  const verb = SAID_STRENGTHS.has(value.strength) ? sentences.requireVerb[value.strength] : "";
  const isOfMain = value.issuer === null || (issuer !== null && isSame(issuer, value.issuer));
  const by = isOfMain ? "" : (nameOf(value.issuer) ?? "");
  const head = [by, verb].filter((part) => part !== "").join(" ");
  const limits = [value.deadline, ...value.furtherDeadlines]
    .flatMap((deadline) => deadline?.text ?? [])
    .filter((limit) => !isPlain(limit, quote));
  const limit = limits.length === 0 ? "" : ` – ${sentences.deadline(limits.join("; "))}`;
  return {
    text: `${head === "" ? "" : `${head}: `}“${quote}”${limit} [${mark}]`,
    citations: [mark],
  };
}

/** The line that an item hangs on, left out where it names no more than the body it is told under. */
function withoutHead(
  spans: readonly Span[],
  name: string,
  documentId: number,
  on: Composition,
): readonly Span[] {
  const [head, ...items] = spans;
  if (head === undefined || items.length === 0 || name === "") return spans;
  const words = cut(on.records.text(documentId), [head]);
  return words.includes(name) && words.length <= name.length + BESIDE_NAME ? items : spans;
}

/** `2. Sở A có trách nhiệm:` says no more than `Sở A`. */
const BESIDE_NAME = 24;

/** Said at the end anyway, or cut out of a longer date (`trước Tết Độc lập 2` of `2/9`). */
function isPlain(limit: string, quote: string): boolean {
  const at = quote.indexOf(limit);
  const next = at < 0 ? "" : quote.slice(at + limit.length, at + limit.length + 1);
  return quote.endsWith(limit) || /[\p{L}\p{N}/]/u.test(next);
}

function nameOf(issuer: Speaker | null): string | null {
  const parts = [issuer?.title ?? null, issuer?.name ?? null].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" ");
}
