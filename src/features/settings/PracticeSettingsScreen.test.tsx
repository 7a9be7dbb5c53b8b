// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, it } from "vitest";
import type { PracticeSettings } from "#core/practice/settings.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { PracticeSettingsScreen } from "./PracticeSettingsScreen.tsx";

beforeAll(installPage);
afterEach(cleanup);

it("sets how many a day, within what is possible", async () => {
  const user = userEvent.setup();
  const services = await openTestServices();
  show(services);
  await user.click(await screen.findByRole("button", { name: "More: New symbols" }));
  await becomes(services, { newPerDay: 11 });
  const most = screen.getByRole("spinbutton", { name: "Answers at most" });
  await user.clear(most);
  await user.type(most, "99999{Enter}");
  await becomes(services, { reviewsPerDay: 9999 });
});

it("says what remembering more costs, and warns where it costs much", async () => {
  const user = userEvent.setup();
  const services = await openTestServices();
  show(services);
  const retention = await screen.findByRole("spinbutton", { name: "How much to remember" });
  expect(screen.getByText(/^Of 100 that come up you will know about 90/)).toBeTruthy();
  expect(screen.queryByText(/twice the work/)).toBeNull();
  await user.clear(retention);
  await user.type(retention, "97{Enter}");
  await becomes(services, { desiredRetention: 0.97 });
  expect(screen.getByText(/more than twice the work/)).toBeTruthy();
});

it("takes waits as they are written, and none that cannot be read", async () => {
  const user = userEvent.setup();
  const services = await openTestServices();
  show(services);
  const steps = await screen.findByRole("textbox", { name: "First waits, in minutes" });
  await user.clear(steps);
  await user.type(steps, "2, 15 60{Enter}");
  await becomes(services, { learningSteps: [2, 15, 60] });
  await user.clear(steps);
  await user.type(steps, "soon{Enter}");
  expect(screen.getByRole("alert").textContent).toContain("numbers of minutes");
  expect((await settingsOf(services)).learningSteps).toEqual([2, 15, 60]);
});

it("makes weekdays light, and begins the day when one likes", async () => {
  const user = userEvent.setup();
  const services = await openTestServices();
  show(services);
  const week = within(await screen.findByRole("group", { name: "How full each weekday may be" }));
  await user.selectOptions(week.getByRole("combobox", { name: "Sunday" }), "As little as can be");
  await becomes(services, { easyDays: [0, 1, 1, 1, 1, 1, 1] });
  await user.selectOptions(week.getByRole("combobox", { name: "Monday" }), "Less");
  await becomes(services, { easyDays: [0, 0.5, 1, 1, 1, 1, 1] });
  await user.selectOptions(
    screen.getByRole("combobox", { name: "A new day begins at" }),
    String((await settingsOf(services)).rolloverHour + 1),
  );
  await becomes(services, { rolloverHour: 5 });
});

it("turns each of the rest on and off", async () => {
  const user = userEvent.setup();
  const services = await openTestServices();
  show(services);
  await user.click(await screen.findByRole("radio", { name: "Both" }));
  await becomes(services, { faces: "both" });
  await user.click(screen.getByRole("radio", { name: "Two: again, good" }));
  await becomes(services, { buttons: 2 });
  for (const [name, setting] of [
    ["Spread over neighbouring days", "fuzz"],
    ["Keep drawings from practice", "keepDrawings"],
    ["Days in a row", "showStreak"],
    ["Coherence", "showCoherence"],
  ] as const) {
    await user.click(screen.getByRole("switch", { name }));
    await becomes(services, { [setting]: false });
  }
});

function show(services: TestServices) {
  renderScreen(<PracticeSettingsScreen tools={null} />, { services, path: "/settings/practice" });
}

async function becomes(services: TestServices, expected: Partial<PracticeSettings>): Promise<void> {
  await waitFor(async () => expect(await settingsOf(services)).toMatchObject(expected));
}

async function settingsOf(services: TestServices): Promise<PracticeSettings> {
  return (await services.practice()).snapshot().settings;
}
