import { expect, it } from "vitest";
import { CONCEPTS, conceptsOf, translationsOf } from "../../src/language/concepts.js";

it("an English and a Vietnamese sentence of one meaning share concepts", () => {
  const english = conceptsOf("complaints must be settled at the grassroots level");
  const vietnamese = conceptsOf("giải quyết khiếu nại ngay từ cơ sở");
  expect(english.filter((id) => vietnamese.includes(id))).toEqual(["c:co-so", "c:khieu-nai"]);
});

it("text typed without accents names the same concepts", () => {
  expect(conceptsOf("giai phong mat bang")).toEqual(conceptsOf("giải phóng mặt bằng"));
});

it("unaccented syllables are no concepts by themselves", () => {
  expect(conceptsOf("duong cau than cam che")).toEqual([]);
});

it("says in Vietnamese what an English question names", () => {
  expect(translationsOf("What did the Department of Health say about landslides?")).toEqual([
    "Sở Y tế",
    "sạt lở",
  ]);
});

it("no form stands for two concepts", () => {
  const forms = CONCEPTS.flatMap((concept) =>
    [...concept.vi, ...concept.en].map((form) => form.toLowerCase()),
  );
  const repeated = forms.filter((form, index) => forms.indexOf(form) !== index);
  expect(repeated).toEqual([]);
});

it("the glossary has at least 700 terms and one id for each", () => {
  expect(CONCEPTS.length).toBeGreaterThanOrEqual(700);
  const ids = CONCEPTS.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it("English plurals mean what their singular means", () => {
  for (const [one, many] of [
    ["tax refund", "tax refunds"],
    ["bridge", "bridges"],
    ["state-owned enterprise", "state-owned enterprises"],
    ["regional linkage", "regional linkages"],
    ["medical supply", "medical supplies"],
  ] as const)
    expect(conceptsOf(many)).toEqual(conceptsOf(one));
});

it("an abbreviation names what it stands for", () => {
  expect(conceptsOf("thu NSNN trên địa bàn")).toEqual(["i:state-budget-revenue"]);
});

it.each([
  ["land disputes in the district", "tranh chấp đất đai"],
  ["How many cases of African swine fever?", "dịch tả lợn châu phi"],
  ["saline intrusion", "xâm nhập mặn"],
  ["power cuts", "mất điện"],
  ["citizen receptions", "tiếp công dân"],
  ["the party committee", "đảng ủy"],
])("%s meets %s", (english, vietnamese) => {
  const shared = conceptsOf(english).filter((id) => conceptsOf(vietnamese).includes(id));
  expect(shared.length).toBeGreaterThan(0);
});
