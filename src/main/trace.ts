import { print, type Surroundings } from "./surroundings.js";

/** `thuky trace`: what was recognised in a text, by which rules, and what was made of it. */
export async function trace(
  surroundings: Surroundings,
  text: string,
  options: { readonly now?: string },
): Promise<number> {
  const { traceText } = await import("../facts/trace.js");
  await print(surroundings, `${traceText(text, { now: options.now ?? surroundings.today() })}\n`);
  return 0;
}
