import { describe, expect, it } from "vitest";
import { amountTest } from "../../src/answer/asked-amount.js";
import { understandQuestion } from "../../src/answer/understand-question.js";

const states = (question: string, words: string) =>
  amountTest(understandQuestion(question, undefined, []))(words);

describe("an amount of what is asked", () => {
  it.each([
    ["Đồng ý cấp bao nhiêu tiền cho cầu treo?", "cấp 3,2 tỷ đồng làm cầu treo"],
    ["chot chi may ty cho ke", "chi mười hai tỷ cho kè"],
    ["Được cấp mấy máy bơm?", "nhận 6 máy bơm"],
    ["Nhất trí hỗ trợ bao nhiêu cho trạm y tế?", "hỗ trợ 450 triệu đồng"],
    ["How much money was granted for the dyke?", "grants VND 4 billion for the dyke"],
  ])("%s: %s", (question, words) => {
    expect(states(question, words)).toBe(true);
  });

  it.each([
    ["Đồng ý cấp bao nhiêu tiền cho cầu treo?", "sửa 2 km đường vào cầu treo"],
    ["Được cấp mấy máy bơm?", "chi 9 tỷ đồng cho ba huyện"],
    ["Nhất trí hỗ trợ bao nhiêu cho trạm y tế?", "sửa đường lên trạm km 3"],
    ["Chốt chi mấy tỷ cho kè?", "kè đạt 70% khối lượng"],
    ["Duyệt bao nhiêu phần trăm kinh phí?", "duyệt kinh phí theo tờ trình"],
  ])("%s: not %s", (question, words) => {
    expect(states(question, words)).toBe(false);
  });
});
