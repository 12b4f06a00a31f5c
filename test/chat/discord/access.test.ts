import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { auditKey } from "../../../src/access/audit-key.js";
import { verifyAudit } from "../../../src/access/verify-audit.js";
import { openAuditRows } from "../../../src/store/sqlite/audit-database.js";
import type { StoredMessage } from "../../discord-server/discord-server.js";
import { run } from "../../main/run.js";
import { buttonsOf, openWorld, type World } from "./world.js";

const revenue = (month: number, value: string) =>
  `Phiên họp tháng ${month} năm 2020\n\nThu ngân sách nhà nước trên địa bàn tháng ${month} đạt ${value} tỷ đồng, tăng 5 tỷ đồng so với tháng trước.\n`;

const FILES = {
  "_records.yaml": "home: Tuyên Quang\nplace: Tuyên Quang\n",
  "cong-khai/_records.yaml": "label: public\n",
  "cong-khai/thang-5.txt": revenue(5, "318,4"),
  "noi-bo/_records.yaml": "label: internal\n",
  "noi-bo/thang-6.txt": revenue(6, "777,7"),
  "lanh-dao/_records.yaml": "label: leaders\n",
  "lanh-dao/thang-7.txt": revenue(7, "999,9"),
  "chua-gan-nhan/thang-8.txt": revenue(8, "555,5"),
};
const JUNE = "thu ngân sách tháng 6 năm 2020";
const JULY = "thu ngân sách tháng 7 năm 2020";

let world: World;
let rules = "";

beforeAll(async () => {
  world = await openWorld(FILES);
  rules = world.rules();
});
afterEach(() => {
  world.meanwhile = () => undefined;
  world.setRules(rules);
  world.server.setRoles(world.guildId, world.officer, [world.internalRole]);
  world.server.setRoles(world.guildId, world.leader, [world.leadersRole]);
});
afterAll(async () => {
  expect(world.server.unknownCalls).toEqual([]);
  await world.close();
});

const hoi = (user: string, channel: string, question: string, isPrivate = false) =>
  world.answer(
    world.server.slash(user, channel, "hoi", {
      cau_hoi: question,
      ...(isPrivate ? { rieng: true } : {}),
    }),
  );

const press = (user: string, message: StoredMessage, action: string) =>
  world.answer(world.server.click(user, message, buttonsOf(message)[action] ?? "none"));

async function mention(user: string, channel: string, question: string): Promise<StoredMessage> {
  const id = world.server.say(user, channel, `<@${world.server.applicationId}> ${question}`);
  return world.server.until(
    () => world.server.messages.find((each) => each.message_reference?.message_id === id),
    "reply",
    30_000,
  );
}

describe("what a channel is told", () => {
  it("is what everyone in it may read, whoever asks, with „Xem riêng“ under it whatever exists", async () => {
    for (const user of [world.plain, world.officer, world.leader]) {
      const answer = await hoi(user, world.openChannel, JUNE);
      expect(answer.onlyFor).toBeNull();
      expect(answer.content).not.toMatch(/777|noi-bo/u);
      expect(Object.keys(buttonsOf(answer))).toContain("own");
      const nothing = await hoi(user, world.openChannel, "giá vàng hôm nay");
      expect(Object.keys(buttonsOf(nothing))).toContain("own");
    }
  });

  it("is the group's in the group's channel and its threads, for who is of the group; to the asker alone with /hoi", async () => {
    expect((await mention(world.officer, world.innerChannel, JUNE)).content).toContain("777,7");
    expect((await mention(world.officer, world.innerThread, JUNE)).content).toContain("777,7");
    expect((await mention(world.leader, world.innerChannel, JULY)).content).not.toContain("999");
    expect((await mention(world.plain, world.innerChannel, JUNE)).content).not.toContain("777");
    const quiet = await hoi(world.officer, world.innerChannel, JUNE);
    expect(quiet).toMatchObject({ onlyFor: world.officer });
    expect(quiet.content).toContain("777,7");
  });

  it("is public alone once the rules cannot be used", async () => {
    world.setRules(rules.replace(world.innerChannel, "1".repeat(18)));
    expect((await mention(world.officer, world.innerChannel, JUNE)).content).not.toContain("777");
  });
});

describe("what one person is told", () => {
  it("is theirs by „Xem riêng“, by the option and in a direct message, and never what has no label", async () => {
    const inChannel = await hoi(world.leader, world.openChannel, JULY);
    const own = await press(world.leader, inChannel, "own");
    expect(own).toMatchObject({ onlyFor: world.leader });
    expect(own.content).toContain("999,9");
    expect((await hoi(world.officer, world.openChannel, JUNE, true)).content).toContain("777,7");
    expect((await hoi(world.officer, world.openChannel, JULY, true)).content).not.toContain("999");
    const direct = world.server.addDirectChannel();
    expect((await hoi(world.leader, direct, JULY)).content).toContain("999,9");
    expect((await hoi(world.stranger, direct, JUNE)).content).not.toContain("777");
    const unlabelled = await hoi(world.leader, direct, "thu ngân sách tháng 8 năm 2020");
    expect(unlabelled.content).not.toContain("555");
  });

  it("is shared to the channel only as far as the channel may read it", async () => {
    const own = await hoi(world.officer, world.openChannel, JUNE, true);
    expect(own.content).toContain("777,7");
    const token = world.server.click(world.officer, own, buttonsOf(own).share ?? "");
    const shared = await world.server.until(
      () => world.server.answersTo(token).find(({ onlyFor }) => onlyFor === null),
      "shared answer",
      30_000,
    );
    expect(shared.content).toContain(`<@${world.officer}>`);
    expect(shared.content).not.toMatch(/777|noi-bo/u);
  });

  it("is nothing more once a role is gone: by the payload, by the server, between asking and sending, by the rules", async () => {
    const inChannel = await hoi(world.officer, world.openChannel, JUNE);
    const id = buttonsOf(inChannel).own ?? "";
    const stale = world.server.click(world.officer, inChannel, id, { roles: [] });
    expect((await world.answer(stale)).content).not.toContain("777");

    // The payload still has the role; the server has it no more, and told nobody.
    world.server.setRoles(world.guildId, world.officer, []);
    const late = world.server.click(world.officer, inChannel, id, { roles: [world.internalRole] });
    expect((await world.answer(late)).content).not.toContain("777");
    world.server.setRoles(world.guildId, world.officer, null);
    expect((await hoi(world.officer, world.server.addDirectChannel(), JUNE)).content).not.toContain(
      "777",
    );

    world.server.setRoles(world.guildId, world.officer, [world.internalRole]);
    world.meanwhile = () => world.server.setRoles(world.guildId, world.officer, []);
    expect((await press(world.officer, inChannel, "own")).content).not.toContain("777");
    world.server.setRoles(world.guildId, world.officer, [world.internalRole]);
    world.meanwhile = () =>
      world.setRules(
        rules
          .replace("leaders: { includes: [internal]", "leaders: { includes: []")
          .replace(world.internalRole, "1".repeat(18)),
      );
    expect((await press(world.officer, inChannel, "own")).content).not.toContain("777");
  });

  it("is not answered when Discord does not say what roles they have", async () => {
    for (let times = 0; times < 4; times += 1)
      world.server.fault({ method: "GET", path: /\/members\//u, kind: { status: 500 } });
    const answer = await hoi(world.officer, world.server.addDirectChannel(), JUNE);
    expect(answer.content).toContain("Chưa kiểm tra được quyền");
    expect(answer.content).not.toContain("777");
    await hoi(world.officer, world.server.addDirectChannel(), JUNE);
  });

  it("is not what was relabelled while the answer was made", async () => {
    const direct = world.server.addDirectChannel();
    world.meanwhile = async () => {
      world.meanwhile = () => undefined;
      world.corpus.write("noi-bo/_records.yaml", "label: leaders\n");
      await world.index();
    };
    expect((await hoi(world.officer, direct, JUNE)).content).not.toContain("777");
    world.corpus.write("noi-bo/_records.yaml", "label: internal\n");
    await world.index();
  });
});

describe("buttons", () => {
  it("open a source for whoever may read it, and for nobody else", async () => {
    const answer = await mention(world.officer, world.innerChannel, JUNE);
    expect((await press(world.leader, answer, "source")).content).toContain("777,7");
    for (const user of [world.plain, world.stranger]) {
      const refused = await press(user, answer, "source");
      expect(refused.content).toContain("không còn mở được");
      expect(refused.onlyFor).toBe(user);
    }
  });

  it("belong to who asked; another's, a foreign and a forged one get one sentence and nothing else", async () => {
    const answer = await hoi(world.officer, world.openChannel, JUNE);
    const elsewhere = { ...answer, channelId: world.innerChannel };
    for (const action of ["own", "more", "good", "bad"]) {
      const refused = await press(world.leader, answer, action);
      expect(refused.content).toContain("người đã hỏi");
      expect(refused).toMatchObject({ onlyFor: world.leader });
      const id = buttonsOf(answer)[action] ?? "";
      for (const [message, forged] of [
        [elsewhere, id],
        [answer, id.replace(/[0-9a-f]{16}/u, "0123456789abcdef")],
        [answer, `${id}:7:8`],
      ] as const) {
        const nothing = await world.answer(world.server.click(world.officer, message, forged));
        expect(nothing.content).toContain("không còn dùng được");
      }
    }
    const form = world.server.submit(
      world.leader,
      world.openChannel,
      `v1:next:${(buttonsOf(answer).own ?? "").split(":")[2]}`,
      { text: JUNE },
    );
    expect((await world.answer(form)).content).toContain("người đã hỏi");
  });

  it("still work after a restart, once for each press, and go on in a form", async () => {
    const answer = await hoi(world.officer, world.openChannel, JUNE);
    await world.restart();
    expect((await press(world.officer, answer, "own")).content).toContain("777,7");
    const before = world.server.messages.length;
    const opened = world.server.click(world.officer, answer, buttonsOf(answer).more ?? "");
    const modal = await world.server.until(() => world.server.modalOf(opened), "form");
    world.server.replayInteraction();
    const sent = world.server.submit(world.officer, world.openChannel, modal.custom_id, {
      text: "thu ngân sách tháng 5 năm 2020",
    });
    expect((await world.answer(sent)).content).toContain("318,4");
    world.server.replayInteraction();
    const thanks = await press(world.officer, answer, "good");
    expect(thanks.content).toContain("Cảm ơn");
    expect(world.server.messages.length).toBe(before + 2);
  });
});

describe("/nap", () => {
  const file = (name: string, words: string) => ({ name, bytes: new TextEncoder().encode(words) });
  const hand = (user: string, label: string, ...files: ReturnType<typeof file>[]) => {
    const named = Object.fromEntries(
      files.map((each, index) => [index === 0 ? "tep" : `tep_${index + 1}`, each]),
    );
    return world.server.hand(user, world.openChannel, "nap", { nhan: label }, named);
  };
  const done = (token: string) =>
    world.server.until(
      () => world.server.answersTo(token).find(({ content }) => !content?.includes("Đang tải")),
      "what became of the files",
      30_000,
    );

  it("takes files of staff in under their label, by the name their sender gave, and refuses by name and reason", async () => {
    const report = await done(
      hand(
        world.leader,
        "internal",
        file("Biên bản tháng 4.txt", revenue(4, "404,4")),
        file("mat.txt", "MẬT\n\nKế hoạch tháng 4.\n"),
        file("../../ngoai.txt", revenue(3, "303,3")),
        file("anh.zip", "PK"),
      ),
    );
    expect(report).toMatchObject({ onlyFor: world.leader });
    expect(report.content).toMatch(/✅ Biên bản tháng 4\.txt: đã nạp/u);
    expect(report.content).toMatch(/❌ mat\.txt: Tệp có dấu độ mật/u);
    expect(report.content).toMatch(/❌ anh\.zip: /u);
    const folder = join(world.corpus.folder, "nap", "internal");
    expect(readdirSync(folder).sort()).toEqual([
      "Biên bản tháng 4.txt",
      "_records.yaml",
      "ngoai.txt",
    ]);
    const april = "thu ngân sách tháng 4 năm 2020";
    expect((await hoi(world.officer, world.openChannel, april, true)).content).toContain("404,4");
    expect((await hoi(world.plain, world.openChannel, april, true)).content).not.toContain("404");
    const again = await done(
      hand(world.leader, "internal", file("Biên bản tháng 4.txt", revenue(4, "404,4"))),
    );
    expect(again.content).toContain("đã có trong hồ sơ");
  });

  it("is for staff alone, and for labels that they may read", async () => {
    for (const user of [world.officer, world.plain, world.stranger])
      expect((await done(hand(user, "public", file("a.txt", "a")))).content).toContain(
        "cán bộ phụ trách",
      );
    const wrong = await done(hand(world.leader, "finance", file("a.txt", "a")));
    expect(wrong.content).toContain("internal, leaders, public");
  });
});

describe("gaps", () => {
  it("are for the staff alone, and hold only what was answered from what they may read", async () => {
    await hoi(world.plain, world.openChannel, "giá vàng tháng 6 năm 2020");
    await hoi(world.plain, world.openChannel, "giá vàng tháng 6 năm 2020");
    const answer = await hoi(world.officer, world.openChannel, JUNE, true);
    const opened = world.server.click(world.officer, answer, buttonsOf(answer).bad ?? "");
    const form = await world.server.until(() => world.server.modalOf(opened), "form");
    const sent = world.server.submit(world.officer, world.openChannel, form.custom_id, {
      text: "thiếu so sánh",
    });
    expect((await world.answer(sent)).content).toContain("Cảm ơn");
    const gapsFor = (user: string) =>
      world.answer(world.server.slash(user, world.openChannel, "khoangtrong", {}));
    const seen = await gapsFor(world.leader);
    expect(seen).toMatchObject({ onlyFor: world.leader });
    expect(seen.content).toMatch(/2× giá vàng[^\n]*không có trong hồ sơ\n-# Hồ sơ không có/u);
    expect(seen.content).toMatch(/thu ngân sách tháng 6[^\n]*👎\n-# thiếu so sánh/u);
    world.setRules(rules.replace("leaders: { includes: [internal]", "leaders: { includes: []"));
    expect((await gapsFor(world.leader)).content).not.toContain("thiếu so sánh");
    for (const user of [world.plain, world.officer, world.stranger])
      expect((await gapsFor(user)).content).toContain("cán bộ phụ trách");
    const listed = await run(["gaps", "--csv", "--data", world.data.folder]);
    expect(listed.output).toContain("thiếu so sánh");
  });
});

describe("the audit of Discord", () => {
  it("has every answer before it is sent, with whom it was for and what it showed, and is whole", async () => {
    const answer = await mention(world.officer, world.innerChannel, JUNE);
    const entryId = (buttonsOf(answer).own ?? "").split(":")[2] ?? "";
    expect(world.audit.find(entryId)).toMatchObject({
      kind: "answer",
      asker: world.officer,
      where: {
        surface: "discord",
        guild: world.guildId,
        channel: world.innerChannel,
        seenBy: "channel",
      },
      audience: ["internal", "public"],
      question: JUNE,
      decision: "figure",
      shown: [{ document: "noi-bo/thang-6.txt" }],
    });
    const rows = openAuditRows({ folder: world.data.folder, readOnly: true });
    expect(verifyAudit(rows, auditKey(world.data.folder)).faults).toEqual([]);
    rows.close();
  });

  it("lets nothing out when it cannot be written, says so, and answers again by itself", async () => {
    const record = world.audit.record;
    Object.assign(world.audit, {
      record: () => {
        throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
      },
    });
    const answer = await hoi(world.plain, world.openChannel, "thu ngân sách tháng 5 năm 2020");
    Object.assign(world.audit, { record });
    expect(answer.content).not.toContain("318");
    expect(answer.content).toMatch(/Ổ đĩa|nhật ký/u);
    expect(
      (await hoi(world.plain, world.openChannel, "thu ngân sách tháng 5 năm 2020")).content,
    ).toContain("318,4");
  });
});
