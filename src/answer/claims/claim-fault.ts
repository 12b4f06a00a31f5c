/** What a statement says otherwise than its evidence does. */
export type ClaimDimension =
  | "quote"
  | "number"
  | "unit"
  | "period"
  | "base"
  | "direction"
  | "negation"
  | "name"
  | "word";

/** One thing that is wrong with a statement; `found` is what the statement has there. */
export interface ClaimFault {
  readonly kind: ClaimDimension;
  readonly statement: string;
  readonly found: string;
}
