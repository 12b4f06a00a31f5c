import { pagedDocument } from "../pdf/paged-document.js";
import type { Reader } from "../reader.js";
import { recognisedLines } from "../recognition/recognised-lines.js";
import { recognitionWarnings } from "../recognition/recognition-warnings.js";
import { withoutText } from "../refusals.js";
import { IMAGE_EXTENSIONS } from "./image-extensions.js";

/** A picture of a page, or several in one TIFF, by what text recognition read of it. */
export const imageReader: Reader = {
  extensions: IMAGE_EXTENSIONS,
  read: ({ path, recognition }) => {
    const [seen] = typeof recognition === "object" ? recognition : [];
    const pages = seen === undefined ? [] : recognisedLines(seen);
    const warnings = recognitionWarnings(
      pages.map(({ unread }, index) => ({ page: index + 1, unread })),
    );
    const document = pagedDocument(pages, warnings);
    if (document === null)
      throw withoutText(path, "no word could be read off it; supply a clearer scan, or its text");
    return document;
  },
};
