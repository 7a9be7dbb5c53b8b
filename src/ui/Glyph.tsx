import { memo } from "react";
import type { Ink } from "#core/ink/ink.ts";
import { PAD_BOX, inkLength, inkPath } from "./inkOutline.ts";
import { fitInk } from "./fitInk.ts";
import { languageOf } from "./i18n/languageOf.ts";

export interface GlyphProps {
  readonly ink?: Ink | undefined;
  /** Shown when there is no ink: a character, an emoji, a few letters. */
  readonly text?: string | undefined;
  /** A name for screen readers; without one the picture is decoration. */
  readonly title?: string | undefined;
  /** `fit` enlarges the drawing to fill the picture (tiles); `pad` keeps its place on the pad. */
  readonly frame?: "fit" | "pad";
  readonly className?: string;
}

/** A symbol's picture in the colour of the words around it. */
export const Glyph = memo(function Glyph(props: GlyphProps) {
  const { ink, text, title, frame = "fit", className } = props;
  const hasInk = ink !== undefined && ink.length > 0;
  return (
    <svg
      viewBox={`0 0 ${PAD_BOX} ${PAD_BOX}`}
      className={className}
      fill="currentColor"
      {...(title === undefined
        ? { "aria-hidden": true }
        : { role: "img", "aria-label": title, lang: languageOf(title) })}
    >
      {hasInk && <path d={frame === "fit" ? fittedPath(ink) : padPath(ink)} />}
      {!hasInk && text !== undefined && <GlyphText text={text} />}
    </svg>
  );
});

/** The SVG of an ink as a file's text, in black on nothing. */
export function inkToSvg(ink: Ink): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PAD_BOX} ${PAD_BOX}"><path d="${fittedPath(ink)}"/></svg>`;
}

/** Lines of a fitted glyph, heavier than the pad's so that small tiles keep their ink. Units of the box. */
const FITTED_LINE_WIDTH = 82;
/** Ink covers at most this share of a fitted picture: a character of twenty strokes gets finer lines, not a blot. */
const MAX_COVERAGE = 0.24;
/** Finer lines vanish in a tile on a phone. */
const MIN_FITTED_LINE_WIDTH = 24;

const fittedByInk = new WeakMap<Ink, string>();
const padByInk = new WeakMap<Ink, string>();

function fittedPath(ink: Ink): string {
  return remembered(fittedByInk, ink, () => {
    const fitted = fitInk(ink, FITTED_LINE_WIDTH);
    return inkPath(fitted, { width: fittedLineWidth(fitted) });
  });
}

function fittedLineWidth(fitted: Ink): number {
  const coveringWidth = (MAX_COVERAGE * PAD_BOX ** 2) / Math.max(1, inkLength(fitted));
  return Math.min(FITTED_LINE_WIDTH, Math.max(MIN_FITTED_LINE_WIDTH, coveringWidth));
}

function padPath(ink: Ink): string {
  return remembered(padByInk, ink, () => inkPath(ink));
}

function remembered(paths: WeakMap<Ink, string>, ink: Ink, make: () => string): string {
  const known = paths.get(ink);
  if (known !== undefined) return known;
  const path = make();
  paths.set(ink, path);
  return path;
}

/** Letters a picture can hold before they are too small to tell apart. */
const MAX_GRAPHEMES = 8;
/** Font size of a single character in the box. */
const SINGLE_SIZE = 680;
/** Room for a word, and the shares of its size that an average letter and a full-width sign are wide. */
const WORD_WIDTH = 900;
const LETTER_WIDTH = 0.62;
const WIDE_SIGN_WIDTH = 1;
/** Signs as wide as they are high: those of East Asia, full-width letters, emoji. */
const WIDE_SIGN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\p{Emoji_Presentation}\ufe0f]/u;

/** Made when the first text is shown: it costs a phone 60 ms, which the pad's first appearance has not. */
let segmenter: Intl.Segmenter | undefined;

function GlyphText({ text }: { readonly text: string }) {
  const graphemes = graphemesOf(text.trim());
  const isLong = graphemes.length > MAX_GRAPHEMES;
  const shown = isLong ? [...graphemes.slice(0, MAX_GRAPHEMES - 1), "…"] : graphemes;
  const size = Math.min(SINGLE_SIZE, WORD_WIDTH / Math.max(LETTER_WIDTH, widthOf(shown)));
  return (
    <text
      lang={languageOf(text)}
      x={PAD_BOX / 2}
      y={PAD_BOX / 2}
      fontSize={Math.round(size)}
      textAnchor="middle"
      dominantBaseline="central"
    >
      {shown.join("")}
    </text>
  );
}

/** In font sizes. */
function widthOf(graphemes: readonly string[]): number {
  return graphemes.reduce(
    (sum, sign) => sum + (WIDE_SIGN.test(sign) ? WIDE_SIGN_WIDTH : LETTER_WIDTH),
    0,
  );
}

function graphemesOf(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
