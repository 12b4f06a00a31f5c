import { describe, expect, it } from "vitest";
import { cellsOf, linesOf, read, wordsOfKind } from "../blocks-of.js";

const PARAGRAPHS = [
  "Sáng 31/8, Ủy ban nhân dân tỉnh An Bình họp phiên thường kỳ tháng 8 năm 2020 dưới sự chủ trì của Chủ tịch tỉnh, bàn về thu ngân sách, giải ngân và phòng dịch.",
  "Báo cáo tại phiên họp, lãnh đạo Sở Tài chính cho biết thu ngân sách nhà nước trên địa bàn tháng 8 đạt 512,3 tỷ đồng, tăng 20 tỷ đồng so với tháng trước.",
  "Kết luận phiên họp, Chủ tịch tỉnh yêu cầu các sở, ngành rà soát từng dự án chậm giải ngân, báo cáo kết quả trước ngày 15 tháng 9 để tỉnh xem xét điều chuyển vốn.",
];

const PAGE = `<!DOCTYPE html><html><head><title>Phiên họp tháng 8 | Báo An Bình</title>
<meta property="article:published_time" content="2020-08-31T17:05:00+07:00"></head><body>
<header><a href="/">Trang chủ</a></header>
<nav class="main-menu"><ul><li><a>Chính trị</a></li><li><a>Kinh tế</a></li><li><a>Xã hội</a></li></ul></nav>
<div class="breadcrumb"><a>Trang chủ</a> &gt; <a>Chính trị</a></div>
<article>
<h1>Phiên họp thường kỳ tháng 8 năm 2020</h1>
<p class="meta">Thứ Hai, 31/8/2020 - 17:05 | Lượt xem: 2.418</p>
${PARAGRAPHS.map((words) => `<p>${words}</p>`).join("\n")}
<figure><img src="a.jpg"><figcaption>Quang cảnh phiên họp</figcaption></figure>
<table><tr><th>Chỉ tiêu</th><th>Tháng 8</th></tr><tr><td>Thu nội địa</td><td>480,5</td></tr><tr><td>Xuất khẩu</td><td>31,8</td></tr></table>
<ol><li>Sở Tài chính rà soát nợ đọng.<ul><li>Xong trong tháng 9.</li></ul></li></ol>
<p class="author">Minh Khôi</p>
<div class="box-tinLienQuan"><h3>Tin liên quan</h3><ul><li><a>Thu ngân sách tháng 7 đạt 999 tỷ đồng</a></li><li><a>Tin hai</a></li><li><a>Tin ba</a></li></ul></div>
<div class="x1"><p>Đọc thêm: <a>Chuyện khác 888 tỷ đồng</a></p></div>
</article>
<aside><p>Quảng cáo 777 tỷ đồng</p></aside>
<div class="comments"><p>Bình luận: hay quá 666</p></div>
<footer>Bản quyền 2020</footer><script>var a = "555 tỷ đồng"</script></body></html>`;

describe("a saved page", () => {
  const document = read("phien-hop.html", PAGE);

  it("is its main text only: no navigation, related news, ads, comments or script", () => {
    for (const words of PARAGRAPHS) expect(document.text).toContain(words);
    expect(document.text).not.toMatch(
      /Trang chủ|Kinh tế|999|888|777|666|555|Bản quyền|Tin liên quan/u,
    );
  });

  it("has the title of the article and the date that the page states", () => {
    expect(document).toMatchObject({
      title: "Phiên họp thường kỳ tháng 8 năm 2020",
      date: "2020-08-31",
      type: "press",
      warnings: [],
    });
  });

  it("keeps the date line and the byline as frames, the caption as a caption", () => {
    expect(wordsOfKind(document, "frame")).toEqual([
      "Thứ Hai, 31/8/2020 - 17:05 | Lượt xem: 2.418",
      "Minh Khôi",
    ]);
    expect(wordsOfKind(document, "caption")).toEqual(["Quang cảnh phiên họp"]);
  });

  it("reads a table by its header and numbers a list's items", () => {
    const rows = document.blocks.filter(({ kind }) => kind === "table-row");
    expect(rows.map((row) => cellsOf(document, row))).toEqual([
      ["Thu nội địa", "480,5"],
      ["Xuất khẩu", "31,8"],
    ]);
    expect(document.blocks[rows[1]?.headerBlock ?? -1]?.kind).toBe("table-header");
    expect(wordsOfKind(document, "list-item")).toEqual([
      "1. Sở Tài chính rà soát nợ đọng.",
      "Xong trong tháng 9.",
    ]);
  });

  it("is NFC though its entities are not", () => {
    const entities = PAGE.replaceAll("Báo cáo tại", "Ba&#x301;o ca&#x301;o ta&#x323;i");
    expect(read("a.html", entities).text).toContain("Báo cáo tại phiên họp");
  });
});

describe("an official document saved as a page", () => {
  const document = read(
    "tb.html",
    `<html><body><table><tr><td>UBND TỈNH AN BÌNH</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr></table>
<p>Số: 12/TB-UBND</p><p><b>THÔNG BÁO</b></p><p><b>Kết luận phiên họp tháng 8</b></p>
${PARAGRAPHS.map((words) => `<p>${words}</p>`).join("")}
<p>Nơi nhận:</p><p>- Các sở;</p><p>- Lưu: VT.</p></body></html>`,
  );

  it("has its letterhead and address list as frames, its text as text", () => {
    const frames = wordsOfKind(document, "frame").join(" ");
    for (const words of ["CỘNG HÒA XÃ HỘI", "Số: 12/TB-UBND", "Nơi nhận", "Lưu: VT"])
      expect(frames).toContain(words);
    expect(wordsOfKind(document, "paragraph")).toEqual(PARAGRAPHS);
  });

  it("is named as the document it is, and is no press article", () => {
    expect(document).toMatchObject({
      title: "Thông báo: Kết luận phiên họp tháng 8",
      type: null,
    });
  });
});

describe("a page that is no record", () => {
  it.each([
    ["only navigation", "<html><body><nav><a>Trang chủ</a></nav></body></html>"],
    ["only a heading", "<html><body><h1>Danh sách tin mới nhất</h1></body></html>"],
  ])("with %s is refused by name and with what to save instead", (_, page) => {
    expect(() => read("trong.html", page)).toThrow(
      /trong\.html has no main text; save the article/u,
    );
  });

  it.each([
    ["divisions", "<div>", "</div>"],
    ["tables", "<table><tr><td>", "</td></tr></table>"],
  ])("with %s inside each other without end is refused, not walked", (_, open, close) => {
    const page = `<html><body>${open.repeat(3000)}thu 5 tỷ đồng${close.repeat(3000)}</body></html>`;
    expect(() => read("sau.html", page)).toThrow(/sau\.html is nested too deep/u);
  });
});

it("words outside any element and between line breaks are paragraphs of their own", () => {
  const [first = "", second = "", third = ""] = PARAGRAPHS;
  const page = `<html><body><div>${first}<br><br>${second}<br>${third}</div></body></html>`;
  expect(linesOf(read("a.html", page))).toEqual(PARAGRAPHS.map((words) => `paragraph: ${words}`));
});
