import { createHash } from "node:crypto";

/** The label that everyone may read, in every place. */
export const PUBLIC_LABEL = "public";

/** Whom one named group is made of, and where it is spoken to. */
export interface AccessGroup {
  /** Every label that its people may read, `public` among them: its own and, transitively, those it includes. */
  readonly labels: readonly string[];
  readonly roles: ReadonlySet<string>;
  readonly users: ReadonlySet<string>;
  readonly channels: ReadonlySet<string>;
}

/** What `access.yaml` says, checked: who may read what on Discord. */
export interface AccessRules {
  /** The one server whose roles and members count; null when nobody has more than `public`. */
  readonly guild: string | null;
  /** The name of the ceiling as written. */
  readonly ceiling: string;
  /** Labels that Discord may carry at all, whoever asks. */
  readonly allowed: ReadonlySet<string>;
  readonly groups: ReadonlyMap<string, AccessGroup>;
  /** Who may add records and see what others missed. */
  readonly staff: { readonly roles: ReadonlySet<string>; readonly users: ReadonlySet<string> };
  /** `sha256:…` of the file, for the audit; of nothing where there is none. */
  readonly version: string;
}

/** The rules where there is no file, or none that can be used: `public` for everyone. */
export const PUBLIC_ONLY: AccessRules = {
  guild: null,
  ceiling: PUBLIC_LABEL,
  allowed: new Set([PUBLIC_LABEL]),
  groups: new Map(),
  staff: { roles: new Set(), users: new Set() },
  version: versionOf(""),
};

/** Names the text of a rules file. */
export function versionOf(source: string): string {
  return `sha256:${createHash("sha256").update(source).digest("hex")}`;
}
