/** A request's body: JSON, or a multipart form whose `payload_json` is it and whose `files[n]` are its files. */
export async function bodyOf(bytes: Buffer, contentType: string): Promise<object> {
  if (bytes.length === 0) return {};
  if (!contentType.startsWith("multipart/form-data"))
    return JSON.parse(bytes.toString("utf8")) as object;
  const form = await new Response(new Uint8Array(bytes), {
    headers: { "content-type": contentType },
  }).formData();
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const [key, value] of form) {
    if (/^files\[\d+\]$/u.test(key) && typeof value !== "string")
      files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  const payload = form.get("payload_json");
  const body = JSON.parse(typeof payload === "string" ? payload : "{}") as {
    readonly data?: object;
  };
  return body.data === undefined ? { ...body, files } : { ...body, data: { ...body.data, files } };
}
