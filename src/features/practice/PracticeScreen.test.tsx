// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, it } from "vitest";
import { cardIdOf } from "#core/practice/card.ts";
import type { Rating } from "#core/practice/review.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { ALPHA, BETA, GREEK, testPack } from "#testing/testPack.ts";
import { PracticeScreen } from "./PracticeScreen.tsx";

const DAY_MS = 86_400_000;

beforeAll(installPage);
afterEach(cleanup);

it("takes up a pack in its own order when nothing was learnt yet, and leads to the first of it", async () => {
  const user = userEvent.setup();
  const services = await openGreek();
  const { path } = show(services);
  expect(
    await screen.findByText(/comes back here just before it would slip your mind/),
  ).toBeTruthy();
  await user.click(await button("Choose symbols to learn"));
  await user.click(
    await within(screen.getByRole("dialog")).findByRole("button", { name: /Greek/ }),
  );
  await waitFor(() => expect(path()).toBe("/practise/session"));
  expect(await queued(services)).toEqual([ALPHA, BETA]);

  await services.undo.undo();
  expect(await button("Choose symbols to learn")).toBeTruthy();
});

it("says what is due and how long it takes, and begins with it", async () => {
  const user = userEvent.setup();
  const services = await openGreek();
  expectOk(await (await services.practice()).learn([ALPHA, BETA]));
  const { path } = show(services);
  expect(await figure("new")).toBe("2");
  expect(await figure("due")).toBe("0");
  expect(screen.getByText("About 1 minute")).toBeTruthy();
  await user.click(await button("Practise"));
  expect(path()).toBe("/practise/session");
});

it("keeps new ones within the day's limit until more are asked for", async () => {
  const user = userEvent.setup();
  const services = await openGreek();
  const practice = await services.practice();
  expectOk(await practice.changeSettings({ newPerDay: 1 }));
  expectOk(await practice.learn([ALPHA, BETA]));
  show(services);
  expect(await figure("new")).toBe("1");
  expect(screen.getByText("1 new symbol is waiting, 1 a day.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /more today/ })).toBeNull();
  await answer(services, ALPHA, 4);
  await user.click(await button("Learn 1 more today"));
  expect(await figure("new")).toBe("1");
  expect(screen.queryByText(/waiting/)).toBeNull();
});

it("practises a part: what is due of it, or all of it apart from the schedule", async () => {
  const user = userEvent.setup();
  const services = await openGreek();
  expectOk(await (await services.practice()).learn([ALPHA, BETA]));
  await answer(services, BETA, 4);
  const { path } = show(services);
  await user.click(await button("greek"));
  expect(await button("Practise 1 now")).toBeTruthy();
  await user.click(await button("Go through all 2"));
  expect(path()).toBe("/practise/session?scope=tag%3Agreek&cram=1");
  await user.click(await button("letters"));
  await user.click(await button("Practise 1 now"));
  expect(path()).toBe("/practise/session?scope=tag%3Aletters");
  await user.click(await button("Greek"));
  await user.click(await button("Practise 1 now"));
  expect(path()).toBe("/practise/session?scope=pack%3Agreek");
});

it("is calm about a day that is done, and says when the next comes", async () => {
  const services = await openGreek();
  expectOk(await (await services.practice()).learn([ALPHA, BETA]));
  await answer(services, ALPHA, 4);
  await answer(services, BETA, 4);
  show(services);
  expect(await screen.findByRole("heading", { name: "Done for today" })).toBeTruthy();
  expect(screen.getByText("2 answers in 1 minute.")).toBeTruthy();
  expect(screen.getByText(/^Next: .*, \d symbols?\.$/)).toBeTruthy();
});

it("lists what keeps slipping; it can be set aside, taken up again and started over", async () => {
  const user = userEvent.setup();
  const services = await openGreek();
  const practice = await services.practice();
  expectOk(await practice.changeSettings({ leechLapses: 2 }));
  expectOk(await practice.learn([ALPHA, BETA]));
  for (let lapses = 0; lapses < 2; lapses++) {
    await answer(services, ALPHA, 4);
    services.clock.advance(40 * DAY_MS);
    await answer(services, ALPHA, 1);
  }
  show(services);
  const list = within(await screen.findByRole("region", { name: "These keep slipping" }));
  expect(list.getByRole("link", { name: /alpha/ }).getAttribute("href")).toBe(`/symbols/${ALPHA}`);
  expect(list.getByText("Forgotten 2 times")).toBeTruthy();
  expect(list.queryByText(/beta/)).toBeNull();

  await user.click(list.getByRole("button", { name: /^Set .*alpha.* aside$/ }));
  expect(await list.findByText("Set aside")).toBeTruthy();
  await user.click(list.getByRole("button", { name: /^Take up .*alpha.* again$/ }));
  expect(await list.findByText("Forgotten 2 times")).toBeTruthy();
  await user.click(list.getByRole("button", { name: /^Start over with .*alpha.*$/ }));
  expect(await screen.findByText(/alpha.* starts over as new/)).toBeTruthy();
  expect(screen.queryByText("These keep slipping")).toBeNull();
  await user.click(await button("Undo"));
  expect(await screen.findByText("These keep slipping")).toBeTruthy();
});

async function openGreek(): Promise<TestServices> {
  const services = await openTestServices({ packs: [testPack()] });
  expectOk(await services.packs.install(GREEK));
  return services;
}

async function answer(services: TestServices, symbol: SymbolId, rating: Rating): Promise<void> {
  const practice = await services.practice();
  const card = cardIdOf(symbol, "draw");
  const given = { durationMs: 20_000, hints: 0, misses: 0, cram: false };
  expectOk(await practice.record({ card, mode: "draw", rating, ...given }));
}

async function queued(services: TestServices): Promise<readonly SymbolId[]> {
  const practice = await services.practice();
  const { cards } = practice.queue({ scope: { type: "today" }, cram: false });
  return cards.map(({ symbol }) => symbol);
}

function show(services: TestServices) {
  return renderScreen(<PracticeScreen tools={null} />, { services, path: "/practise" });
}

async function figure(words: string): Promise<string | null | undefined> {
  const term = await screen.findByText(words, { selector: "dt" });
  return term.parentElement?.querySelector("dd")?.textContent;
}

function button(name: string): Promise<HTMLElement> {
  return screen.findByRole("button", { name });
}

function expectOk(outcome: Result<unknown, unknown>): void {
  expect(outcome).toMatchObject({ ok: true });
}
