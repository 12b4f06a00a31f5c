import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findFiles } from "../../src/ingest/find-files.js";
import { type CorpusFolder, corpusFolder } from "./corpus-folder.js";

let corpus: CorpusFolder;

beforeEach(() => {
  corpus = corpusFolder();
});

afterEach(() => corpus.remove());

async function settingsByPath(): Promise<Record<string, object>> {
  const { files } = await findFiles(corpus.folder);
  return Object.fromEntries(files.map(({ path, settings }) => [path, settings]));
}

async function paths(): Promise<readonly string[]> {
  return (await findFiles(corpus.folder)).files.map(({ path }) => path);
}

describe("what is a record", () => {
  it("is any file but the ones that speak about the folder and the hidden ones", async () => {
    for (const path of [
      "README.md",
      "_records.yaml",
      "_notes.yml",
      "indicators.yaml",
      ".gitignore",
      ".git/config.txt",
      "a.txt",
      "2021/b.docx",
      "2021/README.md",
    ])
      corpus.write(path, "");
    expect(await paths()).toEqual(["2021/b.docx", "a.txt"]);
  });

  it("is named by its path inside the folder, in NFC and in order", async () => {
    corpus.write("Quý II/Báo cáo.txt".normalize("NFD"), "x");
    corpus.write("A.txt", "x");
    expect(await paths()).toEqual(["A.txt", "Quý II/Báo cáo.txt"]);
  });

  it("may be reached through a link; a link in a circle is gone round once", async () => {
    corpus.write("2021/a.txt", "x");
    symlinkSync(join(corpus.folder, "2021", "a.txt"), join(corpus.folder, "b.txt"));
    symlinkSync(join(corpus.folder, "2021"), join(corpus.folder, "moi"));
    symlinkSync(corpus.folder, join(corpus.folder, "2021", "vong"));
    expect(await paths()).toEqual(["2021/a.txt", "b.txt", "moi/a.txt"]);
  });

  it("is refused by name when its link leads nowhere", async () => {
    symlinkSync(join(corpus.folder, "gone"), join(corpus.folder, "c.txt"));
    const { files, refused } = await findFiles(corpus.folder);
    expect(files).toEqual([]);
    expect(refused).toMatchObject([{ path: "c.txt", error: { code: "file-unreadable" } }]);
  });

  it("cannot be looked for in a folder that is not there, or a file", async () => {
    corpus.write("a.txt", "x");
    for (const folder of [join(corpus.folder, "no"), join(corpus.folder, "a.txt")])
      await expect(findFiles(folder)).rejects.toMatchObject({
        code: "folder-missing",
        message: expect.stringContaining(folder),
      });
  });
});

describe("settings", () => {
  it("count for the folders below, key by key, the nearest one winning", async () => {
    corpus.write("_records.yaml", "home: Hà Giang\nplace: Hà Giang\nlabel: public\nyear: 2020\n");
    corpus.write("2021/_records.yaml", "year: 2021\ntype: minutes\n");
    corpus.write(
      "2021/kin/_records.yaml",
      'label: internal\nfiles:\n  "a.txt": { date: 2021-08-31, title: Phiên họp, type: press }\n',
    );
    for (const path of ["a.txt", "2021/a.txt", "2021/kin/a.txt", "2021/kin/b.txt"])
      corpus.write(path, "x");
    expect(await settingsByPath()).toEqual({
      "a.txt": { place: "Hà Giang", label: "public", year: 2020 },
      "2021/a.txt": { place: "Hà Giang", label: "public", year: 2021, type: "minutes" },
      "2021/kin/a.txt": {
        place: "Hà Giang",
        label: "internal",
        year: 2021,
        type: "press",
        date: "2021-08-31",
        title: "Phiên họp",
      },
      "2021/kin/b.txt": { place: "Hà Giang", label: "internal", year: 2021, type: "minutes" },
    });
    expect((await findFiles(corpus.folder)).home).toBe("Hà Giang");
  });

  it("may be an empty file", async () => {
    corpus.write("_records.yaml", "");
    corpus.write("a.txt", "x");
    expect(await settingsByPath()).toEqual({ "a.txt": {} });
  });

  it("name a file however its name is composed", async () => {
    corpus.write("_records.yaml", 'files:\n  "Báo cáo.txt": { year: 2021 }\n'.normalize("NFD"));
    corpus.write("Báo cáo.txt", "x");
    expect(await settingsByPath()).toEqual({ "Báo cáo.txt": { year: 2021 } });
  });

  it.each([
    ["an unknown key", "lable: public\n", "lable"],
    ["a date that does not exist", "date: 2021-02-30\n", "date"],
    ["a year that is none", "year: soon\n", "year"],
    ["an unknown type", "type: novel\n", "type"],
    ["no YAML", "place: [\n", "_records.yaml"],
    ["a home below the root", "home: Hà Giang\n", "root folder"],
  ])("with %s refuse the files under their folder, and no others", async (_, source, named) => {
    corpus.write("sai/_records.yaml", source);
    corpus.write("sai/a.txt", "x");
    corpus.write("sai/sau/b.txt", "x");
    corpus.write("dung/c.txt", "x");
    const { files, refused } = await findFiles(corpus.folder);
    expect(files.map(({ path }) => path)).toEqual(["dung/c.txt"]);
    expect(refused.map(({ path }) => path)).toEqual(["sai/a.txt", "sai/sau/b.txt"]);
    for (const { error } of refused) {
      expect(error.code).toBe("settings-invalid");
      expect(error.message).toContain("sai/_records.yaml");
      expect(error.message).toContain(named);
    }
  });

  it("that are a folder refuse what is beside them", async () => {
    corpus.write("_records.yaml/x", "x");
    corpus.write("a.txt", "x");
    const { refused, home } = await findFiles(corpus.folder);
    expect(refused.map(({ path }) => path)).toContain("a.txt");
    expect(home).toBeUndefined();
  });
});
