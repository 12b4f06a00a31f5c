import { describe, expect, it } from "vitest";
import type { Question } from "../../src/answer/answerer.js";
import type { Answer } from "../../src/answer/contract.js";
import { answerFromStillRecords } from "../../src/answer/still-records.js";
import { OPERATOR } from "../../src/documents/audience.js";
import { openFollowingStore } from "../../src/store/sqlite/following-store.js";
import { openSqliteStore, type SqliteStore } from "../../src/store/sqlite/sqlite-store.js";
import { recordOf, temporaryFolder } from "../store/records.js";

const QUESTION: Question = { text: "thu?", audience: OPERATOR, now: "2020-07-01" };

function answerCiting(store: SqliteStore, path: string): Answer {
  const revision = store.findDocument(path, OPERATOR)?.revision ?? "none";
  return { citations: [{ document: path, revision }] } as unknown as Answer;
}

/** Answers over a store into which another process writes `during` the first of them. */
async function answering(during: (store: SqliteStore, tries: number) => void) {
  const place = temporaryFolder();
  const store = openSqliteStore({ folder: place.folder });
  store.putDocument(recordOf("a.txt", ["bước 1"]));
  store.putDocument(recordOf("b.txt", ["bước 1"]));
  let tries = 0;
  try {
    const answer = await answerFromStillRecords(store, QUESTION, async () => {
      tries += 1;
      const answer = answerCiting(store, "a.txt");
      during(store, tries);
      return answer;
    });
    return {
      tries,
      isOfNewest:
        answerCiting(store, "a.txt").citations[0]?.revision === answer.citations[0]?.revision,
    };
  } finally {
    store.close();
    place.remove();
  }
}

describe("an answer over records that others write to", () => {
  it("is given when what it cites is still the newest, whatever else has changed", async () => {
    const outcome = await answering((store) => store.putDocument(recordOf("b.txt", ["bước 2"])));
    expect(outcome).toEqual({ tries: 1, isOfNewest: true });
  });

  it("is made anew when what it cites was revised meanwhile", async () => {
    const outcome = await answering((store, tries) => {
      if (tries === 1) store.putDocument(recordOf("a.txt", ["bước 2"]));
    });
    expect(outcome).toEqual({ tries: 2, isOfNewest: true });
  });

  it("is made anew when it went wrong while something changed, and fails when nothing did", async () => {
    const outcome = await answering((store, tries) => {
      if (tries > 1) return;
      store.removeDocument("b.txt");
      throw new Error("document 2 is unknown");
    });
    expect(outcome.tries).toBe(2);
    await expect(
      answering(() => {
        throw new Error("a fault of its own");
      }),
    ).rejects.toThrow("a fault of its own");
  });

  it("is made anew over the newest records when what it cites was revised by a run that is still under way", async () => {
    const place = temporaryFolder();
    const writer = openSqliteStore({ folder: place.folder });
    writer.noteRun(true);
    writer.putDocument(recordOf("a.txt", ["bước 1"]));
    let now = 0;
    const store = openFollowingStore({ folder: place.folder }, () => (now += 1));
    const seen: number[] = [];
    const answer = () =>
      answerFromStillRecords(store, QUESTION, async () => {
        seen.push(store.generation());
        return store.consistently(() => cited);
      });
    let cited = answerCiting(writer, "a.txt");
    await answer();
    writer.putDocument(recordOf("b.txt", ["bước 1"]));
    expect(await answer()).toBe(cited);
    writer.putDocument(recordOf("a.txt", ["bước 2"]));
    const newest = answerCiting(writer, "a.txt");
    const asked = answer();
    cited = newest;
    expect(await asked).toBe(newest);
    expect(seen).toEqual([1, 1, 1, 3]);
    store.close();
    writer.close();
    place.remove();
  });

  it("is refused, with what to do, over records that never stand still", async () => {
    const revised = answering((store, tries) =>
      store.putDocument(recordOf("a.txt", [`bước ${tries + 1}`])),
    );
    await expect(revised).rejects.toMatchObject({ code: "store-busy" });
  });
});
