import { expect, it } from "vitest";
import { checkSecretMarks, refusalAtTheDoor } from "../../scripts/check-secret-marks.js";

it("lets no marked record in and ordinary ones pass, whatever way the mark is written", () => {
  const { accepted, refused } = checkSecretMarks(20_251, 120, 200);
  expect(accepted).toEqual([]);
  expect(refused.length).toBeLessThanOrEqual(2);
});

const LINE = "Thu ngân sách tháng 8 đạt 223,4 tỷ đồng.";

it.each([
  [
    "a page's banner",
    "a.html",
    `<body><header>M&#7852;T</header><article><p>${LINE}</p></article></body>`,
  ],
  [
    "a subtitle's note",
    "a.vtt",
    `WEBVTT\n\nNOTE\nTỐI MẬT\n\n00:00:01.000 --> 00:00:09.000\n${LINE}\n`,
  ],
  ["a cell", "a.csv", `Chỉ tiêu,Tháng 8,Ghi chú\nThu,223,TUYỆT MẬT\nChi,210,\n`],
])("sees the mark in %s, which is no part of the text", (_, path, content) => {
  expect(refusalAtTheDoor({ path, content })).toBe("secret-mark");
  const unmarked = content.replace(/M&#7852;T|TỐI MẬT|TUYỆT MẬT/u, "bảo mật");
  expect(refusalAtTheDoor({ path, content: unmarked })).toBeNull();
});
