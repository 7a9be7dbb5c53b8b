// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { Route } from "wouter";
import type { Ink, Stroke } from "#core/ink/ink.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { PAD_BOX } from "#ui/inkOutline.ts";
import { TestYourselfScreen } from "./TestYourselfScreen.tsx";

const PAD_PX = 400;

/** Two strokes that cannot be taken for each other. */
const down = along([300, 150], [320, 850]);
const across = along([150, 400], [850, 420]);
const cross: Ink = [down, across];

beforeAll(() => {
  installPage();
  Object.assign(HTMLElement.prototype, { setPointerCapture: () => undefined });
});
beforeEach(() => {
  localStorage.clear();
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  vi.spyOn(HTMLCanvasElement.prototype, "getBoundingClientRect").mockReturnValue(
    new DOMRect(0, 0, PAD_PX, PAD_PX),
  );
});
afterEach(cleanup);

it("praises what is like the reference, and leads back to the symbol", async () => {
  const user = userEvent.setup();
  const { id, path } = await open();
  expect(screen.getByRole("heading", { level: 1, name: /cross/ })).toBeTruthy();
  expect(button("Check").disabled).toBe(true);
  draw(cross);
  await user.click(button("Check"));
  expect(verdict()).toBe("Well written");
  expect(chips()).toEqual([expect.stringMatching(/^Shape \d+$/), "Order", "Direction"]);
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }));
  await user.click(button("Done"));
  expect(path()).toBe(`/symbols/${id}`);
});

it("points out another order, and takes it as right when told so, until that is undone", async () => {
  const user = userEvent.setup();
  const { services, id } = await open();
  draw([across, down]);
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
  draw([down, reversed(across)]);
  await user.click(button("Check"));
  expect(verdict()).toBe("Nearly");
  expect(chips()).toContain("Stroke 2 should run the other way");
  cleanup();

  show(services, services.dictionary.snapshot().symbols[0]?.id);
  expect(screen.getByRole("radio", { name: "Strict", checked: true })).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: "Relaxed" }));
  draw([down, reversed(across)]);
  await user.click(button("Check"));
  expect(verdict()).toBe("Well written");
  expect(screen.queryByRole("button", { name: "That is right too" })).toBeNull();
});

it("tells what is missing, and begins anew with an empty pad", async () => {
  const user = userEvent.setup();
  await open();
  draw([down]);
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
  draw(cross);
  await user.keyboard("{Control>}z{/Control}");
  expect(pad().getAttribute("aria-label")).toContain("1 stroke");
  draw([across]);
  await user.keyboard("{Enter}");
  await user.keyboard("{Control>}z{/Control}");
  expect(pad().getAttribute("aria-label")).toContain("2 strokes");
});

it("shows the strokes to who does not draw, and comes back to what was drawn", async () => {
  const user = userEvent.setup();
  await open();
  draw([down]);
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

function pad() {
  return screen.getByTestId("ink-pad");
}

function draw(ink: Ink) {
  const scale = PAD_PX / PAD_BOX;
  for (const stroke of ink) {
    stroke.forEach(({ x, y }, index) => {
      const type =
        index === 0 ? "pointerdown" : index === stroke.length - 1 ? "pointerup" : "pointermove";
      const place = { clientX: x * scale, clientY: y * scale };
      const init = {
        bubbles: true,
        cancelable: true,
        pointerId: 1,
        pointerType: "mouse",
        ...place,
      };
      act(() => void fireEvent(pad(), new PointerEvent(type, init)));
    });
  }
}

function along([x, y]: readonly [number, number], [toX, toY]: readonly [number, number]): Stroke {
  return Array.from({ length: 13 }, (_, step) => ({
    x: Math.round(x + ((toX - x) * step) / 12),
    y: Math.round(y + ((toY - y) * step) / 12),
    t: step * 20,
  }));
}

function reversed(stroke: Stroke): Stroke {
  return stroke.toReversed().map((point, index) => ({ ...point, t: index * 20 }));
}
