import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interleave } from "./interleave.ts";
import { selectFirst } from "./selectFirst.ts";

describe("selectFirst", () => {
  it("is sorting and cutting", () => {
    const items = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 });
    fc.assert(
      fc.property(items, fc.integer({ min: -1, max: 70 }), (numbers, count) => {
        const sorted = numbers.toSorted((a, b) => a - b).slice(0, Math.max(0, count));
        expect(selectFirst(numbers, count, (a, b) => a - b)).toEqual(sorted);
      }),
    );
    expect(selectFirst([3, 1, 2], Infinity, (a, b) => a - b)).toEqual([1, 2, 3]);
  });

  it("leaves what it is given as it is", () => {
    const given = [3, 1, 2];
    selectFirst(given, 2, (a, b) => a - b);
    expect(given).toEqual([3, 1, 2]);
  });
});

describe("interleave", () => {
  const kindsOf = (word: string) => [...word];

  it("keeps all items, each once", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 2 })),
        (words) => {
          expect(interleave(words, kindsOf).toSorted()).toEqual(words.toSorted());
        },
      ),
    );
  });

  it("keeps neighbours apart where it can and the order where it need not", () => {
    const apart = (words: string) => interleave(words.split(" "), kindsOf).join(" ");
    expect(apart("a b a b")).toBe("a b a b");
    expect(apart("a a b b")).toBe("a b a b");
    expect(apart("a a a")).toBe("a a a");
    expect(apart("ab b c a")).toBe("ab c b a");
  });
});
