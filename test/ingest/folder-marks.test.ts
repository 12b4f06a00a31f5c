import { renameSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderMarks } from "../../src/ingest/folder-marks.js";
import { type CorpusFolder, corpusFolder } from "./corpus-folder.js";

let corpus: CorpusFolder;

beforeEach(() => {
  corpus = corpusFolder({ "a.txt": "một", "2020/b.txt": "hai" });
});
afterEach(() => corpus.remove());

describe("marks of a folder", () => {
  it("are those of records, settings and indicators, and of nothing else", async () => {
    corpus.write("_records.yaml", "year: 2020\n");
    corpus.write("indicators.yaml", "[]\n");
    corpus.write("README.md", "about");
    corpus.write(".b.txt.part", "half");
    expect([...(await folderMarks(corpus.folder)).keys()].sort()).toEqual([
      "2020/b.txt",
      "_records.yaml",
      "a.txt",
      "indicators.yaml",
    ]);
  });

  it("change with the bytes, also when size and time of change are kept", async () => {
    const time = new Date("2020-05-31T08:00:00Z");
    utimesSync(join(corpus.folder, "a.txt"), time, time);
    const before = (await folderMarks(corpus.folder)).get("a.txt");
    expect((await folderMarks(corpus.folder)).get("a.txt")).toBe(before);
    corpus.write("a.txt", "bảy");
    utimesSync(join(corpus.folder, "a.txt"), time, time);
    expect((await folderMarks(corpus.folder)).get("a.txt")).not.toBe(before);
  });

  it("follow a moved folder, a link to one, and no circle", async () => {
    renameSync(join(corpus.folder, "2020"), join(corpus.folder, "2021"));
    symlinkSync(corpus.folder, join(corpus.folder, "2021", "again"));
    symlinkSync(join(corpus.folder, "2021"), join(corpus.folder, "link"));
    expect([...(await folderMarks(corpus.folder)).keys()].sort()).toEqual([
      "2021/b.txt",
      "a.txt",
      "link/b.txt",
    ]);
  });

  it("of a folder that is not there are an error that names it", async () => {
    await expect(folderMarks(join(corpus.folder, "no"))).rejects.toMatchObject({
      code: "folder-missing",
    });
  });
});
