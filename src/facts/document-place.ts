import type { MetadataSource } from "../documents/document.js";
import { findPlaces, type PlaceMention } from "../language/place.js";
import { placeOn, placesNamed } from "../language/place-lexicon.js";
import { prepareRecord } from "../language/prepared-text.js";
import type { DocumentHead } from "./document-head.js";

/** A place and what says so. */
export interface KnownPlace {
  readonly value: string | null;
  readonly source: MetadataSource;
}

/**
 * The place a document is about: its issuing body or date line, its title, the body that meets in its
 * opening, its file's name, in that order. A district's record has the district's name. Never told from an
 * official's name: only a place named as such counts. `date` (ISO) tells territories of one name apart.
 */
export function documentPlace(head: DocumentHead, path: string, date: string | null): KnownPlace {
  const inHeader = placeOfFrames(head.frames);
  if (inHeader !== null) return { value: nameOn(inHeader, date), source: "header" };
  const inTitle = head.titles.flatMap(placesIn).find(({ level }) => level === "province");
  if (inTitle !== undefined) return { value: nameOn(inTitle.place, date), source: "header" };
  const named = placeOfOpening(head.opening) ?? placeOfPath(path);
  if (named !== null) return { value: nameOn(named, date), source: "text" };
  return { value: null, source: "none" };
}

/** `Huế` is Thừa Thiên Huế until the end of 2024. */
function nameOn(name: string, date: string | null): string {
  return date === null ? name : (placeOn(name, date)?.name ?? name);
}

function placesIn(text: string): readonly PlaceMention[] {
  const prepared = prepareRecord(text);
  return findPlaces(prepared.tokens, text, { question: false, lenient: prepared.lenient });
}

/** A district-level issuer first: its letterhead may name the province too. */
function placeOfFrames(frames: readonly string[]): string | null {
  const places = frames.flatMap((line) => line.split(/\s{3,}|\|/u)).flatMap(placesIn);
  const district = places.find(
    ({ level, prefix }) =>
      level === "district" && /^(?:HUYỆN|THỊ XÃ|QUẬN|THÀNH PHỐ)$/u.test(prefix ?? ""),
  );
  const province = places.find(({ level }) => level === "province");
  return (district ?? province)?.place ?? null;
}

/** Bodies whose place is the record's: `UBND tỉnh X`, `Ban Thường vụ Tỉnh ủy X`. */
const BODY =
  /(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Tỉnh ủy|Thành ủy|Tỉnh uỷ|Thành uỷ|lãnh đạo|People['’]s Committee of|People['’]s Council of)\s*$/u;

function placeOfOpening(opening: readonly string[]): string | null {
  for (const [index, text] of opening.entries()) {
    const own = placesIn(text).find(
      ({ start, prefix, level }) =>
        level === "province" &&
        (BODY.test(text.slice(Math.max(0, start - 60), start)) ||
          (index === 0 && prefix?.toLocaleLowerCase("vi") === "tỉnh")),
    );
    if (own !== undefined) return own.place;
  }
  return null;
}

/** `laocai-2019-11.txt`, `ha-giang/2021-08.txt`: a name in the path, with or without its hyphens. */
function placeOfPath(path: string): string | null {
  for (const part of path
    .replace(/\.[^./]+$/u, "")
    .split("/")
    .reverse()) {
    const words = part.split(/[^\p{L}]+/u).filter((word) => word !== "");
    for (let from = 0; from < words.length; from += 1) {
      for (const length of [4, 3, 2, 1]) {
        const name = words.slice(from, from + length).join("");
        const place = name.length >= 5 ? placesNamed(name)[0] : undefined;
        if (place !== undefined) return place.name;
      }
    }
  }
  return null;
}
