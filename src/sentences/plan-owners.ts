import type { Language } from "./numbers.js";

/** Who sets plans, as records in either language name them, and how each language says it. */
const OWNERS: readonly {
  readonly names: RegExp;
  readonly vi: string;
  readonly en: string;
}[] = [
  { names: /^(?:thủ tướng|ttg|prime minister)/iu, vi: "Thủ tướng giao", en: "the Prime Minister" },
  {
    names: /^(?:bộ tài chính|ministry of finance)/iu,
    vi: "Bộ Tài chính giao",
    en: "the Ministry of Finance",
  },
  {
    names:
      /^(?:hđnd|hội đồng nhân dân)(?:\s(?:tỉnh|giao|xây|quyết|thông)|$)|^(?:provincial )?people['’]s council/iu,
    vi: "HĐND tỉnh giao",
    en: "the provincial People's Council",
  },
  {
    names: /^(?:ubnd tỉnh|ủy ban nhân dân tỉnh|provincial people['’]s committee)/iu,
    vi: "UBND tỉnh giao",
    en: "the provincial People's Committee",
  },
  {
    names: /^(?:chính phủ|(?:central )?government)/iu,
    vi: "Chính phủ giao",
    en: "the central government",
  },
  { names: /^(?:trung ương|tw|t\.ư)/iu, vi: "Trung ương giao", en: "the central authorities" },
  {
    names: /^(?:tỉnh(?! ủy)|province|provincial authorities)/iu,
    vi: "tỉnh giao",
    en: "the province",
  },
];

/** A plan's owner in the reader's language: `Ministry of Finance` → `Bộ Tài chính giao`; an unknown one as the record has it. */
export function sayOwner(owner: string, language: Language): string {
  const known = OWNERS.find(({ names }) => names.test(owner));
  if (language === "vi") return isEnglish(owner) ? (known?.vi ?? owner) : owner;
  return known?.en ?? owner;
}

const isEnglish = (owner: string) =>
  /^[\x20-\x7e’]+$/u.test(owner) && !/^(?:tw|ttg|hđnd)/iu.test(owner);
