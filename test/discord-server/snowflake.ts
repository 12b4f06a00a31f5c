let counter = 1000;

/** Ids in the shape of Discord's: digits, rising. */
export function snowflake(): string {
  counter += 1;
  return `1${String(counter).padStart(17, "0")}`;
}
