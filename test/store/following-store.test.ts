import { afterEach, beforeEach, expect, test } from "vitest";
import { OPERATOR } from "../../src/documents/audience.js";
import { openFollowingStore } from "../../src/store/sqlite/following-store.js";
import { openSqliteStore, type SqliteStore } from "../../src/store/sqlite/sqlite-store.js";
import { recordOf, temporaryFolder } from "./records.js";

let place: ReturnType<typeof temporaryFolder>;
let writer: SqliteStore;
let following: SqliteStore;
let now = 0;

/** Reading the records takes 10 ms by this clock. */
function readRecords(): number {
  return following.consistently(() => {
    now += 10;
    return following.documents(OPERATOR).length;
  });
}

beforeEach(() => {
  place = temporaryFolder();
  writer = openSqliteStore({ folder: place.folder });
  writer.putDocument(recordOf("a.txt", ["Thu đạt 5 tỷ đồng"], { label: "public" }));
  following = openFollowingStore({ folder: place.folder }, () => now);
});

afterEach(() => {
  following.close();
  writer.close();
  place.remove();
});

test("without a run under way every change is seen at once", () => {
  expect(following.generation()).toBe(1);
  expect(readRecords()).toBe(1);
  writer.putDocument(recordOf("b.txt", ["Chi đạt 6 tỷ đồng"]));
  expect(following.isBehind?.()).toBe(true);
  expect(following.generation()).toBe(2);
  expect(following.isBehind?.()).toBe(false);
});

test("what a run adds is seen after forty times as long as reading took, and at its end at once", () => {
  writer.noteRun(true);
  expect(following.generation()).toBe(1);
  readRecords();
  writer.putDocument(recordOf("b.txt", ["Chi đạt 6 tỷ đồng"]));
  writer.putDocument(recordOf("a.txt", ["Thu đạt 7 tỷ đồng"], { label: "public" }));
  now += 389;
  expect(following.generation()).toBe(1);
  expect(following.isBehind?.()).toBe(true);
  now += 1;
  expect(following.generation()).toBe(3);
  readRecords();
  writer.putDocument(recordOf("c.txt", ["Chi đạt 8 tỷ đồng"]));
  expect(following.generation()).toBe(3);
  following.catchUp?.();
  expect(following.generation()).toBe(4);
  readRecords();
  writer.putDocument(recordOf("d.txt", ["Chi đạt 9 tỷ đồng"]));
  expect(following.generation()).toBe(4);
  writer.noteRun(false);
  expect(following.generation()).toBe(5);
});

test.each<[string, () => void]>([
  ["removed", () => writer.removeDocument("a.txt")],
  ["erased", () => writer.eraseDocument({ path: "a.txt", reason: "asked", at: "2026-01-01" })],
  [
    "labelled otherwise",
    () => writer.putDocument(recordOf("a.txt", ["Thu đạt 5 tỷ đồng"], { label: "internal" })),
  ],
  ["renamed", () => writer.putDocument(recordOf("b.txt", ["Thu đạt 5 tỷ đồng"]), "a.txt")],
  ["set otherwise", () => writer.setSetting("home", "Tuyên Quang")],
])("what is %s is seen at once, also while a run is under way", (_, change) => {
  writer.noteRun(true);
  following.generation();
  readRecords();
  change();
  expect(following.generation()).toBe(2);
});
