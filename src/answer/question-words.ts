import { canonicalSyllable, foldedSyllable } from "../text/fold.js";

/**
 * Words that ask or join and carry nothing to look up, in both languages. Single syllables that also mean
 * something as content (`thu`, `chi`, `giao`) are not here.
 */
const WORDS =
  "bao nhiêu mấy gì nào ai đâu sao là của có không và với cho về thì mà các những được bị tại trong ở này đó kia hãy xin vui lòng biết nêu rõ như thế nói tôi ta mình anh chị em ạ nhé à ơi việc số đạt theo do để khi đã đang sẽ cần phải ra lên the a an of in on at to for and or is are was were be been do does did how much many what which who whom whose when where why please tell me us show give by from with as that this it its there any has have had than s cumulative cumulatively end change changed compare compared develop developed development move moved figure figures value amount given final finally according overall actually currently stand so đổi thay diễn biến động rốt cuộc chốt vừa rồi lấy nhất gần giữa ban cuộc thật hẳn xem kiểm tra nếu trừ ngoài hợp sáp nhập cũ sau trước khoảng cỡ tầm đâu chưa đã rồi bn bnh ko k hok dc đc j vs".split(
    " ",
  );

const canonical = new Set(WORDS.map(canonicalSyllable));
const folded = new Set(WORDS.map(foldedSyllable));

/** Does this token carry nothing to look up? An unaccented one is compared without accents when `lenient`. */
export function isQuestionWord(
  token: { readonly canonical: string; readonly folded: string; readonly accented: boolean },
  lenient: boolean,
): boolean {
  if (canonical.has(token.canonical)) return true;
  return (
    lenient && !token.accented && folded.has(token.folded) && !CONTENT_WHEN_FOLDED.has(token.folded)
  );
}

/** Folded syllables that are as often content as question words (`mấy`/máy, `về`/vé, `sẽ`/sẻ). */
const CONTENT_WHEN_FOLDED = new Set([
  "mai",
  "ban",
  "so",
  "em",
  "de",
  "do",
  "ra",
  "len",
  "viec",
  "can",
]);
