// Part of `npm run build`: the lexicons are data files beside the code that reads them, so they go
// into dist/ at the same relative place, as JSON, which is read a hundred times as fast as YAML.
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { parse } from "yaml";

const isLexicon = (path) => /language[/\\]lexicon[/\\][^/\\]+\.yaml$/.test(path);

await cp("src", "dist", {
  recursive: true,
  filter: (source) => !source.endsWith(".ts") && !source.endsWith(".md") && !isLexicon(source),
});
await rm("dist/language/lexicon", { recursive: true, force: true });
await mkdir("dist/language/lexicon", { recursive: true });
for (const name of await readdir("src/language/lexicon")) {
  const entries = parse(await readFile(`src/language/lexicon/${name}`, "utf8"));
  await writeFile(
    `dist/language/lexicon/${name.replace(/\.yaml$/, ".json")}`,
    JSON.stringify(entries),
  );
}
