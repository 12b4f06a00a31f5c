import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SeededChoice } from "./seeded-choice.js";

const PLACES = ["Tuyên Quang", "Lào Cai", "Cao Bằng", "Sơn La", "Nghệ An", "Cà Mau"];
const SUBJECTS = [
  "Thu ngân sách nhà nước trên địa bàn",
  "Chi ngân sách địa phương",
  "Giải ngân vốn đầu tư công",
  "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng",
  "Kim ngạch xuất khẩu hàng hóa",
  "Thu nội địa",
];
const BODIES = ["Sở Tài chính", "Sở Công Thương", "Sở Xây dựng", "Sở Y tế", "Sở Nội vụ"];
const TASKS = [
  "rà soát tiến độ các dự án chậm giải ngân",
  "tham mưu phương án cân đối nguồn chi",
  "hướng dẫn các xã lập dự toán",
  "báo cáo kết quả kiểm tra tại cơ sở",
];

/** A short record of one month's session as a province's office would write it; every number is another one. */
export function madeRecord(choice: SeededChoice, number: number): string {
  const month = 1 + (number % 12);
  const year = 2010 + (Math.floor(number / 12) % 15);
  const place = choice.of(PLACES);
  const figures = SUBJECTS.map(
    (subject) =>
      `${subject} tháng ${month} đạt ${100 + choice.below(9000)},${choice.below(10)} tỷ đồng, tăng ${choice.below(30)},${choice.below(10)}% so với cùng kỳ năm trước.`,
  );
  const orders = [1, 2].map(
    (at) =>
      `${at}. Giao ${choice.of(BODIES)} ${choice.of(TASKS)}, hoàn thành trước ngày ${1 + choice.below(28)}/${month}/${year}.`,
  );
  return [
    `PHIÊN HỌP THÁNG ${month} NĂM ${year} CỦA ỦY BAN NHÂN DÂN TỈNH ${place.toUpperCase()}`,
    `Phiên thứ ${number}.`,
    ...figures,
    "Chủ tịch kết luận:",
    ...orders,
  ].join("\n\n");
}

/** Writes so many of them into a folder, in folders of a thousand, numbered from `from` on. */
export function writeMadeRecords(
  folder: string,
  choice: SeededChoice,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  for (let number = from; number < to; number += 1) {
    const inside = join(folder, `${Math.floor(number / 1000)}`);
    mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, `${number}.txt`), `${madeRecord(choice, number)}\n`);
  }
}
