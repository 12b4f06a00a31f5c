import { ThukyError } from "../errors.js";
import type { Store } from "../store/store.js";
import type { Question } from "./answerer.js";
import type { Answer } from "./contract.js";

/** A document that changes while an answer is made of it is rare, and rarer twice. */
const TRIES = 4;

/**
 * An answer whose documents are, when it is done, still what they were when it was begun: another process may
 * revise or erase one in between, and text and facts of two revisions would be told as one. Tried again when
 * they are not, over the newest records. Throws what `answerOnce` throws over records that stood still, and `store-busy` when they never did.
 */
export async function answerFromStillRecords(
  store: Store,
  question: Question,
  answerOnce: (question: Question) => Promise<Answer>,
): Promise<Answer> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const generation = store.generation();
    const isStill = () => store.generation() === generation && store.isBehind?.() !== true;
    try {
      const answer = await answerOnce(question);
      if (isStill() || isOfNewest(answer, store, question)) return answer;
    } catch (thrown) {
      if (isStill() || tries === TRIES - 1) throw thrown;
    }
    store.catchUp?.();
  }
  throw new ThukyError({
    code: "store-busy",
    message:
      "the records are being changed faster than they can be answered from: ask again in a moment",
  });
}

function isOfNewest({ citations }: Answer, store: Store, { audience }: Question): boolean {
  return citations.every(
    ({ document, revision }) => store.findDocument(document, audience)?.revision === revision,
  );
}
