import type { Indicator } from "../../language/indicator.js";

/** A part of what is told, a part of the same total, or itself by a shorter name. */
export function isRelatedTo(indicator: Indicator, told: Indicator): boolean {
  if (indicator.id === told.id || indicator.partOf === told.id) return true;
  return (
    (indicator.partOf !== null && indicator.partOf === told.partOf) || told.partOf === indicator.id
  );
}
