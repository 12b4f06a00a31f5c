import { type DynamicStructuredTool, tool } from "@langchain/core/tools";
import { z } from "zod";
import { type CitationSource, createCitationList } from "../../answer/citation-list.js";
import type { AnswerCitation } from "../../answer/contract.js";
import { listDirectives } from "../../answer/list-directives.js";
import { listFigures } from "../../answer/list-figures.js";
import { daysOf, typedPeriod } from "../../answer/period-range.js";
import type { Records, RecordsLoader } from "../../answer/records.js";
import type { Audience } from "../../documents/audience.js";
import type { Assignee, Directive, Speaker } from "../../facts/directive.js";
import type { Observation } from "../../facts/observation.js";
import { anchorOf } from "../../language/resolve-period.js";
import type { Store } from "../../store/store.js";
import type { Span } from "../../text/span.js";

export interface LedgerToolsOptions {
  readonly store: Pick<Store, "blocks">;
  readonly recordsOf: RecordsLoader;
  /** Whom the chain speaks for: what they may not read is not listed, counted or named. */
  readonly audience: Audience;
  /** ISO date that `tháng này` is read from, asked for at every call. */
  readonly now: () => string;
  /** Entries of one call; 50 unless set. */
  readonly most?: number;
}

type Quoted = Omit<AnswerCitation, "id">;

/** A figure of the ledger as a tool gives it: every field that keeps it from being blurred, and where it stands. */
export interface ToolFigure
  extends Pick<
    Observation,
    | "indicator"
    | "label"
    | "path"
    | "place"
    | "period"
    | "accumulation"
    | "measure"
    | "base"
    | "status"
    | "value"
    | "upper"
    | "unit"
    | "hedge"
  > {
  readonly citation: Quoted;
}

/** An order of the register as a tool gives it. */
export interface ToolDirective
  extends Pick<Directive, "strength" | "task" | "deadline" | "standing" | "status"> {
  readonly issuer: Speaker | null;
  readonly assignees: readonly Assignee[];
  readonly place: string | null;
  readonly citation: Quoted;
}

/** One call's entries; `left` counts what fitted and was left off. */
export interface ToolListing<Entry> {
  readonly entries: readonly Entry[];
  readonly left: number;
}

const words = (what: string) => z.string().max(200).optional().describe(what);

const figureFilter = z.object({
  indicator: words(
    "name, short form or id of an indicator: 'thu ngân sách', 'state-budget-revenue'",
  ),
  place: words("province or district: 'Hà Giang'"),
  period: words("ISO or in words: '2021-08', '2021-Q3', '2021', 'tháng 8/2021'"),
  status: z.enum(["actual", "provisional", "estimate", "plan"]).optional(),
});

const directiveFilter = z.object({
  assignee: words("the body that was told: 'Sở Tài chính'"),
  issuer: words("the person or office that ordered"),
  topic: words("words that the order holds"),
  place: words("the place whose records it is from"),
  dueFrom: z.iso.date().optional().describe("due on or after this day"),
  dueTo: z.iso.date().optional().describe("due on or before this day"),
});

/**
 * The ledger and the register as LangChain tools for one audience: their text is JSON for a model, their artifact the
 * same as typed entries, each with the citation that opens it. An agent may choose filters; figures it can only pass on.
 */
export function createLedgerTools(
  options: LedgerToolsOptions,
): readonly [figures: DynamicStructuredTool, directives: DynamicStructuredTool] {
  const figures = tool(
    (filter: z.infer<typeof figureFilter>) => told(figuresFor(filter, options)),
    {
      name: "ledger_figures",
      description:
        "Figures that the meeting records state, with place, period, accumulation, status, measure, base, unit and the quote. Never add, convert or round them.",
      schema: figureFilter,
      responseFormat: "content_and_artifact",
    },
  );
  const directives = tool(
    (filter: z.infer<typeof directiveFilter>) => told(directivesFor(filter, options)),
    {
      name: "register_directives",
      description:
        "Orders and conclusions of the meeting records: who told whom to do what by when, dated ones first, each with its quote.",
      schema: directiveFilter,
      responseFormat: "content_and_artifact",
    },
  );
  return [
    figures as unknown as DynamicStructuredTool,
    directives as unknown as DynamicStructuredTool,
  ];
}

function told<Entry>(listing: ToolListing<Entry>): [string, ToolListing<Entry>] {
  return [JSON.stringify(listing), listing];
}

/** A period in words that are none lists nothing: the whole ledger is no answer to it. */
function figuresFor(
  { indicator, place, period, status }: z.infer<typeof figureFilter>,
  options: LedgerToolsOptions,
): ToolListing<ToolFigure> {
  const records = options.recordsOf(options.audience);
  const iso = period === undefined ? null : typedPeriod(period, anchorOf(options.now()));
  if (period !== undefined && iso === null) return { entries: [], left: 0 };
  const found = listFigures(records, {
    ...(indicator === undefined ? {} : { indicator }),
    ...(place === undefined ? {} : { place }),
    ...(iso === null ? {} : { period: daysOf(iso) }),
    ...(status === undefined ? {} : { status }),
  });
  const cite = citing(records, options.store);
  return cut(found, options, ({ observation, documentId }) => ({
    indicator: observation.indicator,
    label: observation.label,
    path: observation.path,
    place: observation.place,
    period: observation.period,
    accumulation: observation.accumulation,
    measure: observation.measure,
    base: observation.base,
    status: observation.status,
    value: observation.value,
    upper: observation.upper,
    unit: observation.unit,
    hedge: observation.hedge,
    citation: cite(documentId, observation.spans),
  }));
}

function directivesFor(
  filter: z.infer<typeof directiveFilter>,
  options: LedgerToolsOptions,
): ToolListing<ToolDirective> {
  const records = options.recordsOf(options.audience);
  const given = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  );
  const cite = citing(records, options.store);
  return cut(listDirectives(records, given), options, ({ value, documentId }) => ({
    issuer: value.issuer,
    assignees: value.assignees,
    strength: value.strength,
    task: value.task,
    deadline: value.deadline,
    standing: value.standing,
    status: value.status,
    place: records.documents.get(documentId)?.metadata.place ?? null,
    citation: cite(documentId, value.spans),
  }));
}

const MOST = 50;

function cut<From, To>(
  found: readonly From[],
  { most = MOST }: LedgerToolsOptions,
  entryOf: (one: From) => To,
): ToolListing<To> {
  return {
    entries: found.slice(0, most).map(entryOf),
    left: Math.max(0, found.length - most),
  };
}

function citing(records: Records, store: LedgerToolsOptions["store"]) {
  const source: CitationSource = {
    documents: records.documents,
    text: records.text,
    blocks: (documentId) => store.blocks(documentId),
  };
  return (documentId: number, spans: readonly Span[]): Quoted => {
    const list = createCitationList(source);
    list.cite(documentId, spans);
    const [cited] = list.all();
    if (cited === undefined) throw new Error("a citation was made and is not there");
    const { id: _, ...citation } = cited;
    return citation;
  };
}
