// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, it } from "vitest";
import { Route } from "wouter";
import { makeStamp } from "#core/log/hlc.ts";
import type { Op } from "#core/log/op.ts";
import type { DeviceId, OpId, SymbolId } from "#core/shared/ids.ts";
import { ingest } from "#store/ingest.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { ALPHA, GREEK, line, testPack } from "#testing/testPack.ts";
import { SymbolChangesScreen } from "./SymbolChangesScreen.tsx";

const DAY_MS = 24 * 60 * 60 * 1000;

beforeAll(installPage);
afterEach(cleanup);

it("lists what was done in plain words, newest first, under its days", async () => {
  const services = await withRiver();
  const { id } = services;
  await later(services, DAY_MS).symbols.edit(id, { name: "brook", tags: ["water"] });
  await later(services).symbols.addSample(id, line(5));
  show(services, id);
  expect(
    await screen.findByRole("heading", { level: 1, name: /^Changes to .*brook/ }),
  ).toBeTruthy();
  const cards = await findCards(3);
  expect(lines(cards[0])).toEqual(["A drawing was added"]);
  expect(lines(cards[1])).toEqual(["Name: river → brook", "Tag added: water"]);
  expect(lines(cards[2])).toEqual(["The symbol was made", "Name: river", "A drawing was added"]);
  expect(headings()).toHaveLength(2);
  expect(within(cards[0] ?? document.body).getByText(/this device/)).toBeTruthy();
});

it("makes a version again once asked, shows that as the newest change, and can be undone", async () => {
  const user = userEvent.setup();
  const services = await withRiver();
  const { id, dictionary } = services;
  await later(services).symbols.edit(id, { name: "brook" });
  show(services, id);
  const [newest, oldest] = await findCards(2);
  expect(again(newest)).toBeNull();
  await user.click(again(oldest) ?? document.body);
  const dialog = screen.getByRole("alertdialog", { name: /river.* like this again/ });
  later(services);
  await user.click(within(dialog).getByRole("button", { name: "Make it so" }));
  const [restored] = await findCards(3);
  expect(lines(restored)).toEqual(["Name: brook → river"]);
  expect(dictionary.snapshot().byId.get(id)?.name).toBe("river");
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(dictionary.snapshot().byId.get(id)?.name).toBe("brook"));
  await findCards(4);
});

it("says where two devices wrote at the same time, and which of them holds", async () => {
  const services = await withRiver();
  const { id, database, clock } = services;
  const row = await database.records.get(id);
  await later(services).symbols.edit(id, { name: "brook" });
  const theirs: Op = {
    ...{ type: "put", kind: "symbol", record: id, fields: { name: "beck" } },
    id: "theirs" as OpId,
    stamp: makeStamp(clock.nowMs() + 1, 0),
    device: "tablet" as DeviceId,
    revises: [row?.fields.name?.o ?? ("" as OpId)],
  };
  await ingest(database, [theirs], clock);
  show(services, id);
  const [there, here] = await findCards(3);
  expect(lines(there)[0]).toMatch(/^Name: river → beck.*This came later and holds\.$/);
  expect(lines(here)[0]).toMatch(/^Name: river → brook.*That came later and holds\.$/);
  expect(within(there ?? document.body).getByText(/another device, tabl/)).toBeTruthy();
});

it("shows what led to a change, without what was changed beside it", async () => {
  const user = userEvent.setup();
  const services = await withRiver();
  const { id } = services;
  await later(services).symbols.edit(id, { name: "brook" });
  await later(services).symbols.edit(id, { meaning: "water" });
  await later(services).symbols.edit(id, { name: "beck" });
  show(services, id);
  const [newest] = await findCards(4);
  await user.click(within(newest ?? document.body).getByText("What led to this"));
  const led = await within(newest ?? document.body).findAllByText(/^Name/);
  expect(led.map(({ textContent }) => plain(textContent))).toEqual([
    "Name: brook → beck",
    "Name: river → brook",
    "Name: river",
  ]);
});

it("tells of a pack's word that it was replaced, and brings a deleted symbol back", async () => {
  const user = userEvent.setup();
  const services = await openTestServices({ packs: [testPack()] });
  await services.packs.install(GREEK);
  await later(services).symbols.edit(ALPHA, { name: "ox" });
  await later(services).symbols.remove(ALPHA);
  show(services, ALPHA);
  expect(await screen.findByRole("heading", { level: 1, name: /^Changes to .*ox/ })).toBeTruthy();
  const [removed, named] = await findCards(2);
  expect(lines(removed)).toEqual(["The symbol was deleted"]);
  expect(lines(named)).toEqual(["Name: alpha → ox"]);
  await user.click(again(named) ?? document.body);
  await user.click(screen.getByRole("button", { name: "Make it so" }));
  await waitFor(() => expect(services.dictionary.snapshot().byId.get(ALPHA)?.name).toBe("ox"));
});

it("teaches in one sentence while nothing was changed", async () => {
  const services = await openTestServices({ packs: [testPack()] });
  await services.packs.install(GREEK);
  show(services, ALPHA);
  expect(await screen.findByText(/^Nothing was changed yet/)).toBeTruthy();
});

it("keeps a long history out of the document but for what is in sight", async () => {
  const services = await withRiver();
  for (let n = 0; n < 40; n++)
    await later(services).symbols.edit(services.id, { name: `river ${n}` });
  show(services, services.id);
  await waitFor(() => expect(cardsShown().length).toBeGreaterThan(3));
  expect(cardsShown().length).toBeLessThan(30);
  expect(cardsShown()[0]?.parentElement?.getAttribute("aria-setsize")).toBe("41");
});

it("says that the record is whole, or what is wrong with it, and puts right what it can", async () => {
  const user = userEvent.setup();
  const services = await withRiver();
  const { id, database } = services;
  await services.bundler.flush();
  show(services, id);
  await user.click(await screen.findByRole("button", { name: "Check the record" }));
  expect(await screen.findByText(/^The record of changes is whole/)).toBeTruthy();

  await database.records.delete(id);
  await user.click(screen.getByRole("button", { name: "Check the record" }));
  expect(await screen.findByText(/^1 item is not as the record tells/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Put it right" }));
  expect(await screen.findByText(/^The record of changes is whole/)).toBeTruthy();
  expect(await database.records.get(id)).toBeDefined();

  const [entry] = await database.entries.toArray();
  await database.entries.update(entry?.at ?? 0, { envelope: new Uint8Array(80) });
  await user.click(screen.getByRole("button", { name: "Check the record" }));
  expect(await screen.findByText(/^1 part of the record does not open/)).toBeTruthy();
});

async function withRiver(): Promise<TestServices & { readonly id: SymbolId }> {
  const services = await openTestServices();
  const saved = await services.symbols.save({ ink: line(1), name: "river" });
  if (!saved.ok) throw new Error(saved.error.type);
  return { ...services, id: saved.value };
}

/** The same services some time on: what is done then is a step of its own. */
function later<T extends TestServices>(services: T, ms = 60_000): T {
  services.clock.advance(ms);
  return services;
}

function show(services: TestServices, id: SymbolId) {
  return renderScreen(
    <Route path="/symbols/:id/history">
      <SymbolChangesScreen />
    </Route>,
    { services, path: `/symbols/${id}/history` },
  );
}

function cardsShown() {
  return screen.queryAllByRole("article");
}

async function findCards(count: number) {
  await waitFor(() => expect(cardsShown()).toHaveLength(count));
  return cardsShown();
}

function headings() {
  return screen.getAllByRole("heading", { level: 2 });
}

function lines(card: HTMLElement | undefined) {
  return within(card ?? document.body)
    .getAllByRole("listitem")
    .map(({ textContent }) => plain(textContent));
}

function again(card: HTMLElement | undefined) {
  const name = "Like this again";
  return within(card ?? document.body).queryByRole("button", { name });
}

/** Without the marks that keep a name's direction to itself. */
function plain(text: string) {
  return text.replaceAll(/[\u2068\u2069]/g, "");
}
