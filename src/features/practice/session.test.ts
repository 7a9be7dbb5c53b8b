import { beforeEach, expect, it } from "vitest";
import type { Ink } from "#core/ink/ink.ts";
import { cardIdOf } from "#core/practice/card.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { useSession } from "./session.ts";

const ink: Ink = [[{ x: 1, y: 2, t: 0 }]];
const card = cardIdOf("sun" as SymbolId, "draw");

beforeEach(() => useSession.getState().letGo());

it("leads a new card from the full guide over its shadow to an empty pad", () => {
  ask("trace");
  const guides = ["full", "faint", "none", "none"];
  for (const guide of guides) {
    expect(atHand().guide).toBe(guide);
    act().setInk(ink);
    act().traceOn();
    expect(atHand().ink).toEqual([]);
  }
});

it("checks nothing where nothing was drawn", () => {
  ask("draw");
  act().check();
  expect(atHand().stage).toBe("asked");
  act().setInk(ink);
  act().check();
  expect(atHand()).toMatchObject({ stage: "graded", ink });
});

it("counts every attempt that is tried again, the one before copying too", () => {
  ask("draw");
  act().setInk(ink);
  act().check();
  act().tryAgain();
  expect(atHand()).toMatchObject({ stage: "asked", ink: [], misses: 1, isCopy: false });
  act().setInk(ink);
  act().check();
  act().copy();
  expect(atHand()).toMatchObject({ stage: "asked", misses: 2, isCopy: true, guide: "full" });
});

it("counts a hint once, and keeps it for the next attempt", () => {
  ask("draw");
  act().hint(0);
  act().hint(0);
  act().hint(1);
  act().tryAgain();
  expect(atHand().hinted).toEqual([0, 1]);
});

it("is done with the asking that was answered, not with the one that came after it", () => {
  ask("draw");
  const answered = atHand();
  act().ask({ ...answered, n: answered.n + 1, askedAtMs: answered.askedAtMs + 1 });
  act().setInk(ink);
  act().finish(answered);
  expect(atHand().ink).toEqual(ink);
  act().finish(atHand());
  expect(useSession.getState().atHand).toBeUndefined();
});

it("begins every card afresh", () => {
  ask("draw");
  act().setInk(ink);
  act().hint(0);
  act().tryAgain();
  act().show();
  ask("draw");
  expect(atHand()).toMatchObject({ stage: "asked", ink: [], hinted: [], misses: 0 });
});

it("has nothing to change when no card is at hand", () => {
  act().setInk(ink);
  act().check();
  expect(useSession.getState().atHand).toBeUndefined();
});

function act() {
  return useSession.getState();
}

function ask(mode: "draw" | "trace") {
  act().ask({ card, n: 0, mode, askedAtMs: 0 });
}

function atHand() {
  const { atHand: held } = useSession.getState();
  if (held === undefined) throw new Error("no card at hand");
  return held;
}
