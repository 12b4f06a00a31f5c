import { pathToFileURL } from "node:url";
import { buttonsOf, openWorld, type World } from "../test/chat/discord/world.js";
import type { StoredMessage } from "../test/discord-server/discord-server.js";
import {
  type CanaryDocument,
  CHANNEL_READS,
  canaryDocuments,
  filesOf,
  leaksIn,
  MAY_READ,
  PERSON_KINDS,
  type PersonKind,
} from "./discord-oracle.js";
import { type SeededChoice, seededChoice } from "./seeded-choice.js";

/** What was tried against the access rules over real sockets: no leak, or the promise is broken. */
export interface AccessCheck {
  readonly checks: number;
  readonly replies: number;
  /** Canaries shown to who may see them: a bot that shows nothing would leak nothing. */
  readonly shown: number;
  readonly leaks: readonly string[];
  readonly races: number;
  readonly stale: readonly string[];
  readonly abused: number;
  readonly content: readonly string[];
  /** Replies and canaries shown by kind of person and surface. */
  readonly byClass: ReadonlyMap<string, number>;
}

type People = Readonly<Record<PersonKind, string>>;

/** One surface: what is seen of it and by whom. */
interface Seen {
  readonly text: string;
  readonly by: "open" | "inner" | "asker";
}

interface Cell {
  readonly world: World;
  readonly user: string;
  readonly kind: PersonKind;
  readonly documents: readonly CanaryDocument[];
  readonly choose: SeededChoice;
  /** What this person wrote lately: a reply may say it back to them. */
  readonly written: string[];
}

/** Questions that a turn of a conversation may still go on from. */
const REMEMBERED = 12;

function noted(cell: Cell, words: string): string {
  cell.written.push(words);
  if (cell.written.length > REMEMBERED) cell.written.shift();
  return words;
}

const bytesOf = (message: StoredMessage | undefined) =>
  message === undefined
    ? ""
    : JSON.stringify({ ...message, files: message.files.map(({ name }) => name) }) +
      message.files.map(({ bytes }) => new TextDecoder().decode(bytes)).join("\n");

const seenIn = (message: StoredMessage, place: "open" | "inner"): Seen => ({
  text: bytesOf(message),
  by: message.onlyFor === null ? place : "asker",
});

function questionOf(cell: Cell): string {
  const { documents, choose } = cell;
  const { thing, month, word, title, number } = choose.of(documents);
  const shapes = [
    `${thing} tháng ${month} năm 2020`,
    `diễn biến ${thing}`,
    `giao Sở Tài chính việc gì về ${word}?`,
    `${word} là gì?`,
    `tóm tắt ${title}`,
    `${thing} ${number} đúng không?`,
    `what was ${thing} in month ${month} of 2020?`,
    `tháng nào ${thing} cao nhất năm 2020?`,
    "có những phiên họp nào?",
  ];
  return noted(cell, choose.of(shapes));
}

const slash = (
  cell: Cell,
  channel: string,
  name: string,
  options: Record<string, string | boolean>,
) => cell.world.answer(cell.world.server.slash(cell.user, channel, name, options));

const press = (cell: Cell, message: StoredMessage, action: string) =>
  cell.world.answer(
    cell.world.server.click(
      cell.user,
      message,
      buttonsOf(message)[action] ?? "v1:none:0000000000000000",
    ),
  );

async function say(
  cell: Cell,
  channel: string,
  words: string,
  replyTo: StoredMessage | null = null,
) {
  const { server } = cell.world;
  const id = server.say(cell.user, channel, words, undefined, replyTo);
  return server.until(
    () => server.messages.findLast((each) => each.message_reference?.message_id === id),
    "reply",
    30_000,
  );
}

/** Everything a person can do, and what is seen of it by whom. */
const SURFACES: Readonly<Record<string, (cell: Cell) => Promise<readonly Seen[]>>> = {
  "slash in the open channel": async (cell) => [
    seenIn(await slash(cell, cell.world.openChannel, "hoi", { cau_hoi: questionOf(cell) }), "open"),
  ],
  "slash in the group's channel": async (cell) => [
    seenIn(
      await slash(cell, cell.world.innerChannel, "hoi", { cau_hoi: questionOf(cell) }),
      "inner",
    ),
  ],
  "slash asked privately": async (cell) => [
    seenIn(
      await slash(cell, cell.world.openChannel, "hoi", { cau_hoi: questionOf(cell), rieng: true }),
      "open",
    ),
  ],
  "mention in the open channel": async (cell) => [
    seenIn(
      await say(
        cell,
        cell.world.openChannel,
        `<@${cell.world.server.applicationId}> ${questionOf(cell)}`,
      ),
      "open",
    ),
  ],
  "mention in the group's channel": async (cell) => [
    seenIn(
      await say(
        cell,
        cell.world.innerChannel,
        `<@${cell.world.server.applicationId}> ${questionOf(cell)}`,
      ),
      "inner",
    ),
  ],
  "mention in a private thread": async (cell) => [
    seenIn(
      await say(
        cell,
        cell.world.innerThread,
        `<@${cell.world.server.applicationId}> ${questionOf(cell)}`,
      ),
      "inner",
    ),
  ],
  "reply chain": async (cell) => {
    const { openChannel, server } = cell.world;
    const first = await say(cell, openChannel, `<@${server.applicationId}> ${questionOf(cell)}`);
    return [seenIn(await say(cell, openChannel, `còn ${questionOf(cell)}`, first), "open")];
  },
  "direct message": async (cell) => [
    {
      text: bytesOf(await say(cell, cell.world.server.addDirectChannel(), questionOf(cell))),
      by: "asker",
    },
  ],
  "slash in a direct message": async (cell) => [
    {
      text: bytesOf(
        await slash(cell, cell.world.server.addDirectChannel(), "hoi", {
          cau_hoi: questionOf(cell),
        }),
      ),
      by: "asker",
    },
  ],
  "buttons of an answer": async (cell) => {
    const answer = await slash(cell, cell.world.openChannel, "hoi", { cau_hoi: questionOf(cell) });
    const own = await press(cell, answer, "own");
    const seen = [answer, own, await press(cell, own, "table"), await press(cell, own, "source")];
    return seen.map((message) => seenIn(message, "open"));
  },
  "share to the channel": async (cell) => {
    const { server, openChannel } = cell.world;
    const own = await slash(cell, openChannel, "hoi", { cau_hoi: questionOf(cell), rieng: true });
    const token = server.click(cell.user, own, buttonsOf(own).share ?? "");
    const shared = await server.until(
      () => (server.answersTo(token).length > 1 ? server.answersTo(token) : undefined),
      "shared answer",
      30_000,
    );
    return shared.map((message) => seenIn(message, "open"));
  },
  "form of a follow-up": async (cell) => {
    const { server, openChannel } = cell.world;
    const answer = await slash(cell, openChannel, "hoi", { cau_hoi: questionOf(cell) });
    const opened = server.click(cell.user, answer, buttonsOf(answer).more ?? "");
    const modal = await server.until(() => server.modalOf(opened), "form");
    const sent = server.submit(cell.user, openChannel, modal.custom_id, { text: questionOf(cell) });
    return [seenIn(await cell.world.answer(sent), "open")];
  },
  "menus of a forwarded message": async (cell) => {
    const { server, openChannel } = cell.world;
    const { thing, month } = cell.choose.of(cell.documents);
    const words = `${thing} tháng ${month}/2020 đạt 100 tỷ đồng`;
    const menus = ["Hỏi về tin này", "Kiểm tra số liệu"].map((name) =>
      cell.world.answer(server.menu(cell.user, openChannel, name, words, {}, true)),
    );
    return (await Promise.all(menus)).map((message) => seenIn(message, "open"));
  },
  "names offered while typing": async (cell) => {
    const { server, openChannel } = cell.world;
    // Who is no member writes from a direct message: a server sends no events of theirs.
    const isMember = cell.kind !== "left" && cell.kind !== "stranger";
    const channel = isMember ? openChannel : server.addDirectChannel();
    const offered = async (name: string, option: string, typed: string, isOwn: boolean) => {
      const options = { [option]: typed, ...(isOwn ? { rieng: true } : {}) };
      const token = server.type(cell.user, channel, name, option, options);
      const choices = await server.until(() => server.choicesFor(token), "choices");
      return { text: JSON.stringify(choices), by: isOwn || !isMember ? "asker" : "open" } as const;
    };
    const { title } = cell.choose.of(cell.documents);
    return [
      await offered("tailieu", "ten", title.slice(0, 14), true),
      await offered("tailieu", "ten", title.slice(0, 14), false),
      await offered("phienhop", "phien", "", true),
    ];
  },
  "lists, pages and files": async (cell) => {
    const { server, openChannel } = cell.world;
    const { word } = cell.choose.of(cell.documents);
    noted(cell, word);
    const rieng = cell.choose.below(2) === 0;
    const list = await slash(cell, openChannel, cell.choose.of(["chidao", "tailieu", "phienhop"]), {
      rieng,
    });
    const found = await slash(cell, openChannel, "tailieu", { tim: word, rieng });
    const coverage = await slash(cell, openChannel, "dophu", { rieng });
    const figures = await slash(cell, openChannel, "chitieu", {
      chi_tieu: "state-budget-revenue",
      rieng,
    });
    const file = await press(cell, figures, "csv");
    server.click(cell.user, list, buttonsOf(list).page ?? "");
    return [list, found, coverage, figures, file].map((message) => seenIn(message, "open"));
  },
};

async function openAccessWorld(seed: number) {
  const documents = canaryDocuments(seed);
  const world = await openWorld(filesOf(documents), "finance");
  const { server, guildId, internalRole, otherRole, leadersRole, innerChannel } = world;
  const [financier, named, administrator, left] = [1, 2, 3, 4].map(() => server.addUser()) as [
    string,
    string,
    string,
    string,
  ];
  server.setRoles(guildId, financier, [otherRole]);
  server.setRoles(guildId, named, []);
  server.setRoles(guildId, administrator, ["999999999999999999"]);
  world.setRules(`guild: ${guildId}
ceiling: finance
groups:
  internal: { roles: [${internalRole}], channels: [${innerChannel}] }
  finance: { includes: [internal], roles: [${otherRole}], users: [${named}, ${left}] }
  leaders: { includes: [internal], roles: [${leadersRole}] }
`);
  const people: People = {
    member: world.plain,
    officer: world.officer,
    financier,
    leader: world.leader,
    named,
    administrator,
    left,
    stranger: world.stranger,
  };
  return { world, people, documents };
}

/** Tries every kind of person on every surface until `checks` canaries were looked for, then races and abuses. */
export async function checkDiscordAccess(options: {
  readonly seed: number;
  readonly checks: number;
  readonly races: number;
  readonly abuses: number;
  /** Kinds of people that are tried; all unless set. */
  readonly kinds?: readonly PersonKind[];
}): Promise<AccessCheck> {
  const { world, people, documents } = await openAccessWorld(options.seed);
  const choose = seededChoice(options.seed + 1);
  const total = { checks: 0, replies: 0, shown: 0, leaks: [] as string[] };
  const byClass = new Map<string, number>();
  const written = new Map<PersonKind, string[]>(PERSON_KINDS.map((kind) => [kind, []]));
  try {
    while (total.checks < options.checks) {
      for (const [surface, act] of Object.entries(SURFACES)) {
        for (const kind of options.kinds ?? PERSON_KINDS) {
          const said = written.get(kind) ?? [];
          const cell: Cell = { world, kind, user: people[kind], documents, choose, written: said };
          for (const { text, by } of await act(cell)) {
            const own: readonly string[] = MAY_READ[kind];
            const allowed =
              by === "asker"
                ? own
                : own.filter((label) => (CHANNEL_READS[by] as readonly string[]).includes(label));
            const { checks, leaks, shown } = leaksIn(text, documents, allowed, cell.written);
            total.checks += checks;
            total.replies += 1;
            total.shown += shown;
            total.leaks.push(...leaks.map((leak) => `${kind}, ${surface}: ${leak}`));
            const name = `${kind} × ${surface}`;
            byClass.set(name, (byClass.get(name) ?? 0) + 1);
          }
        }
      }
    }
    const stale = await race(world, people, documents, choose, options.races);
    const content = await abuse(world, people, documents, choose, options.abuses);
    return {
      ...total,
      races: options.races,
      stale,
      abused: options.abuses,
      content,
      byClass,
    };
  } finally {
    await world.close();
  }
}

/** A right is lost at a random moment of an answer: what is sent afterwards must be without it. */
async function race(
  world: World,
  people: People,
  documents: readonly CanaryDocument[],
  choose: SeededChoice,
  times: number,
): Promise<readonly string[]> {
  const { server, guildId, openChannel } = world;
  const rules = world.rules();
  const stale: string[] = [];
  const user = people.financier;
  const lose = {
    "role, before it is taken up": () => server.setRoles(guildId, user, []),
    "role, while the answer is made": () => server.setRoles(guildId, user, []),
    "membership, while the answer is made": () => server.setRoles(guildId, user, null),
    "rules, while the answer is made": () =>
      world.setRules(rules.replace("ceiling: finance", "ceiling: public")),
  };
  for (let at = 0; at < times; at += 1) {
    const hidden = documents.filter(({ label }) => label === "finance");
    const cell: Cell = { world, kind: "financier", user, documents: hidden, choose, written: [] };
    const [how, losing] = choose.of(Object.entries(lose));
    if (how.includes("before")) losing();
    else world.meanwhile = losing;
    const pressing = { roles: [world.otherRole] };
    const channel = choose.below(2) === 0 ? openChannel : server.addDirectChannel();
    const token = server.slash(
      user,
      channel,
      "hoi",
      { cau_hoi: questionOf(cell), rieng: true },
      pressing,
    );
    const text = bytesOf(await world.answer(token));
    if (leaksIn(text, hidden, [], cell.written).leaks.length > 0) stale.push(how);
    world.meanwhile = () => undefined;
    server.setRoles(guildId, user, [world.otherRole]);
    world.setRules(rules);
  }
  return stale;
}

/** Components of others, of nowhere, of another channel, of no shape: no word of a record comes of them. */
async function abuse(
  world: World,
  people: People,
  documents: readonly CanaryDocument[],
  choose: SeededChoice,
  times: number,
): Promise<readonly string[]> {
  const { server, openChannel, innerChannel } = world;
  const content: string[] = [];
  const owner: Cell = {
    world,
    kind: "financier",
    user: people.financier,
    documents,
    choose,
    written: [],
  };
  let answer: StoredMessage | null = null;
  for (let at = 0; at < times; at += 1) {
    if (answer === null || at % 50 === 0)
      answer = await slash(owner, openChannel, "hoi", { cau_hoi: questionOf(owner), rieng: true });
    const ids = Object.entries(buttonsOf(answer)).filter(([action]) => action !== "source");
    const [action, id] = choose.of(ids);
    const hex = Array.from({ length: 16 }, () => choose.below(16).toString(16)).join("");
    const other = people[choose.of(PERSON_KINDS.filter((kind) => kind !== "financier"))];
    const [how, user, message, customId] = choose.of([
      ["another's", other, answer, id],
      ["forged", people.financier, answer, id.replace(/[0-9a-f]{16}/u, hex)],
      ["elsewhere", people.financier, { ...answer, channelId: innerChannel }, id],
      ["of no action", people.financier, answer, id.replace(action, "erase")],
      ["of no shape", people.financier, answer, `${id}:${hex}`.slice(0, 100)],
      ["a source of nothing", other, answer, `v1:source:${hex}:0-40`],
    ] as const);
    const before = server.messages.length;
    const reply = await world.answer(server.click(user, message, customId));
    const added = server.messages.slice(before);
    const isSeenByOthers = added.some(({ onlyFor }) => onlyFor !== user);
    if (leaksIn(bytesOf(reply), documents, [], []).leaks.length > 0 || isSeenByOthers)
      content.push(`${how}: ${action}`);
  }
  return content;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [checks = 100_000, races = 1000, abuses = 2000, seed = 7] = process.argv
    .slice(2)
    .map(Number);
  const found = await checkDiscordAccess({ seed, checks, races, abuses });
  const kinds = [...found.byClass].map(([name, count]) => `  ${name}: ${count}`).sort();
  console.log(kinds.join("\n"));
  const bound = (of: number) => `95 % bound ${((3 / of) * 100).toPrecision(2)} %`;
  console.log(
    `${found.checks} canaries looked for in ${found.replies} replies, ${found.shown} seen by who may see them: ${found.leaks.length} seen by others (${bound(found.checks)})`,
  );
  console.log(
    `${found.races} rights lost while an answer was made: ${found.stale.length} stale answers (${bound(found.races)})`,
  );
  console.log(
    `${found.abused} abused components: ${found.content.length} with content (${bound(found.abused)})`,
  );
  for (const fault of [...found.leaks, ...found.stale, ...found.content].slice(0, 20))
    console.log(`✗ ${fault}`);
  process.exitCode =
    found.leaks.length + found.stale.length + found.content.length === 0 && found.shown > 0 ? 0 : 1;
}
