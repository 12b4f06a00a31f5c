import type { SourceDocument } from "../../documents/document.js";
import type { ErrorCode, ErrorDetails } from "../../errors.js";

/** What the reading process sends: first that it is ready, then one reply for each file. */
export type ReadingReply =
  | { readonly kind: "ready"; readonly processId: number }
  | { readonly kind: "document"; readonly document: SourceDocument }
  | {
      readonly kind: "refused";
      readonly code: ErrorCode;
      readonly message: string;
      readonly details: ErrorDetails;
    };
