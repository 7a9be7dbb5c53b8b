import { act, fireEvent, screen } from "@testing-library/react";
import { vi } from "vitest";
import type { Ink, Stroke } from "#core/ink/ink.ts";
import { PAD_BOX } from "#ui/inkOutline.ts";

const PAD_PX = 400;

/** Gives jsdom a pad to draw on: canvases of a known size that paint nothing. Call it before each test. */
export function installPad(): void {
  Object.assign(HTMLElement.prototype, { setPointerCapture: () => undefined });
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  vi.spyOn(HTMLCanvasElement.prototype, "getBoundingClientRect").mockReturnValue(
    new DOMRect(0, 0, PAD_PX, PAD_PX),
  );
}

/** The pad on the screen. */
export function pad(): HTMLElement {
  return screen.getByTestId("ink-pad");
}

/** Draws an ink with the mouse. */
export function drawOnPad(ink: Ink): void {
  const scale = PAD_PX / PAD_BOX;
  for (const stroke of ink) {
    stroke.forEach(({ x, y }, index) => {
      const init = {
        ...{ bubbles: true, cancelable: true, pointerId: 1, pointerType: "mouse" },
        ...{ clientX: x * scale, clientY: y * scale },
      };
      act(() => void fireEvent(pad(), new PointerEvent(typeOf(index, stroke), init)));
    });
  }
}

function typeOf(index: number, stroke: Stroke): string {
  if (index === 0) return "pointerdown";
  return index === stroke.length - 1 ? "pointerup" : "pointermove";
}

/** A straight stroke of a calm hand. */
export function straightStroke(
  [x, y]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): Stroke {
  return Array.from({ length: 13 }, (_, step) => ({
    x: Math.round(x + ((toX - x) * step) / 12),
    y: Math.round(y + ((toY - y) * step) / 12),
    t: step * 20,
  }));
}
