import { anchorOf } from "../language/resolve-period.js";
import { assembleObservations } from "./assemble-observations.js";
import type { Directive, Statement } from "./directive.js";
import { assembleDirectives } from "./directives/assemble-directives.js";
import { OPENING_STATE } from "./directives/directive-state.js";
import { withOwnPlace } from "./figures/own-place.js";
import type { Observation } from "./observation.js";
import { numeralStyleOf, type ReadingOfBlock, readBlock } from "./reading-of-block.js";

/**
 * The debugging glass: what was recognised in a text, by which rules, and what was assembled. One line per
 * mention or fact, `start-end  kind  «words»  value  (rule)`. `now` is the ISO date bare periods are read from.
 */
export function traceText(text: string, options: { readonly now: string }): string {
  const surface = text.normalize("NFC");
  const reading = readBlock(surface, numeralStyleOf(surface));
  const anchor = anchorOf(options.now);
  const context = { place: null, placeStated: false, period: options.now.slice(0, 7), anchor };
  const orders = assembleDirectives(reading, OPENING_STATE, {
    anchor,
    fromCaption: false,
    speaker: null,
    offset: 0,
    listItem: false,
    ordersThroughout: false,
  });
  const observations = assembleObservations(reading, context, {
    fromCaption: false,
    tasks: orders.directives.map((directive) => directive.taskSpan),
  }).map(withOwnPlace);
  return [
    "mentions",
    ...mentionLines(reading),
    "observations",
    ...observations.map(observationLine),
    "directives",
    ...orders.directives.map(directiveLine),
    "statements",
    ...orders.statements.map(statementLine),
  ].join("\n");
}

function mentionLines(reading: ReadingOfBlock): readonly string[] {
  const mentions = [
    ...reading.quantities,
    ...reading.periods,
    ...reading.bases,
    ...reading.indicators,
    ...reading.cues,
    ...reading.agencies,
    ...reading.people,
  ];
  return mentions
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((mention) => {
      const words = reading.text.surface.slice(mention.start, mention.end);
      return `  ${mention.start}-${mention.end}  ${mention.kind}  «${words}»  ${sayValue(mention.value)}  (${mention.rule})`;
    });
}

/** A value without its empty fields. */
function sayValue(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const filled = Object.entries(value).filter(([, field]) => field !== null && field !== false);
  return JSON.stringify(Object.fromEntries(filled));
}

function observationLine(observation: Observation): string {
  const {
    indicator,
    label,
    path,
    period,
    accumulation,
    measure,
    base,
    status,
    value,
    unit,
    hedge,
  } = observation;
  const name = [indicator ?? "(uncatalogued)", label, ...path].join(" > ");
  const amount = [hedge, value, unit].filter((part) => part !== null).join(" ");
  return `  ${name}  ${period ?? "?"} ${accumulation} (${observation.periodProvenance})  ${measure}${base === null ? "" : ` vs ${base}`}  ${status}  ${amount}  (${observation.rules.join(", ")})`;
}

function directiveLine(directive: Directive): string {
  const issuer =
    directive.issuer === null
      ? "?"
      : [directive.issuer.title, directive.issuer.name].filter((part) => part !== null).join(" ");
  const to = directive.assignees
    .map((assignee) => `${assignee.name} (${assignee.role})`)
    .join(", ");
  const deadline =
    directive.deadline === null ? "" : `  by ${directive.deadline.due ?? directive.deadline.text}`;
  return `  ${issuer}  ${directive.strength}  [${to}]  «${directive.task}»${deadline}  (${directive.rules.join(", ")})`;
}

function statementLine(statement: Statement): string {
  const speaker = [statement.speaker.name, statement.speaker.title]
    .filter((part) => part !== null)
    .join(", ");
  return `  ${speaker}  ${statement.act}  «${statement.content}»  (${statement.rules.join(", ")})`;
}
