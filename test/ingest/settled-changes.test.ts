import { describe, expect, it } from "vitest";
import { watchChanges } from "../../src/ingest/settled-changes.js";

const marks = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files));
const PATIENCE = { still: 3, longest: 10 };

describe("changes of a folder", () => {
  it("are taken when nothing of them has changed for a while, and once", () => {
    const changes = watchChanges(marks({ "a.txt": "1" }), PATIENCE);
    const now = marks({ "a.txt": "2", "b.txt": "1" });
    expect(changes.look(marks({ "a.txt": "1" }), 0)).toBeNull();
    expect(changes.look(now, 1)).toBeNull();
    expect(changes.look(now, 3)).toBeNull();
    const settled = changes.look(now, 4);
    expect(settled).toEqual({ leave: new Set(), marks: now });
    if (settled === null || settled === "emptied") throw new Error("nothing settled");
    changes.indexed(settled);
    expect(changes.look(now, 50)).toBeNull();
  });

  it("are taken again when indexing them failed", () => {
    const changes = watchChanges(marks({}), PATIENCE);
    const now = marks({ "a.txt": "1" });
    changes.look(now, 0);
    expect(changes.look(now, 3)).not.toBeNull();
    expect(changes.look(now, 4)).not.toBeNull();
  });

  it("leave a file that grows alone until it rests, and the others wait for it only so long", () => {
    const changes = watchChanges(marks({}), PATIENCE);
    const growing = (size: number) => marks({ "done.txt": "1", "copy.pdf": String(size) });
    for (let now = 0; now < 10; now += 1) expect(changes.look(growing(now), now)).toBeNull();
    const settled = changes.look(growing(10), 10);
    expect(settled).toMatchObject({ leave: new Set(["copy.pdf"]) });
    if (settled === null || settled === "emptied") throw new Error("nothing settled");
    changes.indexed(settled);
    expect(changes.look(growing(10), 12)).toBeNull();
    expect(changes.look(growing(10), 13)).toEqual({ leave: new Set(), marks: growing(10) });
  });

  it("take a renamed file's old and new name together, even when a look falls between them", () => {
    const changes = watchChanges(marks({ "a.txt": "1", "z.txt": "1" }), PATIENCE);
    expect(changes.look(marks({ "z.txt": "1" }), 0)).toBeNull();
    const after = marks({ "b.txt": "1", "z.txt": "1" });
    expect(changes.look(after, 1)).toBeNull();
    expect(changes.look(after, 3)).toBeNull();
    expect(changes.look(after, 4)).toEqual({ leave: new Set(), marks: after });
  });

  it("of a file that was touched and put back are none", () => {
    const changes = watchChanges(marks({ "a.txt": "1" }), PATIENCE);
    expect(changes.look(marks({ "a.txt": "2" }), 0)).toBeNull();
    expect(changes.look(marks({ "a.txt": "1" }), 9)).toBeNull();
  });

  it("that empty the folder at once are no wish to remove everything", () => {
    const changes = watchChanges(marks({ "a.txt": "1", "b.txt": "1" }), PATIENCE);
    for (const now of [0, 5, 100]) expect(changes.look(marks({}), now)).toBe("emptied");
    expect(changes.look(marks({ "a.txt": "1", "b.txt": "1" }), 101)).toBeNull();
  });
});
