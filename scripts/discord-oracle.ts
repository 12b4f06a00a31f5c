import { seededChoice } from "./seeded-choice.js";

/** Records of five labels, each with a word, a number and a title that stand nowhere else, and who may read which. */

export const LABELS = ["public", "internal", "finance", "leaders", "none"] as const;
export type CanaryLabel = (typeof LABELS)[number];

export interface CanaryDocument {
  readonly label: CanaryLabel;
  readonly month: number;
  readonly thing: string;
  /** Stand in this document and nowhere else. */
  readonly word: string;
  readonly number: string;
  readonly title: string;
}

const THINGS = ["Thu ngân sách nhà nước trên địa bàn", "Kim ngạch xuất khẩu", "Sản lượng chè"];
const UNITS = ["tỷ đồng", "triệu USD", "tấn"];
const CONSONANTS = ["b", "d", "g", "h", "k", "l", "m", "n", "t", "v", "x"];
const VOWELS = ["a", "e", "i", "o", "u"];

/** Documents of every label about the same things and months, so that hidden ones compete with readable ones. */
export function canaryDocuments(seed: number): readonly CanaryDocument[] {
  const choose = seededChoice(seed);
  const syllable = () => `${choose.of(CONSONANTS)}${choose.of(VOWELS)}${choose.of(CONSONANTS)}`;
  const used = new Set<string>();
  const unique = (make: () => string) => {
    for (;;) {
      const made = make();
      if (!used.has(made)) {
        used.add(made);
        return made;
      }
    }
  };
  const digit = () => String(choose.below(9) + 1);
  return LABELS.flatMap((label) =>
    THINGS.flatMap((thing) =>
      [3, 4, 5, 6].map((month) => ({
        label,
        month,
        thing,
        word: unique(() => `zq${syllable()}${syllable()}${syllable()}`),
        number: unique(() => `${digit()}${digit()}${digit()},${digit()}${digit()}${digit()}`),
        title: unique(() => `Phiên họp ${syllable()}${syllable()}${syllable()} tháng ${month}`),
      })),
    ),
  );
}

export function filesOf(documents: readonly CanaryDocument[]): Readonly<Record<string, string>> {
  const files: Record<string, string> = {
    "_records.yaml": "home: Tuyên Quang\nplace: Tuyên Quang\n",
  };
  for (const [index, { label, month, thing, word, number, title }] of documents.entries()) {
    const folder = `${index}`;
    const unit = UNITS[THINGS.indexOf(thing)];
    files[`${folder}/_records.yaml`] =
      `date: 2020-0${month}-28\n${label === "none" ? "" : `label: ${label}\n`}`;
    files[`${folder}/bien-ban.txt`] =
      `${title}\n\n${thing} tháng ${month} đạt ${number} ${unit}, theo báo cáo ${word}.\n\nKết luận phiên họp:\n\n1. Giao Sở Tài chính rà soát ${word}, báo cáo trước ngày ${10 + index}/0${(month % 9) + 1}/2020.\n`.replace(
        /ngày (\d{2,3})\//u,
        (_, day: string) => `ngày ${(Number(day) % 28) + 1}/`,
      );
  }
  return files;
}

/** What each kind of person may read on the loopback server, as a person would say it; nothing of the product's code. */
export const MAY_READ = {
  member: ["public"],
  officer: ["public", "internal"],
  financier: ["public", "internal", "finance"],
  leader: ["public", "internal"],
  named: ["public", "internal", "finance"],
  administrator: ["public"],
  left: ["public"],
  stranger: ["public"],
} as const satisfies Record<string, readonly CanaryLabel[]>;

export type PersonKind = keyof typeof MAY_READ;
export const PERSON_KINDS = Object.keys(MAY_READ) as readonly PersonKind[];

/** What everybody in a channel may read. */
export const CHANNEL_READS = {
  open: ["public"],
  inner: ["public", "internal"],
} as const satisfies Record<string, readonly CanaryLabel[]>;

/** The canaries in what somebody saw that stand in documents of labels they may not read, and that they did not write. */
export function leaksIn(
  seen: string,
  documents: readonly CanaryDocument[],
  allowed: readonly string[],
  written: readonly string[],
): { readonly checks: number; readonly leaks: readonly string[]; readonly shown: number } {
  const plain = seen.normalize("NFC").replace(/[\\\u{200B}]/gu, "");
  let shown = 0;
  const leaks: string[] = [];
  for (const { label, word, number, title } of documents) {
    for (const canary of [word, number, title, number.replace(",", ".")]) {
      if (!plain.includes(canary) || written.some((words) => words.includes(canary))) continue;
      if (allowed.includes(label)) shown += 1;
      else leaks.push(`${label}: ${canary}`);
    }
  }
  return { checks: documents.length * 4, leaks, shown };
}
