import { findPeriods } from "../../language/period.js";
import { findPlaces } from "../../language/place.js";
import { prepareRecord } from "../../language/prepared-text.js";
import { capitalized } from "../../language/unlisted-place.js";
import { statedPeriod } from "./column-period.js";
import type { TableTitle } from "./table-title.js";
import type { TreeRow } from "./table-tree.js";

/** What the rows of a table are: things (indicators among them), places, or stretches of time. */
export type RowKind = "thing" | "place" | "period";

/** Share of the rows that must be places or periods for all to be read so. */
const MOST = 0.6;
/** Rows looked at to tell what they are. */
const SAMPLE = 200;
const PLACE_HEADING =
  /(?<!\p{L})(?:huyện|thị xã|thành phố|địa phương|địa bàn|đơn vị hành chính|xã|phường|quận|tỉnh|district|province|locality|commune)(?!\p{L})/iu;
const MONTH_HEADING = /^(?:tháng|month)$/iu;

/** Tells what a table's rows are from the heading over their names and from the names themselves. */
export function rowKindOf(heading: string, rows: readonly TreeRow[]): RowKind {
  const named = rows.filter(({ label }) => !label.isTotal).slice(0, SAMPLE);
  const share = (holds: (row: TreeRow) => boolean) =>
    named.length === 0 ? 0 : named.filter(holds).length / named.length;
  if (share(({ label }) => isPeriodName(label.text, heading)) >= MOST) return "period";
  if (share(({ indicator }) => indicator !== null) > 1 - MOST) return "thing";
  const byHeading = PLACE_HEADING.test(heading) && share(({ label }) => isName(label.text)) >= MOST;
  return byHeading || share(({ label }) => placeIn(label.text) !== null) >= MOST
    ? "place"
    : "thing";
}

/** A place's own name in capitals, in at most a few words. */
function isName(label: string): boolean {
  const words = withoutPrefix(label).split(/\s+/u);
  return words.length <= 5 && words.every((word) => /^\p{Lu}/u.test(word) || /^[-–]$/u.test(word));
}

const PREFIX = /^(?:huyện|thị xã|thành phố|tỉnh|quận|xã|phường|thị trấn|h\.|tx\.?|tp\.?)\s?/iu;

function withoutPrefix(label: string): string {
  return label.replace(PREFIX, "").trim();
}

/** The place that a whole name is, null for anything else. */
function placeIn(label: string): string | null {
  const text = prepareRecord(label);
  const mention = findPlaces(text.tokens, label, { question: false, lenient: text.lenient })[0];
  return mention !== undefined && mention.start === 0 && mention.end === label.length
    ? mention.place
    : null;
}

/**
 * The place of a row in a table of places; null for its total, whose place is the table's. The town of the
 * same name as its province keeps its prefix.
 */
export function placeOfRow(row: TreeRow, whole: string | null): string | null {
  if (row.label.isTotal) return null;
  const name = row.label.text;
  const place = placeIn(name) ?? capitalized(withoutPrefix(name));
  return place === whole && place !== name
    ? name.charAt(0).toLocaleLowerCase("vi") + name.slice(1)
    : place;
}

function isPeriodName(label: string, heading: string): boolean {
  if (/^(?:19|20)\d{2}$/u.test(label)) return true;
  if (MONTH_HEADING.test(heading) && /^(?:0?[1-9]|1[0-2])$/u.test(label)) return true;
  const text = prepareRecord(label);
  const mentions = findPeriods(text);
  const words = text.tokens.filter(
    (token) =>
      !/^(?:ước|năm|thực|hiện|est|actual)$/iu.test(token.text) &&
      !mentions.some((mention) => mention.start <= token.start && token.end <= mention.end),
  );
  return mentions.length > 0 && words.length === 0;
}

/** The stretch of time a row's name states; the year may come from the column (`2019`) or the title. */
export function periodOfRow(
  row: TreeRow,
  heading: string,
  title: TableTitle,
  columnYear: string | null,
): ReturnType<typeof statedPeriod> {
  const words =
    MONTH_HEADING.test(heading) && /^\d{1,2}$/u.test(row.label.text)
      ? `tháng ${row.label.text}`
      : row.label.text;
  const year = columnYear === null ? title.context.anchor.year : Number(columnYear);
  const context = { ...title.context, anchor: { ...title.context.anchor, year } };
  return statedPeriod(prepareRecord(words), { ...title, context });
}
