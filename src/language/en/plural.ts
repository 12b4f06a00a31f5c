/** The plural of an English noun phrase, by its last word: `tax refund` → `tax refunds`, `study` → `studies`. */
export function pluralOf(phrase: string): string {
  if (/(?:s|x|z|ch|sh)$/iu.test(phrase)) return `${phrase}es`;
  if (/[^aeiou]y$/iu.test(phrase)) return `${phrase.slice(0, -1)}ies`;
  return `${phrase}s`;
}

/** An English word of five letters and more without its plural ending: `garments` → `garment`; other words as they are. */
export function singularOf(word: string): string {
  if (!/^[a-z]{4,}s$/u.test(word) || /(?:ss|us|is)$/u.test(word)) return word;
  return /[^aeiou]ies$/u.test(word) ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
