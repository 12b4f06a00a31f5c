import { parse } from "yaml";
import { z } from "zod";
import { ThukyError } from "../errors.js";
import { type AccessGroup, type AccessRules, PUBLIC_LABEL, versionOf } from "./access-rules.js";

const ID_MESSAGE = "must be a Discord id: 17 to 20 digits (Developer Mode → right click → Copy ID)";

/** A snowflake, quoted or not: read as a big integer, since a number of JavaScript would be rounded. */
const id = z.preprocess(
  (value) => (typeof value === "bigint" ? value.toString() : value),
  z.string({ error: ID_MESSAGE }).regex(/^\d{17,20}$/u, { error: ID_MESSAGE }),
);
const ids = z.array(id).default([]);
const label = z
  .string({ error: "must be the name of a group" })
  .min(1, { error: "must be the name of a group" });
const group = z.strictObject({
  includes: z.array(label).default([]),
  roles: ids,
  users: ids,
  channels: ids,
});
const schema = z.strictObject({
  guild: id.nullable().default(null),
  ceiling: z
    .string({
      error:
        "must name the most restricted label that Discord may carry: public, or one of the groups",
    })
    .min(1),
  groups: z.record(z.string().min(1), group).default({}),
  staff: z.strictObject({ roles: ids, users: ids }).default({ roles: [], users: [] }),
});

type Written = z.infer<typeof schema>;

/** Labels up to which the file alone decides; above them a second person has to agree in the environment. */
const LOW_CEILINGS: ReadonlySet<string> = new Set([PUBLIC_LABEL, "internal"]);

/**
 * Reads `access.yaml`. `confirmedCeiling` is the second key for a ceiling above `internal`. Throws `access-invalid`
 * that lists everything wrong, each with its key and what it must be.
 */
export function parseAccess(
  source: string,
  file: string,
  confirmedCeiling: string | null,
): AccessRules {
  const result = schema.safeParse(parseYaml(source, file) ?? {});
  if (!result.success) {
    throw invalid(
      file,
      result.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`),
    );
  }
  const written = result.data;
  const problems = [...groupProblems(written), ...ceilingProblems(written, confirmedCeiling)];
  if (problems.length > 0) throw invalid(file, problems);
  return rulesOf(written, source);
}

function parseYaml(source: string, file: string): unknown {
  try {
    return parse(source.normalize("NFC"), { intAsBigInt: true });
  } catch (cause) {
    const [line] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
    throw invalid(file, [`is not YAML (${line})`]);
  }
}

function groupProblems({ groups, guild, staff }: Written): readonly string[] {
  const problems: string[] = [];
  const placeOf = new Map<string, string>();
  for (const [name, { includes, roles, channels }] of Object.entries(groups)) {
    const key = `groups.${name}`;
    if (name === PUBLIC_LABEL)
      problems.push(`${key}: public is everyone's and needs no group; take it out`);
    for (const other of includes) {
      if (other !== PUBLIC_LABEL && !Object.hasOwn(groups, other))
        problems.push(`${key}.includes: there is no group "${other}"`);
    }
    if (labelsOf(name, groups) === null)
      problems.push(`${key}.includes: the group includes itself over others`);
    if (guild !== null && roles.includes(guild))
      problems.push(`${key}.roles: ${guild} is the server itself, whose members are everyone`);
    for (const channel of channels) {
      const taken = placeOf.get(channel);
      if (taken !== undefined)
        problems.push(`${key}.channels: ${channel} stands in ${taken} as well; keep one`);
      placeOf.set(channel, key);
    }
  }
  const named = [...Object.values(groups), { ...staff, channels: [] }].some(
    ({ roles, users, channels }) => roles.length + users.length + channels.length > 0,
  );
  if (guild === null && named)
    problems.push("guild: must be the id of the server that the roles, users and channels are of");
  return problems;
}

function ceilingProblems(
  { ceiling, groups }: Written,
  confirmedCeiling: string | null,
): readonly string[] {
  if (ceiling !== PUBLIC_LABEL && !Object.hasOwn(groups, ceiling))
    return [`ceiling: there is no group "${ceiling}"; name public or one of the groups`];
  if (LOW_CEILINGS.has(ceiling) || confirmedCeiling === ceiling) return [];
  return [
    `ceiling: "${ceiling}" is above internal, and Discord is outside the building: whoever runs Thuky has to agree by DISCORD_CEILING=${ceiling} in .env`,
  ];
}

/** The labels of a group with those it includes, null when they go round in a circle. */
function labelsOf(name: string, groups: Written["groups"]): readonly string[] | null {
  const labels = new Set([PUBLIC_LABEL]);
  const visit = (current: string, above: readonly string[]): boolean => {
    if (above.includes(current)) return false;
    labels.add(current);
    return (groups[current]?.includes ?? []).every((other) => visit(other, [...above, current]));
  };
  return visit(name, []) ? [...labels].sort() : null;
}

function rulesOf(written: Written, source: string): AccessRules {
  const { guild, ceiling, groups, staff } = written;
  return {
    guild,
    ceiling,
    allowed: new Set(labelsOf(ceiling, groups)),
    groups: new Map(
      Object.entries(groups).map(([name, { roles, users, channels }]): [string, AccessGroup] => [
        name,
        {
          labels: labelsOf(name, groups) ?? [],
          roles: new Set(roles),
          users: new Set(users),
          channels: new Set(channels),
        },
      ]),
    ),
    staff: { roles: new Set(staff.roles), users: new Set(staff.users) },
    version: versionOf(source),
  };
}

function invalid(file: string, problems: readonly string[]): ThukyError {
  return new ThukyError({
    code: "access-invalid",
    message: `${file} is wrong, so Discord is answered from public records only:\n${problems.map((problem) => `- ${problem}`).join("\n")}`,
    details: { file, problems: problems.join("; ") },
  });
}
