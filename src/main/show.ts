import { ThukyError } from "../errors.js";
import { openSqliteStore } from "../store/sqlite/sqlite-store.js";
import { aboutDocument } from "./about-document.js";
import { audienceOf } from "./options.js";
import { jsonLine, print, type Surroundings } from "./surroundings.js";

export interface ShowOptions {
  readonly data?: string;
  readonly as?: readonly string[];
  readonly revision?: string;
  readonly list?: true;
  readonly about?: true;
  readonly json?: true;
}

/**
 * `thuky show`: the stored text that citations point into, of the newest revision or of the one a citation
 * names, or what is known of the record (`--about`); a document is found under its earlier paths too. Throws `document-unknown`, also for what may not be read.
 */
export async function show(
  surroundings: Surroundings,
  document: string,
  options: ShowOptions,
): Promise<number> {
  const folder = options.data ?? surroundings.loadConfig().dataFolder;
  const store = openSqliteStore({ folder, readOnly: true });
  try {
    const revisions = store.revisions(document.normalize("NFC"), audienceOf(options.as));
    const { revision: wanted = "" } = options;
    const chosen = revisions.find(({ revision }) => revision.startsWith(wanted));
    if (chosen === undefined) {
      throw new ThukyError({
        code: "document-unknown",
        message: `${document}${wanted === "" ? "" : ` ${wanted}`} is not in the store: name it, and its revision, as the citation does`,
        details: { document },
      });
    }
    if (options.about === true) {
      const found = store.findDocument(chosen.path, audienceOf(options.as));
      await print(surroundings, aboutDocument(found?.metadata ?? null, options.json === true));
    } else if (options.list === true)
      for (const { revision, isNewest, title } of revisions)
        await print(surroundings, `${revision} ${isNewest ? "newest " : "earlier"} ${title}\n`);
    else
      await print(
        surroundings,
        options.json === true ? jsonLine(chosen) : `${chosen.text.trimEnd()}\n`,
      );
    return 0;
  } finally {
    store.close();
  }
}
