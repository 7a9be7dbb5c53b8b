// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { Route } from "wouter";
import type { SymbolId } from "#core/shared/ids.ts";
import { createIndexedDb } from "#testing/openTestDatabase.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { line } from "#testing/testPack.ts";
import { useDrafts } from "./drafts.ts";
import { SymbolsScreen } from "./SymbolsScreen.tsx";

const freshDrafts = useDrafts.getState();

beforeAll(installPage);
beforeEach(() => useDrafts.setState(freshDrafts, true));
afterEach(cleanup);

it("shows names with markup as text", async () => {
  const services = await openTestServices();
  const id = await saved(services, { ink: line(3), name: "<b>river</b>", notes: "<i>&amp;" });
  show(services, `/symbols/${id}`);
  expect(screen.getByRole("heading", { name: "<b>river</b>" })).toBeTruthy();
  expect(screen.getByText("<i>&amp;")).toBeTruthy();
});

it("tells voices and fonts the language of words that show it", async () => {
  const services = await openTestServices();
  const words = { name: "右", reading: "ウ、ユウ、みぎ", meaning: "right", text: "右" };
  const id = await saved(services, words);
  show(services, `/symbols/${id}`);
  const heading = await screen.findByRole("heading", { name: words.name });
  expect(heading.getAttribute("lang")).toBe("ja");
  expect(screen.getByText(words.reading).getAttribute("lang")).toBe("ja");
  expect(screen.getByText(words.meaning).hasAttribute("lang")).toBe(false);
});

it("counts being opened as a use", async () => {
  const services = await openTestServices();
  const id = await saved(services, { ink: line(3), name: "river" });
  show(services, `/symbols/${id}`);
  await services.symbols.flushUses();
  await waitFor(() => expect(services.dictionary.snapshot().byId.get(id)?.useCount).toBe(1));
});

it("deletes at once, goes back to the list, and undo brings it back", async () => {
  const user = userEvent.setup();
  const services = await openTestServices();
  const id = await saved(services, { ink: line(3), name: "river" });
  const { path } = show(services, `/symbols/${id}`);
  await user.click(screen.getByRole("button", { name: "Delete" }));
  await waitFor(() => expect(path()).toBe("/symbols"));
  expect(services.dictionary.snapshot().byId.has(id)).toBe(false);
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(services.dictionary.snapshot().byId.has(id)).toBe(true));
});

it("says that another tab deleted it, and brings it back", async () => {
  const user = userEvent.setup();
  const { services, otherTab, id } = await twoTabs();
  show(services, `/symbols/${id}`);
  await otherTab.symbols.remove(id);
  expect(await screen.findByText(/was deleted while it was open here/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Bring it back" }));
  expect(await screen.findByRole("heading", { name: "river" })).toBeTruthy();
});

it("keeps edits of a symbol that another tab deletes, and saves them as a new one", async () => {
  const user = userEvent.setup();
  const { services, otherTab, id } = await twoTabs();
  const { path } = show(services, `/symbols/${id}`);
  await user.click(screen.getByRole("button", { name: "Edit" }));
  await user.type(screen.getByRole("textbox", { name: "Meaning" }), "that which carries");
  await otherTab.symbols.remove(id);
  expect(await screen.findByText(/What you wrote is still here/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Save as a new symbol" }));
  await waitFor(() => expect(services.dictionary.snapshot().symbols).toHaveLength(1));
  const [made] = services.dictionary.snapshot().symbols;
  expect(made).toMatchObject({ name: "river", meaning: "that which carries", hasInk: true });
  expect(made?.id).not.toBe(id);
  await waitFor(() => expect(path()).toBe(`/symbols/${made?.id}`));
});

it("writes only what was edited, so that another tab's edit stays", async () => {
  const user = userEvent.setup();
  const { services, otherTab, id } = await twoTabs();
  show(services, `/symbols/${id}`);
  await user.click(screen.getByRole("button", { name: "Edit" }));
  await user.type(screen.getByRole("textbox", { name: "Meaning" }), "water");
  await otherTab.symbols.edit(id, { name: "stream" });
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(services.dictionary.snapshot().byId.get(id)).toMatchObject({
      name: "stream",
      meaning: "water",
    }),
  );
});

it("refuses notes that are too long beside the field and keeps them", async () => {
  const user = userEvent.setup();
  const services = await openTestServices();
  const id = await saved(services, { ink: line(3), name: "river" });
  show(services, `/symbols/${id}`);
  await user.click(screen.getByRole("button", { name: "Edit" }));
  const notes = screen.getByRole("textbox", { name: "Notes" });
  await user.click(notes);
  await user.paste("x".repeat(100_000));
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(/The notes have 100,000 characters/)).toBeTruthy();
  expect(notes).toHaveProperty("value", "x".repeat(100_000));
});

it("answers an unknown address kindly with a way back", async () => {
  const user = userEvent.setup();
  const { path } = show(await openTestServices(), "/symbols/nowhere");
  expect(screen.getByText(/There is no symbol at this address/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Back to the symbols" }));
  expect(path()).toBe("/symbols");
});

it("explains that keeping it here makes a new symbol, and shows that one", async () => {
  const user = userEvent.setup();
  const services = await openTestServices();
  const id = await saved(services, { ink: line(3), name: "river" });
  const { path } = show(services, `/symbols/${id}`);
  await user.click(screen.getByRole("button", { name: "Change" }));
  expect(screen.getByText(/those copies remain until they are erased/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Keep it here" }));
  expect(await screen.findByText("Stays on this device")).toBeTruthy();
  expect(path()).not.toBe(`/symbols/${id}`);
});

it("shows the old one again when keeping it here is undone, the new one when it is done again", async () => {
  const user = userEvent.setup();
  const services = await openTestServices();
  const id = await saved(services, { ink: line(3), name: "river" });
  const { path } = show(services, `/symbols/${id}`);
  await user.click(screen.getByRole("button", { name: "Change" }));
  await user.click(screen.getByRole("button", { name: "Keep it here" }));
  expect(await screen.findByText("Stays on this device")).toBeTruthy();
  const moved = path();
  await act(() => services.undo.undo());
  await waitFor(() => expect(path()).toBe(`/symbols/${id}`));
  expect(await screen.findByRole("heading", { name: "river" })).toBeTruthy();
  await act(() => services.undo.redo());
  await waitFor(() => expect(path()).toBe(moved));
});

it("makes another drawing the reference, and removes one", async () => {
  const user = userEvent.setup();
  const services = await openTestServices();
  const id = await saved(services, { ink: line(3), name: "river" });
  services.clock.advance(1000);
  await services.symbols.addSample(id, line(200));
  show(services, `/symbols/${id}`);
  await user.click(screen.getByRole("button", { name: "Drawing 2" }));
  await user.click(screen.getByRole("button", { name: "Make it the reference" }));
  await user.click(await screen.findByRole("button", { name: "Drawing 2, the reference" }));
  expect(services.dictionary.drawingOf(id)).toEqual(line(200));
  await user.click(screen.getByRole("button", { name: "Remove" }));
  await waitFor(() => expect(services.dictionary.samplesOf(id)).toHaveLength(1));
  expect(services.dictionary.drawingOf(id)).toEqual(line(3));
});

it("says which drawings were kept because the person chose the symbol for them", async () => {
  const services = await openTestServices();
  const id = await saved(services, { ink: line(3), name: "river" });
  services.clock.advance(1000);
  await services.symbols.keepConfirmed(id, line(200));
  show(services, `/symbols/${id}`);
  expect(screen.getByRole("button", { name: "Drawing 1, the reference" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Drawing 2 kept from drawing" })).toBeTruthy();
});

function show(services: TestServices, path: string) {
  const route = (
    <Route path="/symbols/:id?">
      <SymbolsScreen tools={null} />
    </Route>
  );
  return renderScreen(route, { services, path });
}

async function twoTabs() {
  const factory = createIndexedDb();
  const services = await openTestServices({ factory });
  const id = await saved(services, { ink: line(3), name: "river" });
  const otherTab = await openTestServices({ factory });
  return { services, otherTab, id };
}

async function saved(
  { symbols }: TestServices,
  draft: Parameters<TestServices["symbols"]["save"]>[0],
): Promise<SymbolId> {
  const outcome = await symbols.save(draft);
  if (!outcome.ok) throw new Error(outcome.error.type);
  return outcome.value;
}
