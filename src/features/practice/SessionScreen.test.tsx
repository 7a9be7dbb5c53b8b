// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { Route } from "wouter";
import type { Ink } from "#core/ink/ink.ts";
import { cardIdOf } from "#core/practice/card.ts";
import type { PracticeSettings } from "#core/practice/settings.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { err } from "#core/shared/result.ts";
import { drawOnPad, installPad, pad, straightStroke } from "#testing/drawOnPad.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { SessionScreen } from "./SessionScreen.tsx";

/** More than the time for which new buttons are deaf. ms. */
const HEARING_MS = 520;

/** How far the page's clock was moved on. */
let sinceThenMs = 0;

const down = straightStroke([300, 150], [320, 850]);
const across = straightStroke([150, 400], [850, 420]);
const slope = straightStroke([200, 200], [800, 800]);
const cross: Ink = [down, across];
const bend: Ink = [slope, straightStroke([800, 200], [200, 800])];

beforeAll(() => {
  installPage();
  const real = performance.now.bind(performance);
  performance.now = () => real() + sinceThenMs;
});
beforeEach(() => {
  localStorage.clear();
  window.history.replaceState(null, "");
  installPad();
});
afterEach(cleanup);

it("lets a new symbol be traced, traced in its shadow, drawn from memory and rated", async () => {
  const { practice } = await open({ cross });
  expect(await heading(/New: trace it/)).toBeTruthy();
  expect(button("Next").disabled).toBe(true);
  drawOnPad(cross);
  press("Next");
  expect(await heading(/Trace it again/)).toBeTruthy();
  drawOnPad(cross);
  press("Next");
  expect(await heading(/Now from memory/)).toBeTruthy();
  drawOnPad(cross);
  press("Check");
  await screen.findByText("Suggested: Good. Change it if you disagree.");
  hears();
  press(/^Good/);
  await waitFor(() => expect(practice.reviews()).toHaveLength(1));
  expect(practice.reviews()[0]).toMatchObject({
    ...{ mode: "trace", face: "draw", rating: 3, suggested: 3, misses: 0, hints: 0 },
    drawing: { strokes: 2 },
  });
  // It is still being learnt and nothing else is left: it comes again, now from memory.
  expect(await heading(/^Draw/)).toBeTruthy();
});

it("takes no rating from a tap that was meant for what stood there before", async () => {
  const { practice } = await open({ cross });
  await reveal();
  press(/^Good/);
  await user.keyboard("3");
  expect(practice.reviews()).toEqual([]);
  hears();
  await user.keyboard("3");
  await waitFor(() => expect(practice.reviews()).toHaveLength(1));
});

it("counts failed attempts, then shows the strokes to copy and suggests Again", async () => {
  const { practice } = await open({ cross }, { missesBeforeShowing: 2 });
  await toMemory();
  drawOnPad([slope]);
  press("Check");
  await user.click(await screen.findByRole("button", { name: "Try again" }));
  drawOnPad([slope]);
  press("Check");
  await user.click(await screen.findByRole("button", { name: "Show me the strokes" }));
  expect(await heading(/Copy it/)).toBeTruthy();
  drawOnPad(cross);
  press("Check");
  await screen.findByText(/^Suggested: Again/);
  hears();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(practice.reviews()[0]).toMatchObject({ rating: 1, misses: 2 }));
});

it("shows the next stroke as a hint and suggests one less for it", async () => {
  const { practice } = await open({ cross });
  await toMemory();
  await user.keyboard("h");
  await screen.findByText("Stroke 1 is shown in red.");
  drawOnPad(cross);
  await user.keyboard("{Enter}");
  await screen.findByText(/^Suggested: Hard/);
  hears();
  await user.keyboard(" ");
  await waitFor(() => expect(practice.reviews()[0]).toMatchObject({ rating: 2, hints: 1 }));
});

it("takes the last answer back at every step, and its card comes again", async () => {
  const { practice } = await open({ cross, bend });
  await reveal();
  hears();
  await user.keyboard("4");
  await heading(/bend/);
  await user.keyboard("z");
  await heading(/cross/);
  await waitFor(() => expect(practice.reviews()).toEqual([]));
  expect(button("Take back the last answer").disabled).toBe(true);
  await reveal();
  hears();
  await user.keyboard("4");
  await heading(/bend/);
  drawOnPad(bend);
  press("Take back the last answer");
  await heading(/cross/);
});

it("asks to read: the symbol first, its meaning when shown, judged by oneself", async () => {
  const { practice } = await open({ cross }, { faces: "read" });
  await heading(/What does this mean/);
  expect(screen.queryByText("cross")).toBeNull();
  expect(screen.getByRole("img", { name: "A symbol of 2 strokes" })).toBeTruthy();
  await user.keyboard(" ");
  expect(screen.getByRole("heading", { level: 2, name: "cross" })).toBe(document.activeElement);
  hears();
  press(/^Hard/);
  await waitFor(() => expect(practice.reviews()[0]).toMatchObject({ mode: "read", rating: 2 }));
  expect(practice.reviews()[0]?.suggested).toBeUndefined();
});

it("knows two buttons", async () => {
  const { practice } = await open({ cross }, { buttons: 2, faces: "read" });
  await heading(/What does this mean/);
  await user.keyboard("{Enter}");
  await screen.findByRole("button", { name: /^Good/ });
  expect(screen.queryByRole("button", { name: /^Hard/ })).toBeNull();
  hears();
  await user.keyboard("2");
  await waitFor(() => expect(practice.reviews()[0]?.rating).toBe(3));
});

it("says at the end what was done and what comes next, and learns more where more is waiting", async () => {
  const { practice } = await open({ cross, bend }, { newPerDay: 1 });
  await reveal();
  hears();
  await user.keyboard("4");
  await heading("Done for now");
  expect(screen.getByText("1 of 1")).toBeTruthy();
  expect(screen.getByText(/^Next: /)).toBeTruthy();
  press("Learn 1 more today");
  await heading(/bend/);
  expect(practice.reviews()).toHaveLength(1);
});

it("takes another way of writing as right, and then suggests Good", async () => {
  const { practice } = await open({ cross });
  await toMemory();
  drawOnPad(cross.toReversed());
  press("Check");
  await screen.findByText(/^Suggested: Hard/);
  press("That is right too");
  await screen.findByText(/^Suggested: Good/);
  hears();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(practice.reviews()[0]?.rating).toBe(3));
});

it("goes on to the next card when the one on the screen is deleted, or answered in another tab", async () => {
  const { services, practice } = await open({ cross, bend, stroke: [slope] });
  await heading(/cross/);
  const cards = [...practice.snapshot().cards.values()];
  const [id, next] = cards.map(({ symbol }) => symbol) as [SymbolId, SymbolId];
  await act(() => services.symbols.remove(id));
  await heading(/bend/);
  await act(() =>
    practice.record({
      ...{ card: cardIdOf(next, "draw"), mode: "draw", rating: 4 },
      ...{ durationMs: 900, hints: 0, misses: 0, cram: false },
    }),
  );
  await heading(/stroke/);
});

it("keeps what is drawn on the next card while the last answer is still being written", async () => {
  const { written } = await answerLate();
  drawOnPad(bend);
  await act(() => written());
  expect(button("Next").disabled).toBe(false);
});

it("takes back an answer that is still being written, once it is", async () => {
  const { practice, written } = await answerLate();
  await user.keyboard("zz");
  expect(practice.reviews()).toHaveLength(1);
  await act(() => written());
  await heading(/cross/);
  expect(practice.reviews()).toEqual([]);
});

it("keeps the answer to the next card while the last one is still being written, once", async () => {
  const { practice, written } = await answerLate();
  await reveal();
  hears();
  await user.keyboard("33");
  expect(practice.reviews()).toHaveLength(1);
  await act(() => written());
  await waitFor(() => expect(practice.reviews().map(({ rating }) => rating)).toEqual([4, 3]));
});

it("leaves the answer before where the one to be taken back is not kept", async () => {
  const services = await openTestServices();
  const practice = await enrol(services, { cross, bend });
  const refused = Promise.withResolvers<Awaited<ReturnType<typeof practice.record>>>();
  let isFull = false;
  const full: typeof practice = {
    ...practice,
    record: (answer) => (isFull ? refused.promise : practice.record(answer)),
  };
  show({ ...services, practice: () => Promise.resolve(full) }, "/practise/session");
  await reveal();
  hears();
  await user.keyboard("4");
  await heading(/bend/);
  await reveal();
  hears();
  isFull = true;
  await user.keyboard("3z");
  refused.resolve(err({ type: "StorageFull" }));
  await screen.findByText(/The card is still here/);
  isFull = false;
  await user.keyboard("4");
  await heading("Done for now");
  expect(practice.reviews()).toHaveLength(2);
});

it("leaves by Esc", async () => {
  const { path } = await open({ cross });
  await heading(/cross/);
  await user.keyboard("{Escape}");
  expect(path()).toBe("/practise");
});

it("goes through what is not due without touching the schedule, each until it is known", async () => {
  const { services, practice } = await open({ cross, bend });
  await reveal();
  hears();
  await user.keyboard("4");
  await heading(/bend/);
  cleanup();
  const scheduled = () =>
    [...practice.snapshot().cards.values()].map((card) => ({ ...card, n: 0 }));
  const before = scheduled();
  show(services, "/practise/session?cram=1");
  for (const rating of ["1", "3", "3"]) {
    await reveal();
    hears();
    const done = practice.reviews().length;
    await user.keyboard(rating);
    await waitFor(() => expect(practice.reviews()).toHaveLength(done + 1));
  }
  await heading("Done for now");
  expect(scheduled()).toEqual(before);
  expect(practice.reviews().filter(({ isCram }) => isCram)).toHaveLength(3);
});

const user = userEvent.setup();

async function open(inks: Readonly<Record<string, Ink>>, settings: Partial<PracticeSettings> = {}) {
  const services = await openTestServices();
  const practice = await services.practice();
  await practice.changeSettings(settings);
  await enrol(services, inks);
  return { services, practice, ...show(services, "/practise/session") };
}

/** Answers the first of two cards on a slow disk: the next one is there, and the writing is not over before it is said to be. */
async function answerLate() {
  const services = await openTestServices();
  const practice = await enrol(services, { cross, bend });
  const written = Promise.withResolvers<void>();
  const late: typeof practice = {
    ...practice,
    record: async (answer) => {
      const recorded = await practice.record(answer);
      await written.promise;
      return recorded;
    },
  };
  show({ ...services, practice: () => Promise.resolve(late) }, "/practise/session");
  await reveal();
  hears();
  await user.keyboard("4");
  await heading(/bend/);
  const end = () => {
    written.resolve();
    return written.promise;
  };
  return { practice, written: end };
}

/** Has symbols of these drawings be learnt. */
async function enrol(services: TestServices, inks: Readonly<Record<string, Ink>>) {
  const practice = await services.practice();
  for (const [name, ink] of Object.entries(inks)) {
    const saved = await services.symbols.save({ ink, name });
    if (!saved.ok) throw new Error("The symbol was not saved");
    await practice.learn([saved.value]);
  }
  return practice;
}

function show(services: TestServices, path: string) {
  return renderScreen(
    <Route path="/practise/session">
      <SessionScreen />
    </Route>,
    { services, path },
  );
}

/** Answers without drawing. */
async function reveal() {
  await user.click(await screen.findByRole("button", { name: "Answer without drawing" }));
}

/** Through both guides to an empty pad. */
async function toMemory() {
  await heading(/New: trace it/);
  drawOnPad(cross);
  press("Next");
  drawOnPad(cross);
  press("Next");
  await heading(/Now from memory/);
  expect(pad().getAttribute("aria-label")).not.toContain("stroke");
}

function heading(name: string | RegExp) {
  return screen.findByRole("heading", { level: 1, name });
}

function button(name: string | RegExp) {
  return screen.getByRole<HTMLButtonElement>("button", { name });
}

function press(name: string | RegExp) {
  act(() => button(name).click());
}

/** Lets the time pass for which new buttons are deaf. */
function hears() {
  sinceThenMs += HEARING_MS;
}
