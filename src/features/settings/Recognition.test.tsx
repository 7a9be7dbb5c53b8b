// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { line } from "#testing/testPack.ts";
import { Recognition } from "./Recognition.tsx";

beforeAll(installPage);
beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

it("counts the person's drawings and those that were learnt, forgets these, and takes that back", async () => {
  const user = userEvent.setup();
  const services = await openTestServices();
  const saved = await services.symbols.save({ ink: line(1), name: "river" });
  if (!saved.ok) throw new Error("The symbol was not saved");
  await services.symbols.keepConfirmed(saved.value, line(2));
  show(services);
  await waitFor(() => expect(row("Drawings of yours")).toBe("2"));
  expect(row("Learnt from use")).toBe("1");

  await user.click(screen.getByRole("button", { name: "Forget what was learnt from use" }));
  expect(await screen.findByText("Forgot 1 drawing")).toBeTruthy();
  await waitFor(() => expect(row("Learnt from use")).toBe("None yet"));
  expect(row("Drawings of yours")).toBe("1");
  expect(screen.queryByRole("button", { name: /Forget/ })).toBeNull();

  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(row("Learnt from use")).toBe("1"));
});

it("asks again for a while, then says that it does not know how well", async () => {
  const services = await openTestServices();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  show(services);
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(screen.getByText("Trying your own drawings …")).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(screen.getByText("That could not be found out just now.")).toBeTruthy();
});

function show(services: TestServices) {
  renderScreen(<Recognition />, { services, path: "/settings" });
}

function row(term: string) {
  const line = screen.getByText(term).parentElement;
  return line === null ? "" : within(line).getByRole("definition").textContent;
}
