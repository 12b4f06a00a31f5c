import type { Action } from "./action.js";
import { ANSWER_ACTIONS } from "./answer-actions.js";
import { LISTING_ACTIONS } from "./listing-actions.js";
import { SERIES_ACTIONS } from "./series-actions.js";

const BY_NAME: ReadonlyMap<string, Action> = new Map(
  [...ANSWER_ACTIONS, ...LISTING_ACTIONS, ...SERIES_ACTIONS].map((action) => [action.name, action]),
);

/** Null for what is no button or form of ours, or no longer. */
export function actionNamed(name: string): Action | null {
  return BY_NAME.get(name) ?? null;
}
