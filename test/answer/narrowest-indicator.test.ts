import { describe, expect, it } from "vitest";
import { understandQuestion } from "../../src/answer/understand-question.js";

const asked = (question: string) => understandQuestion(question, undefined, []).indicators;

describe("a part named beside its total", () => {
  it.each([
    "Đã giải ngân bao nhiêu vốn ba chương trình mục tiêu quốc gia tới hết quý I/2023?",
    "Giải ngân vốn các chương trình mục tiêu quốc gia tháng 5 được mấy tỷ?",
  ])("is what is asked for: %s", (question) => {
    expect(asked(question)).toEqual(["target-programme-disbursement"]);
  });

  it("is asked for with it when they are joined", () => {
    expect(asked("Thu ngân sách nhà nước và thu nội địa tháng 5 là bao nhiêu?")).toEqual([
      "state-budget-revenue",
      "domestic-revenue",
    ]);
  });

  it("needs it when a share is asked for", () => {
    expect(asked("Thu nội địa chiếm bao nhiêu phần trăm thu ngân sách nhà nước?")).toContain(
      "state-budget-revenue",
    );
  });
});
