import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Ink } from "#core/ink/ink.ts";
import { writeByHand } from "./hand.ts";
import type { PackSource } from "./packSource.ts";
import { flattenSvgPath, type Place } from "./svgPath.ts";

/** Width of KanjiVG's square box. */
const KANJIVG_BOX = 109;
const INK_BOX = 1023;

/** What every pack of KanjiVG's strokes says of their origin. */
export const KANJIVG_ORIGIN = {
  source: {
    en: "Strokes of KanjiVG (kanjivg.tagaini.net) sampled as points; readings and meanings by Glyphary",
    de: "Striche von KanjiVG (kanjivg.tagaini.net), als Punkte abgetastet; Lesungen und Bedeutungen von Glyphary",
  },
  licence: {
    name: "CC BY-SA 3.0",
    url: "https://creativecommons.org/licenses/by-sa/3.0/",
    attribution: "KanjiVG © Ulrich Apel",
  },
} as const satisfies Pick<PackSource, "source" | "licence">;

const require = createRequire(import.meta.url);
const FOLDER = join(dirname(require.resolve("@madcat/kanjivg/package.json")), "dist", "main");

/** The character as KanjiVG writes it, in its place in the box: a small kana stays small and low. */
export function kanjivgInk(character: string): Ink {
  return writeByHand(kanjivgPaths(character).map(pathToLine));
}

/** SVG path data of the character's strokes in writing order. */
export function kanjivgPaths(character: string): readonly string[] {
  const code = character.codePointAt(0)?.toString(16).padStart(5, "0");
  const svg = readFileSync(join(FOLDER, `${code}.svg`), "utf8");
  return Array.from(svg.matchAll(/<path [^>]*\bd="([^"]+)"/g), ([, data = ""]) => data);
}

function pathToLine(data: string): Place[] {
  const [line, ...others] = flattenSvgPath(data);
  if (!line || others.length > 0) throw new Error(`Not one stroke: ${data}`);
  const scale = INK_BOX / KANJIVG_BOX;
  return line.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
}
