import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerableOn, audiencesOf } from "../../src/access/answerable.js";
import { followAccess } from "../../src/access/follow-access.js";
import { parseAccess } from "../../src/access/parse-access.js";
import { both, channelRights, covers, isStaff, rightsOf } from "../../src/access/rights.js";
import { audienceKey } from "../../src/documents/audience.js";
import { ThukyError } from "../../src/errors.js";
import { type CorpusFolder, corpusFolder } from "../ingest/corpus-folder.js";

const GUILD = "100000000000000001";
const STAFF_ROLE = "200000000000000001";
const LEADER_ROLE = "200000000000000002";
const LEADER = "300000000000000001";
const STAFF_CHANNEL = "400000000000000001";

/** Ids without quotes, as people write them: read as they stand, not rounded. */
const RULES = `
guild: ${GUILD}
ceiling: internal
groups:
  internal: { roles: [${STAFF_ROLE}], channels: [${STAFF_CHANNEL}] }
  leaders: { includes: [internal], roles: [${LEADER_ROLE}], users: ["${LEADER}"] }
staff: { roles: [${STAFF_ROLE}] }
`;

const rules = parseAccess(RULES, "access.yaml", null);
const labelsOf = (userId: string, roles: readonly string[] | null) =>
  audienceKey(rightsOf(rules, { userId, roles })).split("\n");

describe("access.yaml", () => {
  it("gives a person the labels of their roles and of themselves, under the ceiling", () => {
    expect(labelsOf("1", [])).toEqual(["public"]);
    expect(labelsOf("1", [STAFF_ROLE])).toEqual(["internal", "public"]);
    expect(labelsOf("1", [LEADER_ROLE])).toEqual(["internal", "public"]);
    expect(labelsOf(LEADER, [])).toEqual(["internal", "public"]);
    expect(isStaff(rules, { userId: "1", roles: [STAFF_ROLE] })).toBe(true);
    expect(isStaff(rules, { userId: "1", roles: [LEADER_ROLE] })).toBe(false);
  });

  it("gives who is no member of the server nothing but what is public", () => {
    expect(labelsOf(LEADER, null)).toEqual(["public"]);
    expect(isStaff(rules, { userId: LEADER, roles: null })).toBe(false);
  });

  it("gives a channel its group, a thread its parent's, any other channel what is public", () => {
    expect(audienceKey(channelRights(rules, [STAFF_CHANNEL]))).toBe("internal\npublic");
    expect(audienceKey(channelRights(rules, ["9", STAFF_CHANNEL]))).toBe("internal\npublic");
    expect(audienceKey(channelRights(rules, ["9"]))).toBe("public");
    expect(audienceKey(channelRights(rules, []))).toBe("public");
  });

  it("takes a ceiling above internal only with the second key", () => {
    const high = RULES.replace("ceiling: internal", "ceiling: leaders");
    expect(() => parseAccess(high, "access.yaml", null)).toThrow(/DISCORD_CEILING=leaders/u);
    expect(() => parseAccess(high, "access.yaml", "internal")).toThrow(/DISCORD_CEILING/u);
    const confirmed = parseAccess(high, "access.yaml", "leaders");
    expect(audienceKey(rightsOf(confirmed, { userId: LEADER, roles: [] }))).toBe(
      "internal\nleaders\npublic",
    );
  });

  it.each([
    ["", "ceiling: must name"],
    ["ceiling: internal", 'ceiling: there is no group "internal"'],
    ["ceiling: constructor", "there is no group"],
    ["ceiling: public\ngroups: { public: {} }", "public is everyone's"],
    ["ceiling: public\ngroups: { a: { roles: [12] } }", "groups.a.roles.0: must be a Discord id"],
    [`ceiling: public\ngroups: { a: { roles: [${STAFF_ROLE}] } }`, "guild: must be the id"],
    ["ceiling: public\ngroups: { a: { includes: [b] } }", 'there is no group "b"'],
    [
      "ceiling: public\ngroups: { a: { includes: [b] }, b: { includes: [a] } }",
      "includes itself over others",
    ],
    [
      `ceiling: public\nguild: ${GUILD}\ngroups: { a: { roles: [${GUILD}] } }`,
      "is the server itself",
    ],
    [
      `ceiling: public\nguild: ${GUILD}\ngroups: { a: { channels: [${STAFF_CHANNEL}] }, b: { channels: [${STAFF_CHANNEL}] } }`,
      "stands in groups.a as well",
    ],
    ["ceiling: public\nrole: x", "Unrecognized key"],
    ["ceiling: [", "is not YAML"],
    ["ceiling: public\nceiling: internal", "is not YAML"],
  ])("refuses %j and says where and why", (source, said) => {
    expect(() => parseAccess(source, "access.yaml", null)).toThrow(ThukyError);
    expect(() => parseAccess(source, "access.yaml", null)).toThrow(said);
  });

  it("never gives two people together more than each of them", () => {
    const person = fc.record({
      userId: fc.constantFrom("1", LEADER),
      roles: fc.option(fc.subarray([STAFF_ROLE, LEADER_ROLE])),
    });
    fc.assert(
      fc.property(person, person, (one, other) => {
        const [a, b] = [rightsOf(rules, one), rightsOf(rules, other)];
        expect(covers(a, both(a, b)) && covers(b, both(a, b))).toBe(true);
        expect(audienceKey(both(a, b))).toBe(audienceKey(both(b, a)));
      }),
    );
  });

  it("counts what is and what is not answerable", () => {
    const labels = ["public", "public", "internal", "leaders", "finance", null];
    expect(answerableOn(rules, labels)).toEqual({
      readable: [
        { label: "public", documents: 2 },
        { label: "internal", documents: 1 },
      ],
      aboveCeiling: 1,
      unknownLabel: 1,
      unlabelled: 1,
    });
    expect(audiencesOf(rules).map(audienceKey)).toEqual([
      "public",
      "internal\npublic",
      "internal\npublic",
    ]);
  });
});

describe("following access.yaml", () => {
  let folder: CorpusFolder;
  let file = "";

  beforeEach(() => {
    folder = corpusFolder({ "access.yaml": RULES });
    file = join(folder.folder, "access.yaml");
  });
  afterEach(() => folder.remove());

  it("takes a change at once, means public alone by a slip, and goes on when it is mended", () => {
    const told: (string | null)[] = [];
    const access = followAccess({
      file,
      confirmedCeiling: null,
      onChange: (_, problem) => told.push(problem?.code ?? null),
    });
    const labels = () => audienceKey(rightsOf(access.rules(), { userId: LEADER, roles: [] }));
    expect(labels()).toBe("internal\npublic");
    writeFileSync(file, RULES.replace(LEADER, "300000000000000009"));
    expect(labels()).toBe("public");
    writeFileSync(file, `${RULES}\nslip`);
    expect(labels()).toBe("public");
    expect(access.problem()?.code).toBe("access-invalid");
    writeFileSync(file, RULES);
    expect(labels()).toBe("internal\npublic");
    appendFileSync(file, "# a remark\n");
    expect(labels()).toBe("internal\npublic");
    expect(told).toEqual([null, "access-invalid", null, null]);
    rmSync(file);
    expect(labels()).toBe("public");
    expect(access.problem()).toBeNull();
  });
});
