import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.js";
import { recordOf } from "./records.js";

// A program of its own: puts and replaces documents, saying so after each, until it is killed.
const store = openSqliteStore({ folder: process.argv[2] ?? "" });
for (let step = Number(process.argv[3]); ; step += 1) {
  const lines = Array.from({ length: 5 }, (_, line) => `bước ${step} dòng ${line}`);
  store.putDocument(recordOf(`${step % 20}.txt`, lines));
  process.stdout.write(`${step}\n`);
}
