import { describe, expect, it } from "vitest";
import { findSecretMark, findSecretMarkInName } from "../../src/language/secret-mark.js";

const markOf = (text: string) => findSecretMark(text.split("\n"))?.mark ?? null;

describe("a mark of secrecy", () => {
  it.each([
    ["MẬT", "MẬT"],
    ["TUYỆT MẬT", "TUYỆT MẬT"],
    ["**TỐI MẬT**", "TỐI MẬT"],
    ["M Ậ T", "MẬT"],
    ["T.U.Y.Ệ.T   M.Ậ.T", "TUYỆT MẬT"],
    ["M\nẬ\nT", "MẬT"],
    ["TUYỆT MẬT".normalize("NFD"), "TUYỆT MẬT"],
    ["TOI MAT", "TỐI MẬT"],
    ["MAT", "MẬT"],
    ["МАТ (in Cyrillic letters)".slice(0, 3), "MẬT"],
    ["ＭＡＴ", "MẬT"],
    ["IVIẬT", "MẬT"],
    ["MẬI", "MẬT"],
    ["TUYÊT MÂT", "TUYỆT MẬT"],
    ["T0I M4T", "TỐI MẬT"],
    ["MẬT - Trang 3/12", "MẬT"],
    ["UBND TỈNH MINH SƠN          MẬT", "MẬT"],
    ["HUYỆN ỦY MINH SƠN TỐI MẬT", "TỐI MẬT"],
    ["UBND TINH MINH SON MAT", "MẬT"],
    ["Số: 15-BC/TU (Mật)", "MẬT"],
    ["Độ mật: Tối mật", "TỐI MẬT"],
    ["Mức độ mật | MẬT | Thời hạn | 10 năm", "MẬT"],
    ["Tài liệu này thuộc bí mật nhà nước, độ Tuyệt mật.", "TUYỆT MẬT"],
    ["Hồ sơ mật", "MẬT"],
    ["HỎA TỐC - TUYỆT MẬT", "TUYỆT MẬT"],
  ])("is seen in %j", (text, mark) => {
    expect(findSecretMark(text.split("\n"))).toEqual({ kind: "secret", mark });
  });

  it.each([
    "Tăng cường bảo mật thông tin, giữ bí mật kinh doanh.",
    "Mật độ dân số đạt 215 người/km2; sản lượng mật ong 12 tấn.",
    "MẬT ĐỘ DÂN SỐ",
    "Mật ong",
    "- Mật: 20 tấn",
    "VẮNG MẶT",
    "TIỀN MẶT",
    "ỦY BAN\nMẶT TRẬN TỔ QUỐC VIỆT NAM",
    "GIẢI PHÓNG MẶT BẰNG",
    "Các văn bản đóng dấu “TUYỆT MẬT” phải được lưu riêng.",
    "Quản lý tài liệu mật, tối mật, tuyệt mật theo quy định.",
    "văn bản độ MẬT, TỐI MẬT",
    "CÔNG TÁC QUẢN LÝ TÀI LIỆU MẬT",
    "DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TỐI MẬT",
    "Độ mật: Thường",
    "Nguyễn Thị Mai\nMAI",
    "Báo cáo này là mặt tích cực của công tác giải phóng mặt bằng.",
  ])("is not seen in %j", (text) => {
    expect(markOf(text)).toBeNull();
  });

  it.each(["GIẢI MẬT", "ĐÃ GIẢI MẬT", "GIẢI MẬT Từ: 01/01/2020", "TÀI LIỆU THU HỒI"])(
    "beside %j is for a person to judge",
    (stamp) => {
      expect(findSecretMark(["TỐI MẬT", stamp, "Báo cáo"])?.kind).toBe("for-a-person");
    },
  );

  it("is not what the giving up of secrecy is spoken of with", () => {
    expect(markOf("Đã tổ chức giải mật 214 hồ sơ.")).toBeNull();
    expect(markOf("KẾT QUẢ GIẢI MẬT TÀI LIỆU LƯU TRỮ")).toBeNull();
  });
});

describe("a mark in a name", () => {
  it.each([
    "TUYET_MAT_2021.txt",
    "toi-mat.txt",
    "[MẬT] Báo cáo.txt",
    "báo cáo (mật).md",
    "bao-cao-mat.html",
    "Kế hoạch mật.docx",
    "hồ sơ tối mật/thang-8.txt",
    "BC 12 MAT.txt",
  ])("is seen in %s", (name) => {
    expect(findSecretMarkInName(name)?.kind).toBe("secret");
  });

  it.each([
    "mat-do-dan-so.txt",
    "bao-mat.txt",
    "ra-mat-sach.txt",
    "Mặt trận Tổ quốc/2021.txt",
    "MAT-BANG.txt",
    "tôi mất.txt",
    "sản lượng mật ong.txt",
    "bí mật kinh doanh.txt",
    "hop-mat.txt",
    "thang-8.txt",
  ])("is not seen in %s", (name) => {
    expect(findSecretMarkInName(name)).toBeNull();
  });

  it("that gives up secrecy is for a person to judge", () => {
    expect(findSecretMarkInName("giai-mat/bc-12.txt")?.kind).toBe("for-a-person");
  });
});
