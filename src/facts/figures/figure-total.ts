import type { ResolvedPeriod } from "../../language/resolve-period.js";
import { measureOf } from "../../language/unit.js";
import type { Observation } from "../observation.js";
import type { ReadingOfBlock } from "../reading-of-block.js";
import type { FigureSite } from "./figure-site.js";
import type { Frame, Head } from "./frame.js";

/** `2.387 tỷ đồng trên tổng số 3.850 tỷ đồng`: the second figure is what the first is out of. */
export function totalOf(
  reading: ReadingOfBlock,
  site: FigureSite,
  frame: Frame,
  unit: string,
): Head | null {
  if (site.previous === null || frame.head === null || frame.lastUnit !== unit) return null;
  const words = reading.text.canonical.slice(site.previous.end, site.quantity.start).trim();
  if (
    !/^(?:\/|(?:,\s)?(?:trên|trong)(?: tổng)?(?: số)?|out of(?: a total of)?|of(?: a total of)?|(?:,\s)?so(?: với)? nhu cầu)$/u.test(
      words,
    )
  )
    return null;
  const plan = words === "/" && frame.head.indicator !== null && !isOfUnits(unit);
  return { ...frame.head, path: [...frame.head.path, plan ? "kế hoạch" : "tổng số"] };
}

/** Of so many communes or schools there are: the second number is how many exist, not a plan. */
function isOfUnits(unit: string): boolean {
  return ["communes", "districts", "wards", "villages", "provinces", "schools"].includes(
    measureOf(unit).family,
  );
}

/** `905,4/1.820 tỷ đồng` states the plan, `8/11 huyện` the total: kept beside the figure. */
export function withOutOf(
  observation: Observation,
  total: number | null,
  planned: ResolvedPeriod | null,
): readonly Observation[] {
  if (total === null || observation.measure !== "level") return [observation];
  // What goes beyond the second number was never out of it: `612/610 ha` is more than planned.
  const isPlan = observation.value > total || observation.indicator !== null;
  const counted = !isPlan || isOfUnits(observation.unit);
  return [
    observation,
    {
      ...observation,
      value: total,
      ...(counted || planned === null
        ? {}
        : { period: planned.period, accumulation: planned.accumulation }),
      status: counted ? observation.status : "plan",
      path: [...observation.path, counted ? "tổng số" : "kế hoạch"],
      rules: [...observation.rules, "out-of"],
    },
  ];
}
