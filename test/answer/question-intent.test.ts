import { describe, expect, it } from "vitest";
import { understandQuestion } from "../../src/answer/understand-question.js";

const intentOf = (question: string) => understandQuestion(question, undefined, []).intent;

describe("what a question wants", () => {
  it.each([
    ["Sở Tư pháp phải làm gì về hộ tịch?", "directive"],
    ["so noi vu duoc giao viec gi", "directive"],
    ["Which department is responsible for the river dyke?", "directive"],
    ["Chủ tịch đồng ý cấp bao nhiêu cho cầu treo?", "directive"],
    ["han nop phuong an tai dinh cu la khi nao", "directive"],
    ["Việc lắp biển báo đã làm chưa?", "status"],
    ["nhiem vu nao qua han", "status"],
    ["Việc nào giao tháng trước còn quá hạn?", "status"],
    ["nhiem vu nao cua huyen chua xong", "status"],
    ["Nhiệm vụ nào được giao từ quý trước bị trễ hạn?", "status"],
    ["Hội nghị nhất trí cấp bao nhiêu tiền cho kè?", "directive"],
    ["xa phuc an dc ho tro bn tien", "directive"],
    ["Cuộc họp thống nhất chi mấy tiền sửa đê?", "directive"],
    ["Has the school repair order been carried out?", "status"],
    ["Sở Xây dựng làm chợ huyện đến đâu rồi?", "status"],
    ["phuong an cap nuoc da trinh chua", "status"],
    ["Ai ký thông báo?", "sign"],
    ["Who signed the directive?", "sign"],
    ["ai chu tri cuoc hop", "chair"],
    ["Ai xin thêm tiền làm cầu?", "who"],
    ["Tóm tắt phiên họp tháng 5", "summary"],
    ["What difficulties were raised at the meeting?", "difficulties"],
    ["nhung kho khan duoc neu", "difficulties"],
    ["Thu ngân sách tháng 5 là bao nhiêu?", "figure"],
    ["Thu ngân sách đạt bao nhiêu phần trăm dự toán HĐND giao?", "figure"],
  ])("%s → %s", (question, intent) => {
    expect(intentOf(question)).toBe(intent);
  });
});
