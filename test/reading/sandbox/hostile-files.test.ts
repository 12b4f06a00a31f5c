import { expect, it } from "vitest";
import { openReadingProcess } from "../../../src/reading/sandbox/reading-process.js";
import { hostileFiles } from "../../made-files/hostile.js";

/** Kinds that take their whole time limit, or a program of the system, are left to `scripts/read-hostile-files.ts`. */
const SLOW = new Set(["repeated", "nested", "for programs"]);

it("hostile and damaged files are read or refused by name, and the next file is read", async () => {
  const reading = openReadingProcess();
  const files = (await hostileFiles(7, 90)).filter(({ kind }) => !SLOW.has(kind));
  const outcomes = new Map<string, Set<string>>();
  for (const { kind, path, bytes } of files) {
    const outcome = await reading.read({ path, bytes }).then(
      () => "read",
      ({ code, message }) => {
        expect(message).toContain(path);
        return code as string;
      },
    );
    outcomes.set(kind, (outcomes.get(kind) ?? new Set()).add(outcome));
  }
  const sound = { path: "a.txt", bytes: new TextEncoder().encode("Thu đạt 5 tỷ đồng.") };
  await expect(reading.read(sound)).resolves.toMatchObject({ blocks: [{ kind: "paragraph" }] });
  reading.close();
  const seen = [...outcomes.values()].flatMap((codes) => [...codes]);
  expect(seen).not.toContain("unexpected");
  expect(outcomes.get("wrong extension")).toEqual(new Set(["format-mismatch"]));
  expect(outcomes.get("encrypted")).toEqual(new Set(["file-unreadable"]));
  // The page with links is read without following them.
  expect(outcomes.get("entity")).toEqual(new Set(["file-unreadable", "read"]));
  expect(outcomes.get("truncated")).not.toContain("read");
}, 240_000);
