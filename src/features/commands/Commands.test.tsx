// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CommandsView } from "#hooks/commandsAsked.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { line } from "#testing/testPack.ts";
import { activateLanguage } from "#ui/i18n/i18n.ts";
import { Commands } from "./Commands.tsx";

const user = userEvent.setup({ delay: null });

beforeAll(installPage);
beforeEach(() => localStorage.clear());
afterEach(async () => {
  cleanup();
  await act(() => activateLanguage("en"));
});

describe("the palette", () => {
  it("lists what can be done now on this screen, and nothing else", async () => {
    await open("/insights");
    const listed = options();
    expect(listed).toContain("Go to Draw");
    expect(listed).not.toContain("Go to Insights");
    for (const idle of [/^Undo/, /^Practise now/, "Save a backup", "Lock now", "Sync now"])
      expect(listed).not.toContainEqual(expect.stringMatching(idle));

    cleanup();
    const { services, id } = await withRiver();
    const practice = await services.practice();
    await practice.learn([id]);
    services.due.start();
    await open(`/symbols/${id}`, { services, undo: "Undo: took up 1 symbol for practice" });
    await waitFor(() => expect(options()).toContain("Practise now: 1 due"));
    expect(options()).toEqual(
      expect.arrayContaining([
        "Draw \u2068river\u2069 from memory",
        "What changed in \u2068river\u2069",
        "Save a backup",
        expect.stringContaining("Undo: took up 1 symbol for practice"),
      ]),
    );
  });

  it("is ruled from its field: arrows go round, Home and End to the ends, Enter does it", async () => {
    const { path } = await open("/insights");
    expect(document.activeElement).toBe(field());
    await waitFor(() => expect(options()).toContain("Install Glyphary"));
    const count = options().length;
    expect(active()).toBe(0);
    await user.keyboard("{ArrowUp}");
    expect(active()).toBe(count - 1);
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(active()).toBe(1);
    await user.keyboard("{End}");
    expect(active()).toBe(count - 1);
    await user.keyboard("{PageUp}{Home}");
    expect(active()).toBe(0);
    await user.keyboard("go set");
    await waitFor(() => expect(options()[0]).toBe("Go to Settings"));
    expect(document.activeElement).toBe(field());
    await user.keyboard("{Enter}");
    expect(path()).toBe("/settings");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("finds symbols by a few letters of their name, and opens them", async () => {
    const { services, id } = await withRiver();
    const { path } = await open("/", { services });
    await user.keyboard("rvr");
    await waitFor(() => expect(options()).toEqual([expect.stringContaining("river")]));
    await user.click(screen.getByRole("option"));
    expect(path()).toBe(`/symbols/${id}`);
  });

  it("does what was typed, also for whoever presses Enter before the list has followed", async () => {
    const { path } = await open("/insights");
    const before = options();
    await act(async () => {
      Reflect.set(HTMLInputElement.prototype, "value", "go settings", field());
      field().dispatchEvent(new InputEvent("input", { bubbles: true }));
      // React renders what a key changed before the next key comes, and what may wait after that.
      await Promise.resolve();
      expect(options()).toEqual(before);
      field().dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    });
    expect(path()).toBe("/settings");
  });

  it("says so when nothing is called that, and closes by Escape", async () => {
    await open("/");
    await user.keyboard("xyzzy");
    expect(await screen.findByText("No command and no symbol is called that.")).toBeTruthy();
    expect(field().getAttribute("aria-expanded")).toBe("false");
    await user.keyboard("{Enter}{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("puts what was done last before everything else, also after a reload", async () => {
    await open("/");
    await user.keyboard("dark{Enter}");
    expect(document.documentElement.dataset.theme).toBe("dark");
    cleanup();
    await open("/");
    await user.keyboard("packs{Enter}");
    cleanup();
    await open("/");
    const [first] = screen.getAllByRole("group");
    // What is so already is no command: the dark colours are left out.
    expect(within(first ?? document.body).getAllByRole("option")).toHaveLength(1);
    expect(options()[0]).toBe("Go to Packs");
  });

  it("takes the last step back", async () => {
    const { services } = await withRiver();
    await open("/", { services, undo: "Undo: saved river" });
    await user.keyboard("undo{Enter}");
    await waitFor(() => expect(services.dictionary.snapshot().symbols).toEqual([]));
  });

  it("speaks German, and is found by its words", async () => {
    await act(() => activateLanguage("de"));
    const { path } = await open("/");
    await user.type(screen.getByRole("combobox", { name: /Befehl/ }), "einst");
    await waitFor(() => expect(options()[0]).toBe("Gehe zu Einstellungen"));
    await user.keyboard("{Enter}");
    expect(path()).toBe("/settings");
  });
});

describe("the list of keys", () => {
  it("begins with the keys of this screen, and leaves out what has no use now", async () => {
    await open("/practise/session", { view: "shortcuts" });
    const [here, everywhere] = screen.getAllByRole("heading", { level: 3 });
    expect(here?.textContent).toBe("On this screen");
    expect(everywhere?.textContent).toBe("Everywhere");
    const terms = () => screen.getAllByRole("term").map(({ textContent }) => textContent);
    expect(terms().slice(0, 2)).toEqual(["Show or check, and take the suggestion", "Rate"]);
    expect(terms()).not.toContain("Lock now");

    cleanup();
    localStorage.setItem("glyphary.preferences", JSON.stringify({ singleKeys: false }));
    await open("/practise/session", { view: "shortcuts" });
    expect(terms()).not.toContain("Rate");
    expect(screen.getByText(/are turned off/)).toBeTruthy();
  });
});

interface Given {
  readonly services?: TestServices;
  readonly undo?: string;
  readonly view?: CommandsView;
}

async function open(path: string, { services, undo, view = "palette" }: Given = {}) {
  const given = services ?? (await openTestServices());
  return renderScreen(<Shell services={given} undoWords={undo} first={view} />, {
    services: given,
    path,
  });
}

interface ShellProps {
  readonly services: TestServices;
  readonly undoWords: string | undefined;
  readonly first: CommandsView;
}

function Shell({ services, undoWords, first }: ShellProps) {
  const [view, setView] = useState<CommandsView | undefined>(first);
  if (view === undefined) return null;
  const undo = () => void services.undo.undo();
  const shell = { undoWords, redoWords: undefined, undo, redo: () => undefined };
  return <Commands {...{ view, shell }} onView={setView} />;
}

async function withRiver() {
  const services = await openTestServices();
  const saved = await services.symbols.save({ name: "river", ink: line(1) });
  if (!saved.ok) throw new Error(saved.error.type);
  return { services, id: saved.value };
}

function field(): HTMLElement {
  return screen.getByRole("combobox");
}

function options(): readonly (string | null)[] {
  return screen.queryAllByRole("option").map(({ textContent }) => textContent);
}

/** Which row the field says it means; it is the one that is marked. */
function active(): number {
  const id = field().getAttribute("aria-activedescendant");
  const rows = screen.getAllByRole("option");
  const at = rows.findIndex((row) => row.id === id);
  expect(rows.filter((row) => row.getAttribute("aria-selected") === "true")).toEqual([rows[at]]);
  return at;
}
