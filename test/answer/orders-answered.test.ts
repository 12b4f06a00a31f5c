import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/contract.js";
import { createAnswerer } from "../../src/answer/create-answerer.js";
import { OPERATOR } from "../../src/documents/audience.js";
import { extractFacts } from "../../src/facts/extract-facts.js";
import { ingestCorpus } from "../../src/ingest/ingest-corpus.js";
import { createConceptEmbeddingModel } from "../../src/models/concept-embedding-model.js";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.js";
import type { Store } from "../../src/store/store.js";
import { type CorpusFolder, corpusFolder } from "../ingest/corpus-folder.js";

const NOTICE = `# THÔNG BÁO
*Kết luận của Chủ tịch UBND tỉnh tại phiên họp ngày 14 tháng 5 năm 2021*

## I. Ý kiến thảo luận

**1. Bà Sùng Thị Máy đề nghị**

Đề nghị chi 9 tỷ đồng cho hồ chứa Tả Lèng. Hồ đã cạn từ tháng trước.

**2. Ông Lục Văn Đài có ý kiến**

Quỹ chỉ còn 6 tỷ đồng. Đề nghị duyệt 3 tỷ đồng cho hồ chứa.

## II. Kết luận

**1. Sở Xây dựng**
a) Thẩm định lại 17 cầu treo hư hỏng.
b) Công bố đơn giá nhân công vào ngày 10 hằng tháng.

2. Sở Giao thông vận tải sửa đường vào hồ chứa Tả Lèng; nhất trí chi 5,2 tỷ đồng từ dự phòng.
3. Thủ trưởng các sở, ban, ngành chịu trách nhiệm nếu không trồng đủ 40% cây bóng mát vào 15/8, 90% vào 15/11.
4. Công an tỉnh kiểm tra các bến thuyền trước ngày 20/6/2021.
5. UBND huyện Nậm Nhùn di dời 26 hộ khỏi bờ suối trước ngày 30/6/2021.

## III. Tổ chức thực hiện
Giao Phó Chủ tịch UBND tỉnh Vừ A Khua phụ trách đôn đốc mục II.4.
`;

let corpus: CorpusFolder;
let data: CorpusFolder;
let store: Store;
let ask: (question: string) => Promise<Answer>;

beforeAll(async () => {
  corpus = corpusFolder({
    "_records.yaml": "place: Lai Châu\nhome: Lai Châu\nlabel: public\nyear: 2021\n",
    "tb.md": NOTICE,
  });
  data = corpusFolder();
  store = openSqliteStore({ folder: data.folder });
  const embeddingModel = createConceptEmbeddingModel({ conceptsOf: () => [] });
  const { folder } = corpus;
  await ingestCorpus({ folder, store, embeddingModel, extractFacts, rulesVersion: "1" });
  const answerer = createAnswerer({ store, embeddingModel, clock: () => 0 });
  ask = (text) => answerer.answer({ text, audience: OPERATOR, now: "2021-06-01" });
});

afterAll(() => {
  store.close();
  corpus.remove();
  data.remove();
});

describe("orders answered from a notice", () => {
  it.each([
    ["Ai đề nghị duyệt 3 tỷ đồng cho hồ chứa?", "Lục Văn Đài"],
    ["Ai đề nghị chi 9 tỷ đồng cho hồ chứa?", "Sùng Thị Máy"],
    ["Sở Xây dựng được giao gì?", "17 cầu treo"],
    ["so xay dung phai lam gi voi 17 cau treo", "17 cầu treo"],
    ["Sở Xây dựng phải công bố đơn giá nhân công khi nào?", "ngày 10 hằng tháng"],
    ["UBND tỉnh nhất trí chi bao nhiêu tiền sửa đường vào hồ chứa Tả Lèng?", "5,2 tỷ"],
    ["cuoc hop nhat tri chi bn tien sua duong vao ho chua", "5,2 tỷ"],
    ["Ai được giao đôn đốc việc kiểm tra bến thuyền?", "Vừ A Khua"],
    ["Công an tỉnh phải kiểm tra bến thuyền trước ngày nào?", "20/6"],
    ["Huyện Nậm Nhùn được giao việc gì?", "26 hộ"],
    ["Lai Châu giao huyện Nậm Nhùn làm gì?", "26 hộ"],
    ["UBND huyện Nậm Nhùn phải di dời 26 hộ trước ngày nào?", "30/6"],
  ])("%s → %s", async (question, words) => {
    const answer = await ask(question);
    expect(answer.text).toContain(words);
    expect(["directive", "speaker"]).toContain(answer.kind);
  });

  it.each([
    "Nhất trí chi bao nhiêu tiền xây bệnh viện?",
    "Sở Y tế phải mua thuốc trước ngày nào?",
    "Phải nộp danh sách hộ nghèo trước ngày nào?",
    "Ai đề nghị chi 12 tỷ đồng cho sân bay?",
    "Đồng ý cấp mấy máy bơm?",
    "Huyện Sìn Hồ được giao việc gì?",
    "Tỉnh Sơn La giao huyện Nậm Nhùn việc gì?",
  ])("%s is not in it", async (question) => {
    expect((await ask(question)).kind).toBe("not-found");
  });
});
