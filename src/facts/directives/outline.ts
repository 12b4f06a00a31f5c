import { type SectionRole, sectionRolesOf } from "../../language/section.js";
import type { Speaker } from "../directive.js";
import type { DirectiveState } from "./directive-state.js";

interface OpenHeading {
  readonly level: number;
  readonly roles: ReadonlySet<SectionRole>;
  readonly topic: string | null;
  readonly issuer: Speaker | null;
}

/** The headings that hold where a reader stands; a heading closes those of its level and deeper. */
export interface Outline {
  readonly open: readonly OpenHeading[];
  /** True when the document as a whole gives orders (a directive, a notice of conclusions, a resolution). */
  readonly ordersThroughout: boolean;
}

export function openOutline(ordersThroughout: boolean): Outline {
  return { open: [], ordersThroughout };
}

/** The level of headings above the text: a title says whose document it is, and opens no part of it. */
export const TITLE_LEVEL = 0;

/** A heading closes those of its own level and deeper. */
export function enterHeading(outline: Outline, text: string, level: number): Outline {
  const kept = outline.open.filter((heading) => heading.level < level);
  return {
    ...outline,
    open: [
      ...kept,
      {
        level,
        roles: level > TITLE_LEVEL ? sectionRolesOf(text) : new Set(),
        topic: level > TITLE_LEVEL ? topicOf(text) : null,
        issuer: issuerOf(text),
      },
    ],
  };
}

/** A heading's part: its roles are those of the innermost heading that has any, its topic the innermost's. */
export function stateUnder(outline: Outline, state: DirectiveState): DirectiveState {
  const inner = [...outline.open].reverse();
  const withRoles = inner.find((heading) => heading.roles.size > 0);
  const roles = withRoles?.roles ?? new Set<SectionRole>();
  const ordering =
    roles.has("tasks") ||
    roles.has("conclusion") ||
    (outline.ordersThroughout && roles.size === 0 && state.ordering);
  const issuer = inner.find((heading) => heading.issuer !== null)?.issuer ?? null;
  return {
    ...state,
    roles,
    topic: inner[0]?.roles.size === 0 ? inner[0].topic : null,
    ordering,
    carried: false,
    assignees: [],
    head: null,
    headLabel: null,
    listStatus: null,
    turn: null,
    issuer: ordering
      ? (issuer ?? (outline.ordersThroughout ? state.issuer : null) ?? state.chair)
      : null,
  };
}

/** `1. Về giải ngân vốn đầu tư công` → `giải ngân vốn đầu tư công`. */
function topicOf(heading: string): string | null {
  const words = heading
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HĐa-hđ])\s?[.)/-]\s*/u, "")
    .replace(/^(?:Về|VỀ|On)\s/u, "")
    .replace(/[:.]$/u, "");
  return words.length > 0 && words.length <= 120 ? words : null;
}

/** `VI. CHỦ TỊCH UBND TỈNH KẾT LUẬN`: whose conclusion it is; a heading without a title leaves it to the text. */
function issuerOf(heading: string): Speaker | null {
  const capitals =
    /(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ)(?:\s\p{Lu}+)*?(?=\s(?:KẾT LUẬN|CHỈ ĐẠO|YÊU CẦU))/u.exec(heading);
  if (capitals !== null) return { name: null, title: officeName(capitals[0]) };
  const named =
    /(?:của|of)\s(?:đồng chí\s)?((?:Quyền |Phó )?(?:Chủ tịch|Bí thư)(?:\s(?:UBND|HĐND|Thường trực|tỉnh|huyện|thành phố|thị xã|Tỉnh ủy|Huyện ủy|Thành ủy))*)(?:\s((?:\p{Lu}[\p{Ll}\p{M}]*\s?){2,5}))?/u.exec(
      heading,
    );
  if (named === null) return null;
  return { title: named[1]?.trim() ?? null, name: named[2]?.trim() ?? null };
}

/** `CHỦ TỊCH UBND TỈNH` as running text writes it. */
function officeName(capitals: string): string {
  return capitals
    .toLocaleLowerCase("vi")
    .replace(/ubnd|hđnd/gu, (word) => word.toLocaleUpperCase("vi"))
    .replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase("vi"));
}
