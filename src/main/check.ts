import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { type CheckedFigure, checkDraft } from "../answer/check-draft.js";
import { type DraftFigures, readDraft } from "../answer/read-draft.js";
import { sayFigureValue, sayThing } from "../chat/say-observation.js";
import { csvTable, textTable } from "../chat/text-table.js";
import type { SourceDocument } from "../documents/document.js";
import type { LedgerEntry } from "../facts/ledger.js";
import { openReading } from "../reading/programs/open-reading.js";
import { checkSize, readFile as readText } from "../reading/readers.js";
import { LISTING_SENTENCES, REASON_NAMES, VERDICT_NAMES } from "../sentences/listings.js";
import { sayPeriod } from "../sentences/periods.js";
import { fieldsOf } from "./figures.js";
import { type LedgerOptions, type OpenLedger, openLedger } from "./open-ledger.js";
import { jsonLine, print, type Surroundings } from "./surroundings.js";

export interface CheckOptions extends LedgerOptions {
  readonly place?: string;
  readonly year?: number;
}

/** `thuky check`: holds every figure of a draft, given as text or as a file, against the ledger. */
export async function check(
  surroundings: Surroundings,
  words: string,
  options: CheckOptions,
): Promise<number> {
  const ledger = openLedger(surroundings, options);
  try {
    const { path, document } = await documentOf(words);
    const draft = readDraft(path, document, ledger.records, options);
    const checked = checkDraft(draft.observations, ledger.records);
    await print(surroundings, rendered(ledger, draft, checked, options));
    return 0;
  } finally {
    ledger.close();
  }
}

/**
 * Words that name a file are that file, of any format that records have and read as they are; all else is
 * the draft itself.
 */
async function documentOf(
  words: string,
): Promise<{ readonly path: string; readonly document: SourceDocument }> {
  const isFile =
    words.length < 1024 &&
    (await stat(words).then(
      (found) => found.isFile(),
      () => false,
    ));
  if (!isFile) {
    const path = "draft.txt";
    return { path, document: readText({ path, bytes: new TextEncoder().encode(words) }) };
  }
  const path = basename(words);
  checkSize(path, (await stat(words)).size);
  const reading = openReading();
  try {
    return { path, document: await reading.read({ path, bytes: await readFile(words) }) };
  } finally {
    reading.close();
  }
}

function rendered(
  ledger: OpenLedger,
  draft: DraftFigures,
  checked: readonly CheckedFigure[],
  options: CheckOptions,
): string {
  const count = (verdict: CheckedFigure["verdict"]) =>
    checked.filter((figure) => figure.verdict === verdict).length;
  const cited = (entry: LedgerEntry | null) =>
    entry === null
      ? null
      : {
          ...fieldsOf(entry.observation),
          citation: ledger.cite(entry.documentId, entry.observation.spans),
        };
  if (options.json === true) {
    return jsonLine({
      match: count("match"),
      close: count("close"),
      mismatch: count("mismatch"),
      notFound: count("not-found"),
      figures: checked.map(({ observation, verdict, reason, entry, elsewhere }) => ({
        verdict,
        reason,
        draft: {
          ...fieldsOf(observation),
          quote: draft.quoteOf(observation),
          spans: observation.spans,
        },
        ledger: cited(entry),
        elsewhere: cited(elsewhere),
      })),
    });
  }
  const documentOf = (entry: LedgerEntry | null) =>
    entry === null ? "" : (ledger.records.documents.get(entry.documentId)?.path ?? "");
  if (options.csv === true) {
    return csvTable(
      ["verdict", "reason", "label", "period", "draft", "ledger", "document", "quote"],
      checked.map(({ observation, verdict, reason, entry }) => [
        verdict,
        reason,
        sayThing(observation, "vi"),
        observation.period,
        sayFigureValue(observation, "vi"),
        entry === null ? null : sayFigureValue(entry.observation, "vi"),
        documentOf(entry),
        entry === null ? null : ledger.cite(entry.documentId, entry.observation.spans).quote,
      ]),
    );
  }
  if (checked.length === 0) return `${LISTING_SENTENCES.check.none}\n`;
  const table = textTable(
    LISTING_SENTENCES.check.headings,
    checked.map((figure) => [
      sayVerdict(figure),
      `${sayThing(figure.observation, "vi")}${sayPlace(figure)}: ${sayFigureValue(figure.observation, "vi")}`,
      figure.observation.period === null ? "" : sayPeriod(figure.observation.period, "vi"),
      sayKnown(figure),
      documentOf(figure.entry),
    ]),
  );
  const counts = LISTING_SENTENCES.check.count(
    count("match"),
    count("close"),
    count("mismatch"),
    count("not-found"),
  );
  return `${table}\n${counts}\n`;
}

function sayVerdict({ verdict, reason }: CheckedFigure): string {
  return reason === null
    ? VERDICT_NAMES[verdict]
    : `${VERDICT_NAMES[verdict]}: ${REASON_NAMES[reason]}`;
}

function sayPlace({ observation: { place } }: CheckedFigure): string {
  return place === null ? "" : `, ${place}`;
}

/** What the ledger has under the key, and where the draft's value belongs when that is elsewhere. */
function sayKnown({ entry, elsewhere }: CheckedFigure): string {
  const say = ({ observation }: LedgerEntry) =>
    [
      sayFigureValue(observation, "vi"),
      observation.period === null ? "" : `(${sayPeriod(observation.period, "vi")})`,
      observation.place ?? "",
    ]
      .filter((part) => part !== "")
      .join(" ");
  return [...new Set([entry, elsewhere])]
    .flatMap((known) => (known === null ? [] : say(known)))
    .join("; ");
}
