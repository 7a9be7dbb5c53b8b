import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededBytes } from "#testing/seededBytes.ts";
import { newId } from "#core/shared/ids.ts";
import { decodeCbor, encodeCbor } from "./cbor.ts";
import { openBox, sealBox } from "./cipher.ts";
import { deflate, inflate, MAX_INFLATED_BYTES } from "./inflate.ts";
import { checkKdfParams, KDF_SET_1, lighterKdf } from "./kdfParams.ts";
import { epochKey, keyFor, newKeyring, nextEpoch, openKeyring, sealKeyring } from "./keyring.ts";
import { pad, padmeLength, unpad } from "./padme.ts";
import { passphraseSecret, stretch } from "./passphrase.ts";
import { newRecoverySecret, phraseOf, readPhrase } from "./recoveryPhrase.ts";
import { createSecret, reveal, wipe } from "./secret.ts";
import {
  openFromSlot,
  publicKeyOf,
  sealToSlot,
  type Slot,
  type SlotId,
  slotSeed,
  type SpaceId,
} from "./slot.ts";

const randomBytes = seededBytes(7);
const space = newId<SpaceId>(randomBytes);

describe("secret", () => {
  it("cannot be printed, serialised or copied", () => {
    const secret = createSecret(Uint8Array.of(104, 117, 115, 104));
    const spellings = [`${secret.toString()}`, JSON.stringify({ secret }), inspect({ secret })];
    for (const text of spellings) {
      expect(text).toContain("‹secret›");
      expect(text).not.toMatch(/104|hush|68757368/);
    }
    expect(() => structuredClone(secret)).toThrow();
  });

  it("is gone once wiped, also where its bytes were held", () => {
    const bytes = Uint8Array.of(1, 2, 3);
    const secret = createSecret(bytes);
    wipe(secret);
    expect([...bytes]).toEqual([0, 0, 0]);
    expect(() => reveal(secret)).toThrow("after it was wiped");
  });
});

describe("box", () => {
  it("opens with its key beside what it is bound to, and after no flipped bit", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.uint8Array({ maxLength: 40 }),
        fc.nat(),
        (plain, bound, flip) => {
          const key = createSecret(randomBytes(32));
          const box = sealBox(key, plain, { bound, randomBytes });
          expect(openBox(key, box, bound)).toEqual(plain);
          const bent = Uint8Array.from(box);
          const bit = flip % (8 * box.length);
          bent[bit >> 3] = (bent[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          expect(openBox(key, bent, bound)).toBeUndefined();
          expect(openBox(key, box, Uint8Array.of(...bound, 0))).toBeUndefined();
          expect(openBox(createSecret(randomBytes(32)), box, bound)).toBeUndefined();
        },
      ),
    );
  });

  it("refuses what is too short to be one", () => {
    expect(openBox(createSecret(randomBytes(32)), new Uint8Array(39), new Uint8Array())).toBe(
      undefined,
    );
  });
});

describe("padding", () => {
  it("comes off again and leaves a length that says little", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (content) => {
        const padded = pad(content);
        expect(unpad(padded)).toEqual(content);
        expect(padded.length).toBe(padmeLength(content.length + 1));
        expect(padded.length).toBeLessThanOrEqual(Math.ceil((content.length + 1) * 1.12) + 1);
      }),
    );
    const lengths = new Set(Array.from({ length: 60_000 }, (_, length) => padmeLength(length)));
    expect(lengths.size).toBeLessThan(180);
  });

  it.each([
    [[]],
    [[0, 0]],
    [[1, 2, 3]],
    [[1, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ])("refuses %j, which it did not make", (bytes) => {
    expect(unpad(Uint8Array.from(bytes))).toBeUndefined();
  });
});

describe("cbor", () => {
  it("gives equal values equal bytes, whatever the order of keys", () => {
    expect(encodeCbor({ b: 1, a: [2, null] })).toEqual(encodeCbor({ a: [2, null], b: 1 }));
  });

  it.each([
    ["a number in a longer form", "1800"],
    ["keys out of order", "a2616201616101"],
    ["a key twice", "a2616101616102"],
    ["an indefinite list", "9f01ff"],
    ["undefined", "f7"],
    ["not a number", "f97e00"],
    ["bytes that follow", "0101"],
    ["a cut", "8201"],
  ])("refuses %s", (_, hex) => {
    const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    expect(decodeCbor(bytes)).toBeUndefined();
  });
});

describe("inflating", () => {
  it("gives back what was deflated", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        expect(inflate(deflate(bytes))).toEqual(bytes);
      }),
    );
  });

  it("stops at its limit, and at a stream that was cut", () => {
    expect(inflate(deflate(new Uint8Array(MAX_INFLATED_BYTES)))).toHaveLength(MAX_INFLATED_BYTES);
    expect(inflate(deflate(new Uint8Array(MAX_INFLATED_BYTES + 1)))).toBeUndefined();
    expect(inflate(deflate(new Uint8Array(60 * MAX_INFLATED_BYTES)))).toBeUndefined();
    expect(inflate(deflate(randomBytes(900)).subarray(0, 500))).toBeUndefined();
    expect(inflate(Uint8Array.of(255, 255, 255))).toBeUndefined();
  });
});

describe("parameters of the passphrase", () => {
  const salt = new Uint8Array(16);

  it("keep a floor and a ceiling", () => {
    expect(checkKdfParams({ ...KDF_SET_1, salt }).ok).toBe(true);
    expect(checkKdfParams({ memoryKiB: 19 * 1024, passes: 2, lanes: 1, salt }).ok).toBe(true);
    const refused = [
      [{ memoryKiB: 19 * 1024 - 1 }, "tooWeak"],
      [{ passes: 1 }, "tooWeak"],
      [{ salt: new Uint8Array(8) }, "tooWeak"],
      [{ memoryKiB: 2 ** 30 }, "tooCostly"],
      [{ passes: 1000 }, "tooCostly"],
      [{ lanes: 0 }, "malformed"],
      [{ passes: 2.5 }, "malformed"],
    ] as const;
    for (const [change, reason] of refused)
      expect(checkKdfParams({ ...KDF_SET_1, salt, ...change })).toEqual({
        ok: false,
        error: { type: "KdfRefused", reason },
      });
  });

  it("become lighter where memory is short, never below the floor", () => {
    let params = { ...KDF_SET_1, salt } as Parameters<typeof lighterKdf>[0] | undefined;
    let steps = 0;
    while (params !== undefined) {
      expect(checkKdfParams(params).ok).toBe(true);
      params = lighterKdf(params);
      steps++;
    }
    expect(steps).toBe(3);
  });

  it("are not computed with when too weak", async () => {
    const stretched = await stretch(passphraseSecret("x"), {
      memoryKiB: 8,
      passes: 1,
      lanes: 1,
      salt,
    });
    expect(stretched).toEqual({ ok: false, error: { type: "KdfRefused", reason: "tooWeak" } });
  });

  it("a passphrase is the same however its letters were composed", () => {
    const [composed, decomposed] = ["  Käse\u212b ", "Ka\u0308seÅ"].map((text) =>
      Array.from(reveal(passphraseSecret(text))),
    );
    expect(composed).toEqual(decomposed);
  });
});

describe("recovery phrase", () => {
  it("comes back from its words, typed in any case and on several lines", () => {
    const secret = newRecoverySecret(randomBytes);
    const typed = ` ${phraseOf(secret).join(" \n ").toUpperCase()} `;
    const read = readPhrase(typed);
    expect(read.ok && reveal(read.value)).toEqual(reveal(secret));
  });

  it("says which word it does not know, how many there are, and that something is off", () => {
    const words = [...phraseOf(newRecoverySecret(randomBytes))];
    expect(readPhrase(words.with(4, "glyph").join(" "))).toMatchObject({
      error: { type: "UnknownWord", index: 4 },
    });
    expect(readPhrase(words.slice(0, 23).join(" "))).toMatchObject({
      error: { type: "WrongWordCount", found: 23 },
    });
    const other = words[0] === "zoo" ? "zone" : "zoo";
    const swapped = readPhrase(words.with(0, other).join(" "));
    // One in 256 wrong phrases has a right checksum; this seed's has not.
    expect(swapped).toMatchObject({ error: { type: "WrongChecksum" } });
  });
});

describe("slot", () => {
  const keyring = newKeyring(space, randomBytes);
  const seed = slotSeed("passphrase", createSecret(randomBytes(32)));
  const slot: Slot = {
    id: newId<SlotId>(randomBytes),
    kind: "passphrase",
    publicKey: publicKeyOf(seed),
    kdf: { ...KDF_SET_1, salt: randomBytes(32) },
  };
  const place = { space, epoch: 1 };
  const sealed = sealToSlot(epochKey(keyring), { ...place, slot, randomBytes });

  it("opens the epoch's key with its own seed", () => {
    const opened = openFromSlot(sealed, seed, { ...place, slot });
    expect(opened.ok && reveal(opened.value)).toEqual(reveal(epochKey(keyring)));
  });

  it("tells a wrong secret from a damaged seal", () => {
    const other = slotSeed("passphrase", createSecret(randomBytes(32)));
    expect(openFromSlot(sealed, other, { ...place, slot })).toMatchObject({
      error: { type: "WrongSecret" },
    });
    for (let at = 0; at < sealed.length; at += 97) {
      const bent = sealed.with(at, (sealed[at] ?? 0) ^ 1);
      expect(openFromSlot(bent, seed, { ...place, slot })).toMatchObject({
        error: { type: "Damaged" },
      });
    }
  });

  it.each([
    ["another epoch", { epoch: 2 }],
    ["another space", { space: newId<SpaceId>(randomBytes) }],
  ])("does not open as %s", (_, change) => {
    expect(openFromSlot(sealed, seed, { ...place, ...change, slot }).ok).toBe(false);
  });

  it.each([
    ["another id", { id: newId<SlotId>(randomBytes) }],
    ["another kind", { kind: "recovery" as const }],
    [
      "lighter parameters",
      { kdf: { memoryKiB: 20_000, passes: 2, lanes: 1, salt: randomBytes(32) } },
    ],
  ])("does not open under %s", (_, change) => {
    expect(openFromSlot(sealed, seed, { ...place, slot: { ...slot, ...change } })).toMatchObject({
      error: { type: "Damaged" },
    });
  });

  it("refuses parameters below the floor before anything else", () => {
    const weak = { ...slot, kdf: { memoryKiB: 8, passes: 1, lanes: 1, salt: randomBytes(32) } };
    expect(openFromSlot(sealed, seed, { ...place, slot: weak })).toMatchObject({
      error: { type: "KdfRefused", reason: "tooWeak" },
    });
  });
});

describe("keyring", () => {
  it("opens every older epoch from the newest key alone", () => {
    let keyring = newKeyring(space, randomBytes);
    for (let epoch = 2; epoch <= 9; epoch++) keyring = nextEpoch(keyring, randomBytes);
    const sealed = sealKeyring(keyring, randomBytes);
    const opened = openKeyring(sealed, epochKey(keyring), { space, epoch: 9 });
    expect(opened?.keys.size).toBe(9);
    for (let epoch = 1; epoch <= 9; epoch++) {
      const [one, other] = [keyring, opened].map((ring) => ring && keyFor(ring, "entry", epoch));
      expect(one && reveal(one)).toEqual(other && reveal(other));
    }
    expect(keyFor(keyring, "entry", 10)).toBeUndefined();
  });

  it("opens under no other key, epoch or space", () => {
    const keyring = nextEpoch(newKeyring(space, randomBytes), randomBytes);
    const sealed = sealKeyring(keyring, randomBytes);
    const key = epochKey(keyring);
    expect(openKeyring(sealed, createSecret(randomBytes(32)), keyring)).toBeUndefined();
    expect(openKeyring(sealed, key, { space, epoch: 3 })).toBeUndefined();
    expect(openKeyring(sealed, key, { space: newId(randomBytes), epoch: 2 })).toBeUndefined();
    expect(openKeyring(sealed.subarray(1), key, { space, epoch: 2 })).toBeUndefined();
  });

  it("gives each purpose, epoch and space a key of its own", () => {
    const keyring = nextEpoch(newKeyring(space, randomBytes), randomBytes);
    const other = { ...keyring, space: newId<SpaceId>(randomBytes) };
    const keys = [keyring, other].flatMap((ring) =>
      (["entry", "at-rest", "draft"] as const).flatMap((purpose) =>
        [1, 2].map((epoch) => {
          const key = keyFor(ring, purpose, epoch);
          return key ? reveal(key).join() : "";
        }),
      ),
    );
    expect(new Set(keys).size).toBe(12);
  });
});
