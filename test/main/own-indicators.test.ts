import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { answerSchema } from "../../src/answer/contract.js";
import { useOwnIndicators } from "../../src/language/indicator.js";
import { run } from "./run.js";

// Every command opens the store and its books anew.
vi.setConfig({ testTimeout: 30_000 });

let root = "";
const corpus = () => join(root, "corpus");
const data = () => join(root, "data");

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "thuky-own-"));
  const { mkdir } = await import("node:fs/promises");
  await mkdir(corpus());
  writeFileSync(
    join(corpus(), "2022-05.txt"),
    "Phiên họp tháng 5/2022 của UBND tỉnh Lai Châu.\n\nChỉ số hạnh phúc tháng 5 đạt 71,2 điểm, tăng 3,5% so với cùng kỳ. Thu nội địa đạt 180 tỷ đồng.\n",
  );
});

afterEach(() => {
  useOwnIndicators([]);
  rmSync(root, { recursive: true });
});

const writeCatalogue = (entry: string) =>
  writeFileSync(join(corpus(), "indicators.yaml"), `${entry}\n`);
const index = () => run(["index", corpus(), "--data", data()]);

async function ask(question: string) {
  const { output } = await run(["ask", "--json", "--data", data(), question]);
  return answerSchema.parse(JSON.parse(output));
}

it("an owner's indicator is read, asked for and shown by its names, without the folder", async () => {
  writeCatalogue(
    "- { id: happiness-index, vi: Chỉ số hạnh phúc, en: happiness index, units: [điểm], kind: rate }",
  );
  expect((await index()).output).toContain("added 1");
  useOwnIndicators([]);
  rmSync(corpus(), { recursive: true });

  const answer = await ask("cs hanh phuc t5/2022");
  expect(answer.figures[0]).toMatchObject({
    indicator: "happiness-index",
    label: "Chỉ số hạnh phúc",
    value: 71.2,
    unit: "điểm",
  });
  expect((await ask("What was the happiness index in May 2022?")).text).toContain("appiness index");
});

it("a change of the catalogue has the records read anew, and nothing else has", async () => {
  await index();
  expect((await index()).output).toContain("unchanged 1");
  writeCatalogue(
    "- { id: happiness-index, vi: Chỉ số hạnh phúc, en: happiness index, units: [điểm], kind: rate }",
  );
  expect((await index()).output).toContain("changed 1");
  expect((await index()).output).toContain("unchanged 1");
  rmSync(join(corpus(), "indicators.yaml"));
  expect((await index()).output).toContain("changed 1");
});

it("a wrong catalogue stops the index and keeps what there was", async () => {
  await index();
  writeCatalogue("- { id: visitors, vi: Khách lạ, en: strangers, units: [người], kind: count }");
  const refused = await index();
  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toContain("indicators.yaml");
  expect(refused.errors).toMatch(/entry 1 \(visitors\).*choose another id/u);
  expect((await ask("thu nội địa tháng 5/2022")).figures[0]?.value).toBe(180);
});
