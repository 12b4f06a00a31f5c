import { pathToFileURL } from "node:url";
import { refuseSecretName, refuseSecretText } from "../src/access/secrecy.js";
import { ThukyError } from "../src/errors.js";
import { readFile } from "../src/reading/readers.js";
import { type SeededChoice, seededChoice } from "./seeded-choice.js";

/** A record as it would lie in the corpus folder. */
export interface MadeRecord {
  readonly path: string;
  readonly content: string;
}

/** The code a record is refused with at the door, null when it is let in. */
export function refusalAtTheDoor(record: MadeRecord): string | null {
  const file = { path: record.path, bytes: Buffer.from(record.content) };
  try {
    refuseSecretName(file.path);
    refuseSecretText(file, readFile(file));
    return null;
  } catch (thrown) {
    if (thrown instanceof ThukyError) return thrown.code;
    throw thrown;
  }
}

/** A record with a mark of secrecy somewhere, written in one of many ways. */
export function markedRecord(choice: SeededChoice): MadeRecord {
  const mark = choice.of(["MẬT", "TỐI MẬT", "TUYỆT MẬT"]);
  const place = choice.of(PLACES);
  return place(choice.of(DISGUISES)(mark, choice), choice, mark);
}

/** A record without one, full of the words that look like it. */
export function unmarkedRecord(choice: SeededChoice): MadeRecord {
  const lines = Array.from({ length: 4 + choice.below(5) }, () => choice.of(ORDINARY));
  const heading = choice.of(HEADINGS);
  const change = choice.of<(text: string) => string>([
    (text) => text,
    (text) => text,
    (text) => text.normalize("NFD"),
    withoutAccents,
    (text) => text.toUpperCase(),
  ]);
  const page = choice.of([
    () => ({ path: "bao-cao.txt", content: change(recordOf(heading, lines)) }),
    () => ({ path: "bao-cao.md", content: change(`# ${heading}\n\n${lines.join("\n\n")}\n`) }),
    () => ({ path: choice.of(ORDINARY_NAMES), content: change(recordOf(heading, lines)) }),
    () => ({
      path: "hop.txt",
      content: change(`${recordOf(heading, lines)}\n${choice.of(ORDINARY_LINES)}\n`),
    }),
  ]);
  return page();
}

function recordOf(heading: string, lines: readonly string[]): string {
  return `ỦY BAN NHÂN DÂN TỈNH MINH SƠN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n${heading}\n\n${lines.join("\n\n")}\n`;
}

const ORDINARY = [
  "Sở Thông tin và Truyền thông tăng cường bảo mật, an toàn thông tin cho hệ thống một cửa.",
  "Mật độ dân số của huyện đạt 215 người/km2, mật độ giao thông ở mức trung bình.",
  "Sản lượng mật ong đạt 320 tấn, tăng 5% so với cùng kỳ; giá mật mía ổn định.",
  "Doanh nghiệp có trách nhiệm giữ bí mật kinh doanh và bí mật đời tư của khách hàng.",
  "Công an tỉnh tuyên truyền Luật Bảo vệ bí mật nhà nước tới cán bộ, công chức.",
  "Việc quản lý tài liệu mật, tối mật, tuyệt mật thực hiện theo quy định của pháp luật.",
  "Đề nghị đổi mật khẩu hộp thư công vụ ba tháng một lần.",
  "Công tác giải phóng mặt bằng dự án đường vành đai còn chậm, vướng ở 12 hộ.",
  "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh tham dự và có ý kiến.",
  "Nông dân mất mùa do hạn hán, diện tích mất trắng 40 ha.",
  "Đồng chí Bí thư nhấn mạnh phối hợp mật thiết giữa các ngành.",
  "Thu ngân sách tháng 8 đạt 223,4 tỷ đồng, tăng 12,5% so với tháng trước.",
  "Cơ quan lưu trữ đã tổ chức giải mật 214 hồ sơ theo thẩm quyền.",
  "Lễ ra mắt sản phẩm OCOP thu hút 300 gian hàng, các mặt hàng chủ lực tăng giá.",
  "Văn bản có dấu độ mật phải được lưu riêng, sổ đăng ký văn bản mật đi được kiểm tra.",
  "Cấp cơ sở chủ động nguồn nước mặt, tiền mặt tồn quỹ giảm.",
];

const HEADINGS = [
  "BÁO CÁO CÔNG TÁC BẢO MẬT THÔNG TIN",
  "MẬT ĐỘ DÂN SỐ VÀ LAO ĐỘNG",
  "CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 2023",
  "PHÁT TRIỂN NGHỀ NUÔI ONG LẤY MẬT",
  "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM",
  "GIẢI PHÓNG MẶT BẰNG CÁC DỰ ÁN TRỌNG ĐIỂM",
  "SẢN LƯỢNG MẬT ONG QUÝ III",
  "QUẢN LÝ VĂN BẢN MẬT",
  "TÌNH HÌNH KINH TẾ - XÃ HỘI THÁNG 8",
  "DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TỐI MẬT",
  "KẾT QUẢ GIẢI MẬT TÀI LIỆU LƯU TRỮ",
];

const ORDINARY_LINES = [
  "Có mặt: 25/27 đại biểu; vắng mặt: 02.",
  "CÓ MẶT",
  "VẮNG MẶT",
  "Mật ong",
  "- Mật mía: 20 tấn",
  "TIỀN MẶT | 12,5 | 13,1",
  "MẶT HÀNG | Tháng 8 | Tháng 7",
  "MẬT ĐỘ (người/km2) | 215 | 220",
  "Chỉ tiêu  Mặt bằng  Bí mật",
  "Độ mật: Thường",
  "Độ mật: Không",
  "ỦY BAN\nMẶT TRẬN TỔ QUỐC",
  "Mật khẩu: thay đổi định kỳ",
  "BẢO MẬT",
  "GẶP MẶT ĐẦU XUÂN",
];

const ORDINARY_NAMES = [
  "mat-do-dan-so-2022.txt",
  "bao-mat-thong-tin.txt",
  "giai-phong-mat-bang.txt",
  "ra-mat-san-pham.txt",
  "Báo cáo sản lượng mật ong.txt",
  "bí mật kinh doanh.txt",
  "hop-mat-dau-xuan.txt",
  "MAT-TRAN-TO-QUOC.txt",
  "Mặt trận Tổ quốc/2021-08.txt",
  "BAO MAT 2023.txt",
];

const HOMOGLYPHS: Readonly<Record<string, string>> = {
  M: "М",
  A: "А",
  T: "Т",
  O: "О",
  Y: "У",
  E: "Е",
};

type Disguise = (mark: string, choice: SeededChoice) => string;

const DISGUISES: readonly Disguise[] = [
  (mark) => mark,
  (mark) => mark.normalize("NFD"),
  withoutAccents,
  (mark, choice) => spaced(mark, choice.of([" ", ".", "-", " . "])),
  (mark, choice) => spaced(withoutAccents(mark), choice.of([" ", "  "])),
  (mark) => spaced(mark, " ").normalize("NFD"),
  (mark) => mark.replace("Ậ", "Ạ"),
  (mark) => mark.replace("Ậ", "Â").replace("Ệ", "Ê"),
  (mark) => mark.replace("Ậ", "Ặ").replace("Ố", "Ổ"),
  (mark) => withoutAccents(mark).replace("A", "4").replace("O", "0"),
  (mark) => mark.replace("M", "IVI"),
  (mark) => mark.replace(/T$/u, "I"),
  (mark) => withoutAccents(mark).replace(/[MATOYE]/gu, (letter) => HOMOGLYPHS[letter] ?? letter),
  (mark) =>
    mark.replace(/[A-Z]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfe_e0)),
  (mark, choice) =>
    choice.of(["*", "[", "(", "– ", "== ", "« "]) + mark + choice.of(["*", "]", ")", " –", "."]),
  (mark) => [...mark].join("\u{200B}"),
  (mark, choice) => `${mark}${" ".repeat(choice.below(3))}${mark}`,
];

type Place = (written: string, choice: SeededChoice, mark: string) => MadeRecord;

const body = (choice: SeededChoice) =>
  Array.from({ length: 4 }, () => choice.of(ORDINARY)).join("\n\n");

const PLACES: readonly Place[] = [
  (written, choice) => ({ path: "a.txt", content: `${written}\n\n${body(choice)}\n` }),
  (written, choice) => ({ path: "a.txt", content: `${body(choice)}\n\n${written}\n` }),
  (written, choice) => ({
    path: "a.txt",
    content: `${body(choice)}\n\f${written} - Trang ${choice.below(9) + 1}/9\n${body(choice)}\n`,
  }),
  (written, choice) => ({
    path: "a.txt",
    content: `UBND TỈNH MINH SƠN          ${written}\nSố: 15/BC-UBND\n\n${body(choice)}\n`,
  }),
  (written, choice) => ({
    path: "a.md",
    content: `**${written}**\n\n# Báo cáo\n\n${body(choice)}\n`,
  }),
  (written, choice) => ({
    path: "a.md",
    content: `| Nơi gửi | ${written} |\n|---|---|\n| Sở A | 12 |\n\n${body(choice)}\n`,
  }),
  (written, choice) => ({
    path: "a.html",
    content: `<html><body><header><b>${written}</b></header><article><h1>Báo cáo</h1>${body(choice)
      .split("\n\n")
      .map((line) => `<p>${line}</p>`)
      .join("")}</article></body></html>`,
  }),
  (written, choice) => ({
    path: "a.vtt",
    content: `WEBVTT\n\nNOTE\n${written}\n\n00:00:01.000 --> 00:00:09.000\n${choice.of(ORDINARY)}\n`,
  }),
  (written, choice) => ({
    path: "a.csv",
    content: `Chỉ tiêu,Tháng 8,Ghi chú\nThu ngân sách,223,${written}\nChi ngân sách,210,${choice.of(["", "bảo mật"])}\n`,
  }),
  (written, choice) => ({ path: "a.txt", content: `Độ mật: ${written}\n\n${body(choice)}\n` }),
  (_, choice, mark) => ({
    path: choice.of([
      `Báo cáo ${mark.toLowerCase()}.txt`,
      `[${mark}] tháng 8.txt`,
      `${withoutAccents(mark).replace(" ", "_")}_2023.txt`,
      `bao-cao-${withoutAccents(mark).toLowerCase().replace(" ", "-")}.txt`,
      `hồ sơ ${mark.toLowerCase()}/thang-8.txt`.normalize("NFD"),
      `BC 12 ${mark}.txt`,
    ]),
    content: `Báo cáo\n\n${body(choice)}\n`,
  }),
  (_, choice, mark) => ({
    path: "a.txt",
    content: `${choice.of(["Tài liệu này thuộc bí mật nhà nước, độ", "Văn bản này có độ"])} ${mark.charAt(0)}${mark.slice(1).toLowerCase()}.\n\n${body(choice)}\n`,
  }),
];

function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("Đ", "D").replaceAll("đ", "d");
}

function spaced(mark: string, between: string): string {
  return mark
    .normalize("NFC")
    .split(" ")
    .map((word) => [...word].join(between))
    .join("   ");
}

/** Counts what is let in of marked records and refused of ordinary ones, with the offenders. */
export function checkSecretMarks(seed: number, marked: number, unmarked: number) {
  const choice = seededChoice(seed);
  const accepted = Array.from({ length: marked }, () => markedRecord(choice)).filter(
    (record) => refusalAtTheDoor(record) === null,
  );
  const refused = Array.from({ length: unmarked }, () => unmarkedRecord(choice)).filter(
    (record) => refusalAtTheDoor(record) !== null,
  );
  return { accepted, refused };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const seed = Number(process.argv[2] ?? 1);
  const { accepted, refused } = checkSecretMarks(seed, 500, 1000);
  for (const record of [...accepted, ...refused]) console.error(JSON.stringify(record));
  console.log(`seed ${seed}: 500 marked records, ${accepted.length} accepted (95 % bound 0,6 %)`);
  console.log(`1000 unmarked records, ${refused.length} refused`);
  process.exitCode = accepted.length === 0 && refused.length <= 10 ? 0 : 1;
}
