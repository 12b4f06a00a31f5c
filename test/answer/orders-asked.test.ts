import { describe, expect, it } from "vitest";
import { namedNumbers } from "../../src/answer/document-number.js";
import { topicOf } from "../../src/answer/question-topic.js";
import { referencedItems } from "../../src/answer/referenced-items.js";
import { askedParties } from "../../src/answer/ruling-bodies.js";
import { understandQuestion } from "../../src/answer/understand-question.js";
import { conceptIdsWithin } from "../../src/language/concepts.js";

const ask = (question: string, places: readonly string[] = []) =>
  understandQuestion(question, undefined, places);

describe("a document named by its number", () => {
  it.each([
    ["so nv duoc giao gi trong ct 11/2021", "11", "ct", 2021],
    ["Thông báo 45/2022 giao Sở Y tế việc gì?", "45", "tb", 2022],
    ["nq 9/2020 noi gi ve cho dan sinh", "9", "nq", 2020],
    ["What does Directive 6 tell the Tax Department?", "6", "ct", null],
    ["Kết luận 18 bắt ai sửa đường?", "18", "kl", null],
  ])("%s", (question, number, code, year) => {
    expect(namedNumbers(ask(question))).toEqual([{ number, code, year }]);
  });

  it("hides the body behind a symbol", () => {
    expect(topicOf(ask("Chỉ thị 21/CT-UBND giao Sở Y tế việc gì?"))).toEqual([]);
  });
});

describe("a body that rules", () => {
  it.each([
    "UBND tỉnh đồng ý cấp bao nhiêu tiền sửa cầu treo?",
    "UBND tỉnh Lào Cai hỗ trợ nhà sập bao nhiêu?",
    "HĐND tỉnh quyết định mức hỗ trợ nào cho trạm y tế?",
    "Huyện Bắc Hà phải sửa chợ trước ngày nào?",
    "UBND tỉnh Lào Cai chốt chi mấy tỷ cho kè suối?",
  ])("%s asks for nobody's tasks", (question) => {
    const place = question.includes("Bắc Hà") ? "Bắc Hà" : "Lào Cai";
    expect(askedParties(ask(question, ["Lào Cai", "Bắc Hà"]), place)).toEqual([]);
  });

  it.each([
    "Sở Tài chính phải chi tiền trước ngày nào?",
    "Công an tỉnh được giao gì?",
    "UBND tỉnh phải báo cáo Chính phủ khi nào?",
    "so y te phai mua gi",
    "Huyện Mường Khương phải làm gì về nước sạch?",
  ])("%s asks for a party's", (question) => {
    expect(askedParties(ask(question, ["Lào Cai"]), "Lào Cai")).toHaveLength(1);
  });
});

describe("tasks that refer to items of their document", () => {
  const text =
    "I. KẾT QUẢ\n1. Thu tốt\nII. VIỆC GIAO\n1. Kè sông Lô\n2. Chợ Phố Cáo\n3. Cầu Pắc Há\n";
  it.each([
    ["theo dõi mục II.1 và II.3", "1. Kè sông Lô 3. Cầu Pắc Há"],
    ["đôn đốc mục II.2", "2. Chợ Phố Cáo"],
    ["thực hiện mục II.1, 2", "1. Kè sông Lô 2. Chợ Phố Cáo"],
    ["báo cáo khoản 3", "3. Cầu Pắc Há"],
    ["phụ trách mục V.1", ""],
    ["theo mục 30/6", ""],
  ])("%s", (words, items) => {
    expect(referencedItems(words, text)).toBe(items);
  });
});

describe("what a longer name speaks of", () => {
  it.each([
    ["tiếp nhận đơn thư khiếu nại, tố cáo", "c:khieu-nai-to-cao"],
    ["giải quyết đơn thư khiếu nại, tố cáo", "c:khieu-nai"],
    ["tỷ lệ giải ngân vốn đầu tư công", "c:dau-tu-cong"],
    ["số vụ tai nạn giao thông", "c:giao-thong"],
    ["doanh nghiệp thành lập mới", "c:doanh-nghiep"],
  ])("%s → %s", (text, id) => {
    expect([...conceptIdsWithin(text)]).toContain(id);
  });
});
