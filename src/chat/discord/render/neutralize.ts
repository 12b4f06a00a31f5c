/** A zero-width space: it keeps `@everyone` readable and makes it mention nobody. */
const BREAK = "\u{200B}";

/**
 * Text of records and askers made harmless for Discord: no mention, no masked or bare link that unfurls, no
 * markup that a record would start. Our own marks `[1]` stay, since nothing follows them that makes a link.
 */
export function neutralize(text: string): string {
  return text
    .replace(/@(?=everyone|here)/giu, `@${BREAK}`)
    .replace(/<(?=[@#:a-z/])/giu, `<${BREAK}`)
    .replace(/\](?=\()/gu, `]${BREAK}`)
    .replace(/(https?|discord):(?=\/\/)/giu, `$1${BREAK}:`)
    .replace(/[*_~`|\\]/gu, (mark) => `\\${mark}`)
    .replace(/^(\s*)([#>-])(?=\s)/gmu, "$1\\$2");
}
