/** `plan` in a question means any plan; a named owner means that one, however it was written. */
export function sameBase(stated: string | null, asked: string): boolean {
  if (stated === null) return false;
  if (stated === asked) return true;
  if (!asked.startsWith("plan")) return false;
  if (!stated.startsWith("plan")) return false;
  const owner = ownerOf(asked);
  return owner === null || ownerOf(stated) === owner;
}

/** Who set a plan, as one of the few who do: the centre, the province's council, the province. */
function ownerOf(base: string): string | null {
  const words = base.split(":")[1]?.toLowerCase() ?? "";
  if (words === "") return null;
  if (
    /trung ương|tw|thủ tướng|ttg|chính phủ|bộ|ministry|prime minister|government|trung uong|thu tuong/u.test(
      words,
    )
  )
    return "centre";
  if (/hđnd|hội đồng|council|hdnd/u.test(words)) return "council";
  if (/tỉnh|province|ubnd|địa phương|tinh|dia phuong/u.test(words)) return "province";
  return words;
}
