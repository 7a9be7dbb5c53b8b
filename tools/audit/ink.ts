import { chromium, type CDPSession, type Page } from "@playwright/test";
import { PAD_BOX } from "#ui/inkOutline.ts";
import { slowDown } from "../bench/browser/stage.ts";
import { chromiumLaunchOptions } from "../browser/chromium.ts";
import { atLeast, atMost, median, type Goal } from "./goals.ts";

/** A frame of a screen at 60 Hz. ms. */
const FRAME_MS = 1000 / 60;
const SLOWDOWN = 4;
const STROKES = 8;
const MOVES = 40;
/** A finger moves about as often as a screen is painted. ms. */
const BETWEEN_MS = 16;

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };

interface InkFrames {
  /** From a pointer event, or from the beginning of the next frame where that comes later, to the end of that frame, ms. */
  readonly ms: number[];
  /** Whether the ink was at the finger in that frame; asked in a run of its own, as looking costs time. */
  readonly inkThere: boolean[];
}

declare global {
  var inkFrames: InkFrames;
}

/**
 * Whether the ink of a pointer event is in the next frame, and whether that frame keeps its time. The page is watched from outside the app: a
 * listener that hears the event first takes the time; a callback asked for by a listener that hears it last runs after the app's own in the
 * same frame, and looks; a message sent from there arrives when that frame's script, style, layout and paint are over. Waiting for the frame to
 * begin is the screen's part and not counted. The processor is slowed down fourfold.
 */
export async function inkGoals(origin: string): Promise<readonly Goal[]> {
  const { ms } = await drawWatched(origin, false);
  const { inkThere } = await drawWatched(origin, true);
  const share = inkThere.filter(Boolean).length / inkThere.length;
  return [
    atMost("ink-frame-median-ms", median(ms), FRAME_MS),
    atMost(
      "ink-frame-p95-ms",
      ms.toSorted((a, b) => a - b)[Math.floor(ms.length * 0.95)] ?? NaN,
      FRAME_MS,
    ),
    atLeast("ink-in-the-next-frame", share, 0.99),
  ];
}

async function drawWatched(origin: string, looks: boolean): Promise<InkFrames> {
  const browser = await chromium.launch(chromiumLaunchOptions);
  try {
    const page = await browser.newPage(PHONE);
    await page.goto(origin);
    await page.getByTestId("ink-pad").waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.evaluate(watchInk, looks);
    await slowDown(page, SLOWDOWN);
    const session = await page.context().newCDPSession(page);
    for (let stroke = 0; stroke < STROKES; stroke++) await wave(page, session, stroke);
    return await page.evaluate(() => inkFrames);
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
function watchInk(looks: boolean): void {
  globalThis.inkFrames = { ms: [], inkThere: [] };
  const pad = document.querySelector<HTMLCanvasElement>("canvas[data-testid=ink-pad]");
  if (pad === null) throw new Error("there is no pad");
  let begunAt = 0;
  const over = new MessageChannel();
  over.port1.onmessage = () => inkFrames.ms.push(performance.now() - begunAt);
  const look = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  window.addEventListener("pointermove", () => (begunAt = performance.now()), { capture: true });
  window.addEventListener("pointermove", ({ clientX, clientY, buttons }) => {
    if (buttons === 0) return;
    requestAnimationFrame((frameAt) => {
      begunAt = Math.max(begunAt, frameAt);
      if (!looks) over.port2.postMessage(0);
      else inkFrames.inkThere.push(isInkAt(clientX, clientY));
    });
  });

  /** Whether anything is painted within a few pixels of a place. */
  function isInkAt(x: number, y: number): boolean {
    const box = pad?.getBoundingClientRect();
    if (!pad || !box || !look) return false;
    const scale = pad.width / box.width;
    const near = 6;
    const from = [(x - box.left) * scale - near, (y - box.top) * scale - near] as const;
    look.clearRect(0, 0, 2 * near, 2 * near);
    look.drawImage(pad, ...from, 2 * near, 2 * near, 0, 0, 2 * near, 2 * near);
    return look.getImageData(0, 0, 2 * near, 2 * near).data.some((value) => value > 0);
  }
}

async function wave(page: Page, session: CDPSession, stroke: number): Promise<void> {
  const box = await page.getByTestId("ink-pad").boundingBox();
  if (box === null) throw new Error("the pad has no place");
  const at = (move: number) => {
    const x = 80 + (move / MOVES) * (PAD_BOX - 160);
    const y = 120 + stroke * 90 + 60 * Math.sin(move / 3);
    return { x: box.x + (x / PAD_BOX) * box.width, y: box.y + (y / PAD_BOX) * box.height, id: 1 };
  };
  const send = (type: "touchStart" | "touchMove" | "touchEnd", move: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [at(move)],
    });
  await send("touchStart", 0);
  for (let move = 1; move <= MOVES; move++) {
    await send("touchMove", move);
    await page.waitForTimeout(BETWEEN_MS);
  }
  await send("touchEnd", MOVES);
}
