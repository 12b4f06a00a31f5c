/** The plural of an English noun phrase, by its last word: `tax refund` → `tax refunds`, `study` → `studies`. */
export function pluralOf(phrase: string): string {
  if (/(?:s|x|z|ch|sh)$/iu.test(phrase)) return `${phrase}es`;
  if (/[^aeiou]y$/iu.test(phrase)) return `${phrase.slice(0, -1)}ies`;
  return `${phrase}s`;
}
