import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type CorpusFolder, corpusFolder } from "../ingest/corpus-folder.js";
import { run } from "./run.js";

let corpus: CorpusFolder;
let data: CorpusFolder;

beforeEach(() => {
  corpus = corpusFolder({
    "a.txt": "Phiên họp tháng 8 năm 2024\n\nThu ngân sách đạt 5 tỷ đồng.\n",
  });
  data = corpusFolder();
});

afterEach(() => {
  corpus.remove();
  data.remove();
});

const doctor = (environment: NodeJS.ProcessEnv = {}) =>
  run(["doctor", "--json"], "", {
    THUKY_CORPUS: corpus.folder,
    THUKY_DATA: data.folder,
    ...environment,
  });
const index = () => run(["index", corpus.folder, "--data", data.folder]);

const findingOn = (output: string, subject: string) =>
  (
    JSON.parse(output) as { subject: string; state: string; message: string; remedy: string }[]
  ).find((finding) => finding.subject === subject);

describe("thuky doctor", () => {
  it("finds nothing indexed at first, then everything sound and up to date, then a changed record", async () => {
    const before = await doctor();
    expect(findingOn(before.output, "store")).toMatchObject({
      state: "warning",
      remedy: "run thuky index",
    });
    await index();
    const after = await doctor();
    expect(after.exitCode).toBe(0);
    for (const subject of ["configuration", "store", "records", "reading", "discord"])
      expect(findingOn(after.output, subject)).toMatchObject({ subject, state: "ok" });
    corpus.write("a.txt", "Thu ngân sách đạt 6 tỷ đồng.");
    corpus.write("b.txt", "Chi ngân sách đạt 4 tỷ đồng.");
    expect(findingOn((await doctor()).output, "records")).toMatchObject({
      state: "warning",
      message: expect.stringContaining("1 not indexed (new or refused), 1 changed, 0 gone"),
    });
  });

  it("tells a damaged store, a wrong configuration and an unreachable Discord with their remedies", async () => {
    await index();
    writeFileSync(join(data.folder, "thuky.sqlite"), "no database at all, nothing like it");
    const broken = await doctor({
      DISCORD_TOKEN: "token",
      DISCORD_API_BASE: "http://127.0.0.1:9",
    });
    expect(broken.exitCode).toBe(1);
    expect(findingOn(broken.output, "store")).toMatchObject({
      state: "fault",
      remedy: expect.stringContaining("thuky index"),
    });
    expect(findingOn(broken.output, "discord")).toMatchObject({ state: "fault" });
    const misconfigured = await doctor({ DISCORD_GUILD_ID: "x" });
    expect(misconfigured.exitCode).toBe(1);
    expect(findingOn(misconfigured.output, "configuration")).toMatchObject({
      state: "fault",
      message: expect.stringContaining("DISCORD_GUILD_ID"),
    });
  });

  it("tells what is refused where the programs that read it are not installed", async () => {
    vi.stubEnv("PATH", "/nowhere");
    try {
      const { output } = await doctor();
      expect(findingOn(output, "programs")).toMatchObject({
        state: "warning",
        message: expect.stringContaining("LibreOffice is not installed: .doc, .rtf, .odt"),
        remedy: expect.stringContaining("apt-get install libreoffice-writer"),
      });
      expect(output).toContain("tesseract with Vietnamese data and pdftoppm not installed");
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
