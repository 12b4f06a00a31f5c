import type { Warning } from "../../documents/document.js";
import { UNREAD } from "./doubtful-figures.js";

/** What a person should know of pages that were read off pictures: which, and how many figures are missing. */
export function recognitionWarnings(
  pages: readonly { readonly page: number; readonly unread: number }[],
): readonly Warning[] {
  if (pages.length === 0) return [];
  const numbers = pages.map(({ page }) => page);
  const listed = numbers.slice(0, 10).join(", ") + (numbers.length > 10 ? " …" : "");
  const unread = pages.reduce((sum, page) => sum + page.unread, 0);
  const recognised: Warning = {
    code: "text-recognised",
    message: `page ${listed} was read by text recognition; compare figures with the original`,
  };
  if (unread === 0) return [recognised];
  return [
    recognised,
    {
      code: "figures-unread",
      message: `${unread} figures could not be read with certainty and stand as ${UNREAD}; a clearer scan or the original file gives them`,
    },
  ];
}
