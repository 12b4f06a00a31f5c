/**
 * Who an answer is for, as the labels they may read. What it holds decides what is searched, counted,
 * suggested and cited. The command line's operator sees every document, labelled or not.
 */
export type Audience =
  | { readonly kind: "operator" }
  | { readonly kind: "labels"; readonly labels: readonly string[] };

export const OPERATOR: Audience = { kind: "operator" };
export const PUBLIC: Audience = { kind: "labels", labels: ["public"] };

/** May this audience read a document with this label? An unlabelled (null) document is the most restricted. */
export function mayRead(audience: Audience, label: string | null): boolean {
  if (audience.kind === "operator") return true;
  return label !== null && audience.labels.includes(label);
}

/** One string per distinct audience: the key of per-audience indexes, so that hidden documents change nothing. */
export function audienceKey(audience: Audience): string {
  return audience.kind === "operator" ? "*" : [...new Set(audience.labels)].sort().join("\n");
}
