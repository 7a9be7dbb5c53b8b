// Makes the README's moving picture, in light and dark: a sign is drawn, it is found while it is being drawn, and opens. The built
// app does it itself; each frame is a picture of its screen.
import { writeFileSync } from "node:fs";
import { chromium, type Browser, type Page } from "@playwright/test";
import { preview } from "vite";
import type { Point } from "#core/ink/ink.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { PAD_BOX } from "#ui/inkOutline.ts";
import { candidates } from "../../e2e/support/app.ts";
import { river } from "../../e2e/support/glyphs.ts";
import { padOf } from "../../e2e/support/hand.ts";
import { go } from "../../e2e/support/states/walk.ts";
import { chromiumLaunchOptions } from "../browser/chromium.ts";
import { fewSymbols } from "./fewSymbols.ts";
import { encodeAnimation } from "./animation.ts";
import { paletteOf, toIndexed } from "./palette.ts";
import { decodePng, type Picture } from "./png.ts";

const PORT = 4176;
const VIEWPORT = { width: 390, height: 844 } as const;
/** The hand moves so many points from one frame to the next: a stroke takes about a second. */
const POINTS_PER_FRAME = 2;
const STROKE_FRAME_MS = 50;
const PAUSE_MS = 420;
const BEGINNING_MS = 900;
const FOUND_MS = 1300;
const OPENED_MS = 2600;
const SEED = 5;
/** A hand that takes its time. */
const CALM = 0.6;

interface Shot {
  readonly picture: Picture;
  readonly shownMs: number;
}

const server = await preview({
  build: { outDir: process.env.BUILT_APP ?? "dist" },
  preview: { port: PORT, strictPort: true, open: false },
});
const file = await fewSymbols();
const browser = await chromium.launch(chromiumLaunchOptions);
for (const theme of ["light", "dark"] as const) {
  const shots = await film(browser, theme);
  const palette = paletteOf(shots.map(({ picture }) => picture));
  const frames = shots.map(({ picture, shownMs }) => ({
    image: toIndexed(picture, palette),
    shownMs,
  }));
  writeFileSync(`docs/images/draw-to-find-${theme}.png`, encodeAnimation(frames));
}
await browser.close();
await server.close();

async function film(from: Browser, colorScheme: "light" | "dark"): Promise<readonly Shot[]> {
  const context = await from.newContext({
    ...{ viewport: VIEWPORT, deviceScaleFactor: 2, locale: "en-GB", colorScheme },
    ...{ baseURL: `http://localhost:${PORT}`, reducedMotion: "reduce", isMobile: true },
  });
  const page = await context.newPage();
  const shots: Shot[] = [];
  const shoot = async (shownMs: number) => {
    const picture = decodePng(await page.screenshot({ animations: "disabled" }));
    shots.push({ picture, shownMs });
  };
  await page.goto("/settings");
  await page.locator('input[type="file"][accept*="json"]').setInputFiles({
    name: "symbols.glyphary.json",
    mimeType: "application/json",
    buffer: Buffer.from(file),
  });
  await page.getByRole("dialog").getByRole("button", { name: "Import" }).click();
  await page.getByText(/^Imported \d+ entries/).waitFor();
  await go(page, "/");
  await page.getByRole("list", { name: "Recent" }).waitFor();
  await page.waitForTimeout(PAUSE_MS);
  await shoot(BEGINNING_MS);
  for (const stroke of noisyCopy(river, seededRandom(SEED), CALM)) {
    await drawSlowly(page, stroke, () => shoot(STROKE_FRAME_MS));
    await candidates(page).first().waitFor();
    await page.waitForTimeout(PAUSE_MS);
    await shoot(PAUSE_MS);
  }
  await candidates(page).first().hover();
  await shoot(FOUND_MS);
  await candidates(page).first().click();
  await page.getByRole("heading", { level: 2, name: "river" }).waitFor();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(PAUSE_MS);
  await shoot(OPENED_MS);
  await context.close();
  return shots;
}

async function drawSlowly(
  page: Page,
  stroke: readonly Point[],
  onFrame: () => Promise<void>,
): Promise<void> {
  const box = await padOf(page).boundingBox();
  if (box === null) throw new Error("The pad has no place on the screen");
  for (const [at, { x, y }] of stroke.entries()) {
    await page.mouse.move(box.x + (x / PAD_BOX) * box.width, box.y + (y / PAD_BOX) * box.height);
    if (at === 0) await page.mouse.down();
    if (at % POINTS_PER_FRAME === 0) {
      // What the hand did is on the screen a frame later.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      await onFrame();
    }
  }
  await page.mouse.up();
}
