// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { gradeAttempt } from "#core/grader/gradeAttempt.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { DAY_MS, openLearner, rateNext } from "#testing/practising.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { line } from "#testing/testPack.ts";
import { InsightsScreen } from "./InsightsScreen.tsx";

beforeAll(installPage);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

function show(services: TestServices) {
  return renderScreen(<InsightsScreen tools={null} />, { services, path: "/insights" });
}

/** Somebody who practised on each of the last days, so many reviews a day. */
async function openPractised(days: number) {
  const learner = await openLearner(["river", "gate", "moon"]);
  const { practice, services } = learner;
  services.clock.advance(-days * DAY_MS);
  for (let day = 0; day < days; day++) {
    services.clock.advance(DAY_MS);
    const drawing = { ink: line(0), grade: gradeAttempt(line(0), line(0)) };
    await practice.record({
      ...{ card: [...practice.snapshot().cards.keys()][0] ?? ("" as never), mode: "draw" },
      ...{ rating: day % 3 === 2 ? 1 : 3, durationMs: 20_000, hints: 0, misses: 0, cram: false },
      drawing,
    });
  }
  return learner;
}

it("teaches by one picture and one sentence before anything was practised", async () => {
  const user = userEvent.setup();
  const { path } = show(await openTestServices());
  await screen.findByText(/day by day it shows here what stays/);
  expect(screen.queryByRole("table")).toBeNull();
  await user.click(screen.getByRole("button", { name: "To practice" }));
  expect(path()).toBe("/practise");
});

it("names every chart, and tells each as a table", async () => {
  const user = userEvent.setup();
  const { services } = await openPractised(9);
  show(services);
  await screen.findByRole("img", { name: /^Practice in the last year: 9 days, 9 reviews$/ });
  expect(
    screen.getByRole("img", { name: /^In the last 30 days: 9 reviews, 3 minutes$/ }),
  ).toBeTruthy();
  for (const picture of screen.getAllByRole("img"))
    expect(picture.getAttribute("aria-label")).not.toBe("");
  for (const summary of screen.getAllByText("Show as table")) await user.click(summary);
  const tables = await screen.findAllByRole("table");
  expect(tables.length).toBeGreaterThanOrEqual(4);
  const year = screen.getByRole("table", { name: /^Practice in the last year/ });
  expect(within(year).getAllByRole("row")).toHaveLength(10);
});

it("shows coherence with its parts, says what is missing for the others, and explains them", async () => {
  const user = userEvent.setup();
  const { services, practice } = await openPractised(9);
  show(services);
  await screen.findByRole("img", { name: "Coherence 100 of 100" });
  expect(screen.getByRole("img", { name: "Regularity: 100 of 100" })).toBeTruthy();
  expect(screen.getAllByText(/after about 20 drawings from memory; \d so far/)).toHaveLength(2);
  expect(screen.getByText("So far it is made of 1 part of four.")).toBeTruthy();
  await user.click(screen.getByText("What is this?"));
  expect(await screen.findByText(/against the 90% you aim for/)).toBeTruthy();

  await act(() => practice.changeSettings({ showCoherence: false }));
  await waitFor(() => expect(screen.queryByText("Coherence")).toBeNull());
});

it("follows what is practised meanwhile, and keeps silent about a streak that is hidden", async () => {
  const { services, practice } = await openPractised(9);
  show(services);
  expect(await screen.findByText("9 days in a row")).toBeTruthy();
  await act(() => rateNext(practice, 3));
  await screen.findByText(/^Today: 2 reviews/, undefined, { timeout: 3000 });
  await act(() => practice.changeSettings({ showStreak: false }));
  await waitFor(() => expect(screen.queryByText("9 days in a row")).toBeNull());
  expect(screen.queryByText(/longest row/)).toBeNull();
});

it("leads to the symbols that give trouble", async () => {
  const { services } = await openPractised(9);
  show(services);
  const hardest = await screen.findByRole("region", { name: "Hardest symbols" });
  const link = within(hardest).getByRole("link");
  expect(link.textContent).toContain("river");
  expect(link.textContent).toMatch(/recalled \d of \d/);
});
