import { describe, expect, it } from "vitest";
import { createLedger } from "./ledger.ts";

describe("what the monkey remembers", () => {
  it("calls a symbol lost that is gone without a deed that could explain it", () => {
    const ledger = filled("a", "b");
    ledger.count(false);
    expect(ledger.settle(["a"])).toEqual(["b"]);
  });

  it("takes one symbol as deleted for each deed that may delete", () => {
    const ledger = filled("a", "b", "c");
    ledger.count(true);
    expect(ledger.settle(["a"])).toEqual(["c"]);
    expect(ledger.kept()).toEqual(["a", "c"]);
  });

  it("expects a symbol again that an undo brought back", () => {
    const ledger = filled("a");
    ledger.count(true);
    ledger.settle([]);
    expect(ledger.kept()).toEqual([]);
    ledger.count(true);
    ledger.settle(["a"]);
    expect(ledger.kept()).toEqual(["a"]);
  });

  it("no longer excuses a loss some deeds later", () => {
    const ledger = filled("a");
    for (const mayTakeAway of [true, false, false, false]) ledger.count(mayTakeAway);
    expect(ledger.isUnsettled()).toBe(false);
    expect(ledger.settle([])).toEqual(["a"]);
  });
});

function filled(...names: readonly string[]) {
  const ledger = createLedger(1);
  for (const name of names) ledger.keep(name);
  return ledger;
}
