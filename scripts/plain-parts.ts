import type { Observation } from "../src/facts/observation.js";
import type { ExtractFacts } from "../src/ingest/ingest-document.js";
import type { EmbeddingModel } from "../src/models/embedding-model.js";

// Stand-ins for what makes facts and vectors of a record, where it is the keeping that is tried: they load at
// once, and a fact is what the record states, for whoever compares.

const EMBEDDING: EmbeddingModel = {
  modelId: "plain:1",
  dimensions: 64,
  maxTextsPerCall: 100,
  embed: async (texts) => texts.map(() => new Float32Array(64).fill(0.125)),
};

/** One figure, the one that the text states. */
const extractFacts: ExtractFacts = ({ text }) => ({
  observations: [
    { value: statedIn(text), indicator: null, period: null, place: null } as Observation,
  ],
  directives: [],
  statements: [],
});

export const PLAIN_PARTS = { embeddingModel: EMBEDDING, extractFacts, rulesVersion: "1" };

export function plainRecord(value: number): string {
  return `Phiên họp tháng 5 năm 2020\n\nThu ngân sách nhà nước trên địa bàn tháng 5 đạt ${value} tỷ đồng.\n`;
}

/** The value that a record written so states. */
export function statedIn(text: string): number {
  return Number(/đạt (\d+) tỷ/u.exec(text)?.[1]);
}
