// Part of `npm run build`: the lexicons are data files beside the code that reads them, so they go
// into dist/ at the same relative place.
import { cp } from "node:fs/promises";

await cp("src", "dist", {
  recursive: true,
  filter: (source) => !source.endsWith(".ts") && !source.endsWith(".md"),
});
