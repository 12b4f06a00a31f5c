import { z } from "zod";
import { readLexicon } from "./lexicon.js";

const OPENINGS = readLexicon(
  "name-openings.yaml",
  z.array(z.strictObject({ opening: z.string(), also: z.array(z.string()).min(1) })),
);

/** The other ways to begin a name: `Diện tích ngô` → `diện tích trồng ngô`, `tổng diện tích ngô` … */
export function openingsOf(name: string): readonly string[] {
  const small = name.toLowerCase();
  return OPENINGS.flatMap(({ opening, also }) =>
    small.startsWith(`${opening} `)
      ? also.map((other) => `${other} ${name.slice(opening.length + 1)}`)
      : [],
  );
}
