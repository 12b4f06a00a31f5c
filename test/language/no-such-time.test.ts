import { describe, expect, it } from "vitest";
import { findNoSuchTime } from "../../src/language/no-such-time.js";
import { prepareQuestion } from "../../src/language/prepared-text.js";

const found = (question: string) => findNoSuchTime(prepareQuestion(question))?.kind ?? null;

describe("a time that no calendar has", () => {
  it("is a month past 12, a quarter past 4 or a day past its month's end", () => {
    expect(found("Thu ngân sách tháng 13/2024?")).toBe("month");
    expect(found("thu ns thang 14")).toBe("month");
    expect(found("Giải ngân quý 5 năm 2024")).toBe("quarter");
    expect(found("Thu ngân sách đến 31/2/2024")).toBe("day");
    expect(found("Revenue by 31/4")).toBe("day");
  });

  it("is none of the times that exist, nor a count of months", () => {
    for (const question of [
      "Thu ngân sách tháng 12/2024",
      "18 tháng qua thu bao nhiêu",
      "quý IV năm 2023",
      "đến 29/2/2024",
      "đến 31/12",
      "9/14 chỉ tiêu đạt",
    ])
      expect(found(question)).toBeNull();
  });
});
