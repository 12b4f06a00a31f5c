import { createRequire } from "node:module";
import { ThukyError } from "../../errors.js";
import { CHART_FONT, CHART_WIDTH, type Chart, chartSpec } from "./chart-spec.js";

const require = createRequire(import.meta.url);

/** Whole TrueType files: subsets of the font lack `đ`, `ơ` and `ư`, and resvg leaves out what it does not find. */
const FONT_FILES = ["400Regular/BeVietnamPro_400Regular.ttf", "700Bold/BeVietnamPro_700Bold.ttf"];

/** Pixels to one of the specification: readable when a phone shows it small. */
const SCALE = 2;

/**
 * A chart as PNG, 1,600 pixels wide. Libraries are loaded with the first one. Throws `unexpected` when the font
 * draws nothing, since a chart without words would be worse than none.
 */
export async function drawChart(chart: Chart): Promise<Buffer> {
  const svg = await svgOf(chart);
  const png = await pngOf(svg);
  await checkFont();
  return png;
}

async function svgOf(chart: Chart): Promise<string> {
  const [{ compile }, vega] = await Promise.all([import("vega-lite"), import("vega")]);
  // Exported, and missing from the types.
  measureText((vega as unknown as { readonly textMetrics: object }).textMetrics);
  const { spec } = compile(chartSpec(chart));
  const view = new vega.View(vega.parse(spec), { renderer: "none" });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** Mean width of the font's letters, as a share of their size. */
const LETTER_WIDTH = 0.56;

/** Without a canvas Vega takes every letter for wider than it is, and leaves a third of the image blank. */
function measureText(metrics: object): void {
  Object.assign(metrics, {
    width: ({ fontSize = 11 }: { readonly fontSize?: number }, text: unknown) =>
      String(text ?? "").length * fontSize * LETTER_WIDTH,
  });
}

async function pngOf(svg: string): Promise<Buffer> {
  const { renderAsync } = await import("@resvg/resvg-js");
  const image = await renderAsync(svg, {
    fitTo: { mode: "width", value: CHART_WIDTH * SCALE },
    font: {
      loadSystemFonts: false,
      fontFiles: FONT_FILES.map((file) =>
        require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`),
      ),
      defaultFontFamily: CHART_FONT,
    },
  });
  return Buffer.from(image.asPng());
}

let isChecked = false;

/** A missing font gives no error but an image without words: drawn once with and once without, they must differ. */
async function checkFont(): Promise<void> {
  if (isChecked) return;
  const svg = (words: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="4" y="30" font-family="${CHART_FONT}">${words}</text></svg>`;
  const [written, blank] = await Promise.all([pngOf(svg("đầu tư")), pngOf(svg(""))]);
  if (written.equals(blank))
    throw new ThukyError({
      code: "unexpected",
      message: `the font ${CHART_FONT} draws nothing: install the packages again (npm ci)`,
    });
  isChecked = true;
}
