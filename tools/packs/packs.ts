import { futhark } from "./data/futhark.ts";
import { greek } from "./data/greek.ts";
import { hiragana } from "./data/hiragana.ts";
import { kanji1 } from "./data/kanji1.ts";
import { kanji2 } from "./data/kanji2.ts";
import { katakana } from "./data/katakana.ts";
import { maths } from "./data/maths.ts";
import { ogham } from "./data/ogham.ts";
import { planets } from "./data/planets.ts";
import type { PackSource } from "./packSource.ts";

/** All packs, in the order in which they are offered. */
export const packs: readonly PackSource[] = [
  hiragana,
  katakana,
  kanji1,
  kanji2,
  greek,
  maths,
  futhark,
  ogham,
  planets,
];
