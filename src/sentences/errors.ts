import type { ErrorCode, ErrorDetails } from "../errors.js";

type Language = "vi" | "en";

/** One sentence per language; each names the thing when the details know it, and the remedy. */
type Sentence = Readonly<Record<Language, (details: ErrorDetails) => string>>;

/**
 * What a person is told when a step could not go on. A `Record` over the closed list, so that a code
 * without a sentence does not compile. Never a stack, a key or a text of a record.
 */
const SENTENCES: Readonly<Record<ErrorCode, Sentence>> = {
  "config-invalid": {
    vi: (details) =>
      `Cấu hình chưa đúng${after(": ", details.problems)}. Sửa tệp .env hoặc biến môi trường rồi khởi động lại.`,
    en: (details) =>
      `The configuration is wrong${after(": ", details.problems)}. Correct .env or the environment, then start again.`,
  },
  "folder-missing": {
    vi: (details) =>
      `Không tìm thấy ${named("thư mục hoặc tệp", details)}. Kiểm tra lại đường dẫn, hoặc tạo thư mục rồi đưa tài liệu vào.`,
    en: (details) =>
      `${capital(named("the folder or file", details))} was not found. Check the path, or create the folder and put records in it.`,
  },
  "file-unreadable": {
    vi: (details) =>
      `Không đọc được ${named("tệp", details)}${after(" ở dòng ", details.line)}${after(": ", details.reason)}. Kiểm tra tệp còn nguyên vẹn và quyền đọc, rồi thử lại.`,
    en: (details) =>
      `${capital(named("the file", details))} could not be read${after(" at line ", details.line)}${after(": ", details.reason)}. Check that it is whole and may be read, then try again.`,
  },
  "file-empty": {
    vi: (details) =>
      `${capital(named("tệp", details))} không có nội dung chữ. Nếu là bản quét, hãy gửi bản có lớp chữ.`,
    en: (details) =>
      `${capital(named("the file", details))} holds no text. If it is a scan, supply a copy with a text layer.`,
  },
  "file-too-large": {
    vi: (details) =>
      `${capital(named("tệp", details))} quá lớn${after(", giới hạn là ", details.limit)}. Tách thành nhiều tệp nhỏ hơn rồi nạp lại.`,
    en: (details) =>
      `${capital(named("the file", details))} is too large${after("; the limit is ", details.limit)}. Split it into smaller files and index again.`,
  },
  "format-unsupported": {
    vi: (details) =>
      `Chưa đọc được định dạng của ${named("tệp", details)}. Chuyển sang định dạng đọc được${after(" (", details.readable, ")")} rồi nạp lại.`,
    en: (details) =>
      `The format of ${named("the file", details)} is not supported. Convert it to one that is${after(" (", details.readable, ")")} and index again.`,
  },
  "format-mismatch": {
    vi: (details) =>
      `Nội dung của ${named("tệp", details)} không đúng với phần mở rộng. Đặt lại phần mở rộng cho đúng rồi nạp lại.`,
    en: (details) =>
      `The content of ${named("the file", details)} is not what its extension says. Correct the extension and index again.`,
  },
  "program-missing": {
    vi: (details) =>
      `Chưa đọc được ${named("tệp", details)} vì máy chưa cài ${details.program ?? "chương trình cần thiết"}. Cài đặt${after(" (apt-get install ", details.packages, ")")} rồi nạp lại, hoặc lưu tệp sang định dạng khác.`,
    en: (details) =>
      `${capital(named("the file", details))} was not read because ${details.program ?? "a program it needs"} is not installed. Install it${after(" (apt-get install ", details.packages, ")")} and index again, or save the file in another format.`,
  },
  "encoding-unknown": {
    vi: (details) =>
      `Không xác định được bảng mã của ${named("tệp", details)}. Lưu lại tệp ở bảng mã UTF-8 rồi nạp lại.`,
    en: (details) =>
      `The character encoding of ${named("the file", details)} could not be told. Save it as UTF-8 and index again.`,
  },
  "settings-invalid": {
    vi: (details) =>
      `Thiết lập ${named("trong tệp", details)} chưa đúng${after(": ", details.reason ?? details.problems)}. Sửa lại rồi nạp lại.`,
    en: (details) =>
      `The settings ${named("in the file", details)} are wrong${after(": ", details.reason ?? details.problems)}. Correct them and index again.`,
  },
  "access-invalid": {
    vi: (details) =>
      `Bảng phân quyền ${named("trong tệp", details)} chưa đúng${after(": ", details.problems)}. Sửa lại; trong khi đó Discord chỉ trả lời từ hồ sơ công khai.`,
    en: (details) =>
      `The access rules ${named("in the file", details)} are wrong${after(": ", details.problems)}. Correct them; until then Discord is answered from public records only.`,
  },
  "access-denied": {
    vi: () => "Việc này dành cho cán bộ phụ trách hồ sơ.",
    en: () => "This is for the staff in charge of the records.",
  },
  "rights-unknown": {
    vi: () =>
      "Chưa kiểm tra được quyền xem của anh/chị với Discord nên chưa trả lời. Mời hỏi lại sau ít phút.",
    en: () =>
      "Your rights could not be checked with Discord, so there is no answer. Please ask again in a few minutes.",
  },
  "audit-failed": {
    vi: () =>
      "Tạm thời không trả lời được: chưa ghi được nhật ký tra cứu, mà không ghi nhật ký thì không trả lời. Người quản trị cần kiểm tra dung lượng ổ đĩa; khi ghi được, tôi sẽ trả lời lại ngay.",
    en: () =>
      "No answer for now: the audit could not be written, and without it nothing is answered. The operator should check the disk's free space; as soon as it can be written, answers go on by themselves.",
  },
  "secret-mark": {
    vi: (details) =>
      `Tệp có dấu độ mật${after(" ", details.mark)} nên không được nạp và không lưu lại gì. Đưa tệp ra khỏi thư mục này.`,
    en: (details) =>
      `The file is marked as a state secret${after(": ", details.mark)}. It was refused and nothing of it was kept. Take it out of the folder.`,
  },
  "secret-review": {
    vi: (details) =>
      `Tệp có dấu${after(" ", details.mark)}: cần người có thẩm quyền quyết định, chưa nạp và không lưu lại gì.`,
    en: (details) =>
      `The file carries the stamp${after(" ", details.mark)}: a person in charge must decide. It was refused and nothing of it was kept.`,
  },
  "store-busy": {
    vi: (details) =>
      `Kho dữ liệu${place(details, "vi")} đang được một tiến trình khác ghi. Chờ tiến trình đó xong, hoặc dừng nó, rồi thử lại.`,
    en: (details) =>
      `Another process is writing to the store${place(details, "en")}. Wait for it or stop it, then try again.`,
  },
  "store-damaged": {
    vi: (details) =>
      `Kho dữ liệu${place(details, "vi")} bị hỏng. Chuyển thư mục dữ liệu đi nơi khác rồi nạp lại tài liệu gốc: thuky index.`,
    en: (details) =>
      `The store${place(details, "en")} is damaged. Move the data folder aside and index the records again: thuky index.`,
  },
  "store-newer": {
    vi: (details) =>
      `Kho dữ liệu${place(details, "vi")} do phiên bản mới hơn tạo ra. Cập nhật Thuky, hoặc dùng thư mục dữ liệu khác.`,
    en: (details) =>
      `The store${place(details, "en")} was made by a newer version. Update Thuky, or use another data folder.`,
  },
  "store-older": {
    vi: (details) =>
      `Kho dữ liệu${place(details, "vi")} do phiên bản cũ hơn tạo ra. Chạy thuky index một lần để nâng cấp.`,
    en: (details) =>
      `The store${place(details, "en")} was made by an older version. Run thuky index once to bring it up to date.`,
  },
  "disk-failed": {
    vi: (details) =>
      `Ổ đĩa${place(details, "vi")} đã đầy hoặc bị lỗi nên không ghi được. Những gì đã lưu vẫn còn và vẫn hỏi được; giải phóng dung lượng hoặc kiểm tra ổ đĩa rồi thử lại.`,
    en: (details) =>
      `The disk${place(details, "en")} is full or failing and could not be written. What was stored before is kept and still answered from; free some space or check the disk, then try again.`,
  },
  "index-damaged": {
    vi: () =>
      "Chỉ mục tìm kiếm bị hỏng. Chạy lại thuky index để dựng lại; tài liệu đã lưu vẫn còn nguyên.",
    en: () =>
      "The search index is damaged. Run thuky index to rebuild it; the stored records are safe.",
  },
  "question-empty": {
    vi: () =>
      "Câu hỏi đang trống. Mời nhập điều cần hỏi, ví dụ: “Thu ngân sách tháng 8 là bao nhiêu?”",
    en: () => 'The question is empty. Ask something like "What was budget revenue in August?"',
  },
  "question-too-long": {
    vi: (details) =>
      `Câu hỏi quá dài${after(", tối đa ", details.limit, " ký tự")}. Mời hỏi ngắn gọn, mỗi lần một ý.`,
    en: (details) =>
      `The question is too long${after("; at most ", details.limit, " characters")}. Ask one thing at a time, in brief.`,
  },
  "answer-unverified": {
    vi: () =>
      "Đã tìm thấy tài liệu liên quan nhưng không kiểm chứng được câu trả lời, nên không đưa ra số liệu. Mời hỏi cụ thể hơn về chỉ tiêu, thời gian, địa bàn.",
    en: () =>
      "Related records were found, but the answer could not be verified against them, so none is given. Name the indicator, the period and the place.",
  },
  "discord-token-invalid": {
    vi: () =>
      "Discord từ chối DISCORD_TOKEN. Vào Developer Portal → Bot → Reset Token, chép mã mới vào .env rồi khởi động lại.",
    en: () =>
      "Discord refused DISCORD_TOKEN. Reset it under Developer Portal → Bot → Reset Token, put the new one in .env and start again.",
  },
  "discord-intent-missing": {
    vi: (details) =>
      `Discord chưa cho phép quyền (intent)${after(" ", details.intent)} mà bot cần. Bật quyền đó tại Developer Portal → Bot → Privileged Gateway Intents rồi khởi động lại.`,
    en: (details) =>
      `Discord does not allow the intent${after(" ", details.intent)} that the bot asks for. Enable it under Developer Portal → Bot → Privileged Gateway Intents and start again.`,
  },
  "discord-scope-missing": {
    vi: () =>
      "Bot chưa được mời vào máy chủ này với đủ quyền (bot, applications.commands). Mời lại bằng địa chỉ mà thuky discord invite in ra.",
    en: () =>
      "The bot was not invited to this server with its scopes (bot, applications.commands). Invite it with the address that thuky discord invite prints.",
  },
  "discord-unreachable": {
    vi: () =>
      "Không kết nối được với Discord. Kiểm tra đường truyền và tường lửa rồi khởi động lại.",
    en: () => "Discord cannot be reached. Check the network and the firewall, then start again.",
  },
  "discord-not-configured": {
    vi: () =>
      "Chưa cấu hình Discord. Đặt DISCORD_TOKEN trong tệp .env (xem .env.example) rồi chạy lại.",
    en: () =>
      "Discord is not configured. Set DISCORD_TOKEN in .env (see .env.example), then run again.",
  },
  "model-failed": {
    vi: (details) =>
      `Mô hình${after(" ", details.model)} không trả lời. Kiểm tra địa chỉ, khóa và tên mô hình trong .env; số liệu không phụ thuộc vào mô hình này.`,
    en: (details) =>
      `The model${after(" ", details.model)} did not respond. Check its address, key and name in .env; figures do not depend on it.`,
  },
  "document-unknown": {
    vi: (details) =>
      `Trong kho không có ${named("tài liệu", details)}. Kiểm tra lại tên, hoặc nạp tài liệu bằng thuky index.`,
    en: (details) =>
      `The records hold no ${named("document", details)}. Check the name, or index it with thuky index.`,
  },
  "document-erased": {
    vi: (details) =>
      `${capital(named("tệp", details))} đã được xóa theo yêu cầu nên không nạp lại. Đưa tệp ra khỏi thư mục, hoặc cho phép lại bằng thuky forget --allow-again.`,
    en: (details) =>
      `${capital(named("the file", details))} was erased on request and is not taken in again. Take it out of the folder, or allow it with thuky forget --allow-again.`,
  },
  unexpected: {
    vi: () =>
      "Có lỗi ngoài dự kiến, yêu cầu chưa được thực hiện. Mời thử lại; nếu vẫn lỗi, báo người quản trị xem nhật ký.",
    en: () =>
      "Something unexpected went wrong and the request was not carried out. Try again; if it happens again, ask the operator to read the log.",
  },
};

/** The sentence for an error, in the language of whoever reads it. */
export function errorSentence(code: ErrorCode, details: ErrorDetails, language: Language): string {
  return SENTENCES[code][language](details);
}

type Detail = string | number | undefined;

/** The detail with its lead-in, or nothing when it is not known. */
function after(lead: string, detail: Detail, tail = ""): string {
  return detail === undefined || detail === "" ? "" : `${lead}${detail}${tail}`;
}

/** The noun with the name of the thing, however the thrower called it. */
function named(noun: string, details: ErrorDetails): string {
  const name = details.path ?? details.file ?? details.document ?? details.folder ?? details.name;
  return `${noun}${after(" ", name)}`;
}

function place(details: ErrorDetails, language: Language): string {
  return after(
    language === "vi" ? " tại " : " in ",
    details.folder ?? details.path ?? details.file,
  );
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
