import { type DeadlineMention, findDeadlines } from "../../language/deadline.js";
import { type DifficultyWords, findDifficultyWords } from "../../language/difficulty.js";
import { findVerbs, type VerbMention } from "../../language/verb.js";
import type { Span } from "../../text/span.js";
import type { Assignee, Directive, Speaker, Statement } from "../directive.js";
import type { ReadingOfBlock } from "../reading-of-block.js";
import type { DirectiveOptions, DirectiveState } from "./directive-state.js";
import { isHead, withPerson } from "./known-people.js";
import { isTitledReport } from "./labels.js";
import { directivesOf, moved, type Order } from "./orders.js";
import { withSpokenParties } from "./spoken-parties.js";
import { asAnswer, turnOfAnother } from "./turn-before.js";

/** Fewer characters behind a verb say no task. */
const SHORTEST_TASK = 6;

/** One block being read: what was found so far, and what the next sentence inherits. */
export class BlockReading {
  readonly directives: Directive[] = [];
  readonly statements: Statement[] = [];
  state: DirectiveState;
  /** Somebody gave an order in this block, so that what follows goes on ordering. */
  gaveOrders = false;
  /** Somebody begins to conclude: sentences that an agency begins are orders. */
  concluding = false;
  readonly difficulties: DifficultyWords;
  readonly reading: ReadingOfBlock;
  readonly options: DirectiveOptions;
  readonly verbs: readonly VerbMention[];
  readonly deadlines: readonly DeadlineMention[];
  /** The block's own title says that it tells how things stand. */
  readonly isReport: boolean;

  constructor(reading: ReadingOfBlock, state: DirectiveState, options: DirectiveOptions) {
    this.reading = reading;
    this.options = options;
    this.state = state;
    this.difficulties = findDifficultyWords(reading.text);
    this.verbs = findVerbs(reading.text);
    this.deadlines = findDeadlines(reading.text, reading.periods);
    this.isReport = isTitledReport(reading);
  }

  /** A chairman or secretary by title, or whoever chairs this session. */
  leads(speaker: Speaker): boolean {
    const { chair } = this.state;
    if (chair === null || chair.name === null) return isHead(speaker);
    if (chair.name === speaker.name) return true;
    return isHead(speaker) && !/huyện|xã|phường|thị|TP|[Tt]hành phố/u.test(speaker.title ?? "");
  }

  /** What the chair or a head says is a conclusion, what others ask for a request; before it, a proposal. */
  standingOf(issuer: Speaker | null, verb: VerbMention): Directive["standing"] {
    if (this.options.fromCaption) return "request";
    const { roles, ordering } = this.state;
    if (roles.has("opinions") || roles.has("proposals"))
      return issuer !== null && this.leads(issuer) && verb.value !== "request"
        ? "conclusion"
        : "proposal";
    if (ordering || issuer === null || this.leads(issuer)) return "conclusion";
    const { chair } = this.state;
    if (chair !== null && chair.name !== null && chair.name === issuer.name) return "conclusion";
    return verb.value === "request" ? "proposal" : "request";
  }

  /** Sentences after it go on with its assignees, unless they hang on a head. */
  goOnWith(assignees: readonly Assignee[]): void {
    if (this.state.head === null && assignees.length > 0) this.state = { ...this.state, assignees };
  }

  order(parts: Pick<Order, "sentence" | "verb" | "issuer" | "standing" | "rule">): void {
    const { verb, sentence } = parts;
    const after = verb === null ? sentence.start : verb.end;
    const bare = sentence.end - after < SHORTEST_TASK;
    if (bare && !this.rulesOnTurn(verb)) return;
    const body: Span = { start: bare ? sentence.start : after, end: sentence.end };
    const found = directivesOf(this.reading, {
      ...parts,
      body,
      verbs: this.verbs,
      deadlines: this.deadlines,
      state: this.state,
      options: this.options,
    });
    this.directives.push(
      ...found.map((directive) => asAnswer(withSpokenParties(directive, this), this)),
    );
    this.goOnWith(found.at(-1)?.assignees ?? []);
  }

  /** `Đồng ý.`, `Tôi không đồng ý.`: all that is said when the turn before said what about. */
  private rulesOnTurn(verb: VerbMention | null): boolean {
    const rules = verb !== null && (verb.value === "approve" || verb.value === "refuse");
    return rules && turnOfAnother(this) !== null && this.spokenByHead();
  }

  say(speaker: Speaker, act: Statement["act"], span: Span, rule: string): void {
    this.state = { ...this.state, people: withPerson(this.state.people, speaker) };
    this.statements.push({
      speaker,
      act,
      content: this.reading.text.surface.slice(span.start, span.end).trim(),
      spans: [moved(span, this.options.offset)],
      rules: [rule],
    });
  }

  /** Everybody named in the block is known from here on. */
  meet(): void {
    for (const person of this.reading.people)
      this.state = { ...this.state, people: withPerson(this.state.people, person.value) };
  }

  spokenByHead(): boolean {
    return this.options.speaker !== null && this.leads(this.options.speaker);
  }
}
