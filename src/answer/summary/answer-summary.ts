import type { Directive, Statement } from "../../facts/directive.js";
import type { Anchor } from "../../language/resolve-period.js";
import { sayDate } from "../../sentences/periods.js";
import { SUMMARY_SENTENCES } from "../../sentences/summaries.js";
import type { Stored, StoredDocument } from "../../store/store.js";
import { foldText } from "../../text/fold.js";
import { sentencesOf } from "../../text/sentences.js";
import type { Span } from "../../text/span.js";
import type { Composition } from "../compose-figures.js";
import type { AnswerStatement, Language } from "../contract.js";
import { scopeOf } from "../document-scope.js";
import type { Draft } from "../draft.js";
import { sameParty } from "../parties.js";
import { severalPlaces, whichSession } from "../which-session.js";
import { difficultiesOf, sayDifficulty } from "./difficulties.js";
import { keyFiguresOf } from "./key-figures.js";
import { ordersHeading, sayOrderGroups } from "./order-groups.js";
import { quotedLine } from "./quoted-line.js";
import { sayKeyFigure } from "./say-key-figure.js";
import { inSections, type Section } from "./sections.js";
import { newestFirst, noSuchSession, sessionOf } from "./session-documents.js";

/** Length of a summary, so that it stays a few messages and the whole is seen. */
const LONGEST = 4200;
const MOST_FIGURES = 10;
const MOST_DIFFICULTIES = 6;
const MOST_REQUESTS = 5;
/** A question for what was decided wants no figures and difficulties. */
const DECISIONS = /ket luan|quyet|decid|conclu|chi dao|giao(?! ban)|instruct|directive/u;

/**
 * A session or document in brief: who chaired, its figures as a table, what goes badly, what was ordered by whom it was
 * given to, what was asked for. Asked for decisions or difficulties, those alone. Every line is cited. Says that there is
 * no such session when none fits; `clarify` when several places have one.
 */
export function answerSummary(on: Composition, now: Anchor): Draft | null {
  const { query, records } = on;
  const scope = scopeOf(query, records, now);
  const open = query.places.length === 0 && records.home === null && !scope.named;
  const inScope = [...records.documents.keys()]
    .filter((id) => scope.documents.has(id))
    .map((documentId) => ({ id: documentId, documentId, value: null }));
  if (open && severalPlaces(inScope, on)) return whichSession(query, inScope, on);
  const documents = sessionOf(on, now);
  if (documents.length === 0) return noSuchSession(on, now);
  const ids = new Set(documents.map(({ id }) => id));
  const sentences = SUMMARY_SENTENCES[query.language];
  const limits = { longest: LONGEST, more: sentences.more };
  if (query.intent === "difficulties") {
    const statements = difficultiesOf(ids, on).map((stored) => sayDifficulty(stored, on));
    const told = inSections([{ heading: "", statements }], limits);
    return told.statements.length === 0 ? null : told;
  }
  const orders = ordersOf(documents, on);
  if (DECISIONS.test(query.text.folded) && orders.length > 0)
    return inSections([orderSection(orders, on)], limits);
  const told = inSections(
    [
      { heading: "", statements: chairOf(documents, on) },
      figureSection(documents, on),
      {
        heading: sentences.difficulties,
        statements: difficultiesOf(ids, on)
          .slice(0, MOST_DIFFICULTIES)
          .map((stored) => sayDifficulty(stored, on)),
      },
      orderSection(orders, on),
      { heading: sentences.requests, statements: requestsOf(documents, orders, on) },
    ],
    limits,
  );
  if (told.statements.length === 0) return null;
  const headings = new Map(told.headings);
  headings.set(0, [titleOf(documents, query.language), headings.get(0) ?? []].flat().join("\n"));
  return { ...told, headings };
}

/** What is summarised: the title and day of the session's first document. */
function titleOf(documents: readonly StoredDocument[], language: Language): string {
  const [first] = documents;
  const date = first?.metadata.date ?? null;
  return `${first?.metadata.title ?? ""}${date === null ? "" : ` (${sayDate(date, language)})`}`;
}

function figureSection(documents: readonly StoredDocument[], on: Composition): Section {
  const rows = keyFiguresOf(documents, on.records, MOST_FIGURES).map((row) =>
    sayKeyFigure(row, on),
  );
  return {
    heading: SUMMARY_SENTENCES[on.query.language].figures,
    statements: rows.map(({ statement }) => statement),
    figures: rows.flatMap(({ figures }) => figures),
  };
}

function orderSection(orders: readonly Stored<Directive>[], on: Composition): Section {
  return { heading: ordersHeading(orders, on), statements: sayOrderGroups(orders, on) };
}

/** The orders of a session: of its minutes and its notice those of the one whose word counts more. */
export function ordersOf(
  documents: readonly StoredDocument[],
  on: Composition,
): readonly Stored<Directive>[] {
  const perDocument = [...documents]
    .sort(byAuthority)
    .map(({ id }) =>
      on.records.directives.filter(
        ({ documentId, value }) =>
          documentId === id && value.standing !== "proposal" && value.status === null,
      ),
    );
  return perDocument.find((orders) => orders.length > 0) ?? [];
}

function byAuthority(a: StoredDocument, b: StoredDocument): number {
  return b.metadata.authority - a.metadata.authority || newestFirst(a, b);
}

/** Who chaired, where the record names them in the sentence that says so. */
function chairOf(
  documents: readonly StoredDocument[],
  on: Composition,
): readonly AnswerStatement[] {
  const chaired = spokenIn(documents, on).find(
    ({ documentId, value }) =>
      value.act === "chair" &&
      value.speaker.name !== null &&
      value.spans.some((span) =>
        on.records
          .text(documentId)
          .slice(span.start, span.end)
          .includes(value.speaker.name ?? ""),
      ),
  );
  if (chaired === undefined) return [];
  const { quote, mark } = quotedLine(chaired.documentId, chaired.value.spans, on);
  return [{ text: `“${quote}” [${mark}]`, citations: [mark] }];
}

/** What others than the one who gave the orders asked for. */
function requestsOf(
  documents: readonly StoredDocument[],
  orders: readonly Stored<Directive>[],
  on: Composition,
): readonly AnswerStatement[] {
  const requests = spokenIn(documents, on).filter(
    ({ value }) =>
      value.act === "request" &&
      value.speaker.name !== null &&
      !orders.some(
        (order) => order.value.issuer !== null && sameParty(value.speaker, order.value.issuer),
      ),
  );
  const asked = requests.flatMap((stored) => {
    const spans = askingSentences(stored, on);
    return spans.length === 0 ? [] : [{ ...stored, spans }];
  });
  return asked.slice(0, MOST_REQUESTS).map(({ documentId, value, spans }) => {
    const { quote, mark } = quotedLine(documentId, spans, on);
    const speaker = [value.speaker.name, value.speaker.title].filter((part) => part !== null);
    return { text: `- ${speaker.join(", ")}: “${quote}” [${mark}]`, citations: [mark] };
  });
}

/** `xin báo cáo`, `xin bổ sung` open a report and ask for nothing. */
const ASKS =
  /(?:^|\s)(?:de nghi|de xuat|kien nghi|mong|can (?:them|bo sung)|xin(?! (?:phep )?(?:bao cao|bo sung y|dinh chinh|cam on|chao|khong|neu|noi|phep|loi|nhan|ket thuc|het))|asks?|asked|requests?|requested|propos)/u;

/** Of a long turn the sentences that ask for something. */
function askingSentences(
  { documentId, value }: Stored<Statement>,
  on: Composition,
): readonly Span[] {
  const text = on.records.text(documentId);
  return value.spans.flatMap(({ start, end }) =>
    sentencesOf(text, start, end).filter((span) =>
      ASKS.test(foldText(text.slice(span.start, span.end))),
    ),
  );
}

function spokenIn(
  documents: readonly StoredDocument[],
  on: Composition,
): readonly Stored<Statement>[] {
  return on.records.statements.filter(({ documentId }) =>
    documents.some(({ id }) => id === documentId),
  );
}
