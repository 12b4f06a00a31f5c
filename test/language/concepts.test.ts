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
