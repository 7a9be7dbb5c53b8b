import { drawnPack, type DrawnSymbol } from "../drawingPack.ts";
import type { Localised } from "../packSource.ts";

/**
 * Ogham along a level stem, as manuscripts write it (the reference), and along an upright one, as on stones: the stem
 * first, then the scores in reading order. Four families of five letters (below, above, aslant, across), then the five
 * later forfeda. Meanings of the names follow
 * D. McManus, A Guide to Ogam (1991); trees of the later tradition are marked as such.
 */

/** Which side of the stem the scores of a family lie on. */
const SCORES = {
  below: (x: number) => `M${x} 50 L${x} 88`,
  above: (x: number) => `M${x} 50 L${x} 12`,
  aslant: (x: number) => `M${x - 12} 86 L${x + 12} 14`,
  across: (x: number) => `M${x} 30 L${x} 70`,
} as const;

/** Distance between neighbouring scores. Units of the drawing box. */
const SCORE_GAP = 15;

const STEM = "M4 50 L96 50";

interface Letter {
  readonly key: string;
  readonly text: string;
  readonly name: string;
  readonly reading: string;
  readonly meaning: Localised;
}

const BELOW: readonly Letter[] = [
  { key: "beith", text: "ᚁ", name: "Beith", reading: "b", meaning: { en: "birch", de: "Birke" } },
  {
    key: "luis",
    text: "ᚂ",
    name: "Luis",
    reading: "l",
    meaning: {
      en: "flame or herb; rowan in later tradition",
      de: "Flamme oder Kraut; später Eberesche",
    },
  },
  {
    key: "fearn",
    text: "ᚃ",
    name: "Fearn",
    reading: "f (v)",
    meaning: { en: "alder", de: "Erle" },
  },
  { key: "sail", text: "ᚄ", name: "Sail", reading: "s", meaning: { en: "willow", de: "Weide" } },
  {
    key: "nion",
    text: "ᚅ",
    name: "Nion",
    reading: "n",
    meaning: {
      en: "fork or loft; ash in later tradition",
      de: "Gabel oder Dachboden; später Esche",
    },
  },
];

const ABOVE: readonly Letter[] = [
  {
    key: "uath",
    text: "ᚆ",
    name: "Úath",
    reading: "h",
    meaning: { en: "dread; hawthorn in later tradition", de: "Schrecken; später Weißdorn" },
  },
  { key: "dair", text: "ᚇ", name: "Dair", reading: "d", meaning: { en: "oak", de: "Eiche" } },
  {
    key: "tinne",
    text: "ᚈ",
    name: "Tinne",
    reading: "t",
    meaning: { en: "metal bar; holly in later tradition", de: "Metallbarren; später Stechpalme" },
  },
  { key: "coll", text: "ᚉ", name: "Coll", reading: "c (k)", meaning: { en: "hazel", de: "Hasel" } },
  {
    key: "ceirt",
    text: "ᚊ",
    name: "Ceirt",
    reading: "q (kw)",
    meaning: { en: "bush or rag; apple in later tradition", de: "Busch oder Lumpen; später Apfel" },
  },
];

const ASLANT: readonly Letter[] = [
  {
    key: "muin",
    text: "ᚋ",
    name: "Muin",
    reading: "m",
    meaning: {
      en: "neck or ruse; vine in later tradition",
      de: "Nacken oder List; später Weinrebe",
    },
  },
  {
    key: "gort",
    text: "ᚌ",
    name: "Gort",
    reading: "g",
    meaning: { en: "field; ivy in later tradition", de: "Feld; später Efeu" },
  },
  {
    key: "ngeadal",
    text: "ᚍ",
    name: "nGéadal",
    reading: "ng (gw)",
    meaning: {
      en: "wounding; reed or broom in later tradition",
      de: "Verwundung; später Schilf oder Ginster",
    },
  },
  {
    key: "straif",
    text: "ᚎ",
    name: "Straif",
    reading: "st (z)",
    meaning: { en: "sulphur; blackthorn in later tradition", de: "Schwefel; später Schlehdorn" },
  },
  {
    key: "ruis",
    text: "ᚏ",
    name: "Ruis",
    reading: "r",
    meaning: { en: "red; elder in later tradition", de: "Röte; später Holunder" },
  },
];

const ACROSS: readonly Letter[] = [
  {
    key: "ailm",
    text: "ᚐ",
    name: "Ailm",
    reading: "a",
    meaning: {
      en: "uncertain; pine or fir in later tradition",
      de: "ungewiss; später Kiefer oder Tanne",
    },
  },
  {
    key: "onn",
    text: "ᚑ",
    name: "Onn",
    reading: "o",
    meaning: { en: "ash; gorse in later tradition", de: "Esche; später Stechginster" },
  },
  {
    key: "ur",
    text: "ᚒ",
    name: "Úr",
    reading: "u",
    meaning: { en: "soil; heather in later tradition", de: "Erde; später Heidekraut" },
  },
  {
    key: "eadhadh",
    text: "ᚓ",
    name: "Eadhadh",
    reading: "e",
    meaning: { en: "uncertain; aspen in later tradition", de: "ungewiss; später Espe" },
  },
  {
    key: "iodhadh",
    text: "ᚔ",
    name: "Iodhadh",
    reading: "i",
    meaning: { en: "uncertain; yew in later tradition", de: "ungewiss; später Eibe" },
  },
];

/** Later letters with forms of their own; old books disagree on their sounds. */
const FORFEDA: readonly (Letter & { readonly scores: string })[] = [
  {
    key: "eabhadh",
    text: "ᚕ",
    name: "Éabhadh",
    reading: "ea",
    meaning: { en: "uncertain; aspen in later tradition", de: "ungewiss; später Espe" },
    scores: "M38 12 L62 88 M62 12 L38 88",
  },
  {
    key: "or",
    text: "ᚖ",
    name: "Ór",
    reading: "oi",
    meaning: { en: "gold; spindle tree in later tradition", de: "Gold; später Pfaffenhütchen" },
    scores: "M50 14 L30 50 L50 86 L70 50 L50 14",
  },
  {
    key: "uilleann",
    text: "ᚗ",
    name: "Uilleann",
    reading: "ui",
    meaning: { en: "elbow; honeysuckle in later tradition", de: "Ellbogen; später Geißblatt" },
    scores: "M34 50 L34 90 L68 90 L68 64 L50 64 L50 76",
  },
  {
    key: "ifin",
    text: "ᚘ",
    name: "Ifín",
    reading: "io (p)",
    meaning: {
      en: "thorn or spine; gooseberry in later tradition",
      de: "Dorn; später Stachelbeere",
    },
    scores: "M30 50 L56 90 M44 50 L70 90 M56 50 L30 90 M70 50 L44 90",
  },
  {
    key: "eamhancholl",
    text: "ᚙ",
    name: "Eamhancholl",
    reading: "ae (ch)",
    meaning: { en: "twin of coll, hazel", de: "Zwilling von Coll, Hasel" },
    scores:
      "M32 50 L32 6 M44 50 L44 6 M56 50 L56 6 M68 50 L68 6 M26 40 L74 40 M26 30 L74 30 M26 20 L74 20 M26 10 L74 10",
  },
];

export const ogham = drawnPack({
  id: "ogham",
  title: { en: "Ogham", de: "Ogham" },
  description: {
    en: "The 20 letters of early Irish and the five added later, cut along a stem line.",
    de: "Die 20 Buchstaben des frühen Irischen und die fünf späteren, an einer Stammlinie.",
  },
  tags: ["ogham"],
  symbols: [
    ...family("below", BELOW),
    ...family("above", ABOVE),
    ...family("aslant", ASLANT),
    ...family("across", ACROSS),
    ...FORFEDA.map(({ scores, ...letter }) => withDrawing(letter, `${STEM} ${scores}`)),
  ],
});

/** The letters of a family bear one score, two, and so on up to five. */
function family(side: keyof typeof SCORES, letters: readonly Letter[]): DrawnSymbol[] {
  return letters.map((letter, i) => {
    const first = 50 - (i * SCORE_GAP) / 2;
    const scores = Array.from({ length: i + 1 }, (_, n) => SCORES[side](first + n * SCORE_GAP));
    return withDrawing(letter, [STEM, ...scores].join(" "));
  });
}

function withDrawing({ name, ...letter }: Letter, drawing: string): DrawnSymbol {
  return { ...letter, name: { en: name, de: name }, drawings: [drawing, upright(drawing)] };
}

/** The drawing as on stones, read upwards: turned a quarter anticlockwise. */
function upright(drawing: string): string {
  return drawing.replace(/([\d.]+) ([\d.]+)/g, (_, x, y) => `${y} ${100 - Number(x)}`);
}
