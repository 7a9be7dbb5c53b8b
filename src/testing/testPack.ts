import { encodeInk } from "#core/ink/encodeInk.ts";
import type { Ink } from "#core/ink/ink.ts";
import type { Pack } from "#core/packs/pack.ts";
import { bytesToBase64url } from "#core/shared/base64url.ts";
import type { PackId, SymbolId } from "#core/shared/ids.ts";

export const ALPHA = `p${"A".repeat(22)}` as SymbolId;
export const BETA = `p${"B".repeat(22)}` as SymbolId;
export const GREEK = "greek" as PackId;

/** A straight line as ink; the slope tells one from another. */
export function line(slope: number): Ink {
  return [
    [
      { x: 100, y: 100, t: 0 },
      { x: 900, y: 100 + slope, t: 300 },
    ],
  ];
}

/** A pack of two letters; alpha comes with two samples. */
export function testPack(): Pack {
  return {
    format: "glyphary-pack",
    version: 1,
    id: GREEK,
    revision: "0123456789abcdef",
    title: { en: "Greek", de: "Griechisch" },
    description: { en: "Two letters", de: "Zwei Buchstaben" },
    source: { en: "Drawn for Glyphary", de: "Für Glyphary gezeichnet" },
    licence: { name: "CC0 1.0" },
    symbols: [
      {
        id: ALPHA,
        key: "alpha-small",
        text: "α",
        name: { en: "alpha", de: "Alpha" },
        reading: "a",
        meaning: { en: "first letter", de: "erster Buchstabe" },
        tags: ["greek", "letters"],
        samples: [1, 2].map((slope) => bytesToBase64url(encodeInk(line(slope)))),
      },
      {
        id: BETA,
        key: "beta-small",
        text: "β",
        name: { en: "beta", de: "Beta" },
        tags: ["greek"],
        samples: [bytesToBase64url(encodeInk(line(3)))],
      },
    ],
  };
}
