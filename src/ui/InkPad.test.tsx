// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { Profiler, createRef, useState } from "react";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { Ink } from "#core/ink/ink.ts";
import { InkPad } from "./InkPad.tsx";
import type { InkPadHandle, InkPadProps } from "./InkPad.tsx";

const PAD_PX = 400;
const saved: Ink = [[{ x: 1, y: 1, t: 0 }], [{ x: 900, y: 900, t: 400 }]];

beforeAll(() => {
  // jsdom lays nothing out, captures no pointers and draws on no canvas; the pad gathers ink all the same.
  Object.assign(HTMLElement.prototype, { setPointerCapture: () => undefined });
});
beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  vi.spyOn(HTMLCanvasElement.prototype, "getBoundingClientRect").mockReturnValue(
    new DOMRect(0, 0, PAD_PX, PAD_PX),
  );
});
afterEach(cleanup);

function pad() {
  return screen.getByTestId("ink-pad");
}

function pointer(type: string, clientX: number, clientY: number, init: PointerEventInit = {}) {
  const place = { bubbles: true, cancelable: true, pointerId: 1, pointerType: "mouse" };
  fireEvent(pad(), new PointerEvent(type, { ...place, clientX, clientY, ...init }));
}

function draw(points = 3) {
  pointer("pointerdown", 40, 40);
  for (let index = 1; index <= points; index++) pointer("pointermove", 40 + index, 80);
  pointer("pointerup", 200, 200);
}

function Controlled(props: Partial<InkPadProps>) {
  const [ink, setInk] = useState<Ink>([]);
  return (
    <>
      <InkPad label="Pad" value={ink} onInk={setInk} {...props} />
      <output>{ink.length}</output>
      <button onClick={() => setInk([])}>Start over</button>
      <button onClick={() => setInk(saved)}>Open</button>
    </>
  );
}

it("announces the ink once per stroke and renders never per point", () => {
  const onInk = vi.fn();
  const onRender = vi.fn();
  render(
    <Profiler id="pad" onRender={onRender}>
      <InkPad label="Pad" onInk={onInk} />
    </Profiler>,
  );
  onRender.mockClear();
  draw(500);
  expect(onInk).toHaveBeenCalledOnce();
  expect(onInk.mock.lastCall?.[0]).toHaveLength(1);
  // One when the pen comes down, one when it goes up.
  expect(onRender.mock.calls.length).toBeLessThanOrEqual(3);
});

it("takes back stroke after stroke by its button, which rests on an empty pad", () => {
  render(<Controlled />);
  const undo = screen.getByRole<HTMLButtonElement>("button", { name: "Undo last stroke" });
  expect(undo.disabled).toBe(true);
  draw();
  draw();
  draw();
  fireEvent.click(undo);
  expect(screen.getByRole("status").textContent).toBe("2");
  expect(pad().getAttribute("aria-label")).toBe("Pad, 2 strokes");
  fireEvent.click(undo);
  fireEvent.click(undo);
  expect(screen.getByRole("status").textContent).toBe("0");
  expect(undo.disabled).toBe(true);
});

it("brings back what was cleared, also after a stroke that was drawn meanwhile and taken back", () => {
  render(<Controlled />);
  draw();
  draw();
  const clear = screen.getByRole("button", { name: "Clear the pad" });
  fireEvent.click(clear);
  expect(screen.getByRole("status").textContent).toBe("0");
  fireEvent.click(screen.getByRole("button", { name: "Bring the drawing back" }));
  expect(screen.getByRole("status").textContent).toBe("2");
  fireEvent.click(clear);
  draw();
  fireEvent.click(screen.getByRole("button", { name: "Undo last stroke" }));
  fireEvent.click(screen.getByRole("button", { name: "Bring the drawing back" }));
  expect(screen.getByRole("status").textContent).toBe("2");
});

it("does not bring back what its owner took away", () => {
  render(<Controlled />);
  draw();
  fireEvent.click(screen.getByRole("button", { name: "Clear the pad" }));
  fireEvent.click(screen.getByText("Open"));
  fireEvent.click(screen.getByText("Start over"));
  const undo = screen.getByRole<HTMLButtonElement>("button", { name: "Undo last stroke" });
  expect(undo.disabled).toBe(true);
});

it("shows the ink it is given and draws on from there", () => {
  render(<Controlled />);
  fireEvent.click(screen.getByText("Open"));
  draw();
  expect(screen.getByRole("status").textContent).toBe("3");
  fireEvent.click(screen.getByText("Start over"));
  expect(pad().getAttribute("aria-label")).toBe("Pad");
});

it("keeps strokes when its owner renders anew without taking them up", () => {
  const ref = createRef<InkPadHandle>();
  const view = () => <InkPad ref={ref} label="Pad" value={saved} />;
  const { rerender } = render(view());
  draw();
  rerender(view());
  expect(ref.current?.ink()).toHaveLength(3);
});

it("is set from outside without announcing it", () => {
  const ref = createRef<InkPadHandle>();
  const onInk = vi.fn();
  render(<InkPad ref={ref} label="Pad" onInk={onInk} />);
  act(() => ref.current?.setInk(saved));
  expect(ref.current?.ink()).toBe(saved);
  expect(onInk).toHaveBeenCalledTimes(0);
  act(() => ref.current?.undo());
  expect(onInk.mock.lastCall?.[0]).toEqual(saved.slice(0, 1));
});

it("ignores the right button and discards what the browser cancels", () => {
  const onInk = vi.fn();
  const onDrawing = vi.fn();
  render(<InkPad label="Pad" onInk={onInk} onDrawing={onDrawing} />);
  pointer("pointerdown", 40, 40, { button: 2 });
  pointer("pointerup", 90, 90, { button: 2 });
  expect(onDrawing).toHaveBeenCalledTimes(0);
  pointer("pointerdown", 40, 40);
  pointer("pointermove", 90, 90);
  pointer("pointercancel", 0, 0);
  expect(onDrawing.mock.calls).toEqual([[true], [false]]);
  expect(onInk).toHaveBeenCalledTimes(0);
});

it("takes every coalesced place and none of the predicted ones", () => {
  const ref = createRef<InkPadHandle>();
  render(<InkPad ref={ref} label="Pad" />);
  const place = (clientX: number) => new PointerEvent("pointermove", { clientX, clientY: 100 });
  pointer("pointerdown", 100, 100);
  const move = new PointerEvent("pointermove", { bubbles: true, pointerId: 1, clientX: 130 });
  Object.assign(move, {
    getCoalescedEvents: () => [place(110), place(120), place(130)],
    getPredictedEvents: () => [place(150), place(170)],
  });
  fireEvent(pad(), move);
  pointer("pointerup", 140, 100);
  expect(ref.current?.ink()[0]?.map(({ x }) => x)).toEqual([256, 281, 307, 332, 358]);
});

it("draws nothing while disabled", () => {
  const onInk = vi.fn();
  render(<InkPad label="Pad" onInk={onInk} disabled />);
  draw();
  expect(onInk).toHaveBeenCalledTimes(0);
});
