import type { PreparedText } from "../language/prepared-text.js";
import { accentShare } from "../text/tokens.js";
import type { Language } from "./contract.js";

/** English when there are no accents and English function words; else Vietnamese, typed with accents or not. */
export function languageOf(text: PreparedText, locale: Language | undefined): Language {
  const share = accentShare(text.tokens);
  if (share > 0.4) return "vi";
  const english = text.tokens.filter((token) => ENGLISH.has(token.canonical)).length;
  const vietnamese = text.tokens.filter((token) => VIETNAMESE.has(token.folded)).length;
  if (english === vietnamese) return english === 0 ? (locale ?? "vi") : "en";
  return english > vietnamese ? "en" : "vi";
}

const ENGLISH = new Set(
  "the of in what was were how much many did is are who which when by on for to and with about from august revenue budget month year percent share summarise summarize show tell give compare does do has have had there first order said".split(
    " ",
  ),
);
const VIETNAMESE = new Set(
  "thang nam bao nhieu may la cua nao gi giao so tinh huyen ngan sach nguoi duoc thu chi va dat khong tong luy ke cac bn ns quy hop phien ti trieu nghin chu tich ubnd viec han truoc tang giam voi cung ki kh dt ck ai".split(
    " ",
  ),
);
