import { expect, type CDPSession, type Locator, type Page } from "@playwright/test";
import type { Ink, Stroke } from "#core/ink/ink.ts";
import { PAD_BOX } from "#ui/inkOutline.ts";

/** A hand at the pad of a page: draws an ink (0–1023 box) with real touch events. */
export async function drawByTouch(page: Page, ink: Ink): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const place = await placeOnPad(page);
  let atS = 0;
  for (const stroke of ink) atS = await touchStroke(session, stroke, { place, afterS: atS });
  await session.detach();
}

/** The same with a mouse. */
export async function drawByMouse(page: Page, ink: Ink): Promise<void> {
  const place = await placeOnPad(page);
  for (const stroke of ink) {
    for (const [index, point] of stroke.entries()) {
      const { x, y } = place(point);
      await page.mouse.move(x, y);
      if (index === 0) await page.mouse.down();
    }
    await page.mouse.up();
  }
}

/** The pad to draw on: the one in an open sheet, else the one of the screen. */
export function padOf(page: Page): Locator {
  return page.getByTestId("ink-pad").last();
}

type Place = (point: { readonly x: number; readonly y: number }) => { x: number; y: number };

async function placeOnPad(page: Page): Promise<Place> {
  const pad = padOf(page);
  await pad.scrollIntoViewIfNeeded();
  await expect(pad).toBeVisible();
  const box = await pad.boundingBox();
  if (box === null) throw new Error("The pad has no place on the screen");
  return ({ x, y }) => ({
    x: box.x + (x / PAD_BOX) * box.width,
    y: box.y + (y / PAD_BOX) * box.height,
  });
}

/** A digitizer tells of so many points between two frames; the page hears of them together, as coalesced events. */
const POINTS_PER_FRAME = 4;
const FRAME_S = 0.016;

/** Draws one stroke, which begins after a time of the clock, and answers when it ended. */
async function touchStroke(
  session: CDPSession,
  stroke: Stroke,
  { place, afterS }: { readonly place: Place; readonly afterS: number },
): Promise<number> {
  let frame = Math.max(afterS, Date.now() / 1000);
  let sent: Promise<unknown>[] = [];
  for (const [index, point] of stroke.entries()) {
    const isMove = index > 0;
    sent.push(
      session.send("Input.dispatchTouchEvent", {
        type: isMove ? "touchMove" : "touchStart",
        touchPoints: [{ ...place(point), force: 0.5, radiusX: 4, radiusY: 4, id: 1 }],
        timestamp: frame + (sent.length * FRAME_S) / POINTS_PER_FRAME,
      }),
    );
    if (isMove && sent.length < POINTS_PER_FRAME && index < stroke.length - 1) continue;
    await Promise.all(sent);
    sent = [];
    frame = Math.max(frame + FRAME_S, Date.now() / 1000);
  }
  await session.send("Input.dispatchTouchEvent", {
    type: "touchEnd",
    touchPoints: [],
    timestamp: frame,
  });
  return frame;
}

/** The same by events made in the page: for drawings of thousands of points, which the wire would take minutes for. */
export async function drawByEvents(page: Page, ink: Ink): Promise<void> {
  await padOf(page).evaluate(
    (pad, { strokes, box }) => {
      const place = pad.getBoundingClientRect();
      const send = (type: string, { x, y }: { x: number; y: number }) =>
        pad.dispatchEvent(
          new PointerEvent(type, {
            bubbles: true,
            cancelable: true,
            pointerId: 7,
            pointerType: "pen",
            pressure: 0.5,
            button: type === "pointermove" ? -1 : 0,
            clientX: place.left + (x / box) * place.width,
            clientY: place.top + (y / box) * place.height,
          }),
        );
      for (const stroke of strokes) {
        stroke.forEach((point, index) => {
          if (index === 0) send("pointerdown", point);
          else if (index < stroke.length - 1) send("pointermove", point);
          else send("pointerup", point);
        });
      }
    },
    { strokes: ink.map((stroke) => stroke.map(({ x, y }) => ({ x, y }))), box: PAD_BOX },
  );
}
