/**
 * Pictures to judge a pack by: each symbol large, its strokes numbered and coloured in writing order with all their
 * points, beside the character as a font has it.
 *
 *   npm run packs:look -- <pack id>      writes screenshots/packs/<id>-<page>.html and .png
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Ink, Stroke } from "#core/ink/ink.ts";
import type { SourceSymbol } from "./packSource.ts";
import { packs } from "./packs.ts";

const FOLDER = fileURLToPath(new URL("../../screenshots/packs/", import.meta.url));
const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const CHROMIUM_ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--hide-scrollbars",
];

const CELLS_PER_PAGE = 40;
const COLUMNS = 5;
const CELL_WIDTH_PX = 320;
const CELL_HEIGHT_PX = 200;

/** Told apart at a glance, also by people who confuse red and green (Okabe & Ito 2008), darkened for white paper. */
const STROKE_COLOURS = [
  "#0072b2",
  "#d55e00",
  "#007a5a",
  "#b0508a",
  "#806000",
  "#3d8ec4",
  "#333333",
];

const id = process.argv[2];
const pack = packs.find((candidate) => candidate.id === id);
if (!pack) {
  console.error(`Say which pack: ${packs.map((candidate) => candidate.id).join(", ")}`);
  process.exit(1);
}

/** Every sample gets a cell of its own, so that variants are judged too. */
const cells = pack.symbols.flatMap((symbol) =>
  symbol.samples.map((ink, index) => cell(symbol, ink, index)),
);
mkdirSync(FOLDER, { recursive: true });
for (let page = 0; page * CELLS_PER_PAGE < cells.length; page++) {
  const shown = cells.slice(page * CELLS_PER_PAGE, (page + 1) * CELLS_PER_PAGE);
  const name = join(FOLDER, `${pack.id}-${page + 1}`);
  writeFileSync(`${name}.html`, sheet(shown));
  photograph(`${name}.html`, `${name}.png`, Math.ceil(shown.length / COLUMNS) * CELL_HEIGHT_PX);
  console.log(`${name}.png`);
}

function cell(symbol: SourceSymbol, ink: Ink, index: number): string {
  const variant = index === 0 ? "" : ` · variant ${index + 1}`;
  const caption = `${symbol.key} · ${symbol.name.en} · ${symbol.reading ?? ""}${variant}`;
  return `<figure>
    <svg viewBox="0 0 1023 1023">${ink.map(drawnStroke).join("")}</svg>
    <span>${escape(symbol.text)}</span>
    <figcaption>${escape(caption)}</figcaption>
  </figure>`;
}

function drawnStroke(stroke: Stroke, index: number): string {
  const colour = STROKE_COLOURS[index % STROKE_COLOURS.length];
  const [first] = stroke;
  if (!first) return "";
  const points = stroke.map(({ x, y }) => `${x},${y}`).join(" ");
  const dots = stroke.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="6"/>`).join("");
  return `<g fill="none" stroke="${colour}" stroke-width="24" stroke-linecap="round" stroke-linejoin="round">
    <polyline points="${points}" opacity=".55"/></g><g fill="${colour}">${dots}
    <circle cx="${first.x}" cy="${first.y}" r="20"/>
    <text x="${first.x - 62}" y="${first.y - 12}" font-size="80">${index + 1}</text></g>`;
}

function sheet(shown: readonly string[]): string {
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; display: grid; grid-template-columns: repeat(${COLUMNS}, ${CELL_WIDTH_PX}px); font: 13px "Noto Sans", "Noto Sans CJK JP" }
    figure { margin: 0; height: ${CELL_HEIGHT_PX}px; box-sizing: border-box; border: 1px solid #ddd; position: relative }
    svg { width: 170px; height: 170px; background: #f6f6f6 }
    span { position: absolute; left: 174px; top: 6px; width: 142px; font-size: 128px; line-height: 160px; text-align: center;
      font-family: "Noto Sans CJK JP", "Noto Serif", "Noto Sans Runic", "Noto Sans Ogham", "Noto Sans Math", "Noto Sans Symbols", "Noto Sans Symbols 2" }
    figcaption { position: absolute; bottom: 3px; left: 6px; white-space: nowrap }
  </style>${shown.join("")}`;
}

function photograph(page: string, picture: string, heightPx: number): void {
  const profile = mkdtempSync(join(tmpdir(), "contact-sheet-"));
  try {
    execFileSync(
      CHROMIUM,
      [
        ...CHROMIUM_ARGUMENTS,
        `--user-data-dir=${profile}`,
        `--window-size=${COLUMNS * CELL_WIDTH_PX},${heightPx}`,
        `--screenshot=${picture}`,
        `file://${page}`,
      ],
      { stdio: "ignore" },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
