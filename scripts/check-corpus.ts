import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Where a figure stands in a record of `corpus/truc-linh`: file and the words around it, the figure
 * itself being `{}`. The number is read from the file, so a changed record is seen here.
 */
type Place = readonly [file: string, words: string];

/** A number written in words in the transcript: file, words, value. */
type Spoken = readonly [file: string, words: string, value: number];

const JANUARY = "2022-01-phien-hop.html";
const FEBRUARY = "2022-02-bao-cao.md";
const MARCH = "2022-03-bien-ban.txt";
const APRIL = "2022-04-phien-hop.html";
const MAY = "2022-05-bao-cao.md";
const JUNE = "2022-06-phien-hop.html";
const JULY = "2022-07-bao-cao.md";
const AUGUST = "2022-08-phien-hop.vtt";
const SEPTEMBER = "2022-09-bien-ban.txt";
const OCTOBER = "2022-10-bao-cao.md";
const NOVEMBER = "2022-11-phien-hop.html";
const YEAR = "2022-12-bao-cao.md";
const SUMMING_UP = "2022-12-bien-ban.txt";

const FIGURES: Readonly<Record<string, Place>> = {
  "revenue 01": [JANUARY, "thu ngân sách nhà nước trên địa bàn {} tỷ đồng, trong đó"],
  "domestic 01": [JANUARY, "thu nội địa {} tỷ đồng"],
  "customs 01": [JANUARY, "còn lại {} tỷ đồng là thu từ hoạt động"],
  "revenue 01 of plan": [JANUARY, "mới đi được {}% quãng đường"],
  "plan of the council": [JANUARY, "dự toán {} tỷ đồng mà HĐND tỉnh"],
  "retail 01": [JANUARY, "doanh thu dịch vụ tiêu dùng lên {} tỷ đồng"],
  "output 01": [JANUARY, "giá trị sản xuất công nghiệp đạt {} tỷ đồng"],
  "exports 01": [JANUARY, "Xuất khẩu trong tháng mang về {} triệu USD"],
  "visitors 01": [JANUARY, "khu, điểm du lịch đón {} nghìn lượt khách"],
  "tourism 01": [JANUARY, "doanh thu du lịch khoảng {} tỷ đồng"],
  "enterprises 01": [JANUARY, "Có {} doanh nghiệp ra đời"],
  "jobs 01": [JANUARY, "{} lao động tìm được việc làm"],
  "disbursed 01": [JANUARY, "giải ngân được mới là {} tỷ đồng"],
  "disbursed 01 of plan": [JANUARY, "tương đương {}% kế hoạch 5.260"],
  "investment plan, first": [JANUARY, "kế hoạch {} tỷ đồng. Giám đốc Kho bạc"],
  unallocated: [JANUARY, "phân khai xong {} tỷ đồng vốn còn treo"],

  "revenue 02": [FEBRUARY, "chỉ đạt {} tỷ đồng, giảm"],
  "revenue 02 fall %": [FEBRUARY, "tỷ đồng, giảm {}% (-227,0"],
  "revenue 02 fall": [FEBRUARY, "(-{} tỷ đồng) so với tháng trước"],
  "revenue 01-02": [FEBRUARY, "Lũy kế 2 tháng được {} tỷ đồng"],
  "revenue 01-02 of plan": [FEBRUARY, "bằng {}% dự toán HĐND"],
  "revenue 01-02 of central plan": [FEBRUARY, "bằng {}% dự toán Trung ương"],
  "plan of the centre": [FEBRUARY, "Trung ương giao ({} tỷ đồng)"],
  "domestic 02": [FEBRUARY, "| Thu nội địa | {} |"],
  "domestic 01-02": [FEBRUARY, "| Thu nội địa | 498,7 | {} |"],
  "customs 02": [FEBRUARY, "| Thu từ hoạt động xuất nhập khẩu | {} |"],
  "customs 01-02": [FEBRUARY, "| Thu từ hoạt động xuất nhập khẩu | 41,8 | {} |"],
  "credit 2021": [FEBRUARY, "31/12/2021 ({} tỷ đồng)"],
  "credit 02": [FEBRUARY, "28/02 là {} tỷ đồng"],
  "credit 02 rise": [FEBRUARY, "tăng {} tỷ đồng, tương ứng"],
  "credit 02 rise %": [FEBRUARY, "tương ứng {}%"],
  "disbursed 02": [FEBRUARY, "đến hết 28/02: {}/5.260"],
  "disbursed 02 of plan": [FEBRUARY, "5.260 tỷ đồng, bằng {}% kế hoạch"],
  "output 02": [FEBRUARY, "Giá trị sản xuất công nghiệp: {} tỷ đồng"],
  "output 02 fall %": [FEBRUARY, "1.102,3 tỷ đồng (giảm {}%"],
  "retail 02": [FEBRUARY, "tổng mức bán lẻ {} tỷ đồng"],
  "retail 02 fall %": [FEBRUARY, "1.795,4 tỷ đồng, giảm {}%"],
  "exports 02": [FEBRUARY, "Kim ngạch xuất khẩu: {} triệu"],
  "exports 02 fall %": [FEBRUARY, "33,6 triệu USD, giảm {}%"],
  "exports 01-02": [FEBRUARY, "cộng dồn 2 tháng {} triệu"],
  "visitors 02": [FEBRUARY, "lễ hội đưa {} nghìn lượt"],
  "tourism 02": [FEBRUARY, "doanh thu du lịch {} tỷ đồng"],
  "enterprises 02": [FEBRUARY, "Doanh nghiệp mới ít: {} doanh nghiệp"],
  "enterprises 02 fall": [FEBRUARY, "kém tháng 01 tới {} doanh nghiệp"],
  "jobs 02": [FEBRUARY, "việc làm mới cho {} lao động"],

  "revenue 03": [MARCH, "Thu ngân sách tháng 3 đạt {} tỷ đồng"],
  "revenue 03 rise %": [MARCH, "669,8 tỷ đồng, tăng {}%"],
  "revenue q1": [MARCH, "gộp cả quý I là {} tỷ đồng"],
  "revenue q1 of plan": [MARCH, "bằng {}% dự toán HĐND"],
  "domestic q1": [MARCH, "thu nội địa chiếm {} tỷ đồng"],
  "customs q1": [MARCH, "hải quan góp {} tỷ đồng"],
  "disbursed 03": [MARCH, "Giải ngân vốn đầu tư công {} tỷ đồng"],
  "disbursed 03 of plan": [MARCH, "541,8 tỷ đồng ({}% kế hoạch)"],
  "retail q1": [MARCH, "doanh thu dịch vụ quý I được {} tỷ đồng"],
  "retail 03": [MARCH, "riêng tháng 3 là {} tỷ đồng"],
  allocated: [MARCH, "sở đã phân bổ {} tỷ đồng"],
  "left over": [MARCH, "còn {} tỷ đồng của hai dự án"],

  "revenue 04": [APRIL, "tháng 4 nộp vào {} tỷ đồng"],
  "domestic 04": [APRIL, "chủ lực với {} tỷ đồng"],
  "customs 04": [APRIL, "xuất nhập khẩu góp {} tỷ đồng"],
  "revenue 01-04": [APRIL, "lũy kế thu ngân sách đạt {} tỷ đồng"],
  "revenue 01-04 of plan": [APRIL, "tức {}% dự toán HĐND"],
  "revenue 01-04 of central plan": [APRIL, "{}% dự toán Trung ương"],
  "output 04": [APRIL, "Giá trị sản xuất công nghiệp tháng 4 là {} tỷ đồng"],
  "retail 04": [APRIL, "doanh thu dịch vụ tiêu dùng {} tỷ đồng"],
  "retail 04 rise %": [APRIL, "1.902,2 tỷ đồng, thêm {}%"],
  "exports 04": [APRIL, "tháng 4 cán mốc {} triệu"],
  "exports 01-04": [APRIL, "bốn tháng thu về {} triệu"],
  "visitors 04": [APRIL, "du lịch bùng nổ với {} nghìn lượt"],
  "tourism 04": [APRIL, "đem lại doanh thu du lịch {} tỷ đồng"],
  "credit 04": [APRIL, "đến 30/4 đạt {} tỷ đồng"],
  "credit 04 rise %": [APRIL, "cao hơn cuối năm 2021 là {}%"],
  "disbursed 04": [APRIL, "đầu tư công: {} tỷ đồng giải ngân"],
  "disbursed 04 of plan": [APRIL, "mới bằng {}% kế hoạch vốn"],

  "revenue 05": [MAY, "| Thu ngân sách nhà nước trên địa bàn | tỷ đồng | {} |"],
  "revenue 01-05": [MAY, "| tỷ đồng | 651,1 | {} |"],
  "domestic 05": [MAY, "| Thu nội địa | tỷ đồng | {} |"],
  "domestic 01-05": [MAY, "| tỷ đồng | 590,4 | {} |"],
  "customs 05": [MAY, "| Thu từ hoạt động xuất nhập khẩu | tỷ đồng | {} |"],
  "customs 01-05": [MAY, "| tỷ đồng | 60,7 | {} |"],
  "revenue 05 fall": [MAY, "hụt {} tỷ đồng so với tháng 4"],
  "revenue 01-05 of plan": [MAY, "hoàn thành {}% dự toán tỉnh"],
  "retail 05": [MAY, "dịch vụ tiêu dùng | tỷ đồng | {} |"],
  "retail 01-05": [MAY, "| tỷ đồng | 1.948,7 | {} |"],
  "output 05": [MAY, "| Giá trị sản xuất công nghiệp | tỷ đồng | {} |"],
  "output 01-05": [MAY, "| tỷ đồng | 1.418,2 | {} |"],
  "exports 05": [MAY, "| triệu USD | {} |"],
  "exports 01-05": [MAY, "| triệu USD | 47,5 | {} |"],
  "visitors 05": [MAY, "| nghìn lượt | {} |"],
  "visitors 01-05": [MAY, "| nghìn lượt | 176,2 | {} |"],
  "tourism 05": [MAY, "| Doanh thu du lịch | tỷ đồng | {} |"],
  "disbursed 05": [MAY, "giá trị giải ngân {} tỷ đồng"],
  "disbursed 05 of plan": [MAY, "5.260 tỷ đồng, đạt {}%"],
  "undisbursed 05": [MAY, "Còn {} tỷ đồng phải giải ngân"],
  "sown spring": [MAY, "khép lại ở {} ha"],
  "sown spring of plan": [MAY, "ha, bằng {}% kế hoạch ("],
  "sown spring plan": [MAY, "kế hoạch ({} ha)"],
  "jobs 05": [MAY, "Giải quyết việc làm {} lao động"],
  "jobs 01-05": [MAY, "từ đầu năm được {} lao động"],
  "jobs 01-05 of plan": [MAY, "bằng {}% kế hoạch 18.000"],

  "revenue 06": [JUNE, "Chỉ riêng tháng 6 là {} tỷ đồng"],
  "domestic 06": [JUNE, "nội địa {} tỷ đồng"],
  "customs 06": [JUNE, "hải quan {} tỷ đồng"],
  "revenue q2": [JUNE, "Quý II thu {} tỷ đồng"],
  "revenue 01-06": [JUNE, "trên địa bàn {} tỷ đồng, bằng"],
  "revenue 01-06 of plan": [JUNE, "bằng {}% dự toán HĐND"],
  "revenue 01-06 of central plan": [JUNE, "{}% dự toán Trung ương"],
  "disbursed 06": [JUNE, "<p>{} tỷ đồng là số đã giải ngân"],
  "disbursed 06 of plan": [JUNE, "chiếm {}% kế hoạch vốn"],
  "output 06": [JUNE, "giá trị sản xuất công nghiệp lên {} tỷ đồng"],
  "output 06 rise %": [JUNE, "tỷ đồng (tăng {}% so với tháng 5"],
  "retail 06": [JUNE, "du khách chi {} tỷ đồng"],
  "retail 01-06": [JUNE, "sáu tháng tới {} tỷ đồng"],
  "visitors 06": [JUNE, "Lượng khách tháng 6 là {} nghìn lượt"],
  "visitors 01-06": [JUNE, "tỉnh đón {} nghìn lượt khách"],
  "exports 01-06": [JUNE, "Xuất khẩu nửa năm: {} triệu"],
  "jobs 01-06": [JUNE, "sau sáu tháng là {} lao động"],
  yield: [JUNE, "năng suất {} tạ/ha"],
  rice: [JUNE, "sản lượng {} tấn"],
  "rice area": [FEBRUARY, "cấy xong {} ha"],

  "revenue 07": [JULY, "tháng 7 dừng ở {} tỷ đồng"],
  "revenue 07 fall": [JULY, "kém tháng 6 là {} tỷ đồng"],
  "revenue 07 fall %": [JULY, "tỷ đồng (giảm {}%) song"],
  "domestic 07": [JULY, "gồm {} tỷ đồng thu nội địa"],
  "customs 07": [JULY, "{} tỷ đồng thu xuất nhập khẩu"],
  "revenue 01-07": [JULY, "toàn tỉnh thu {} tỷ đồng"],
  "revenue 01-07 of plan": [JULY, "bằng {}% dự toán của HĐND"],
  "revenue 01-07 of central plan": [JULY, "{}% dự toán của Trung ương"],
  "investment plan added": [JULY, "HĐND tỉnh bổ sung {} tỷ đồng"],
  "investment plan": [JULY, "từ 5.260 lên {} tỷ đồng"],
  "disbursed 07": [JULY, "7 tháng đạt {} tỷ đồng"],
  "disbursed 07 of plan": [JULY, "2.019,8 tỷ đồng, bằng {}%."],
  "disbursed 07 of first plan": [JULY, "5.260 tỷ đồng, tỷ lệ là {}%"],
  "disbursed in 07": [JULY, "Riêng tháng 7 giải ngân {} tỷ đồng"],
  "output 07": [JULY, "| Giá trị sản xuất công nghiệp (tỷ đồng) | {} |"],
  "output 07 rise %": [JULY, "| 1.476,3 | +{} |"],
  "retail 07": [JULY, "doanh thu dịch vụ (tỷ đồng) | {} |"],
  "retail 07 rise %": [JULY, "| 2.041,8 | +{} |"],
  "exports 07": [JULY, "| Kim ngạch xuất khẩu (triệu USD) | {} |"],
  "visitors 07": [JULY, "mùa du lịch hè: {} nghìn lượt"],
  "tourism 07": [JULY, "doanh thu du lịch {} tỷ đồng"],
  "credit 07": [JULY, "cuối tháng 7 có {} tỷ đồng"],
  "credit 07 rise %": [JULY, "tăng {}% so với đầu năm"],
  "jobs 07": [JULY, "Trong tháng, {} người có việc"],
  "jobs 01-07": [JULY, "số cộng dồn {} người"],
  "jobs 01-07 of plan": [JULY, "người ({}% kế hoạch)"],

  "revenue 01-08": [AUGUST, "chúng ta có {} tỷ đồng thu ngân sách"],
  "revenue 01-08 of plan": [AUGUST, "vị chi {}% dự toán"],
  "disbursed 08 of plan": [AUGUST, "Tỷ lệ giải ngân như vậy là {}%"],
  "retail 08": [AUGUST, "Tổng mức bán lẻ tháng tám {} tỷ đồng"],
  "retail 08 fall %": [AUGUST, "tỷ đồng, giảm {}% so với tháng trước"],
  "tourism 08": [AUGUST, "Doanh thu tháng tám {} tỷ"],

  "revenue 09 estimate": [SEPTEMBER, "tháng 9 ước {} tỷ đồng"],
  "domestic 09 estimate": [SEPTEMBER, "thu nội địa ước {} tỷ đồng"],
  "customs 09 estimate": [SEPTEMBER, "xuất nhập khẩu ước {} tỷ đồng"],
  "revenue q3 estimate": [SEPTEMBER, "Quý III theo đó ước thu {} tỷ đồng"],
  "revenue 01-09 estimate": [SEPTEMBER, "chín tháng ước thu {} tỷ đồng"],
  "revenue 01-09 estimate of plan": [SEPTEMBER, "được {}% dự toán HĐND"],
  "disbursed 09": [SEPTEMBER, "Vốn đầu tư công giải ngân {} tỷ đồng"],
  "disbursed 09 of plan": [SEPTEMBER, "sau chín tháng, bằng {}% kế hoạch"],
  "disbursed in 09": [SEPTEMBER, "tháng 9 làm được {} tỷ đồng"],
  "retail 09": [SEPTEMBER, "Tổng mức bán lẻ tháng 9 là {} tỷ đồng"],
  "retail 09 rise %": [SEPTEMBER, "cao hơn tháng 8 đến {}%"],
  "retail q3": [SEPTEMBER, "cả quý III {} tỷ đồng"],
  "sown summer": [SEPTEMBER, "vụ Mùa chốt ở {} ha"],
  "sown summer short": [SEPTEMBER, "thiếu {} ha mới đủ"],
  "sown summer plan": [SEPTEMBER, "mới đủ {} ha"],
  "sown summer of plan": [SEPTEMBER, "tức đạt {}%"],

  "revenue 09": [OCTOBER, "tháng 9 thực hiện {} tỷ đồng"],
  "revenue 09 estimate recalled": [OCTOBER, "cuộc họp 30/9 ({} tỷ đồng)"],
  "revenue 09 above estimate": [OCTOBER, "cao hơn {} tỷ đồng so với số đã ước"],
  "domestic 09": [OCTOBER, "thu nội địa thực hiện {} tỷ đồng"],
  "customs 09": [OCTOBER, "hải quan thực hiện {} tỷ đồng"],
  "revenue q3": [OCTOBER, "Quý III vì thế là {} tỷ đồng"],
  "revenue q3 estimate recalled": [OCTOBER, "chứ không phải {} tỷ đồng"],
  "revenue 01-09": [OCTOBER, "chín tháng là {} tỷ đồng"],
  "revenue 01-09 of plan": [OCTOBER, "6.212,7 tỷ đồng, bằng {}%"],
  "revenue 10": [OCTOBER, "Thu ngân sách tháng 10 có {} tỷ đồng"],
  "revenue 10 rise %": [OCTOBER, "766,1 tỷ đồng, tăng {}%"],
  "domestic 10": [OCTOBER, "thu nội địa {} tỷ đồng, thu từ"],
  "customs 10": [OCTOBER, "thu từ xuất nhập khẩu {} tỷ đồng"],
  "revenue 01-10": [OCTOBER, "Mười tháng được {} tỷ đồng"],
  "revenue 01-10 of plan": [OCTOBER, "tương đương {}% dự toán tỉnh"],
  "revenue 01-10 of central plan": [OCTOBER, "{}% dự toán Trung ương"],
  "revenue missing 10": [OCTOBER, "còn phải thu {} tỷ đồng"],
  "disbursed 10": [OCTOBER, "Toàn tỉnh: {}/5.420"],
  "disbursed 10 of plan": [OCTOBER, "5.420 tỷ đồng, bằng {}%"],
  "departments disbursed": [OCTOBER, "ban quản lý {}/3.580"],
  "departments plan": [OCTOBER, "2.272,0/{} tỷ đồng"],
  "departments of plan": [OCTOBER, "3.580 tỷ đồng ({}%)"],
  "districts plan": [OCTOBER, "| Cộng cấp huyện | {} |"],
  "districts disbursed": [OCTOBER, "| Cộng cấp huyện | 1.840,0 | {} |"],
  "districts of plan": [OCTOBER, "| 1.194,3 | {} |"],
  "output 10": [OCTOBER, "Giá trị sản xuất công nghiệp theo đó được {} tỷ đồng"],
  "retail 10": [OCTOBER, "Sức mua: {} tỷ đồng"],
  "retail 10 rise %": [OCTOBER, "dịch vụ tiêu dùng, tăng {}%"],
  "exports 10": [OCTOBER, "Xuất khẩu: {} triệu"],
  "exports 01-10": [OCTOBER, "cộng mười tháng {} triệu"],
  "exports 01-10 of plan": [OCTOBER, "triệu USD, bằng {}% kế hoạch"],
  "visitors 10": [OCTOBER, "Du lịch: {} nghìn lượt"],
  "visitors 01-10": [OCTOBER, "lũy kế {} nghìn lượt"],
  "visitors 01-10 of plan": [OCTOBER, "nghìn lượt, {}% chỉ tiêu"],
  "enterprises 01-10": [OCTOBER, "tổng số mười tháng lên {}."],
  "credit 10": [OCTOBER, "Dư nợ: {} tỷ đồng"],
  "credit 10 rise %": [OCTOBER, "31/10, tăng {}% so với cuối năm"],
  "sown winter 10": [OCTOBER, "xuống giống {} ha"],
  "sown winter 10 of plan": [OCTOBER, "được {}% kế hoạch 8.200"],

  "revenue missing 11": [NOVEMBER, "Còn thiếu {} tỷ đồng"],
  "revenue 01-11": [NOVEMBER, "từ mức {} tỷ đồng"],
  "revenue 01-11 of plan": [NOVEMBER, "bằng {}% dự toán tỉnh"],
  "revenue 01-11 of central plan": [NOVEMBER, "({}% nếu lấy dự toán Trung ương"],
  "revenue 11": [NOVEMBER, "vọt lên {} tỷ đồng"],
  "revenue 11 rise": [NOVEMBER, "hơn tháng 10 là {} tỷ đồng"],
  "revenue 11 rise %": [NOVEMBER, "48,8 tỷ đồng, tương đương {}%"],
  "domestic 11": [NOVEMBER, "thu nội địa {} tỷ đồng"],
  "customs 11": [NOVEMBER, "cửa khẩu góp {} tỷ đồng"],
  "disbursed 11": [NOVEMBER, "đầu tư công, {} tỷ đồng đã ra khỏi"],
  "disbursed 11 of plan": [NOVEMBER, "nâng tỷ lệ giải ngân lên {}%"],
  "output 11": [NOVEMBER, "lượng hàng trị giá {} tỷ đồng"],
  "exports 11": [NOVEMBER, "xuất khẩu thêm {} triệu"],
  "exports 01-11": [NOVEMBER, "cộng lại được {} triệu"],
  "retail 11": [NOVEMBER, "hàng hóa và dịch vụ lên {} tỷ đồng"],
  "visitors 11": [NOVEMBER, "{} nghìn lượt khách tháng 11"],
  "visitors 01-11": [NOVEMBER, "dừng ở {} nghìn lượt"],
  "visitors missing 11": [NOVEMBER, "chỉ còn {} nghìn lượt nữa"],

  "revenue 12": [YEAR, "Tháng 12 thu được {} tỷ đồng"],
  "domestic 12": [YEAR, "(nội địa {} tỷ đồng"],
  "customs 12": [YEAR, "xuất nhập khẩu {} tỷ đồng)"],
  "revenue 12 rise %": [YEAR, "hơn tháng 11 là {}%"],
  "revenue q4": [YEAR, "quý IV với {} tỷ đồng"],
  "revenue year": [YEAR, "Tính trọn năm, thu ngân sách nhà nước trên địa bàn {} tỷ đồng"],
  "revenue year of plan": [YEAR, "| tỷ đồng | 8.400 | 8.691,9 | {} |"],
  "revenue year above central plan": [YEAR, "vượt dự toán Trung ương {}%"],
  "revenue 2021": [YEAR, "so với năm 2021 ({} tỷ đồng)"],
  "revenue year rise %": [YEAR, "tỷ đồng, vượt {}% so với năm 2021"],
  "domestic year": [YEAR, "Thu nội địa cả năm {} tỷ đồng"],
  "customs year": [YEAR, "xuất nhập khẩu cả năm {} tỷ đồng"],
  "disbursed year": [YEAR, "| Giải ngân vốn đầu tư công | tỷ đồng | 5.420 | {} |"],
  "disbursed year of plan": [YEAR, "| 5.420 | 4.954,9 | {} |"],
  "undisbursed year": [YEAR, "{} tỷ đồng chưa tiêu hết"],
  "output 12": [YEAR, "Giá trị sản xuất công nghiệp tháng 12 là {} tỷ đồng"],
  "output year": [YEAR, "tỷ đồng, cả năm {} tỷ đồng"],
  "retail 12": [YEAR, "tháng 12 góp {} tỷ đồng"],
  "retail year": [YEAR, "doanh thu dịch vụ tiêu dùng {} tỷ đồng"],
  "exports 12": [YEAR, "Xuất khẩu tháng 12 đạt {} triệu"],
  "exports plan": [YEAR, "| triệu USD | {} |"],
  "exports year": [YEAR, "| triệu USD | 560 | {} |"],
  "exports year of plan": [YEAR, "| 573,5 | {} |"],
  "credit 12": [YEAR, "dư nợ tín dụng {} tỷ đồng"],
  "credit 12 rise %": [YEAR, "(tăng {}% so với 31/12/2021)"],
  "visitors plan": [YEAR, "| nghìn lượt | {} |"],
  "visitors 12": [YEAR, "tháng 12 riêng lẻ {} nghìn lượt"],
  "visitors year": [YEAR, "Mười hai tháng có {} nghìn lượt"],
  "visitors year of plan": [YEAR, "| 2.141,5 | {} |"],
  "enterprises year": [YEAR, "{} doanh nghiệp thành lập trong năm"],
  "jobs plan": [YEAR, "| lao động | {} |"],
  "jobs year": [YEAR, "| lao động | 18.000 | {} |"],
  "jobs year of plan": [YEAR, "| 18.670 | {} |"],
  "forest of plan": [YEAR, "| ha | 5.500 | 5.624 | {} |"],
  forest: [YEAR, "| ha | 5.500 | {} |"],
  "forest plan": [YEAR, "| Trồng rừng tập trung | ha | {} |"],
  "houses plan": [YEAR, "| căn | {} |"],
  houses: [YEAR, "| căn | 1.200 | {} |"],
  "houses of plan": [YEAR, "| 1.236 | {} |"],
  "sown winter plan": [YEAR, "| Cây vụ Đông | ha | {} |"],
  "sown winter": [YEAR, "| ha | 8.200 | {} |"],
  "sown winter of plan": [YEAR, "| 8.316,4 | {} |"],
  "pigs 2021": [YEAR, "so với {} nghìn con"],
  pigs: [YEAR, "Tổng đàn lợn {} nghìn con"],
  "pigs rise %": [YEAR, "cuối năm 2021 tăng {}%"],
  "poor before": [YEAR, "hộ nghèo từ {}% xuống"],
  "poor after": [YEAR, "xuống còn {}%"],
  "poor points": [YEAR, "tức giảm {} điểm phần trăm"],
  communes: [YEAR, "lên {}/112 xã"],
  "communes all": [YEAR, "lên 75/{} xã"],
  "communes share": [YEAR, "112 xã ({}%)"],
  "plan 2023": [SUMMING_UP, "trình mức {} tỷ đồng"],
  "plan 2023 of year": [SUMMING_UP, "bằng {}% số thực hiện 2022"],
  tasks: [SUMMING_UP, "Chủ tịch giao {} việc"],
  "tasks done": [SUMMING_UP, "{} việc xong"],
  "tasks running": [SUMMING_UP, "{} việc đang trong hạn"],
  "tasks overdue": [SUMMING_UP, "{} việc quá hạn."],
};

const SPOKEN: Readonly<Record<string, Spoken>> = {
  "revenue 08": [AUGUST, "được sáu trăm năm mươi bảy phẩy chín tỷ đồng", 657.9],
  "revenue 08 fall": [AUGUST, "hụt năm mươi hai phẩy tám tỷ", 52.8],
  "domestic 08": [AUGUST, "sáu trăm linh ba phẩy năm tỷ", 603.5],
  "customs 08": [AUGUST, "hải quan năm mươi tư phẩy bốn tỷ", 54.4],
  "disbursed 08": [
    AUGUST,
    "xin đính chính, hai nghìn bốn trăm sáu mươi mốt phẩy bảy tỷ đồng",
    2461.7,
  ],
  "output 08": [AUGUST, "một nghìn năm trăm linh hai phẩy bảy tỷ đồng", 1502.7],
  "visitors 08": [AUGUST, "hai trăm mười bốn phẩy sáu nghìn lượt", 214.6],
  "visitors 01-08": [AUGUST, "một triệu năm trăm linh ba nghìn bốn trăm lượt", 1503.4],
};

/** What must hold between figures: `sum` and `less` to the printed digit, `percent` and `growth` in %. */
type Rule =
  | readonly [result: string, rule: "sum", of: readonly string[]]
  | readonly [result: string, rule: "less" | "percent" | "growth" | "fall", a: string, b: string];

const MONTHS = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

const months = (name: string, last: number, first = 1): readonly string[] =>
  MONTHS.slice(first - 1, last).map((month) => `${name} ${month}`);

const RULES: readonly Rule[] = [
  ...MONTHS.filter((month) => month !== "03").map(
    (month): Rule => [`revenue ${month}`, "sum", [`domestic ${month}`, `customs ${month}`]],
  ),
  ["revenue q1", "sum", ["domestic q1", "customs q1"]],
  ["revenue 09 estimate", "sum", ["domestic 09 estimate", "customs 09 estimate"]],
  ["revenue 01-02", "sum", months("revenue", 2)],
  ["domestic 01-02", "sum", months("domestic", 2)],
  ["customs 01-02", "sum", months("customs", 2)],
  ["revenue q1", "sum", months("revenue", 3)],
  ["revenue 01-04", "sum", ["revenue q1", "revenue 04"]],
  ["revenue 01-05", "sum", ["revenue 01-04", "revenue 05"]],
  ["domestic 01-05", "sum", ["domestic q1", "domestic 04", "domestic 05"]],
  ["customs 01-05", "sum", ["customs q1", "customs 04", "customs 05"]],
  ["revenue q2", "sum", months("revenue", 6, 4)],
  ["revenue 01-06", "sum", ["revenue q1", "revenue q2"]],
  ["revenue 01-07", "sum", ["revenue 01-06", "revenue 07"]],
  ["revenue 01-08", "sum", ["revenue 01-07", "revenue 08"]],
  ["revenue q3 estimate", "sum", ["revenue 07", "revenue 08", "revenue 09 estimate"]],
  ["revenue 01-09 estimate", "sum", ["revenue 01-08", "revenue 09 estimate"]],
  ["revenue q3", "sum", months("revenue", 9, 7)],
  ["revenue 01-09", "sum", ["revenue 01-08", "revenue 09"]],
  ["revenue 01-10", "sum", ["revenue 01-09", "revenue 10"]],
  ["revenue 01-11", "sum", ["revenue 01-10", "revenue 11"]],
  ["revenue q4", "sum", months("revenue", 12, 10)],
  ["revenue year", "sum", months("revenue", 12)],
  ["revenue year", "sum", ["domestic year", "customs year"]],
  ["revenue 09 estimate recalled", "sum", ["revenue 09 estimate"]],
  ["revenue q3 estimate recalled", "sum", ["revenue q3 estimate"]],
  ["revenue 09 above estimate", "less", "revenue 09", "revenue 09 estimate"],
  ["revenue 02 fall", "less", "revenue 01", "revenue 02"],
  ["revenue 02 fall %", "fall", "revenue 02", "revenue 01"],
  ["revenue 03 rise %", "growth", "revenue 03", "revenue 02"],
  ["revenue 05 fall", "less", "revenue 04", "revenue 05"],
  ["revenue 07 fall", "less", "revenue 06", "revenue 07"],
  ["revenue 07 fall %", "fall", "revenue 07", "revenue 06"],
  ["revenue 08 fall", "less", "revenue 07", "revenue 08"],
  ["revenue 10 rise %", "growth", "revenue 10", "revenue 09"],
  ["revenue 11 rise", "less", "revenue 11", "revenue 10"],
  ["revenue 11 rise %", "growth", "revenue 11", "revenue 10"],
  ["revenue 12 rise %", "growth", "revenue 12", "revenue 11"],
  ["revenue year rise %", "growth", "revenue year", "revenue 2021"],
  ["revenue year above central plan", "growth", "revenue year", "plan of the centre"],
  ...["01-02", "01-04", "01-06", "01-07", "01-10", "01-11"].map(
    (span): Rule => [
      `revenue ${span} of central plan`,
      "percent",
      `revenue ${span}`,
      "plan of the centre",
    ],
  ),
  ...[
    ...["01", "01-02", "q1", "01-04", "01-05", "01-06", "01-07", "01-08"],
    ...["01-09 estimate", "01-09", "01-10", "01-11", "year"],
  ].map(
    (span): Rule => [
      `revenue ${span} of plan`,
      "percent",
      `revenue ${span}`,
      "plan of the council",
    ],
  ),
  ["revenue missing 10", "less", "plan of the council", "revenue 01-10"],
  ["revenue missing 11", "less", "plan of the council", "revenue 01-11"],

  ["investment plan", "sum", ["investment plan, first", "investment plan added"]],
  ...MONTHS.slice(0, 6).map(
    (month): Rule => [
      `disbursed ${month} of plan`,
      "percent",
      `disbursed ${month}`,
      "investment plan, first",
    ],
  ),
  ...["07", "08", "09", "10", "11", "year"].map(
    (month): Rule => [
      `disbursed ${month} of plan`,
      "percent",
      `disbursed ${month}`,
      "investment plan",
    ],
  ),
  ["disbursed 07 of first plan", "percent", "disbursed 07", "investment plan, first"],
  ["undisbursed 05", "less", "investment plan, first", "disbursed 05"],
  ["undisbursed year", "less", "investment plan", "disbursed year"],
  ["disbursed in 07", "less", "disbursed 07", "disbursed 06"],
  ["disbursed in 09", "less", "disbursed 09", "disbursed 08"],
  ["disbursed 10", "sum", ["departments disbursed", "districts disbursed"]],
  ["investment plan", "sum", ["departments plan", "districts plan"]],
  ["departments of plan", "percent", "departments disbursed", "departments plan"],
  ["districts of plan", "percent", "districts disbursed", "districts plan"],
  ["left over", "less", "unallocated", "allocated"],

  ["retail 02 fall %", "fall", "retail 02", "retail 01"],
  ["retail q1", "sum", months("retail", 3)],
  ["retail 04 rise %", "growth", "retail 04", "retail 03"],
  ["retail 01-05", "sum", ["retail q1", "retail 04", "retail 05"]],
  ["retail 01-06", "sum", ["retail 01-05", "retail 06"]],
  ["retail 07 rise %", "growth", "retail 07", "retail 06"],
  ["retail 08 fall %", "fall", "retail 08", "retail 07"],
  ["retail 09 rise %", "growth", "retail 09", "retail 08"],
  ["retail q3", "sum", months("retail", 9, 7)],
  ["retail 10 rise %", "growth", "retail 10", "retail 09"],
  ["retail year", "sum", months("retail", 12)],
  ["output 02 fall %", "fall", "output 02", "output 01"],
  ["output 06 rise %", "growth", "output 06", "output 05"],
  ["output 07 rise %", "growth", "output 07", "output 06"],
  ["exports 02 fall %", "fall", "exports 02", "exports 01"],
  ["exports 01-02", "sum", months("exports", 2)],
  ["exports 01-05", "sum", ["exports 01-04", "exports 05"]],
  ["exports 01-10 of plan", "percent", "exports 01-10", "exports plan"],
  ["exports 01-11", "sum", ["exports 01-10", "exports 11"]],
  ["exports year", "sum", ["exports 01-11", "exports 12"]],
  ["exports year of plan", "percent", "exports year", "exports plan"],
  ["visitors 01-06", "sum", ["visitors 01-05", "visitors 06"]],
  ["visitors 01-08", "sum", ["visitors 01-06", "visitors 07", "visitors 08"]],
  ["visitors 01-10 of plan", "percent", "visitors 01-10", "visitors plan"],
  ["visitors 01-11", "sum", ["visitors 01-10", "visitors 11"]],
  ["visitors missing 11", "less", "visitors plan", "visitors 01-11"],
  ["visitors year", "sum", ["visitors 01-11", "visitors 12"]],
  ["visitors year of plan", "percent", "visitors year", "visitors plan"],

  ["credit 02 rise", "less", "credit 02", "credit 2021"],
  ...["02", "04", "07", "10", "12"].map(
    (month): Rule => [`credit ${month} rise %`, "growth", `credit ${month}`, "credit 2021"],
  ),
  ["enterprises 02 fall", "less", "enterprises 01", "enterprises 02"],
  ["jobs 01-05 of plan", "percent", "jobs 01-05", "jobs plan"],
  ["jobs 01-07", "sum", ["jobs 01-06", "jobs 07"]],
  ["jobs 01-07 of plan", "percent", "jobs 01-07", "jobs plan"],
  ["jobs year of plan", "percent", "jobs year", "jobs plan"],
  ["sown spring of plan", "percent", "sown spring", "sown spring plan"],
  ["sown summer short", "less", "sown summer plan", "sown summer"],
  ["sown summer of plan", "percent", "sown summer", "sown summer plan"],
  ["sown winter 10 of plan", "percent", "sown winter 10", "sown winter plan"],
  ["sown winter of plan", "percent", "sown winter", "sown winter plan"],
  ["forest of plan", "percent", "forest", "forest plan"],
  ["houses of plan", "percent", "houses", "houses plan"],
  ["pigs rise %", "growth", "pigs", "pigs 2021"],
  ["poor points", "less", "poor before", "poor after"],
  ["communes share", "percent", "communes", "communes all"],
  ["plan 2023 of year", "percent", "plan 2023", "revenue year"],
  ["tasks", "sum", ["tasks done", "tasks running", "tasks overdue"]],
];

/** A figure as printed: its value and how many decimals it was given. */
interface Printed {
  readonly value: number;
  readonly decimals: number;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");

/** The figure that stands in `{}` of the words, which must occur in the text with one value only. */
function readPrinted(text: string, words: string): Printed | string {
  const [before = "", after = ""] = words.split("{}");
  const pattern = new RegExp(
    `(?<![\\d.,])${escaped(before)}(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)${escaped(after)}`,
    "gu",
  );
  const found = new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ""));
  const [number] = found;
  if (number === undefined) return "is not in the record";
  if (found.size > 1) return `has several values: ${[...found].join(" and ")}`;
  return {
    value: Number(number.replaceAll(".", "").replace(",", ".")),
    decimals: number.split(",")[1]?.length ?? 0,
  };
}

/**
 * Reads the figures of the fictional year from its records and holds their sums, changes, shares and
 * attainments against each other. `read` gives the text of a record of `corpus/truc-linh` by its name.
 * Returns one line per fault, none when all agree.
 */
export function findFigureFaults(read: (file: string) => string): readonly string[] {
  const faults: string[] = [];
  const figures = new Map<string, Printed>();
  for (const [name, [file, words]] of Object.entries(FIGURES)) {
    const printed = readPrinted(read(file), words);
    if (typeof printed === "string") faults.push(`${file}: "${words}" (${name}) ${printed}`);
    else figures.set(name, printed);
  }
  for (const [name, [file, words, value]] of Object.entries(SPOKEN)) {
    if (!read(file).includes(words))
      faults.push(`${file}: "${words}" (${name}) is not in the record`);
    else figures.set(name, { value, decimals: 1 });
  }
  for (const rule of RULES) {
    const fault = checkRule(rule, figures);
    if (fault !== null) faults.push(fault);
  }
  return faults;
}

function checkRule(rule: Rule, figures: ReadonlyMap<string, Printed>): string | null {
  const names = rule[1] === "sum" ? rule[2] : [rule[2], rule[3]];
  const result = figures.get(rule[0]);
  const operands = names.map((name) => figures.get(name)?.value);
  if (result === undefined || operands.includes(undefined)) {
    return `${rule[0]}: a figure of ${rule[0]}, ${names.join(", ")} is missing`;
  }
  const values = operands.filter((value) => value !== undefined);
  const expected = work(rule[1], values);
  // Half a unit of the last printed digit, and the binary dust of adding decimals.
  const tolerance = 0.5 * 10 ** -result.decimals + 1e-6;
  if (Math.abs(expected - result.value) <= tolerance) return null;
  return `${rule[0]}: printed ${result.value}, worked out ${expected.toFixed(result.decimals + 1)}`;
}

function work(rule: Rule[1], values: readonly number[]): number {
  const [a = 0, b = 0] = values;
  if (rule === "sum") return values.reduce((total, value) => total + value, 0);
  if (rule === "less") return a - b;
  if (rule === "percent") return (a / b) * 100;
  return (rule === "growth" ? a / b - 1 : 1 - a / b) * 100;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = resolve("corpus/truc-linh");
  const faults = findFigureFaults((file) => readFileSync(join(folder, file), "utf8"));
  for (const fault of faults) console.error(fault);
  console.log(
    `${RULES.length} rules over ${Object.keys(FIGURES).length} figures, ${faults.length} faults`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
