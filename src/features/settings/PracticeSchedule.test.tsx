// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_WEIGHTS } from "#core/practice/weights.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { plantHistory } from "#testing/plantHistory.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { activateLanguage } from "#ui/i18n/i18n.ts";
import { PracticeSettingsScreen } from "./PracticeSettingsScreen.tsx";

beforeAll(installPage);
beforeEach(() => localStorage.clear());
afterEach(async () => {
  cleanup();
  await act(() => activateLanguage("en"));
});

/** Somebody who forgets sooner than the published weights say. */
const FORGETFUL = DEFAULT_WEIGHTS.with(0, 0.15).with(1, 0.5).with(2, 1.1).with(3, 3).with(8, 1.3);

async function openWith(history?: { readonly cards: number; readonly truth: readonly number[] }) {
  const services = await openTestServices();
  if (history) await plantHistory(services, history);
  return services;
}

async function openSheet(services: TestServices, button: string) {
  const user = userEvent.setup();
  renderScreen(<PracticeSettingsScreen tools={null} />, { services, path: "/settings/practice" });
  await user.click(await screen.findByRole("button", { name: button }));
  return { user, sheet: within(await screen.findByRole("dialog")) };
}

/** Begins to fit; the button waits for the optimiser's code. */
async function fitNow({ user, sheet }: Awaited<ReturnType<typeof openSheet>>) {
  const find = () => sheet.getByRole("button", { name: "Fit it now" });
  await waitFor(() => expect(find()).toHaveProperty("disabled", false));
  await user.click(find());
}

async function parametersOf(services: TestServices) {
  return (await services.practice()).snapshot().parameters;
}

describe("fitting the schedule", () => {
  it("shows before and after, puts the fit in force, and goes back", async () => {
    const services = await openWith({ cards: 30, truth: FORGETFUL });
    const { user, sheet } = await openSheet(services, "Fit it to your memory");
    expect(sheet.getByText("Now it goes by what holds for most people.")).toBeTruthy();
    await fitNow({ user, sheet });
    await sheet.findByText(/^It foretells your \d+ newest answers, .* better\.$/);
    expect(sheet.getAllByText(/^[\d.]+ in 100$/)).toHaveLength(2);
    expect(await parametersOf(services)).toEqual({ weights: DEFAULT_WEIGHTS });

    await user.click(sheet.getByRole("button", { name: "Use it" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect((await parametersOf(services)).fittedAt).toBe(services.clock.nowMs());
    await screen.findByText("The schedule goes by your memory now.");

    await user.click(screen.getByRole("button", { name: "Fit it to your memory" }));
    const again = within(await screen.findByRole("dialog"));
    expect(again.getByText(/^Fitted on .* to \d+ answers\./)).toBeTruthy();
    await user.click(await again.findByRole("button", { name: "Go back to the one before" }));
    await again.findByText("Now it goes by what holds for most people.");
    expect(await parametersOf(services)).toEqual({ weights: DEFAULT_WEIGHTS });
  });

  it("leaves the schedule alone when the sheet is closed instead", async () => {
    const services = await openWith({ cards: 30, truth: FORGETFUL });
    const { user, sheet } = await openSheet(services, "Fit it to your memory");
    await fitNow({ user, sheet });
    await user.click(await sheet.findByRole("button", { name: "Leave as it is" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect((await parametersOf(services)).fittedAt).toBeUndefined();
  });

  it("says so when nothing would become better", async () => {
    const services = await openWith({ cards: 30, truth: FORGETFUL });
    const first = await openSheet(services, "Fit it to your memory");
    await fitNow(first);
    await first.user.click(await first.sheet.findByRole("button", { name: "Use it" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    // The same answers again.
    await first.user.click(screen.getByRole("button", { name: "Fit it to your memory" }));
    const sheet = within(await screen.findByRole("dialog"));
    await first.user.click(await sheet.findByRole("button", { name: "Fit it anew" }));
    await sheet.findByText(/no better than the schedule you have, so nothing changes/);
    expect(sheet.queryByRole("button", { name: "Use it" })).toBeNull();
  });

  it("says kindly that it is too early", async () => {
    const { user, sheet } = await openSheet(await openWith(), "Fit it to your memory");
    await fitNow({ user, sheet });
    await sheet.findByText(/^It is too early for that\. So far none of your answers .* takes 64/);
  });
});

describe("planning the next weeks", () => {
  it("reckons another plan beside the present one, and puts it in force", async () => {
    const services = await openWith({ cards: 100, truth: DEFAULT_WEIGHTS });
    const { user, sheet } = await openSheet(services, "Look ahead");
    const minutes = () => sheet.getAllByText(/min a day$/).map(({ textContent }) => textContent);
    const [before, planned] = minutes();
    expect(planned).toBe(before);
    expect(sheet.getByRole("img", { name: /^Minutes a day with this plan/ })).toBeTruthy();
    const use = sheet.getByRole("button", { name: "Use this plan" });
    expect(use).toHaveProperty("disabled", true);

    const retention = sheet.getByRole("spinbutton", { name: "How much to remember" });
    await user.clear(retention);
    await user.type(retention, "97{Enter}");
    expect(minutes()[0]).toBe(before);
    await waitFor(() => expect(minutes()[1]).not.toBe(before));
    expect(sheet.getByText(/more than twice the work/)).toBeTruthy();
    await user.click(use);
    const practice = await services.practice();
    await waitFor(() => expect(practice.snapshot().settings.desiredRetention).toBe(0.97));
  });

  it("tells the same as a table, week by week", async () => {
    const services = await openWith({ cards: 40, truth: DEFAULT_WEIGHTS });
    const { user, sheet } = await openSheet(services, "Look ahead");
    await user.click(sheet.getByText("As a table"));
    const rows = await sheet.findAllByRole("row");
    expect(rows).toHaveLength(14);
    expect(rows[0]?.textContent).toBe("Week fromCome backNewMinutes a day");
  });

  it("speaks German", async () => {
    const { sheet } = await openSheet(await openWith(), "Look ahead");
    await act(() => activateLanguage("de"));
    expect(sheet.getByRole("button", { name: "So üben" })).toBeTruthy();
    expect(sheet.getAllByText("Unter 1 min am Tag")).toHaveLength(2);
  });
});
