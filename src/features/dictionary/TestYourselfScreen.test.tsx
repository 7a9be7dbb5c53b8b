// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { Route } from "wouter";
import type { Ink, Stroke } from "#core/ink/ink.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { drawOnPad, installPad, pad, straightStroke } from "#testing/drawOnPad.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { TestYourselfScreen } from "./TestYourselfScreen.tsx";

/** Two strokes that cannot be taken for each other. */
const down = straightStroke([300, 150], [320, 850]);
const across = straightStroke([150, 400], [850, 420]);
const cross: Ink = [down, across];

beforeAll(installPage);
beforeEach(() => {
  localStorage.clear();
  installPad();
});
afterEach(cleanup);

it("praises what is like the reference, and leads back to the symbol", async () => {
  const user = userEvent.setup();
  const { id, path } = await open();
  expect(screen.getByRole("heading", { level: 1, name: /cross/ })).toBeTruthy();
  expect(button("Check").disabled).toBe(true);
  drawOnPad(cross);
  await user.click(button("Check"));
  expect(verdict()).toBe("Well written");
  expect(chips()).toEqual([expect.stringMatching(/^Shape \d+$/), "Order", "Direction"]);
  const heading = screen.getByRole("heading", { level: 2 });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  await user.click(button("Done"));
  expect(path()).toBe(`/symbols/${id}`);
});

it("points out another order, and takes it as right when told so, until that is undone", async () => {
  const user = userEvent.setup();
  const { services, id } = await open();
  drawOnPad([across, down]);
  await user.keyboard("{Enter}");
  expect(verdict()).toBe("Right, written another way");
  expect(chips()).toContain("Stroke 2 should come 1st");
  expect(screen.getByRole("status").textContent).toContain("Stroke 2 should come 1st");

  await user.click(button("That is right too"));
  await waitFor(() => expect(verdict()).toBe("Well written"));
  expect(services.dictionary.ordersOf(id)).toHaveLength(1);
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(verdict()).toBe("Right, written another way"));
});

it("does not let a wrong way pass when strict, overlooks it when relaxed, and remembers the choice", async () => {
  const user = userEvent.setup();
  const { services } = await open();
  await user.click(screen.getByRole("radio", { name: "Strict" }));
  drawOnPad([down, reversed(across)]);
  await user.click(button("Check"));
  expect(verdict()).toBe("Nearly");
  expect(chips()).toContain("Stroke 2 should run the other way");
  cleanup();

  show(services, services.dictionary.snapshot().symbols[0]?.id);
  expect(screen.getByRole("radio", { name: "Strict", checked: true })).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: "Relaxed" }));
  drawOnPad([down, reversed(across)]);
  await user.click(button("Check"));
  expect(verdict()).toBe("Well written");
  expect(screen.queryByRole("button", { name: "That is right too" })).toBeNull();
});

it("tells what is missing, and begins anew with an empty pad", async () => {
  const user = userEvent.setup();
  await open();
  drawOnPad([down]);
  await user.click(button("Check"));
  expect(verdict()).not.toBe("Well written");
  await user.click(button("Try again"));
  expect(screen.getByText("Draw it from memory")).toBeTruthy();
  expect(button("Check").disabled).toBe(true);
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
});

it("takes strokes back by Ctrl+Z while one draws, and none once it is graded", async () => {
  const user = userEvent.setup();
  await open();
  drawOnPad(cross);
  await user.keyboard("{Control>}z{/Control}");
  expect(pad().getAttribute("aria-label")).toContain("1 stroke");
  drawOnPad([across]);
  await user.keyboard("{Enter}");
  await user.keyboard("{Control>}z{/Control}");
  expect(pad().getAttribute("aria-label")).toContain("2 strokes");
});

it("shows the strokes to who does not draw, and comes back to what was drawn", async () => {
  const user = userEvent.setup();
  await open();
  drawOnPad([down]);
  await user.click(button("Show me the strokes"));
  expect(screen.getByRole("img", { name: "cross" })).toBeTruthy();
  await user.click(button("Now draw it"));
  expect(pad().getAttribute("aria-label")).toContain("1 stroke");
});

it("leads to the symbol's page where there is nothing to draw", async () => {
  const services = await openTestServices();
  const saved = await services.symbols.save({ text: "☀️", name: "sun" });
  const id = saved.ok ? saved.value : undefined;
  const { path } = show(services, id);
  await waitFor(() => expect(path()).toBe(`/symbols/${id}`));
});

async function open() {
  const services = await openTestServices();
  const saved = await services.symbols.save({ ink: cross, name: "cross" });
  if (!saved.ok) throw new Error("The symbol was not saved");
  return { services, id: saved.value, ...show(services, saved.value) };
}

function show(services: TestServices, id: SymbolId | undefined) {
  return renderScreen(
    <Route path="/symbols/:id/test">
      <TestYourselfScreen />
    </Route>,
    { services, path: `/symbols/${id}/test` },
  );
}

function button(name: string) {
  return screen.getByRole<HTMLButtonElement>("button", { name });
}

function verdict() {
  return screen.getByRole("heading", { level: 2 }).textContent;
}

function chips() {
  const list = within(screen.getByRole("list", { name: "What was seen in your drawing" }));
  return list.getAllByRole("listitem").map(({ textContent }) => textContent);
}

function reversed(stroke: Stroke): Stroke {
  return stroke.toReversed().map((point, index) => ({ ...point, t: index * 20 }));
}
