// Takes pictures of every screen of the built app, phone and desktop, light and dark, into screenshots/ (ignored by git).
// With --publish those that the tour, README and manifest show are made light and put where they are shown. `phone-light` and the
// like as further words take only those.
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { chromium, devices, type Browser, type Page } from "@playwright/test";
import { preview } from "vite";
import type { Ink } from "#core/ink/ink.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { river } from "../../e2e/support/glyphs.ts";
import { drawByMouse } from "../../e2e/support/hand.ts";
import { chromiumLaunchOptions } from "../browser/chromium.ts";
import { paletteOf, toIndexed } from "../pictures/palette.ts";
import { decodePng, encodePng } from "../pictures/png.ts";
import { fillProfile } from "./fillProfile.ts";
import { startSyncServer } from "../../e2e/support/syncServer.ts";
import { shootAccount } from "./shootAccount.ts";
import { shootPractice, writeDemo } from "./shootPractice.ts";
import { shootChanges, shootVault } from "./shootVault.ts";

const PORT = 4175;
const ORIGIN = `http://localhost:${PORT}`;
const FOLDER = "screenshots";

const SHAPES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
} as const;
const THEMES = ["light", "dark"] as const;

/** Each picture's account is somebody else's. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ "phone-light": "ada", "phone-dark": "ben", "desktop-light": "cleo", "desktop-dark": "dora" },
};

/** Where the pictures that others see come from. */
const PUBLISHED = {
  "phone-light-draw-candidates.png": [
    "docs/images/draw-light.png",
    "public/screenshots/narrow.png",
  ],
  "phone-light-symbols.png": ["docs/images/symbols-light.png"],
  "phone-dark-symbol.png": ["docs/images/symbol-dark.png"],
  "desktop-light-symbol.png": ["public/screenshots/wide.png"],
  "phone-light-session-graded.png": ["docs/images/practise-light.png"],
  "phone-dark-insights.png": ["docs/images/insights-dark.png"],
  "phone-light-account.png": ["docs/images/account-light.png"],
  "phone-light-draw-first.png": ["docs/images/first-light.png"],
  "phone-light-naming.png": ["docs/images/naming-light.png"],
  "phone-light-session-trace.png": ["docs/images/trace-light.png"],
  "phone-light-practise.png": ["docs/images/today-light.png"],
  "phone-light-symbol-changes.png": ["docs/images/changes-light.png"],
  "phone-light-packs.png": ["docs/images/packs-light.png"],
  "phone-light-lock.png": ["docs/images/lock-light.png"],
  "desktop-light-symbols.png": ["docs/images/wide-light.png"],
} as const;

/** The river from memory: its third wave begins too low. */
const attempt = beginLower(noisyCopy(river, seededRandom(5)), 2, 170);

const only = process.argv.slice(2).filter((word) => !word.startsWith("--"));
await mkdir(FOLDER, { recursive: true });
writeDemo();
const server = await preview({
  build: { outDir: process.env.BUILT_APP ?? "dist" },
  preview: { port: PORT, strictPort: true, open: false },
});
const syncServer = await startSyncServer();
const browser = await chromium.launch(chromiumLaunchOptions);
for (const [shape, size] of Object.entries(SHAPES)) {
  for (const theme of THEMES) {
    const prefix = `${shape}-${theme}`;
    if (only.length === 0 || only.includes(prefix)) await takeAll(browser, prefix, size, theme);
  }
}
await browser.close();
await syncServer.stop();
await server.close();
if (process.argv.includes("--publish")) await publish();

async function takeAll(
  from: Browser,
  prefix: string,
  size: (typeof SHAPES)[keyof typeof SHAPES],
  colorScheme: (typeof THEMES)[number],
): Promise<void> {
  const options = {
    ...{ ...devices["Desktop Chrome"], ...size, baseURL: ORIGIN, colorScheme, locale: "en-GB" },
    reducedMotion: "reduce",
  } as const;
  const context = await from.newContext(options);
  const page = await context.newPage();
  const shootOf = (of: Page) => async (name: string) => {
    await of.evaluate(() => document.fonts.ready);
    await of.screenshot({ path: `${FOLDER}/${prefix}-${name}.png` });
  };
  const shoot = shootOf(page);

  await page.goto("/");
  await page.getByText("Draw a symbol here").waitFor();
  await shoot("draw-first");
  await page.goto("/symbols");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await shoot("symbols-empty");

  await fillProfile(page);
  await goHome(page);
  await shoot("draw-empty");
  await drawByMouse(page, river);
  await page.getByRole("list", { name: "Is it one of these?" }).waitFor();
  await shoot("draw-candidates");
  await page.getByRole("button", { name: /make it a new symbol/i }).click();
  await page.getByRole("dialog").waitFor();
  await shoot("naming");
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Clear the pad" }).click();

  await page.goto("/symbols");
  await page.getByRole("button", { name: "river", exact: true }).waitFor();
  await shoot("symbols");
  await page.getByRole("button", { name: "river", exact: true }).click();
  await page.getByRole("heading", { name: "river" }).waitFor();
  await shoot("symbol");
  await shootChanges(page, shoot);
  await page.getByRole("button", { name: "Test yourself" }).click();
  await page.getByText("Draw it from memory").waitFor();
  await shoot("test");
  await drawByMouse(page, attempt);
  await shoot("test-drawn");
  await page.getByRole("button", { name: "Check" }).click();
  await page.getByText("Stroke 3 starts too low").first().waitFor();
  await shoot("test-graded");
  await page.goto("/packs");
  await page.getByText("Hiragana").first().waitFor();
  // Where it was left is kept, and the picture is of its beginning.
  await page.evaluate(() => scrollTo(0, 0));
  await shoot("packs");
  await page.goto("/settings");
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  await shoot("settings");
  await shootPractice(page, shoot);
  await shootVault(page, shoot);
  await context.close();
  const email = `${NAMES[prefix] ?? prefix}@example.org`;
  const isPhone = prefix.startsWith("phone");
  await shootAccount(from, syncServer, { context: options, email, isPhone, shootOf });
}

/** One stroke squeezed towards its end, so that it begins lower by so many units. */
function beginLower(ink: Ink, at: number, by: number): Ink {
  return ink.map((stroke, index) =>
    index !== at
      ? stroke
      : stroke.map((point, k) => ({ ...point, y: point.y + by * (1 - k / (stroke.length - 1)) })),
  );
}

async function goHome(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("heading", { level: 1, name: /^(Glyphary|Draw)$/ }).waitFor();
}

async function publish(): Promise<void> {
  for (const [picture, places] of Object.entries(PUBLISHED)) {
    if (!existsSync(`${FOLDER}/${picture}`)) continue;
    for (const place of places) {
      await mkdir(place.slice(0, place.lastIndexOf("/")), { recursive: true });
      const shown = decodePng(await readFile(`${FOLDER}/${picture}`));
      await writeFile(place, encodePng(toIndexed(shown, paletteOf([shown]))));
    }
  }
}
