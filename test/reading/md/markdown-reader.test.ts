import { describe, expect, it } from "vitest";
import { cellsOf, linesOf, read, wordsOf, wordsOfKind } from "../blocks-of.js";

const REPORT = `---
title: Báo cáo tháng 9
date: 2020-10-02
tags: [ngân sách]
---

# Kết quả tháng 9

Thu ngân sách đạt **512,3 tỷ đồng**, xem [phụ lục](https://example.com/a_b).

| Chỉ tiêu | Tháng 8 | Tháng 9 |
|---|---:|---:|
| Thu nội địa | 480,0 | **500,5** |
| Xuất khẩu | | 11,8 |

## Nhiệm vụ

1. Giao Sở Tài chính:
   - rà soát nợ đọng \\*;
   - báo cáo trước ngày 20/10.

> Ý kiến chỉ đạo: không để nợ kéo dài
> sang năm sau.
`;

describe("a Markdown record", () => {
  const document = read("thang-9.md", REPORT);

  it("is stored as its own source, so that a quote is verbatim", () => {
    expect(document.text).toBe(REPORT);
  });

  it("takes title and date from the head, and nothing else of it", () => {
    expect(document).toMatchObject({ title: "Báo cáo tháng 9", date: "2020-10-02", warnings: [] });
    expect(linesOf(document).join("\n")).not.toContain("tags");
  });

  it("masks marks, addresses and escapes, and keeps every word at its offset", () => {
    const paragraph = document.blocks.find(({ kind }) => kind === "paragraph");
    if (paragraph === undefined) throw new Error("no paragraph");
    expect(wordsOf(document, paragraph)).toBe("Thu ngân sách đạt 512,3 tỷ đồng , xem phụ lục .");
    expect(document.text.slice(paragraph.start, paragraph.end)).toContain("**512,3 tỷ đồng**");
    expect(wordsOfKind(document, "list-item")[1]).toBe("rà soát nợ đọng *;");
  });

  it("reads a table by its header, an empty cell in its place", () => {
    const rows = document.blocks.filter(({ kind }) => kind === "table-row");
    expect(rows.map((row) => cellsOf(document, row))).toEqual([
      ["Thu nội địa", "480,0", "500,5"],
      ["Xuất khẩu", "", "11,8"],
    ]);
    expect(rows.map(({ headerBlock }) => document.blocks[headerBlock ?? -1]?.kind)).toEqual([
      "table-header",
      "table-header",
    ]);
    expect(rows.map(({ locator }) => locator.row)).toEqual([1, 2]);
  });

  it("keeps an item's number, skips its bullet, and says how deep it stands", () => {
    const items = document.blocks.filter(({ kind }) => kind === "list-item");
    expect(items.map((item) => [item.level, wordsOf(document, item)])).toEqual([
      [1, "1. Giao Sở Tài chính:"],
      [2, "rà soát nợ đọng *;"],
      [2, "báo cáo trước ngày 20/10."],
    ]);
    expect(items[0]?.locator.heading).toBe("Nhiệm vụ");
  });

  it("reads quoted text as text, without the marks at its line starts", () => {
    expect(wordsOfKind(document, "paragraph").at(-1)).toBe(
      "Ý kiến chỉ đạo: không để nợ kéo dài sang năm sau.",
    );
  });
});

describe("an official document in Markdown", () => {
  const document = read(
    "tb.md",
    `| **UBND TỈNH AN BÌNH** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |
|---|---|
| Số: 12/TB-UBND | *An Bình, ngày 5 tháng 9 năm 2020* |

**THÔNG BÁO**

**Kết luận của Chủ tịch tại phiên họp tháng 8**

Chủ tịch giao Sở Tài chính rà soát nợ đọng.

**Nơi nhận:**

- Các sở, ngành;
- Lưu: VT.

KT. CHỦ TỊCH
`,
  );

  it("has its letterhead, address list and signature as frames", () => {
    const frames = wordsOfKind(document, "frame").join(" ");
    for (const words of ["Số: 12/TB-UBND", "Nơi nhận", "Lưu: VT", "KT. CHỦ TỊCH"])
      expect(frames).toContain(words);
    expect(wordsOfKind(document, "paragraph")).toEqual([
      "Chủ tịch giao Sở Tài chính rà soát nợ đọng.",
    ]);
    expect(wordsOfKind(document, "table-row")).toEqual([]);
  });

  it("takes a line in bold for the heading it is", () => {
    expect(document.title).toBe("Thông báo: Kết luận của Chủ tịch tại phiên họp tháng 8");
  });
});

describe("the head of a note", () => {
  it("ends at its own line of dashes: a rule further down hides nothing", () => {
    const document = read("a.md", "---\ntitle: Họp\n---\n- mục một\n- mục hai\n---\nHết.\n");
    expect(document.title).toBe("Họp");
    expect(wordsOfKind(document, "list-item")).toEqual(["mục một", "mục hai"]);
  });

  it("is no head when what stands between the rules is text", () => {
    const document = read("a.md", "---\nThu ngân sách đạt 5 tỷ đồng.\n\n---\nHết.\n");
    expect(linesOf(document).join("\n")).toContain("5 tỷ đồng");
  });

  it("takes no time to refuse, whatever its lines look like", () => {
    const started = performance.now();
    read("a.md", `---\n${"-a: b\n".repeat(5000)}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("hostile Markdown", () => {
  it.each([
    ["quotes", ">".repeat(50_000)],
    ["lists on one line", "- ".repeat(5000)],
    [
      "lists by indentation",
      Array.from({ length: 400 }, (_, depth) => `${" ".repeat(depth * 2)}- mục`).join("\n"),
    ],
  ])("with %s inside each other is refused at once, by name", (_, source) => {
    const started = performance.now();
    expect(() => read("sau.md", `${source} thu 5 tỷ đồng`)).toThrow(/sau\.md is nested too deep/u);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("leaves rules, code and text set far in alone", () => {
    const source = `* * * * * * * * * * * * * * * *\n\n${" ".repeat(120)}BÁO CÁO\n\nThu đạt 5 tỷ đồng.\n`;
    expect(linesOf(read("a.md", source)).at(-1)).toBe("paragraph: Thu đạt 5 tỷ đồng.");
  });
});
