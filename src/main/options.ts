import { InvalidArgumentError } from "commander";
import { type Audience, OPERATOR } from "../documents/audience.js";

/** `--now`: an ISO date that exists. */
export function parseDate(value: string): string {
  const instant = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (instant?.toJSON()?.startsWith(value) !== true)
    throw new InvalidArgumentError("It must be a date that exists, as YYYY-MM-DD.");
  return value;
}

/** `--year`: four digits. */
export function parseYear(value: string): number {
  if (!/^(?:19|20)\d{2}$/u.test(value))
    throw new InvalidArgumentError("It must be a year of four digits.");
  return Number(value);
}

/** `--limit`: how many passages to print. */
export function parseLimit(value: string): number {
  const limit = /^\d{1,6}$/u.test(value) ? Number(value) : 0;
  if (limit < 1) throw new InvalidArgumentError("It must be a whole number from 1.");
  return limit;
}

/** `--as role,…`: the labels the asker may read. */
export function parseLabels(value: string): readonly string[] {
  const labels = value.split(",").map((label) => label.trim());
  if (labels.some((label) => label === ""))
    throw new InvalidArgumentError(
      "It must be labels with commas between them, like public,internal.",
    );
  return labels;
}

/** The operator of the command line sees everything unless `--as` says otherwise. */
export function audienceOf(labels: readonly string[] | undefined): Audience {
  return labels === undefined ? OPERATOR : { kind: "labels", labels };
}
