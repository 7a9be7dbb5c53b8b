// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Route } from "wouter";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { line } from "#testing/testPack.ts";
import { useBrowsing } from "./browsing.ts";
import { useDrafts } from "./drafts.ts";
import { SymbolsScreen } from "./SymbolsScreen.tsx";

const freshBrowsing = useBrowsing.getState();
const freshDrafts = useDrafts.getState();

beforeAll(installPage);
beforeEach(() => {
  useBrowsing.setState(freshBrowsing, true);
  useDrafts.setState(freshDrafts, true);
});
afterEach(cleanup);

describe("the list", () => {
  it("teaches in one sentence while there is no symbol", async () => {
    show(await openTestServices());
    expect(screen.getByRole("button", { name: "Draw one" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "See the packs" })).toBeTruthy();
  });

  it("narrows down as one types, by meaning too, and says how many are left", async () => {
    const user = userEvent.setup();
    show(await openTestServices().then(withThree));
    expect(screen.getByText("3 symbols")).toBeTruthy();
    await user.type(search(), "CARRIES");
    await waitFor(() => expect(tiles()).toEqual(["river"]));
    expect(screen.getByText("1 of 3")).toBeTruthy();
  });

  it("shows what bears all chosen tags, and everything again after All", async () => {
    const user = userEvent.setup();
    show(await openTestServices().then(withThree));
    await user.click(screen.getByRole("button", { name: "weather" }));
    await waitFor(() => expect(tiles()).toEqual(["river", "sun"]));
    await user.click(screen.getByRole("button", { name: "water" }));
    await waitFor(() => expect(tiles()).toEqual(["river"]));
    expect(screen.getByRole("button", { name: "water" }).getAttribute("aria-pressed")).toBe("true");
    await user.click(screen.getByRole("button", { name: "All" }));
    await waitFor(() => expect(tiles()).toHaveLength(3));
  });

  it("keeps search, tags and order when one comes back from another screen", async () => {
    const user = userEvent.setup();
    const services = await openTestServices().then(withThree);
    show(services);
    await user.click(screen.getByRole("button", { name: "weather" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Order" }), "By name");
    await user.type(search(), "su");
    cleanup();
    show(services);
    expect(search()).toHaveProperty("value", "su");
    await waitFor(() => expect(tiles()).toEqual(["sun"]));
    expect(screen.getByRole("option", { name: "By name", selected: true })).toBeTruthy();
  });

  it("is searched from anywhere by /, emptied by Escape, opened by Enter", async () => {
    const user = userEvent.setup();
    const services = await openTestServices().then(withThree);
    const { path } = show(services);
    await user.keyboard("/");
    expect(document.activeElement).toBe(search());
    await user.keyboard("gate{Escape}");
    expect(search()).toHaveProperty("value", "");
    await user.keyboard("gate{Enter}");
    const [gate] = services.dictionary.search({ text: "gate" });
    expect(path()).toBe(`/symbols/${gate?.id}`);
  });

  it("goes from the search into the tiles and back by arrows", async () => {
    const user = userEvent.setup();
    show(await openTestServices().then(withThree));
    await user.click(search());
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toBe("river");
    await user.keyboard("{ArrowUp}");
    expect(document.activeElement).toBe(search());
  });

  it("offers a new symbol of the name that was not found", async () => {
    const user = userEvent.setup();
    show(await openTestServices().then(withThree));
    await user.type(search(), "☂");
    await user.click(await screen.findByRole("button", { name: /new symbol named/ }));
    const sheet = within(screen.getByRole("dialog", { name: "New symbol" }));
    expect(sheet.getByRole("textbox", { name: "Name" })).toHaveProperty("value", "☂");
    expect(sheet.getByRole("textbox", { name: "As text" })).toHaveProperty("value", "☂");
  });

  it("gives back the symbol that was begun before another was made of a search", async () => {
    const user = userEvent.setup();
    show(await openTestServices().then(withThree));
    await openNewSymbol(user);
    const name = () => screen.getByRole("textbox", { name: "Name" });
    await user.type(name(), "fire");
    await user.click(screen.getByRole("button", { name: "Close" }));
    await user.type(search(), "moon");
    await user.click(await screen.findByRole("button", { name: /new symbol named/ }));
    expect(name()).toHaveProperty("value", "moon");
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await openNewSymbol(user);
    expect(name()).toHaveProperty("value", "fire");
    await user.click(screen.getByRole("button", { name: "Close" }));
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await openNewSymbol(user);
    expect(name()).toHaveProperty("value", "moon");
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(useDrafts.getState().newSymbol.fields.name).toBe("fire");
  });

  it("takes what tags have narrowed down to up for practice, as far as it was drawn", async () => {
    const user = userEvent.setup();
    const services = await openTestServices().then(withThree);
    const { path } = show(services);
    expect(screen.queryByRole("button", { name: "Learn these" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "weather" }));
    await user.click(await screen.findByRole("button", { name: "Learn these" }));
    expect(await screen.findByText("1 symbol to learn, 10 a day")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Start now" }));
    expect(path()).toBe("/practise/session");
    const { cards } = (await services.practice()).snapshot();
    const { byId } = services.dictionary.snapshot();
    expect([...cards.values()].map(({ symbol }) => byId.get(symbol)?.name)).toEqual(["river"]);
  });

  it("shows a tag named in the address", async () => {
    show(await openTestServices().then(withThree), "/symbols?tag=water");
    await waitFor(() => expect(tiles()).toEqual(["river"]));
  });
});

describe("adding", () => {
  it("pastes a list with its problems in sight, and one undo takes all of it back", async () => {
    const user = userEvent.setup();
    const services = await openTestServices();
    show(services);
    await user.click(screen.getByRole("button", { name: "Add symbols" }));
    await user.click(screen.getByRole("button", { name: "Paste a list" }));
    await user.click(screen.getByRole("textbox", { name: "One symbol per line" }));
    await user.paste("水\twater\tnature\n\tlost\n火\tfire\tnature, sky\n火\tfire");
    expect(await screen.findByText("2 lines are left out")).toBeTruthy();
    expect(screen.getByText(/Line 2: it does not begin with a character/)).toBeTruthy();
    expect(screen.getByText(/Line 4: the same as line 3/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Add 2 symbols" }));
    expect(await screen.findByText("Added 2 symbols")).toBeTruthy();
    await waitFor(() => expect(tiles().toSorted()).toEqual(["fire", "water"]));
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(services.dictionary.snapshot().symbols).toEqual([]));
  });

  it("keeps what was typed when the sheet is closed by mistake, drops it on Cancel and brings it back", async () => {
    const user = userEvent.setup();
    show(await openTestServices());
    await openNewSymbol(user);
    await user.type(screen.getByRole("textbox", { name: "Name" }), "sun");
    await user.click(screen.getByRole("button", { name: "Close" }));
    await openNewSymbol(user);
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveProperty("value", "sun");
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await openNewSymbol(user);
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveProperty("value", "");
    await user.click(screen.getByRole("button", { name: "Close" }));
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await openNewSymbol(user);
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveProperty("value", "sun");
  });

  it("saves once however often Save is tapped", async () => {
    const user = userEvent.setup();
    const services = await openTestServices();
    show(services);
    await openNewSymbol(user);
    await user.type(screen.getByRole("textbox", { name: "As text" }), "☀");
    const save = screen.getByRole("button", { name: "Save" });
    act(() => {
      save.click();
      save.click();
    });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await services.dictionary.refresh();
    expect(services.dictionary.snapshot().symbols).toHaveLength(1);
  });

  it("keeps what is typed while a symbol is being saved", async () => {
    const user = userEvent.setup();
    const services = await openTestServices();
    const saving = Promise.withResolvers<void>();
    const symbols: typeof services.symbols = {
      ...services.symbols,
      save: async (draft) => {
        await saving.promise;
        return services.symbols.save(draft);
      },
    };
    show({ ...services, symbols });
    await openNewSymbol(user);
    const name = () => screen.getByRole("textbox", { name: "Name" });
    await user.type(screen.getByRole("textbox", { name: "As text" }), "☀");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await user.type(name(), "sun");
    saving.resolve();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(services.dictionary.snapshot().symbols.map((symbol) => symbol.name)).toEqual([""]);
    cleanup();
    show(services);
    await openNewSymbol(user);
    expect(name()).toHaveProperty("value", "sun");
    await user.click(screen.getByRole("button", { name: "Cancel" }));
  });

  it("says kindly what is missing, keeps the draft, and saves when it is there", async () => {
    const user = userEvent.setup();
    const services = await openTestServices();
    const { path } = show(services);
    await openNewSymbol(user);
    await user.type(screen.getByRole("textbox", { name: "Name" }), "sun");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/There is nothing to save yet/)).toBeTruthy();
    await user.type(screen.getByRole("textbox", { name: "As text" }), "☀");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(services.dictionary.snapshot().symbols).toHaveLength(1));
    const [symbol] = services.dictionary.snapshot().symbols;
    await waitFor(() => expect(path()).toBe(`/symbols/${symbol?.id}`));
  });
});

function show(services: TestServices, path = "/symbols") {
  const route = (
    <Route path="/symbols/:id?">
      <SymbolsScreen tools={null} />
    </Route>
  );
  return renderScreen(route, { services, path });
}

async function withThree(services: TestServices): Promise<TestServices> {
  const { symbols, clock } = services;
  await symbols.save({ ink: line(1), name: "gate", tags: ["places"] });
  clock.advance(1000);
  await symbols.save({ text: "☀", name: "sun", tags: ["weather"] });
  clock.advance(1000);
  await symbols.save({
    ink: line(9),
    name: "river",
    meaning: "that which carries",
    tags: ["weather", "water"],
  });
  return services;
}

async function openNewSymbol(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Add symbols" }));
  await user.click(screen.getByRole("button", { name: "New from text or emoji" }));
}

function search(): HTMLElement {
  return screen.getByRole("searchbox");
}

/** Names of the tiles in sight, in their order. */
function tiles(): (string | null)[] {
  return within(screen.getByRole("list", { name: "Symbols" }))
    .getAllByRole("listitem")
    .map((tile) => tile.querySelector("button > span")?.textContent ?? null);
}
