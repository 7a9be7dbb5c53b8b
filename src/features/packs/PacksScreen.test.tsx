// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, it } from "vitest";
import type { Result } from "#core/shared/result.ts";
import { createIndexedDb } from "#testing/openTestDatabase.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { ALPHA, BETA, GREEK, testPack } from "#testing/testPack.ts";
import { PacksScreen } from "./PacksScreen.tsx";

beforeAll(installPage);
afterEach(cleanup);

it("installs a pack in place, keeps the focus and leads to its symbols", async () => {
  const user = userEvent.setup();
  const services = await openTestServices({ packs: [testPack()] });
  const { path } = show(services);
  await user.click(await button("Install Greek"));
  const remove = await button("Remove Greek");
  expect(document.activeElement).toBe(remove);
  expect(screen.getByText("On this device")).toBeTruthy();
  expect(screen.getByText("Greek is on this device: 2 symbols.")).toBeTruthy();
  await user.click(await button("Show its symbols: Greek"));
  expect(path()).toBe("/symbols?tag=greek");
});

it("takes a pack up for practice in its own order, leads to the first of it, and takes it back", async () => {
  const user = userEvent.setup();
  const services = await openTestServices({ packs: [testPack()] });
  expectOk(await services.packs.install(GREEK));
  const practice = await services.practice();
  const { path } = show(services);
  await user.click(await button("Learn these: Greek"));
  expect(await screen.findByText("2 symbols to learn, 10 a day")).toBeTruthy();
  expect(document.activeElement).toBe(await button("Start now: Greek"));
  const { cards } = practice.queue({ scope: { type: "today" }, cram: false });
  expect(cards.map(({ symbol }) => symbol)).toEqual([ALPHA, BETA]);

  await user.click(await button("Undo"));
  await waitFor(() => expect(practice.snapshot().cards.size).toBe(0));
  await user.click(await button("Learn these: Greek"));
  await user.click(await button("Start now: Greek"));
  expect(path()).toBe("/practise/session");
});

it("says what a pack is, whose it is and under which licence", async () => {
  show(await openTestServices({ packs: [testPack()] }));
  const card = within(await screen.findByRole("article", { name: "Greek" }));
  expect(card.getByText("Two letters")).toBeTruthy();
  expect(card.getByText(/2 symbols/)).toBeTruthy();
  expect(card.getByText(/CC0 1\.0/).textContent).toContain("Drawn for Glyphary");
});

it.each([
  ["without a network", () => undefined, /cannot be fetched without a network/],
  ["cut short", (text: string) => text.slice(0, 200), /arrived damaged or incomplete/],
  ["of a newer version", (text: string) => newer(text), /made for a newer Glyphary/],
  ["that is another page", () => "<!doctype html>", /arrived damaged or incomplete/],
] as const)(
  "does not install a pack %s and says so, until a retry brings it",
  async (_, spoil, words) => {
    const user = userEvent.setup();
    const services = await openTestServices({ packs: [testPack()] });
    const [path, text] = fileOf(services);
    const spoilt = spoil(text);
    show(services);
    const install = await button("Install Greek");
    if (spoilt === undefined) services.network.isOnline = false;
    else services.network.files.set(path, spoilt);
    await user.click(install);
    expect((await screen.findByRole("alert")).textContent).toMatch(words);
    expect(screen.queryByText("On this device")).toBeNull();

    services.network.isOnline = true;
    services.network.files.set(path, text);
    await user.click(await button("Try again: Greek"));
    expect(await button("Remove Greek")).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  },
);

it("asks before a pack is removed, says what stays, and takes it back", async () => {
  const user = userEvent.setup();
  const services = await openTestServices({ packs: [testPack()] });
  expectOk(await services.packs.install(GREEK));
  expectOk(await services.symbols.edit(ALPHA, { meaning: "ox" }));
  show(services);
  await user.click(await button("Remove Greek"));
  const dialog = within(screen.getByRole("alertdialog", { name: "Remove Greek?" }));
  expect(dialog.getByText("What you changed stays as your own: 1 symbol.")).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Remove" }));
  expect(await button("Install Greek")).toBeTruthy();
  expect(services.dictionary.snapshot().symbols.map(({ id }) => id)).toEqual([ALPHA]);

  await user.click(await button("Undo"));
  expect(await button("Remove Greek")).toBeTruthy();
  await waitFor(() => expect(services.dictionary.snapshot().symbols).toHaveLength(2));
});

it("lists what is installed when the list of packs is out of reach, and the rest once it is back", async () => {
  const user = userEvent.setup();
  const factory = createIndexedDb();
  const packs = [testPack(), { ...testPack(), id: "runes", title: { en: "Runes", de: "Runen" } }];
  const before = await openTestServices({ factory, packs });
  expectOk(await before.packs.install(GREEK));
  const services = await openTestServices({ factory, packs });
  services.network.isOnline = false;
  show(services);
  expect(await screen.findByText(/These are on this device and work as always/)).toBeTruthy();
  expect(
    screen.getAllByRole("article").map((card) => card.querySelector("h2")?.textContent),
  ).toEqual(["Greek"]);
  services.network.isOnline = true;
  await user.click(await button("Try again"));
  expect(await screen.findByRole("article", { name: "Runes" })).toBeTruthy();
  expect(screen.queryByText(/work as always/)).toBeNull();
});

it("says that nothing is missing when there is no list and nothing installed", async () => {
  const user = userEvent.setup();
  const services = await openTestServices({ packs: [testPack()] });
  services.network.isOnline = false;
  show(services);
  expect((await screen.findByRole("alert")).textContent).toContain("Nothing of yours is missing");
  services.network.isOnline = true;
  await user.click(await button("Try again"));
  expect(await button("Install Greek")).toBeTruthy();
});

function show(services: TestServices) {
  return renderScreen(<PacksScreen tools={null} />, { services, path: "/packs" });
}

function button(name: string): Promise<HTMLElement> {
  return screen.findByRole("button", { name });
}

function fileOf({ network }: TestServices): readonly [string, string] {
  const [entry] = [...network.files].filter(([path]) => path.startsWith("packs/greek."));
  if (entry === undefined) throw new Error("the pack has no file");
  return entry;
}

function newer(text: string): string {
  return text.replace('"version":1', '"version":9');
}

function expectOk(outcome: Result<unknown, unknown>): void {
  expect(outcome).toMatchObject({ ok: true });
}
