import { afterEach, describe, expect, it } from "vitest";
import { ThukyError } from "../../src/errors.js";
import { conceptsOf } from "../../src/language/concepts.js";
import {
  findAskedIndicators,
  findIndicator,
  findIndicators,
  useOwnIndicators,
} from "../../src/language/indicator.js";
import { parseOwnIndicators } from "../../src/language/own-indicators.js";
import { prepareQuestion, prepareRecord } from "../../src/language/prepared-text.js";
import { errorSentence } from "../../src/sentences/errors.js";

const HAPPINESS =
  "- { id: happiness-index, vi: Chỉ số hạnh phúc, en: happiness index, typed: [hanh phuc], units: [điểm], kind: index }";

afterEach(() => useOwnIndicators([]));

function refusal(source: string): ThukyError {
  try {
    parseOwnIndicators(source, "indicators.yaml");
  } catch (thrown) {
    if (thrown instanceof ThukyError) return thrown;
    throw thrown;
  }
  throw new Error("nothing was refused");
}

describe("indicators of the records' owner", () => {
  it("are named in records, questions and concepts once they are in use", () => {
    const record = prepareRecord("Chỉ số hạnh phúc đạt 71,2 điểm");
    expect(findIndicators(record)).toEqual([]);

    useOwnIndicators(parseOwnIndicators(HAPPINESS, "indicators.yaml"));
    expect(findIndicators(record)[0]?.value).toBe("happiness-index");
    expect(findAskedIndicators(prepareQuestion("hanh phuc t8"))[0]?.value).toBe("happiness-index");
    expect(findIndicator("happiness-index")?.en).toBe("happiness index");
    expect(conceptsOf("the happiness index")).toContain("i:happiness-index");

    useOwnIndicators([]);
    expect(findIndicator("happiness-index")).toBeNull();
    expect(findIndicators(record)).toEqual([]);
  });

  it("leave the built-in ones as they are", () => {
    useOwnIndicators(parseOwnIndicators(HAPPINESS, "indicators.yaml"));
    expect(findIndicators(prepareRecord("Thu nội địa"))[0]?.value).toBe("domestic-revenue");
  });

  it("may be an empty file", () => {
    expect(parseOwnIndicators("", "indicators.yaml")).toEqual([]);
    expect(parseOwnIndicators("# nothing yet\n", "indicators.yaml")).toEqual([]);
  });
});

describe("a wrong catalogue is refused with the entry and the remedy", () => {
  const entry = (fields: string) =>
    `- { vi: Chỉ số hạnh phúc, en: happiness index, units: [điểm], kind: index, ${fields} }`;
  it.each([
    ["home: Hà Giang", "list of indicators"],
    ["- { id: [", "not YAML"],
    [entry("id: Happiness"), "entry 1 (Happiness): id: an id is small letters"],
    [entry("id: happiness-index, colour: red"), "colour"],
    [`${HAPPINESS}\n${HAPPINESS}`, "entry 2 (happiness-index): the id is in this file already"],
    [entry("id: visitors"), "the id is built in already; choose another id"],
    [
      entry("id: happiness-index, names: [Thu ngân sách]"),
      "“Thu ngân sách” is a name of state-budget-revenue (built in) already; take it out",
    ],
    [entry("id: happiness-index, part-of: welfare"), "part-of names welfare"],
  ])("%s", (source, said) => {
    const error = refusal(source);
    expect(error.code).toBe("settings-invalid");
    expect(error.message).toContain("indicators.yaml");
    expect(error.message).toContain(said);
    expect(errorSentence(error.code, error.details, "en")).toContain(said);
  });
});
