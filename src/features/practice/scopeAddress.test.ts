import fc from "fast-check";
import { expect, it } from "vitest";
import type { PackId, SymbolId } from "#core/shared/ids.ts";
import type { Scope } from "#services/practice/practiceService.ts";
import { planOfAddress, sessionAddress } from "./scopeAddress.ts";

const words = fc.string({ minLength: 1, unit: "grapheme" });

const scopes = fc.oneof<fc.Arbitrary<Scope>[]>(
  fc.constantFrom<Scope>({ type: "today" }, { type: "worst" }),
  words.map((tag): Scope => ({ type: "tag", tag })),
  words.map((pack): Scope => ({ type: "pack", pack: pack as PackId })),
  words.map((symbol): Scope => ({ type: "symbol", symbol: symbol as SymbolId })),
);

it("leads back to the plan it was made of, whatever a tag is called", () => {
  fc.assert(
    fc.property(scopes, fc.boolean(), (scope, cram) => {
      const { search } = new URL(sessionAddress({ scope, cram }), "http://localhost");
      expect(planOfAddress(new URLSearchParams(search))).toEqual({ scope, cram });
    }),
  );
});

it.each(["", "?scope=", "?scope=tag:", "?scope=moon", "?cram=2"])(
  "takes %s for what is due today",
  (search) => {
    expect(planOfAddress(new URLSearchParams(search))).toEqual({
      scope: { type: "today" },
      cram: false,
    });
  },
);
