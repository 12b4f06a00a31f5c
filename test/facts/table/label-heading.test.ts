import { describe, expect, it } from "vitest";
import { extractFacts } from "../../../src/facts/extract-facts.js";
import { describeDocument } from "../../../src/facts/metadata.js";
import { readFile } from "../../../src/reading/readers.js";

const figuresOf = (table: string) => {
  const source = `# Quang Tri in May 2023\n\nIssued on 30 May 2023 by the Provincial People's Committee.\n\n${table}\n`;
  const document = readFile({ path: "brief.md", bytes: Buffer.from(source) });
  const { metadata } = describeDocument({ path: "brief.md", document, settings: {} });
  return extractFacts(document, metadata).observations;
};

describe("the heading over the names of a table's rows", () => {
  const figures = figuresOf(
    "| Exports by product (USD million) | April 2023 | 5 months 2023 |\n|---|---|---|\n| Total exports | 61.5 | 288.4 |\n| Plywood | 12.2 | 57.9 |",
  );

  it("says the unit, and what the rows are parts of beside a row of the whole", () => {
    expect(figures.map(({ indicator, unit }) => [indicator, unit])).toEqual([
      ["exports", "triệu USD"],
      ["exports", "triệu USD"],
      [null, "triệu USD"],
      [null, "triệu USD"],
    ]);
    expect(figures[2]).toMatchObject({ path: ["Kim ngạch xuất khẩu"] });
    expect(figures[2]?.label).toContain("Plywood");
  });

  it("leaves the columns their time: '5 months 2023' is no year", () => {
    expect(figures.map(({ period }) => period)).toEqual([
      "2023-04",
      "2023-01/2023-05",
      "2023-04",
      "2023-01/2023-05",
    ]);
  });

  it("gives nothing when it only says that names stand below", () => {
    const [plain] = figuresOf("| Item | May 2023 |\n|---|---|\n| Stone quarried | 41.5 |");
    expect(plain).toMatchObject({ indicator: null, unit: "" });
  });
});
