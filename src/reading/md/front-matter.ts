/** The head that note programs put between `---` lines, and the text with it blanked out. */
export interface FrontMatter {
  /** Same length as the source, so that offsets stay. */
  readonly body: string;
  readonly title: string | null;
  readonly date: string | null;
}

/** Up to the first line of dashes; what stands between must look like fields, or it is a rule over text. */
const HEAD =
  /^---[ \t]*\n(?<fields>(?:[A-Za-z_][A-Za-z_-]*:[^\n]*\n|(?!---[ \t]*(?:\n|$))[ \t#-][^\n]*\n)*)---[ \t]*(?:\n|$)/u;

/** Reads `title:` and `date:` only; everything else people keep there is not about the record. */
export function readFrontMatter(source: string): FrontMatter {
  const head = HEAD.exec(source);
  if (head === null) return { body: source, title: null, date: null };
  const field = (name: string) =>
    new RegExp(`^${name}:[ \\t]*["']?(.+?)["']?[ \\t]*$`, "mu").exec(
      head.groups?.fields ?? "",
    )?.[1];
  return {
    body: head[0].replace(/[^\n]/gu, " ") + source.slice(head[0].length),
    title: field("title") ?? null,
    date: /^\d{4}-\d{2}-\d{2}/u.exec(field("date") ?? "")?.[0] ?? null,
  };
}
