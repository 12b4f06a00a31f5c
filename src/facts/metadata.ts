import {
  AUTHORITY,
  type DocumentMetadata,
  type DocumentType,
  type SourceDocument,
  type Warning,
} from "../documents/document.js";
import { canonicalPlace, placeOn, placesNamed } from "../language/place-lexicon.js";
import { sentencesOf } from "../text/sentences.js";
import { documentDate, documentPeriod, documentYear } from "./document-date.js";
import { type DocumentHead, headOf } from "./document-head.js";
import { documentPlace } from "./document-place.js";
import { documentType } from "./document-type.js";
import { particularsOf, type StatedParticulars } from "./particulars/particulars-of.js";

/** What a person decided about a file in `_records.yaml`, inherited from the folders above it. */
export interface RecordSettings extends StatedParticulars {
  readonly place?: string;
  readonly year?: number;
  readonly date?: string;
  readonly label?: string;
  readonly type?: DocumentType;
  readonly authority?: number;
  readonly title?: string;
}

/** What a document is, and what is doubtful about it. */
export interface DescribedDocument {
  readonly metadata: DocumentMetadata;
  readonly warnings: readonly Warning[];
}

/**
 * What a document is: settings first (a person decided), then its own header, then its text. Place and date
 * are never told from an official's name. Where two sources disagree the stronger stands and a warning says so.
 */
export function describeDocument(input: {
  readonly path: string;
  readonly document: SourceDocument;
  readonly settings: RecordSettings;
}): DescribedDocument {
  const { path, document, settings } = input;
  const head = headOf(document);
  const stated = documentDate(document, head, path, settings.year ?? null);
  const date: typeof stated =
    settings.date === undefined ? stated : { value: settings.date, source: "settings" };
  const year = settings.year ?? yearOf(date.value) ?? documentYear(document, head, path);
  const found = documentPlace(head, path, date.value);
  const place: typeof found =
    settings.place === undefined
      ? found
      : { value: canonicalPlace(settings.place), source: "settings" };
  const type = settings.type ?? documentType(document, head, path);
  const metadata: DocumentMetadata = {
    title: settings.title ?? document.title ?? openingTitle(head) ?? nameOf(path),
    date: date.value,
    dateSource: date.source,
    period: documentPeriod(
      settings.title === undefined ? head : { ...head, titles: [...head.titles, settings.title] },
      path,
      year,
      date.value,
    ),
    year,
    place: place.value,
    placeSource: place.source,
    type,
    authority:
      settings.authority ?? AUTHORITY[type] - (isRecognised(document) ? BEHIND_WRITTEN : 0),
    label: settings.label ?? null,
    particulars: particularsOf(document, head, settings),
  };
  return { metadata, warnings: doubtsAbout(metadata, settings, stated, found) };
}

/** Text that was read off pictures stands behind the same record as it was written, and before any lesser one. */
const BEHIND_WRITTEN = 0.5;

function isRecognised({ blocks }: SourceDocument): boolean {
  return blocks.some((block) => block.isRecognised === true);
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

const MAX_OPENING_TITLE = 120;

/** An article without a title is known by its first sentence. */
function openingTitle(head: DocumentHead): string | null {
  const text = head.opening[0] ?? "";
  const first = sentencesOf(text)[0];
  if (first === undefined) return null;
  const words = text.slice(first.start, first.end).replace(/\s+/gu, " ");
  if (words.length <= MAX_OPENING_TITLE) return words;
  return `${words.slice(0, MAX_OPENING_TITLE).replace(/\s+\S*$/u, "")}…`;
}

function nameOf(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(/\.[^.]+$/u, "");
}

/** What a person should look at: settings against the header, a place that had ended, what nothing tells. */
function doubtsAbout(
  metadata: DocumentMetadata,
  settings: RecordSettings,
  date: { readonly value: string | null; readonly source: string },
  place: { readonly value: string | null; readonly source: string },
): readonly Warning[] {
  const doubts: Warning[] = [];
  const doubt = (code: string, message: string) => doubts.push({ code, message });
  if (settings.date !== undefined && date.source === "header" && date.value !== settings.date)
    doubt("date-disagrees", `settings say ${settings.date}, the header says ${date.value}`);
  const headerYear = date.source === "header" ? yearOf(date.value) : null;
  if (settings.date === undefined && settings.year !== undefined && headerYear !== null) {
    if (headerYear !== settings.year)
      doubt("year-disagrees", `settings say ${settings.year}, the header says ${headerYear}`);
  }
  if (metadata.placeSource === "settings" && place.source === "header") {
    if (place.value !== metadata.place)
      doubt("place-disagrees", `settings say ${metadata.place}, the header says ${place.value}`);
  }
  if (metadata.place === null)
    doubt("place-unknown", "no place is stated; set place: in _records.yaml");
  else if (metadata.date !== null && isEnded(metadata.place, metadata.date))
    doubt("place-ended", `${metadata.place} was no province any more on ${metadata.date}`);
  if (metadata.year === null)
    doubt("year-unknown", "no year is stated; set year: or date: in _records.yaml");
  return doubts;
}

function isEnded(place: string, date: string): boolean {
  return placesNamed(place).length > 0 && placeOn(place, date) === null;
}
