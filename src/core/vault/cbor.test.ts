import { isDeepStrictEqual } from "node:util";
import { decode, encode, rfc8949EncodeOptions } from "cborg";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cbor, decodeCbor, encodeCbor } from "./cbor.ts";

describe("decoding deterministic CBOR", () => {
  it("gives back what was encoded", () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(decodeCbor(encodeCbor(value))).toEqual(value);
      }),
    );
  });

  it("takes the same bytes as a decoder that encodes again what it read and compares", () => {
    fc.assert(
      fc.property(bytesLikeCbor, (bytes) => {
        expect(decodeCbor(bytes)).toEqual(decodedByOthers(bytes));
      }),
      { numRuns: 3000 },
    );
  });

  it("takes of every first byte what such a decoder takes", () => {
    const different = shortForms().filter(
      (bytes) => !isDeepStrictEqual(decodeCbor(bytes), decodedByOthers(bytes)),
    );
    expect(different).toEqual([]);
  });

  it("keeps a text that begins like a mark of byte order", () => {
    expect(decodeCbor(encodeCbor("\ufefftext"))).toBe("\ufefftext");
  });

  it("makes an own property of any name", () => {
    const read = decodeCbor(encodeCbor(Object.fromEntries([["__proto__", 1]])));
    expect(Object.entries(read as Readonly<Record<string, Cbor>>)).toEqual([["__proto__", 1]]);
  });

  it("refuses a list that says it is longer than all memory, and one nested deeper than the stack", () => {
    expect(decodeCbor(Uint8Array.of(0x9a, 255, 255, 255, 255))).toBeUndefined();
    expect(decodeCbor(new Uint8Array(1_000_000).fill(0x81))).toBeUndefined();
  });
});

const text = fc
  .string({ unit: "grapheme", maxLength: 40 })
  .filter((one) => !one.startsWith("\ufeff"));

const { values } = fc.letrec<{ values: Cbor }>((tie) => ({
  values: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom<Cbor[]>(null, true, false),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.float({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    text,
    fc.uint8Array({ maxLength: 300 }),
    fc.array(tie("values"), { maxLength: 6 }),
    fc.dictionary(text, tie("values"), { maxKeys: 6, noNullPrototype: true }),
  ),
}));

/** Encoded values with some bytes changed, taken out or put in, and bytes of no kind. */
const bytesLikeCbor = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  fc
    .tuple(values, fc.array(fc.tuple(fc.nat(400), fc.nat(255), fc.nat(2)), { maxLength: 3 }))
    .map(([value, changes]) => {
      const bytes = [...encodeCbor(value)];
      for (const [place, byte, removed] of changes)
        bytes.splice(place % (bytes.length + 1), removed, ...(removed === 2 ? [] : [byte]));
      return Uint8Array.from(bytes);
    }),
);

/** Each first byte, followed by as little and as much as can matter. */
function shortForms(): Uint8Array[] {
  const after = ["", "00", "17", "18", "ff", "0000", "0100", "3c00", "7bff", "8000", "fc00"];
  const long = ["00000000", "00010000", "3f800000", "33800000", "7f800000", "3fb999999999999a"];
  const longest = ["0000000100000000", "001fffffffffffff", "0020000000000000", "7ff0000000000000"];
  return Array.from({ length: 256 }, (_, first) =>
    [...after, ...long, ...longest].map((rest) => {
      const pairs = rest.match(/../g) ?? [];
      return Uint8Array.from([first, ...pairs.map((pair) => Number.parseInt(pair, 16))]);
    }),
  ).flat();
}

function decodedByOthers(bytes: Uint8Array): Cbor | undefined {
  try {
    const value = decode(bytes, {
      ...{ allowIndefinite: false, allowUndefined: false, allowNaN: false },
      ...{ allowInfinity: false, allowBigInt: false, rejectDuplicateMapKeys: true },
    }) as Cbor;
    const again = encode(value, rfc8949EncodeOptions);
    return Buffer.compare(again, bytes) === 0 ? value : undefined;
  } catch {
    return undefined;
  }
}
