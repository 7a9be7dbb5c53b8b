// @vitest-environment jsdom
import { act, cleanup } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { create } from "zustand";
import type { Recognition } from "#core/recogniser/recogniser.ts";
import { openTestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { line } from "#testing/testPack.ts";
import { useDrawing } from "./drawing.ts";
import { Said } from "./Said.tsx";

beforeAll(installPage);
beforeEach(() => {
  useDrawing.setState({ ink: [], search: "", isPenDown: false });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe("what a screen reader hears of what was found", () => {
  it("is silent between the strokes, and says the best once the hand rests", async () => {
    const { river, find } = await setUp();
    expect(region().textContent).toBe("");

    act(() => useDrawing.setState({ ink: line(10), isPenDown: false }));
    find(found(river));
    pass(800);
    act(() => useDrawing.setState({ isPenDown: true }));
    pass(5000);
    expect(region().textContent).toBe("");

    act(() => useDrawing.setState({ ink: [...line(10), ...line(20)], isPenDown: false }));
    pass(1100);
    expect(region().textContent).toBe("");
    pass(200);
    expect(region().textContent).toBe("1 candidate: river");
  });

  it("says what typing found, once no further letter comes", async () => {
    await setUp();
    for (const search of ["r", "ri", "riv"]) {
      act(() => useDrawing.setState({ search }));
      pass(600);
      expect(region().textContent).toBe("");
    }
    pass(600);
    expect(region().textContent).toBe("1 candidate: river");
    act(() => useDrawing.setState({ search: "" }));
    pass(1200);
    expect(region().textContent).toBe("");
  });
});

async function setUp() {
  const services = await openTestServices();
  const saved = await services.symbols.save({ name: "river", ink: line(10) });
  if (!saved.ok) throw new Error(saved.error.type);
  vi.useFakeTimers();
  const heard = create<{ readonly recognition: Recognition | undefined }>()(() => ({
    recognition: undefined,
  }));
  const Heard = () => <Said recognition={heard((state) => state.recognition)} />;
  renderScreen(<Heard />, { services, path: "/" });
  const find = (recognition: Recognition) => act(() => heard.setState({ recognition }));
  return { river: saved.value, find };
}

function found(id: string): Recognition {
  return { candidates: [{ id, score: 0.9 }], known: 0.9 };
}

function region(): Element {
  const place = document.querySelector('p[aria-live="polite"]');
  if (place === null) throw new Error("nothing is said politely");
  return place;
}

function pass(ms: number): void {
  act(() => void vi.advanceTimersByTime(ms));
}
