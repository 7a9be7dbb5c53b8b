import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeInk } from "#core/ink/encodeInk.ts";
import { bytesToBase64url } from "#core/shared/base64url.ts";
import {
  decodePackSample,
  packFileName,
  parsePack,
  parsePackIndex,
  parsePackIndexText,
  parsePackText,
  type Pack,
  type PackIndex,
  type PackSymbol,
} from "./pack.ts";

const CROSS = [
  [
    { x: 100, y: 500, t: 0 },
    { x: 900, y: 500, t: 900 },
  ],
  [
    { x: 500, y: 100, t: 1050 },
    { x: 500, y: 900, t: 1900 },
  ],
];
const SAMPLE = bytesToBase64url(encodeInk(CROSS));

const words = (text: string) => ({ en: text, de: text });

function packSymbol(id: string, key: string): PackSymbol {
  return { id, key, text: "十", name: words("ten"), tags: ["kanji"], samples: [SAMPLE] };
}

const TEN: PackSymbol = {
  ...packSymbol("pAAAAAAAAAAAAAAAAAAAAAA", "ten"),
  reading: "ジュウ",
  meaning: { en: "ten", de: "zehn" },
};
const PLUS = packSymbol("pBBBBBBBBBBBBBBBBBBBBBB", "plus");

const PACK: Pack = {
  format: "glyphary-pack",
  version: 1,
  id: "crosses",
  revision: "0123456789abcdef",
  title: words("Crosses"),
  description: words("Signs of two strokes"),
  source: { en: "Drawn for this test", de: "Für diesen Test gezeichnet" },
  licence: { name: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
  symbols: [TEN, PLUS],
};

const INDEX: PackIndex = {
  format: "glyphary-pack-index",
  version: 1,
  packs: [
    {
      id: PACK.id,
      file: "crosses.0123456789abcdef.json",
      revision: PACK.revision,
      title: PACK.title,
      description: PACK.description,
      source: PACK.source,
      licence: PACK.licence,
      count: 2,
      bytes: 700,
      preview: [SAMPLE],
    },
  ],
};

describe("parsePackText", () => {
  it("reads a pack back as it was written", () => {
    expect(parsePackText(JSON.stringify(PACK))).toEqual({ ok: true, value: PACK });
    expect(parsePackText(JSON.stringify(PACK), "crosses").ok).toBe(true);
  });

  it("refuses a pack cut short at any byte", () => {
    const bytes = new TextEncoder().encode(JSON.stringify(PACK));
    for (let length = 0; length < bytes.length; length++) {
      const parsed = parsePackText(new TextDecoder().decode(bytes.subarray(0, length)));
      expect(parsed.ok).toBe(false);
    }
  });

  it("says of a torso that it is damaged, and of a stranger's page that it is no pack", () => {
    expect(parsePackText(JSON.stringify(PACK).slice(0, 300))).toEqual({
      ok: false,
      error: { type: "Damaged", detail: "cut short" },
    });
    expect(parsePackText("<!doctype html>")).toEqual({ ok: false, error: { type: "NotAPack" } });
  });
});

describe("parsePack", () => {
  it.each([undefined, null, 7, "pack", [], {}, { format: "anki" }, { format: "glyphary-pack" }])(
    "refuses %j as no pack",
    (json) => {
      expect(parsePack(json)).toEqual({ ok: false, error: { type: "NotAPack" } });
    },
  );

  it("refuses a version it does not know, and names it", () => {
    expect(parsePack({ ...PACK, version: 2 })).toEqual({
      ok: false,
      error: { type: "UnknownVersion", version: 2 },
    });
  });

  it("refuses another pack than the one that was asked for", () => {
    expect(damage(parsePack(PACK, "kanji-1"))).toMatch(/^id/);
  });

  it("passes over fields that a later version adds", () => {
    expect(parsePack({ ...PACK, colour: "red" })).toEqual({ ok: true, value: PACK });
  });

  it.each<[string, object]>([
    ["version", { version: "1" }],
    ["id", { id: "../greek" }],
    ["revision", { revision: "latest" }],
    ["title.de", { title: { en: "Crosses" } }],
    ["description.en", { description: { en: 7, de: "Zeichen" } }],
    ["licence.url", { licence: { name: "CC0", url: "javascript:alert(1)" } }],
    ["symbols", { symbols: [] }],
    ["symbols", { symbols: [TEN, { ...PLUS, id: TEN.id }] }],
    ["symbols", { symbols: [TEN, { ...PLUS, key: TEN.key }] }],
    ["symbols.0.id", { symbols: [{ ...TEN, id: "AAAAAAAAAAAAAAAAAAAAAA" }] }],
    ["symbols.0.key", { symbols: [{ ...TEN, key: "" }] }],
    ["symbols.0.text", { symbols: [{ ...TEN, text: 10 }] }],
    ["symbols.0.name.en", { symbols: [{ ...TEN, name: { en: "", de: "zehn" } }] }],
    ["symbols.0.reading", { symbols: [{ ...TEN, reading: null }] }],
    ["symbols.1.meaning.de", { symbols: [PLUS, { ...TEN, meaning: { en: "ten" } }] }],
    ["symbols.0.tags.0", { symbols: [{ ...TEN, tags: [1] }] }],
    ["symbols.0.samples", { symbols: [{ ...TEN, samples: [] }] }],
    ["symbols.0.samples.0", { symbols: [{ ...TEN, samples: [SAMPLE.slice(0, -4)] }] }],
    ["symbols.0.samples.1", { symbols: [{ ...TEN, samples: [SAMPLE, `${SAMPLE}AAAA`] }] }],
    ["symbols.0.samples.0", { symbols: [{ ...TEN, samples: ["not ink"] }] }],
    ["symbols.0.samples.0", { symbols: [{ ...TEN, samples: [inkText([])] }] }],
    ["symbols.0.samples.0", { symbols: [{ ...TEN, samples: [inkText([[]])] }] }],
  ])("names %s as damaged in a pack with %j", (place, change) => {
    expect(damage(parsePack({ ...PACK, ...change }))).toMatch(new RegExp(`^${place}: `));
  });

  it("never throws, and never accepts anything but a whole pack, whatever it is given", () => {
    const keys = fc.constantFrom(...Object.keys(PACK));
    fc.assert(
      fc.property(keys, fc.jsonValue(), (key, value) => {
        const parsed = parsePack({ ...PACK, [key]: value });
        if (parsed.ok) expect(parsePackText(JSON.stringify(parsed.value))).toEqual(parsed);
      }),
    );
  });
});

describe("parsePackIndex", () => {
  it("reads an index back as it was written", () => {
    expect(parsePackIndexText(JSON.stringify(INDEX))).toEqual({ ok: true, value: INDEX });
  });

  it.each<[string, object]>([
    ["a file outside the folder", { file: "../crosses.0123456789abcdef.json" }],
    ["the file of another revision", { revision: "fedcba9876543210" }],
    ["a count of nothing", { count: 0 }],
    ["a preview that is no ink", { preview: ["?"] }],
  ])("refuses an entry with %s", (_, change) => {
    const packs = INDEX.packs.map((entry) => ({ ...entry, ...change }));
    expect(damage(parsePackIndex({ ...INDEX, packs }))).toMatch(/^packs\.0/);
  });

  it("refuses a pack listed twice, a pack in place of an index, and a torso", () => {
    expect(parsePackIndex({ ...INDEX, packs: [...INDEX.packs, ...INDEX.packs] }).ok).toBe(false);
    expect(parsePackIndex(PACK)).toEqual({ ok: false, error: { type: "NotAPack" } });
    expect(parsePackIndexText(JSON.stringify(INDEX).slice(0, -1)).ok).toBe(false);
  });
});

describe("decodePackSample", () => {
  it("gives the ink that was encoded", () => {
    expect(decodePackSample(SAMPLE)).toEqual(CROSS);
  });
});

describe("packFileName", () => {
  it("changes with the content", () => {
    expect(packFileName(PACK)).toBe("crosses.0123456789abcdef.json");
  });
});

function inkText(ink: Parameters<typeof encodeInk>[0]): string {
  return bytesToBase64url(encodeInk(ink));
}

function damage(parsed: ReturnType<typeof parsePack | typeof parsePackIndex>): string {
  return !parsed.ok && parsed.error.type === "Damaged" ? parsed.error.detail : "";
}
