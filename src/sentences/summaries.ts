/** Headings and joints of summaries: they name what follows and claim nothing. */
export const SUMMARY_SENTENCES = {
  vi: {
    figures: "Số liệu chính (chỉ tiêu | kỳ | giá trị | thay đổi | so với kế hoạch):",
    difficulties: "Khó khăn, hạn chế:",
    orders: (issuer: string | null) =>
      issuer === null ? "Kết luận, chỉ đạo:" : `Kết luận, chỉ đạo của ${issuer}:`,
    requests: "Ý kiến, đề nghị tại phiên họp:",
    chaired: (name: string) => `Chủ trì: ${name}`,
    everyone: "Yêu cầu chung",
    otherMatters: "Nội dung khác",
    more: "Hồ sơ còn nội dung khác; hãy hỏi riêng từng đơn vị, lĩnh vực.",
    noSession: "Hồ sơ không có phiên họp hoặc tài liệu này.",
    nothingSaid: (name: string) =>
      `Hồ sơ không ghi phát biểu nào của ${name} trong phạm vi được hỏi.`,
    summarise: (when: string, place: string | null) =>
      `Tóm tắt phiên họp ${when}${place === null ? "" : ` của ${place}`}`,
    rises: "Số liệu tăng:",
    falls: "Số liệu giảm:",
    unchanged: "Số liệu không đổi:",
    newOrders: "Chỉ đạo mới:",
    dueSince: "Việc đến hạn giữa hai kỳ:",
    compared: (later: string, earlier: string) => `so sánh “${later}” với “${earlier}”`,
    nothingEarlier: "Hồ sơ không có phiên họp hoặc báo cáo trước đó để so sánh.",
  },
  en: {
    figures: "Key figures (indicator | period | value | change | against plan):",
    difficulties: "Difficulties and shortcomings:",
    orders: (issuer: string | null) =>
      issuer === null ? "Conclusions and directives:" : `Conclusions and directives of ${issuer}:`,
    requests: "Views and requests at the meeting:",
    chaired: (name: string) => `Chaired by ${name}`,
    everyone: "For everyone",
    otherMatters: "Other matters",
    more: "The records hold more; ask about a body or a field of work.",
    noSession: "The records do not have this meeting or document.",
    nothingSaid: (name: string) => `The records give no words of ${name} within what was asked.`,
    summarise: (when: string, place: string | null) =>
      `Summarise the ${when} session${place === null ? "" : ` of ${place}`}`,
    rises: "Figures that rose:",
    falls: "Figures that fell:",
    unchanged: "Figures that stayed the same:",
    newOrders: "New directives:",
    dueSince: "Tasks that fell due in between:",
    compared: (later: string, earlier: string) => `comparing “${later}” with “${earlier}”`,
    nothingEarlier: "The records have no earlier meeting or report to compare with.",
  },
} as const;
