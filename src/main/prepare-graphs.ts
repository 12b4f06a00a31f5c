import { OPERATOR, PUBLIC } from "../documents/audience.js";
import { toThukyError } from "../errors.js";
import type { EmbeddingModel } from "../models/embedding-model.js";
import { prepareGraph } from "../search/audience-index.js";
import type { Store } from "../store/store.js";
import { showProgress } from "./progress.js";
import { notice, type Surroundings } from "./surroundings.js";

/** Who asks without naming roles: the terminal, and Discord. Anyone else's larger corpus is scanned. */
const ASKERS = [OPERATOR, PUBLIC];

/**
 * Builds the graphs that large corpora are searched by, at the end of a run and under its writer lock, so that
 * nothing is erased while its vectors are on the way into a cache. One that cannot be kept is said, and the corpus
 * is scanned: it is only slower then.
 */
export async function prepareGraphs(
  surroundings: Surroundings,
  parts: {
    readonly store: Store;
    readonly embeddingModel: EmbeddingModel;
    readonly dataFolder: string;
    readonly hnswFrom?: number;
  },
): Promise<void> {
  const { dataFolder, ...source } = parts;
  for (const audience of ASKERS) {
    const progress = showProgress(surroundings, "preparing search");
    try {
      await prepareGraph({ ...source, audience, cacheFolder: dataFolder }, progress.update);
    } catch (thrown) {
      // Every record is committed by now: no cache is worth failing the run for.
      const { message } = toThukyError(thrown);
      notice(surroundings, `Searching without a prepared graph: ${message}`);
    } finally {
      progress.stop();
    }
  }
}
