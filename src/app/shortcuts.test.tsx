// @vitest-environment jsdom
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { Route } from "wouter";
import type { Ink } from "#core/ink/ink.ts";
import { assert } from "#core/shared/assert.ts";
import { useBrowsing } from "#features/dictionary/browsing.ts";
import { SymbolsScreen } from "#features/dictionary/SymbolsScreen.tsx";
import { TestYourselfScreen } from "#features/dictionary/TestYourselfScreen.tsx";
import { FindByName } from "#features/draw/FindByName.tsx";
import { SessionScreen } from "#features/practice/SessionScreen.tsx";
import { drawOnPad, installPad, straightStroke } from "#testing/drawOnPad.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { line } from "#testing/testPack.ts";
import { openTestGate, openTestVault } from "#testing/testVault.ts";
import { type Chord, chordsOf, SHORTCUT_IDS, SHORTCUTS, type ShortcutId } from "#ui/shortcuts.ts";
import { CommandKeys } from "./CommandKeys.tsx";
import { useLockKeys } from "./useLockKeys.ts";
import { useSteps } from "./useSteps.ts";
import { useUndoKeys } from "./useUndoKeys.ts";

// Dexie learns when it is loaded which arrays it must not take apart: those that Node clones, not those of jsdom.
vi.hoisted(() => {
  Object.assign(globalThis, { Uint8Array: structuredClone(new Uint8Array()).constructor });
});

/** Whether the shortcut did what it is there for. */
type Happened = () => boolean;

/** For every shortcut a scene in which it means something; one without does not compile. */
const SCENES: Readonly<Record<ShortcutId, () => Promise<Happened>>> = {
  commands: async () => {
    showKeys(await openTestServices());
    return () => screen.queryByRole("combobox", { name: "Find a command or a symbol" }) !== null;
  },
  shortcuts: async () => {
    showKeys(await openTestServices());
    return () => screen.queryByRole("dialog", { name: "What keys do" }) !== null;
  },
  undo: async () => {
    const services = await openTestServices();
    await save(services, "river");
    showKeys(services);
    return () => names(services).length === 0;
  },
  redo: async () => {
    const services = await openTestServices();
    await save(services, "river");
    await services.undo.undo();
    showKeys(services);
    return () => names(services).length === 1;
  },
  lock: async () => {
    const { services, reloads } = await openWithLock();
    showKeys(services);
    return () => reloads() === 1;
  },
  close: async () => {
    showSymbols(await openTestServices().then(withNine));
    await user.type(search(), "xyz");
    return () => search().value === "";
  },
  search: async () => {
    showSymbols(await openTestServices().then(withNine));
    return () => document.activeElement === search();
  },
  move: async () => {
    showSymbols(await openTestServices().then(withNine));
    const tiles = await screen.findAllByRole("button", { name: /^symbol \d$/ });
    const middle = tiles[4];
    act(() => middle?.focus());
    return () => document.activeElement !== middle && tiles.includes(focused());
  },
  open: async () => {
    const services = await openTestServices().then(withNine);
    const { path } = showSymbols(services);
    await user.type(search(), "symbol 3");
    return () => path().startsWith("/symbols/");
  },
  answer: async () => {
    await showSession();
    await screen.findByRole("heading", { level: 1, name: /New: trace it/ });
    drawOnPad(CROSS);
    return () => screen.queryByRole("heading", { level: 1, name: /Trace it again/ }) !== null;
  },
  rate: async () => {
    const { practice } = await showSession();
    await reveal();
    return () => practice.reviews().length === 1;
  },
  hint: async () => {
    await showSession();
    for (const step of [/New: trace it/, /Trace it again/]) {
      await screen.findByRole("heading", { level: 1, name: step });
      drawOnPad(CROSS);
      act(() => screen.getByRole("button", { name: "Next" }).click());
    }
    await screen.findByRole("heading", { level: 1, name: /Now from memory/ });
    return () => screen.queryByText("Stroke 1 is shown in red.") !== null;
  },
  takeBack: async () => {
    const { practice } = await showSession();
    await reveal();
    act(() => screen.getByRole("button", { name: /^Good/ }).click());
    await waitFor(() => expect(practice.reviews()).toHaveLength(1));
    return () => practice.reviews().length === 0;
  },
  leave: async () => {
    const { path } = await showSession();
    await screen.findByRole("heading", { level: 1 });
    return () => path() === "/practise";
  },
  check: async () => {
    const services = await openTestServices();
    const id = await save(services, "cross");
    renderScreen(
      <Route path="/symbols/:id/test">
        <TestYourselfScreen />
      </Route>,
      { services, path: `/symbols/${id}/test` },
    );
    drawOnPad(CROSS);
    return () => screen.queryByRole("heading", { level: 2 }) !== null;
  },
};

const ALL = SHORTCUT_IDS.flatMap((id) => chordsOf(id, true).map((chord) => [id, chord] as const));
/** One of each thing that only letters and signs alone do. */
const SINGLE = SHORTCUT_IDS.flatMap((id) =>
  chordsOf(id, false).length === 0 ? [[id, chordsOf(id, true)[0]] as const] : [],
);

const CROSS: Ink = [straightStroke([300, 150], [320, 850]), straightStroke([150, 400], [850, 420])];
const ROOT = join(import.meta.dirname, "../..");
const PASSPHRASE = "the heron waits at dusk";

/** More than the time for which new buttons are deaf. ms. */
const HEARING_MS = 520;

/** Long enough for a key that is heard to have done something. ms. */
const STILL_MS = 30;

const user = userEvent.setup({ delay: null });
const freshBrowsing = useBrowsing.getState();
let sinceThenMs = 0;

beforeAll(() => {
  installPage();
  const real = performance.now.bind(performance);
  performance.now = () => real() + sinceThenMs;
});
beforeEach(() => {
  localStorage.clear();
  window.history.replaceState(null, "");
  useBrowsing.setState(freshBrowsing, true);
  installPad();
});
afterEach(cleanup);

describe("every key that is listed does something", () => {
  it.each(ALL)("%s by %o", async (id, chord) => {
    const happened = await SCENES[id]();
    expect(happened()).toBe(false);
    await user.keyboard(typed(chord));
    await waitFor(() => expect(happened()).toBe(true));
  });

  it("opens the first one found by name beside the pad, too", async () => {
    const services = await openTestServices().then(withNine);
    const { path } = renderScreen(<FindByName />, { services, path: "/" });
    await user.type(screen.getByRole("searchbox"), "symbol 3{Enter}");
    expect(path()).toMatch(/^\/symbols\//);
    expect(SHORTCUTS.open.where).toContain("draw");
  });
});

it("hears no key of the page that is not listed", async () => {
  const listening: string[] = [];
  for await (const file of glob("src/**/*.{ts,tsx}", { cwd: ROOT })) {
    if (file.includes(".test.")) continue;
    const code = await readFile(join(ROOT, file), "utf8");
    const isHearing = /(window|document)\.addEventListener\(\s*"key/.test(code);
    if (isHearing && !code.includes("isPressed(event, ")) listening.push(file);
  }
  // The pad comes with the first load and the catalogue does not; its key is that of undo. What comes before all others only passes on.
  expect(listening.sort()).toEqual(["src/app/earlyKeys.ts", "src/ui/usePadUndo.ts"]);
});

describe("where letters and signs alone are turned off", () => {
  it.each(SINGLE)("%s is not heard by %o", async (id, chord) => {
    assert(chord, "every shortcut has a key");
    localStorage.setItem("glyphary.preferences", JSON.stringify({ singleKeys: false }));
    const happened = await SCENES[id]();
    await user.keyboard(typed(chord));
    await act(() => new Promise((resolve) => setTimeout(resolve, STILL_MS)));
    expect(happened()).toBe(false);
  });
});

/** The chord in user-event's writing. */
function typed({ key, mod, shift }: Chord): string {
  const named: Readonly<Record<string, string>> = {
    ...{ enter: "{Enter}", escape: "{Escape}", home: "{Home}", end: "{End}" },
    ...{ arrowleft: "{ArrowLeft}", arrowright: "{ArrowRight}" },
    ...{ arrowup: "{ArrowUp}", arrowdown: "{ArrowDown}" },
  };
  const face = named[key] ?? key;
  const shifted = shift === true ? `{Shift>}${face}{/Shift}` : face;
  return mod === true ? `{Control>}${shifted}{/Control}` : shifted;
}

function Keys() {
  const { undo, redo } = useSteps();
  useUndoKeys(undo, redo);
  useLockKeys();
  return <CommandKeys {...{ undo, redo }} />;
}

function showKeys(services: TestServices) {
  return renderScreen(<Keys />, { services, path: "/insights" });
}

function showSymbols(services: TestServices) {
  return renderScreen(
    <Route path="/symbols/:id?">
      <SymbolsScreen tools={null} />
    </Route>,
    { services, path: "/symbols" },
  );
}

async function showSession() {
  const services = await openTestServices();
  const practice = await services.practice();
  await practice.learn([await save(services, "cross")]);
  return { practice, ...renderScreen(<SessionScreen />, { services, path: "/practise/session" }) };
}

/** Answers without drawing, and lets the time pass for which new buttons are deaf. */
async function reveal() {
  await user.click(await screen.findByRole("button", { name: "Answer without drawing" }));
  sinceThenMs += HEARING_MS;
}

async function openWithLock() {
  const factory = createIndexedDb();
  const before = openTestVault(await openTestDatabase(factory), { factory }).service;
  const recovery = before.newRecovery().secret;
  await before.turnLockOn({ passphrase: PASSPHRASE, recovery });
  const database = await openTestDatabase(factory);
  await openTestGate(database).withPassphrase(PASSPHRASE);
  const { service, reloads } = openTestVault(database, { factory });
  const vault = () => Promise.resolve(service);
  return { services: { ...(await openTestServices()), database, vault }, reloads };
}

async function withNine(services: TestServices): Promise<TestServices> {
  const drafts = Array.from({ length: 9 }, (_, index) => ({
    name: `symbol ${index}`,
    ink: line(index),
  }));
  await services.symbols.saveList(drafts);
  return services;
}

async function save(services: TestServices, name: string) {
  const saved = await services.symbols.save({ name, ink: CROSS });
  if (!saved.ok) throw new Error(saved.error.type);
  return saved.value;
}

function names({ dictionary }: TestServices): readonly string[] {
  return dictionary.snapshot().symbols.map(({ name }) => name);
}

function search(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>("searchbox");
}

function focused(): HTMLElement {
  return document.activeElement as HTMLElement;
}
