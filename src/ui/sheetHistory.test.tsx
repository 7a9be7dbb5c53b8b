// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { installDialogs } from "#testing/dialogs.ts";
import { Sheet } from "./Sheet.tsx";

beforeAll(installDialogs);
afterEach(cleanup);

/** Entries of the history, by a mark in their state. */
beforeEach(async () => {
  history.pushState({ at: "before" }, "", "/before");
  history.pushState({ at: "screen" }, "", "/screen");
  await settled();
});

afterEach(settled);

/** jsdom goes back in a later turn, as browsers do. */
async function settled(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(() => resolve(undefined), 30)));
}

async function goBack(): Promise<void> {
  history.back();
  await settled();
}

/** As the back gesture of a phone: beneath whatever the page made of `history.back`. */
async function swipeBack(): Promise<void> {
  History.prototype.back.call(history);
  await settled();
}

function place(): string {
  return location.pathname;
}

function TwoSheets({ isBusy = false }: { readonly isBusy?: boolean }) {
  const [depth, setDepth] = useState(2);
  return (
    <>
      <Sheet open={depth > 0} onClose={() => setDepth(0)} title="Below">
        <button onClick={() => setDepth(0)}>Done</button>
        <button
          onClick={() => {
            setDepth(0);
            history.pushState(null, "", "/made");
          }}
        >
          Made
        </button>
        <button
          onClick={() => {
            setDepth(0);
            history.replaceState(null, "", "/instead");
          }}
        >
          Instead
        </button>
        <button
          onClick={() => {
            setDepth(0);
            history.back();
          }}
        >
          Away
        </button>
      </Sheet>
      <Sheet open={depth > 1} onClose={() => !isBusy && setDepth(1)} title="Above">
        words
      </Sheet>
    </>
  );
}

const titles = () => screen.queryAllByRole("heading").map(({ textContent }) => textContent);
const press = (name: string) => screen.getByRole("button", { name, hidden: true }).click();

describe("the back gesture", () => {
  it("closes the top sheet, then the one below, and then leaves the screen", async () => {
    render(<TwoSheets />);
    await settled();
    expect(place()).toBe("/screen");
    await swipeBack();
    expect(titles()).toEqual(["Below"]);
    await swipeBack();
    expect(titles()).toEqual([]);
    expect(place()).toBe("/screen");
    await swipeBack();
    expect(place()).toBe("/before");
  });

  it("leaves the screen at once when the sheet was closed otherwise", async () => {
    render(<TwoSheets />);
    await settled();
    act(() => press("Done"));
    await settled();
    expect(place()).toBe("/screen");
    expect(history.state).toMatchObject({ at: "screen" });
    await swipeBack();
    expect(place()).toBe("/before");
  });

  it("does so however many sheets were opened and closed before", async () => {
    const { rerender } = render(<p>nothing</p>);
    const before = history.length;
    for (let round = 0; round < 3; round++) {
      rerender(<TwoSheets key={round} />);
      await settled();
      act(() => press("Done"));
      await settled();
    }
    expect(history.length).toBe(before + 1);
    await swipeBack();
    expect(place()).toBe("/before");
  });

  it("leads from a page that a sheet led to back to the screen of the sheet", async () => {
    render(<TwoSheets />);
    await settled();
    act(() => press("Made"));
    await settled();
    expect(place()).toBe("/made");
    await swipeBack();
    expect(place()).toBe("/screen");
    await swipeBack();
    expect(place()).toBe("/before");
  });

  it("does not lead back to a screen that was replaced from within a sheet", async () => {
    render(<TwoSheets />);
    await settled();
    act(() => press("Instead"));
    await settled();
    expect(place()).toBe("/instead");
    await swipeBack();
    expect(place()).toBe("/before");
  });

  it("keeps a sheet that will not close, and asks it again the next time", async () => {
    const { rerender } = render(<TwoSheets isBusy />);
    await settled();
    await swipeBack();
    await swipeBack();
    expect(titles()).toEqual(["Below", "Above"]);
    expect(place()).toBe("/screen");
    rerender(<TwoSheets />);
    await swipeBack();
    expect(titles()).toEqual(["Below"]);
  });
});

describe("a screen that goes back by itself from within a sheet", () => {
  it("is left, not only the sheet", async () => {
    render(<TwoSheets />);
    await settled();
    act(() => press("Away"));
    await settled();
    expect(place()).toBe("/before");
  });

  it("goes one step back where no sheet is open", async () => {
    render(<p>nothing</p>);
    await goBack();
    expect(place()).toBe("/before");
  });
});

describe("a sheet that closes", () => {
  it("takes no step of its own, which would call off another way", async () => {
    render(<TwoSheets />);
    await settled();
    const steps: string[] = [];
    const note = () => void steps.push(place());
    window.addEventListener("popstate", note);
    act(() => press("Done"));
    await settled();
    window.removeEventListener("popstate", note);
    expect(steps).toEqual([]);
  });

  it("leaves nothing to step back through where another page follows", async () => {
    render(<TwoSheets />);
    await settled();
    act(() => press("Done"));
    await settled();
    history.pushState(null, "", "/next");
    await swipeBack();
    expect(place()).toBe("/screen");
    await swipeBack();
    expect(place()).toBe("/before");
  });

  it("has its entry stepped over after a reload, too", async () => {
    const raw = <M extends "pushState" | "replaceState">(method: M, state: unknown) =>
      History.prototype[method].call(history, state, "", "/screen");
    raw("replaceState", { sheet: { own: "a" } });
    raw("pushState", { sheet: { over: "a" } });
    vi.resetModules();
    const anew = await import("./sheetHistory.ts");
    anew.keepHistory();
    await swipeBack();
    expect(place()).toBe("/before");
  });
});
