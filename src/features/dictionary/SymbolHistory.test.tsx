// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { gradeAttempt } from "#core/grader/gradeAttempt.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { DAY_MS, openLearner, rateNext } from "#testing/practising.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { line } from "#testing/testPack.ts";
import { SymbolHistory } from "./SymbolHistory.tsx";

beforeAll(installPage);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

function History({ id }: { readonly id: SymbolId }) {
  const symbol = useDictionary().byId.get(id);
  return symbol === undefined ? null : <SymbolHistory symbol={symbol} />;
}

function show(services: TestServices, id: SymbolId) {
  return renderScreen(<History id={id} />, { services, path: `/symbols/${id}` });
}

const drawing = { ink: line(0), grade: gradeAttempt(line(0), line(0)) };

it("offers to learn a symbol that was never practised, then to practise it, with one button", async () => {
  const user = userEvent.setup();
  const services = await openTestServices();
  const saved = await services.symbols.save({ ink: line(1), name: "river" });
  if (!saved.ok) throw new Error(saved.error.type);
  const { path } = show(services, saved.value);
  const button = await screen.findByRole("button", { name: "Learn this" });
  expect(screen.getAllByRole("button")).toHaveLength(1);
  await user.click(button);
  await waitFor(() => expect(button.textContent).toBe("Practise this"));
  expect(screen.getByText("not asked yet")).toBeTruthy();
  await user.click(button);
  expect(path()).toBe(`/practise/session?scope=symbol%3A${saved.value}`);
});

it("tells when it comes next, how it was answered and what was drawn", async () => {
  const user = userEvent.setup();
  const { services, practice, ids } = await openLearner(["river"]);
  // The page tells what is due by the wall clock.
  services.clock.set(Date.now() - 400 * DAY_MS);
  for (const rating of [3, 3, 1] as const) {
    await rateNext(practice, rating, { drawing });
    services.clock.advance(90 * DAY_MS);
  }
  show(services, ids[0] ?? ("" as SymbolId));
  await screen.findByText(/^Drawing/);
  expect(screen.getByText("due now")).toBeTruthy();
  expect(screen.getByText("3 reviews, forgotten once")).toBeTruthy();
  const drawings = await screen.findByRole("list", { name: "Your drawings over time" });
  expect(within(drawings).getAllByRole("img")).toHaveLength(3);
  await user.click(screen.getByText("Show as table"));
  const rows = within(await screen.findByRole("table")).getAllByRole("row");
  expect(rows.map((row) => row.textContent).slice(1)).toEqual([
    expect.stringMatching(/DrawnGood\d+%$/),
    expect.stringMatching(/DrawnGood\d+%$/),
    expect.stringMatching(/DrawnAgain\d+%$/),
  ]);
});

it("lets it rest and takes it up again, and begins it anew only when asked twice", async () => {
  const user = userEvent.setup();
  const { services, practice, ids } = await openLearner(["river"]);
  const card = await rateNext(practice, 4);
  show(services, ids[0] ?? ("" as SymbolId));
  await user.click(await screen.findByRole("button", { name: "Let it rest" }));
  expect(await screen.findByText("rests")).toBeTruthy();
  expect(practice.snapshot().suspended.has(card)).toBe(true);
  await user.click(screen.getByRole("button", { name: "Take it up again" }));
  await waitFor(() => expect(practice.snapshot().suspended.has(card)).toBe(false));

  await user.click(screen.getByRole("button", { name: "Begin anew" }));
  const dialog = await screen.findByRole("alertdialog");
  expect(practice.snapshot().cards.get(card)?.phase).toBe("review");
  await user.click(within(dialog).getByRole("button", { name: "Begin anew" }));
  expect(await screen.findByText("not asked yet")).toBeTruthy();
  await screen.findByText(/begins anew$/);
  expect(practice.reviewsOf(ids[0] ?? ("" as SymbolId))).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(practice.snapshot().cards.get(card)?.phase).toBe("review"));
});
