import type { AgencyMention } from "../language/agency.js";
import { foldText } from "../text/fold.js";
import type { Query } from "./query.js";

/** Words for a division and its committee: without them an agency's name is its place's. */
const DIVISION =
  /(?<![a-z])(?:the|ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|tinh|huyen|thi xa|thanh pho|tp|xa|phuong|district|province|city|commune)(?![a-z])/gu;
/** Behind a body: what it decides, gives or allows. */
const DECIDES =
  /^\s(?:da |co |se )?(?:quyet dinh|quyet|dong y|nhat tri|thong nhat|chap thuan|phe duyet|duyet|chot|ho tro|chi|cap|phan bo|bo tri|cho phep|tu choi|bac|decide|approve|agree|allocate|grant|reject)/u;
const RULING: ReadonlySet<string | null> = new Set(["ubnd-tinh", "hdnd-tinh", null]);

/**
 * The agencies of a question that may have been told something in the records of a place: not the district or province
 * itself (`Huyện A phải …` in the records of A), nor a committee that decides (`UBND tỉnh quyết định …`).
 */
export function askedParties(query: Query, place: string | null): readonly AgencyMention[] {
  const places = new Set(query.placeWords.map(foldText));
  const own = new Set(foldText(place ?? "").split(" "));
  return query.agencies.filter((agency) => {
    if (!RULING.has(agency.value.id)) return true;
    const name = query.text.folded.slice(agency.start, agency.end).replace(DIVISION, " ");
    const words = name.split(/[^a-z\d]+/u).filter((word) => word !== "");
    const isPlace = words.length > 0 && words.every((word) => own.has(word));
    return !isPlace && !DECIDES.test(behind(query, agency, places));
  });
}

/** The folded text behind an agency, without the place that it is of. */
function behind(query: Query, agency: AgencyMention, places: ReadonlySet<string>): string {
  let from = agency.end;
  for (const token of query.text.tokens) {
    if (token.start < from) continue;
    if (!places.has(token.folded) && !/^(?:tinh|huyen)$/u.test(token.folded)) break;
    from = token.end;
  }
  return query.text.folded.slice(from);
}
