/** Stands for the words of a format while its placeholders are looked at; no format writes it. */
const MARK = "¤";

/**
 * A number as its cell shows it, written the Vietnamese way (`1.385,4`, `68,5%`): rounded to the decimals of
 * its format, with the format's own words (`0.0" tỷ"`) around it. Without a format up to twelve digits.
 */
export function shownNumber(value: number, format: string | undefined): string {
  const section = sectionFor(value, format ?? "General");
  if (!/[0#?]/u.test(section.pattern)) {
    // The twelfth digit is where sums of binary fractions go astray.
    return grouped(String(Number(value.toPrecision(12))), false);
  }
  const isPercent = section.pattern.includes("%");
  const [whole = "", decimals = ""] = section.pattern.split(".");
  const places = decimals.replace(/[^0#?]/gu, "").length;
  const scaling = /[0#?](,+)(?:[^0#?,]|$)/u.exec(section.pattern)?.[1]?.length ?? 0;
  const scaled = (Math.abs(value) * (isPercent ? 100 : 1)) / 1000 ** scaling;
  const required = decimals.replace(/[^0]/gu, "").length;
  const digits = trimmed(scaled.toFixed(Math.min(places, 20)), required);
  const number = grouped(digits, /[#0?],[#0?]/u.test(whole));
  const sign = value < 0 && /[1-9]/u.test(digits) ? "-" : "";
  const tail = isPercent && !section.after.includes("%") ? "%" : "";
  return `${section.before}${sign}${number}${tail}${section.after}`.trim();
}

interface Section {
  /** Placeholders only: `#,##0.0%`. */
  readonly pattern: string;
  /** Words before and after the number. */
  readonly before: string;
  readonly after: string;
}

/** Formats have a section for negative and zero values, which says how to mark them and not what they are. */
function sectionFor(value: number, format: string): Section {
  const sections = format.split(";");
  const own = (value < 0 ? sections[1] : undefined) ?? sections[0] ?? "";
  const plain = (/[0#?]/u.test(own) ? own : (sections[0] ?? ""))
    .replace(/\[[^\]]*\]|_.|\*./gu, "")
    .replace(/\\(.)/gu, '"$1"');
  const literals: string[] = [];
  const marked = plain.replace(/"([^"]*)"/gu, (_, words: string) => {
    literals.push(words);
    return MARK;
  });
  const first = marked.search(/[0#?]/u);
  if (first < 0) return { pattern: "", before: "", after: "" };
  const wordsIn = (part: string) =>
    part.replace(/[^¤]/gu, "").replace(/¤/gu, () => literals.shift() ?? "");
  const before = wordsIn(marked.slice(0, first)).replace(/[-()]/gu, "");
  const after = wordsIn(marked.slice(first)).replace(/[()]/gu, "");
  return { pattern: marked.replace(/¤/gu, ""), before, after };
}

/** Drops the zeros that the format does not ask for: `12.50` of `0.0#` is `12.5`. */
function trimmed(digits: string, required: number): string {
  const [whole = "", decimals = ""] = digits.split(".");
  let kept = decimals;
  while (kept.length > required && kept.endsWith("0")) kept = kept.slice(0, -1);
  return kept === "" ? whole : `${whole}.${kept}`;
}

/** `1385.4` → `1385,4`, with groups `1.385,4`. */
function grouped(digits: string, withGroups: boolean): string {
  const [whole = "", decimals = ""] = digits.split(".");
  const written = withGroups ? whole.replace(/(\d)(?=(?:\d{3})+$)/gu, "$1.") : whole;
  return decimals === "" ? written : `${written},${decimals}`;
}

/** A date as people here write it; a format without days gives month and year. */
export function shownDate(date: Date, format: string | undefined): string {
  const month = String(date.getUTCMonth() + 1).padStart(2, "0");
  const year = date.getUTCFullYear();
  if (!/d/iu.test((format ?? "d").replace(/\[[^\]]*\]|"[^"]*"/gu, ""))) return `${month}/${year}`;
  return `${String(date.getUTCDate()).padStart(2, "0")}/${month}/${year}`;
}
