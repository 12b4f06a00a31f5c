import type { LedgerEntry } from "../../facts/ledger.js";
import { sayMeasure, sayValue } from "../../sentences/figures.js";
import { sayPeriod } from "../../sentences/periods.js";
import { answerFigure, type Composition, labelOf, sayable } from "../compose-figures.js";
import type { AnswerFigure, AnswerStatement } from "../contract.js";
import type { KeyFigure } from "./key-figures.js";

const NOTHING = "–";

/** `Thu nội địa | tháng 8/2022 | 603,5 tỷ đồng | giảm 7,6% so với tháng 7/2022 | bằng 65% dự toán [1]`, every cell cited. */
export function sayKeyFigure(
  { main, changes, attainment }: KeyFigure,
  on: Composition,
): { readonly statement: AnswerStatement; readonly figures: readonly AnswerFigure[] } {
  const { language } = on.query;
  const { observation } = main;
  const measured = ({ observation: told }: LedgerEntry) =>
    `${told.status === "estimate" ? ESTIMATED[language] : ""}${sayMeasure(sayable(told), language)}`;
  const isLevel = observation.measure === "level" || observation.measure === "count";
  const isAttainment = observation.measure === "attainment";
  const level = `${STATUS[language][observation.status]}${sayValue(sayable(observation), language)}`;
  const moves = isLevel || isAttainment ? changes : [main, ...changes];
  const ofPlan = isAttainment ? main : attainment;
  const told = [...new Set([main, ...changes, ...(attainment === null ? [] : [attainment])])];
  const marks = told.map((entry) => on.citations.cite(entry.documentId, entry.observation.spans));
  const cells = [
    labelOf(observation, language),
    observation.period === null ? NOTHING : sayPeriod(observation.period, language),
    isLevel ? level : NOTHING,
    moves.length === 0 ? NOTHING : moves.map(measured).join("; "),
    ofPlan === null ? NOTHING : measured(ofPlan),
  ];
  const citations = [...new Set(marks)];
  return {
    statement: {
      text: `${cells.join(" | ")} ${citations.map((mark) => `[${mark}]`).join("")}`,
      citations,
    },
    figures: told.map((entry, index) => answerFigure(entry, marks[index] ?? 1)),
  };
}

const ESTIMATED = { vi: "ước ", en: "estimated, " } as const;
const STATUS = {
  vi: { actual: "", provisional: "sơ bộ ", estimate: "ước ", plan: "kế hoạch " },
  en: { actual: "", provisional: "provisional ", estimate: "estimated ", plan: "planned " },
} as const;
