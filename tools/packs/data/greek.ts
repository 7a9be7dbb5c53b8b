import { drawnPack, type DrawnSymbol } from "../drawingPack.ts";
import type { Localised } from "../packSource.ts";

/**
 * The Greek alphabet as people write it by hand, not as it is printed: stroke order and direction of Greek school
 * handwriting first, then other common ways (with and without loops, in one go or in several strokes). Capitals
 * stand between 6 and 80, small letters between 34 and 80, descenders reach 98.
 */

interface Letter {
  /** English name, also the stem of the keys. */
  readonly name: string;
  /** German name where it differs. */
  readonly german?: string;
  readonly capital: string;
  readonly small: string;
  readonly reading: string;
  readonly capitalDrawings: readonly string[];
  readonly smallDrawings: readonly string[];
}

const LETTERS: readonly Letter[] = [
  {
    name: "alpha",
    capital: "Α",
    small: "α",
    reading: "a",
    capitalDrawings: [
      "M50 6 L18 80 M50 6 L82 80 M30 54 L70 54",
      "M18 80 L50 6 L82 80 M30 54 L70 54",
    ],
    smallDrawings: [
      "M82 34 ~ 74 52 60 70 40 80 22 72 17 56 26 40 42 34 58 44 70 66 84 78",
      "M70 36 ~ 52 32 32 38 20 56 30 76 48 78 62 64 74 34 ~ 70 50 72 70 86 78",
      "M66 40 ~ 46 34 26 44 20 62 34 78 52 72 66 50 70 34 L70 64 ~ 74 76 84 78",
      "M84 32 ~ 70 62 46 82 22 78 14 58 28 38 50 40 66 60 86 82",
    ],
  },
  {
    name: "beta",
    capital: "Β",
    small: "β",
    reading: "v (b)",
    capitalDrawings: [
      "M28 6 L28 80 M28 6 ~ 52 7 66 16 62 34 46 41 28 42 ~ 54 44 72 54 68 72 50 80 28 80",
      "M28 80 L28 6 ~ 54 8 64 20 58 36 40 42 ~ 60 46 72 58 64 76 28 80",
    ],
    smallDrawings: [
      "M28 98 L28 30 ~ 34 12 50 6 64 14 62 32 46 42 ~ 64 46 72 60 62 76 46 80 30 74",
      "M24 98 ~ 30 60 36 24 50 8 66 14 62 34 44 42 ~ 64 48 68 66 52 80 32 72",
      "M32 98 L32 10 ~ 50 4 66 14 60 36 34 42 ~ 62 46 72 62 60 78 34 80",
      "M32 10 L32 98 M32 12 ~ 52 6 66 18 56 38 38 42 ~ 62 46 70 64 54 80 32 76",
    ],
  },
  {
    name: "gamma",
    capital: "Γ",
    small: "γ",
    reading: "g",
    capitalDrawings: ["M30 6 L30 80 M30 6 L76 6", "M30 80 L30 6 L76 6", "M76 6 L30 6 L30 80"],
    smallDrawings: [
      "M16 38 ~ 28 36 40 54 54 84 52 96 46 96 46 82 58 58 80 34",
      "M16 36 ~ 30 40 42 62 48 98 ~ 52 74 64 52 80 34",
      "M18 34 L57 74 M80 34 L44 98",
      "M16 34 ~ 32 42 46 66 46 98 M80 34 ~ 64 48 46 74",
      "M14 38 ~ 26 34 36 50 44 72 52 96 44 98 42 84 54 60 82 36",
    ],
  },
  {
    name: "delta",
    capital: "Δ",
    small: "δ",
    reading: "d",
    capitalDrawings: ["M50 6 L16 80 L84 80 L50 6", "M50 6 L16 80 M50 6 L84 80 M16 80 L84 80"],
    smallDrawings: [
      "M70 14 ~ 54 6 38 14 42 30 60 46 68 62 62 76 48 80 34 74 30 58 38 44 54 36",
      "M72 10 L40 12 ~ 48 28 64 48 68 64 58 78 42 80 30 68 34 50 52 38",
      "M68 18 ~ 62 8 48 6 38 16 44 32 64 54 64 72 50 80 34 74 30 58 42 42 62 34",
      "M70 8 ~ 50 4 36 14 46 34 34 44 28 62 36 78 54 80 68 66 62 46 46 34",
    ],
  },
  {
    name: "epsilon",
    capital: "Ε",
    small: "ε",
    reading: "e",
    capitalDrawings: [
      "M30 6 L30 80 M30 6 L74 6 M30 42 L66 42 M30 80 L76 80",
      "M74 6 L30 6 L30 80 L76 80 M30 42 L66 42",
    ],
    smallDrawings: [
      "M70 40 ~ 58 34 44 34 34 42 38 52 54 55 ~ 36 57 28 66 34 76 48 80 62 78 74 70",
      "M68 36 ~ 50 32 38 40 42 50 54 54 ~ 36 58 34 72 50 80 70 72",
      "M72 42 ~ 62 32 40 34 32 46 46 55 60 56 ~ 38 56 24 66 34 80 58 80 76 68",
      "M72 38 ~ 50 30 30 42 26 60 36 76 56 80 74 72 M28 56 L62 56",
    ],
  },
  {
    name: "zeta",
    capital: "Ζ",
    small: "ζ",
    reading: "z",
    capitalDrawings: ["M22 6 L78 6 L20 80 L80 80", "M22 6 L78 6 L20 80 L80 80 M34 43 L66 43"],
    smallDrawings: [
      "M28 8 L70 8 ~ 52 22 36 42 32 60 42 70 58 72 68 78 68 88 56 98",
      "M30 12 ~ 36 16 56 12 72 8 ~ 46 26 30 52 36 70 56 74 68 82 56 98",
      "M26 10 L74 10 ~ 44 36 36 56 52 64 70 74 66 90 56 98",
      "M28 10 L72 10 ~ 50 34 34 56 34 68 ~ 50 70 66 72 70 82 58 94 42 96",
    ],
  },
  {
    name: "eta",
    capital: "Η",
    small: "η",
    reading: "i (e)",
    capitalDrawings: [
      "M24 6 L24 80 M76 6 L76 80 M24 42 L76 42",
      "M24 6 L24 80 M24 42 L76 42 M76 6 L76 80",
    ],
    smallDrawings: [
      "M16 42 ~ 24 34 30 42 30 56 L30 80 ~ 30 58 38 42 54 34 66 42 68 56 L68 98",
      "M18 36 ~ 30 36 32 50 30 80 M31 54 ~ 42 38 58 34 66 46 66 98",
      "M28 34 L28 80 M28 52 ~ 40 36 60 34 68 48 68 98",
      "M18 40 ~ 28 34 32 46 32 78 ~ 34 54 46 36 60 36 66 50 66 84 ~ 68 94 78 92",
    ],
  },
  {
    name: "theta",
    capital: "Θ",
    small: "θ",
    reading: "th",
    capitalDrawings: ["O50 43 34 37 M34 43 L66 43", "O50 43 34 37 M16 43 L84 43"],
    smallDrawings: [
      "O50 43 22 37 M28 43 L72 43",
      "M60 8 ~ 40 8 28 30 28 54 40 78 56 78 70 56 70 28 56 8 M29 42 L70 42",
      "M16 46 ~ 26 36 32 56 42 76 58 76 70 52 70 22 58 6 44 14 44 34 60 46 84 42",
    ],
  },
  {
    name: "iota",
    german: "Jota",
    capital: "Ι",
    small: "ι",
    reading: "i",
    capitalDrawings: ["M50 6 L50 80", "M50 6 L50 80 M34 6 L66 6 M34 80 L66 80"],
    smallDrawings: [
      "M46 34 L46 66 ~ 48 78 56 80 66 72",
      "M44 34 ~ 42 56 44 76 54 80 64 74",
      "M46 34 L46 80 L60 80",
    ],
  },
  {
    name: "kappa",
    capital: "Κ",
    small: "κ",
    reading: "k",
    capitalDrawings: [
      "M28 6 L28 80 M74 6 L28 48 M42 36 L76 80",
      "M28 6 L28 80 M74 6 L30 44 L76 80",
    ],
    smallDrawings: [
      "M32 34 L32 80 M70 34 ~ 56 40 44 50 32 58 M40 53 ~ 52 62 58 76 74 78",
      "M30 34 L30 80 M70 34 L34 58 L72 80",
      "M26 38 ~ 34 34 36 44 32 80 M72 36 ~ 56 40 44 52 34 58 ~ 50 58 56 78 74 78",
    ],
  },
  {
    name: "lambda",
    capital: "Λ",
    small: "λ",
    reading: "l",
    capitalDrawings: ["M18 80 L50 6 L82 80", "M50 6 L18 80 M50 6 L82 80"],
    smallDrawings: [
      "M28 12 ~ 40 6 48 22 58 50 66 72 76 80 86 72 M50 34 L22 80",
      "M32 8 L76 80 M53 42 L24 80",
      "M26 14 ~ 36 4 46 14 52 36 62 66 72 80 84 76 M52 36 ~ 42 56 32 70 20 80",
      "M18 80 ~ 36 60 48 38 ~ 46 20 38 8 26 10 ~ 42 6 50 24 60 58 72 80 86 76",
    ],
  },
  {
    name: "mu",
    german: "My",
    capital: "Μ",
    small: "μ",
    reading: "m",
    capitalDrawings: ["M20 80 L20 6 L50 54 L80 6 L80 80", "M16 80 L28 6 L50 58 L72 6 L84 80"],
    smallDrawings: [
      "M26 98 L30 34 ~ 28 58 34 74 48 76 60 66 64 52 L66 34 ~ 64 58 66 78 82 74",
      "M28 34 L26 98 M28 56 ~ 32 74 46 78 60 68 66 54 L66 34 ~ 66 60 68 78 80 76",
      "M28 98 L28 34 L28 64 ~ 34 78 54 78 64 62 L64 34 L64 80",
      "M26 98 L34 34 ~ 32 64 40 78 58 68 68 34 ~ 64 66 70 80 82 74",
    ],
  },
  {
    name: "nu",
    german: "Ny",
    capital: "Ν",
    small: "ν",
    reading: "n",
    capitalDrawings: ["M22 80 L22 6 L78 80 L78 6", "M22 6 L22 80 M22 6 L78 80 M78 80 L78 6"],
    smallDrawings: [
      "M22 34 L46 80 ~ 62 66 74 52 76 34",
      "M20 36 ~ 28 36 34 50 46 80 ~ 62 70 76 54 74 34",
      "M22 34 L48 80 L76 34",
    ],
  },
  {
    name: "xi",
    capital: "Ξ",
    small: "ξ",
    reading: "x",
    capitalDrawings: [
      "M20 8 L80 8 M30 43 L70 43 M18 78 L82 78",
      "M20 8 L80 8 ~ 56 26 42 42 ~ 60 44 66 42 ~ 40 60 18 78 L82 78",
    ],
    smallDrawings: [
      "M32 8 L66 8 ~ 44 12 32 24 40 36 60 38 ~ 40 40 28 54 36 68 56 72 68 80 64 92 52 98",
      "M34 6 ~ 40 12 54 12 66 8 ~ 42 14 34 28 46 38 62 38 ~ 34 44 26 62 46 72 66 76 66 90 54 98",
      "M30 8 L68 8 ~ 46 20 38 30 44 36 L64 38 ~ 40 48 30 60 38 68 L60 74 ~ 70 82 64 94 46 98",
    ],
  },
  {
    name: "omicron",
    german: "Omikron",
    capital: "Ο",
    small: "ο",
    reading: "o",
    capitalDrawings: ["O50 43 36 37"],
    smallDrawings: ["O50 57 24 23", "M58 36 ~ 40 34 26 48 30 70 50 80 70 68 72 48 56 35"],
  },
  {
    name: "pi",
    capital: "Π",
    small: "π",
    reading: "p",
    capitalDrawings: ["M24 6 L24 80 M76 6 L76 80 M16 6 L84 6", "M24 80 L24 6 L76 6 L76 80"],
    smallDrawings: [
      "M14 46 ~ 22 37 36 36 86 36 M38 36 ~ 38 56 34 72 28 80 M64 36 ~ 62 56 62 72 70 80 80 74",
      "M16 38 L84 36 M36 37 L36 80 M64 37 L64 80",
      "M14 44 ~ 24 36 50 38 86 34 M36 38 L34 80 M62 37 L62 70 ~ 66 80 74 80 80 72",
    ],
  },
  {
    name: "rho",
    capital: "Ρ",
    small: "ρ",
    reading: "r",
    capitalDrawings: [
      "M30 6 L30 80 M30 6 ~ 56 7 72 18 68 36 52 44 30 45",
      "M30 80 L30 6 ~ 58 8 72 24 60 42 30 45",
    ],
    smallDrawings: [
      "M28 98 ~ 28 74 32 50 44 36 60 36 70 48 68 66 56 78 42 76 32 66",
      "M30 98 L30 52 ~ 38 36 56 34 70 46 68 68 52 80 30 70",
      "M32 36 L32 98 M32 46 ~ 46 34 66 38 70 56 60 74 32 76",
      "M30 98 L32 40 ~ 46 32 66 36 70 52 58 66 32 66",
    ],
  },
  {
    name: "sigma",
    capital: "Σ",
    small: "σ",
    reading: "s",
    capitalDrawings: [
      "M76 8 L24 8 L54 42 L22 80 L78 80",
      "M76 18 L74 6 L24 6 L54 42 L22 80 L76 80 L78 68",
    ],
    smallDrawings: [
      "M84 36 L48 36 ~ 30 42 22 60 32 76 48 80 64 72 68 56 62 42 50 36",
      "M82 38 ~ 60 34 38 38 24 54 30 74 48 80 64 70 66 52 54 37",
      "M46 37 ~ 28 44 22 62 36 78 56 76 66 60 60 42 46 36 L86 34",
      "M78 32 ~ 66 40 44 38 28 52 28 70 46 80 64 72 68 54 56 38",
    ],
  },
  {
    name: "tau",
    capital: "Τ",
    small: "τ",
    reading: "t",
    capitalDrawings: ["M18 6 L82 6 M50 6 L50 80", "M50 6 L50 80 M18 6 L82 6"],
    smallDrawings: [
      "M18 44 ~ 26 36 40 36 82 36 M50 36 ~ 46 56 46 72 54 80 66 74",
      "M20 38 L80 36 M50 37 L50 68 ~ 52 80 62 80 70 72",
      "M18 42 ~ 28 34 50 38 80 34 M50 37 L50 80",
    ],
  },
  {
    name: "upsilon",
    german: "Ypsilon",
    capital: "Υ",
    small: "υ",
    reading: "y (u)",
    capitalDrawings: [
      "M18 6 L50 44 M82 6 L50 44 L50 80",
      "M18 6 ~ 34 14 46 26 50 44 L50 80 M82 6 ~ 66 14 54 26 50 44",
    ],
    smallDrawings: [
      "M16 44 ~ 22 34 32 38 32 54 36 74 50 80 66 72 74 54 72 34",
      "M20 36 ~ 32 36 30 56 34 76 52 80 68 70 76 34",
      "M26 34 L26 58 ~ 32 74 48 80 66 74 72 56 L72 34",
    ],
  },
  {
    name: "phi",
    capital: "Φ",
    small: "φ",
    reading: "f (ph)",
    capitalDrawings: ["M50 6 L50 80 O50 43 32 22", "O50 43 32 22 M50 4 L50 82"],
    smallDrawings: [
      "M36 34 ~ 20 46 20 64 36 78 60 76 80 62 82 46 70 34 56 40 50 56 L48 98",
      "M30 34 ~ 18 50 24 72 50 78 76 70 82 48 66 34 52 44 50 60 L50 98",
      "O50 57 30 22 M50 18 L50 98",
      "M24 30 ~ 22 52 36 64 66 62 80 48 72 34 56 36 50 52 L50 98",
    ],
  },
  {
    name: "chi",
    capital: "Χ",
    small: "χ",
    reading: "ch",
    capitalDrawings: ["M20 6 L80 80 M80 6 L20 80"],
    smallDrawings: [
      "M16 40 ~ 24 32 34 40 48 66 62 94 72 98 82 92 M80 34 L18 98",
      "M20 36 ~ 32 36 40 52 56 82 68 96 80 94 M78 34 ~ 58 58 38 80 20 98",
      "M20 34 L80 98 M80 34 L20 98",
    ],
  },
  {
    name: "psi",
    capital: "Ψ",
    small: "ψ",
    reading: "ps",
    capitalDrawings: ["M16 8 ~ 18 34 30 52 50 56 70 52 82 34 84 8 M50 6 L50 80"],
    smallDrawings: [
      "M14 42 ~ 22 34 28 44 28 60 36 76 50 78 66 74 74 58 80 34 M52 12 L48 98",
      "M22 34 L22 56 ~ 28 74 50 78 72 74 78 56 L78 34 M50 14 L50 98",
      "M18 36 ~ 24 60 34 76 50 78 66 76 76 60 82 36 M50 20 L50 98",
    ],
  },
  {
    name: "omega",
    capital: "Ω",
    small: "ω",
    reading: "o",
    capitalDrawings: [
      "M16 80 L38 80 ~ 24 66 18 46 26 20 50 6 74 20 82 46 76 66 62 80 L84 80",
      "M18 74 ~ 26 82 38 76 ~ 20 56 24 20 50 6 76 20 80 56 62 76 ~ 74 82 82 74",
    ],
    smallDrawings: [
      "M28 34 ~ 16 46 16 66 26 79 40 76 48 62 49 52 ~ 50 62 58 76 72 79 84 66 84 46 72 34",
      "M20 36 ~ 16 60 24 78 38 78 50 54 ~ 56 78 74 80 84 60 78 36",
      "M30 34 ~ 14 50 18 76 34 80 50 66 ~ 64 80 82 76 86 52 68 34",
      "M18 34 ~ 20 64 28 80 42 76 50 50 ~ 56 76 68 80 78 66 84 34",
    ],
  },
];

/** Sigma as it is written at the end of a word. */
const FINAL_SIGMA: DrawnSymbol = {
  key: "sigma-final",
  text: "ς",
  name: { en: "Final sigma", de: "Schluss-Sigma" },
  reading: "s",
  meaning: { en: "sigma at the end of a word", de: "Sigma am Wortende" },
  tags: ["small"],
  drawings: [
    "M72 40 ~ 56 33 40 36 30 50 34 66 52 72 66 78 66 90 54 98",
    "M74 38 ~ 52 32 34 42 32 60 50 70 68 78 64 92 50 96",
  ],
};

export const greek = drawnPack({
  id: "greek",
  title: { en: "Greek alphabet", de: "Griechisches Alphabet" },
  description: {
    en: "All 24 letters, capital and small, and final sigma, as people write them by hand.",
    de: "Alle 24 Buchstaben, groß und klein, und das Schluss-Sigma, wie man sie von Hand schreibt.",
  },
  tags: ["greek"],
  preview: [
    "alpha-small",
    "beta-small",
    "gamma-small",
    "delta-small",
    "lambda-small",
    "omega-small",
  ],
  symbols: LETTERS.flatMap((letter) => {
    const small = smallLetter(letter);
    return letter.name === "sigma"
      ? [capitalLetter(letter), small, FINAL_SIGMA]
      : [capitalLetter(letter), small];
  }),
});

function capitalLetter(letter: Letter): DrawnSymbol {
  const { en, de } = properName(letter);
  return {
    key: `${letter.name}-capital`,
    text: letter.capital,
    name: { en: `Capital ${en}`, de: `Großes ${de}` },
    reading: letter.reading,
    tags: ["capital"],
    drawings: letter.capitalDrawings,
  };
}

function smallLetter(letter: Letter): DrawnSymbol {
  const { en, de } = properName(letter);
  return {
    key: `${letter.name}-small`,
    text: letter.small,
    name: { en: `Small ${en}`, de: `Kleines ${de}` },
    reading: letter.reading,
    tags: ["small"],
    drawings: letter.smallDrawings,
  };
}

function properName({ name, german }: Letter): Localised {
  const de = german ?? name.charAt(0).toUpperCase() + name.slice(1);
  return { en: name, de };
}
