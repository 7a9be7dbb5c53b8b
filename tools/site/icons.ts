// Draws the app's icons as PNG from public/icons/icon.svg: run after the drawing changes, and commit what it writes.
import { readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { chromiumLaunchOptions } from "../browser/chromium.ts";

/** A maskable icon keeps its content within the inner 80 %; the paper fills the rest. Source: W3C Web App Manifest, "safe zone". */
const SAFE_ZONE = 0.8;

/** The lines of the icons that the app has for the same places (lucide, ISC licence). */
const SHORTCUTS = {
  draw: `<path d="M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497z"/><path d="m15 5 4 4"/>`,
  find: `<path d="m21 21-4.34-4.34"/><circle cx="11" cy="11" r="8"/>`,
  practise: `<circle cx="12" cy="12" r="10"/><path d="M12 6v6l4 2"/>`,
};

/** What a shortcut's icon must have at least. Source: Chromium's check of manifests. px. */
const SHORTCUT_PX = 96;

const svg = await readFile("public/icons/icon.svg", "utf8");
const browser = await chromium.launch(chromiumLaunchOptions);
const page = await browser.newPage();
await draw("icon-192", 192, 1, false);
await draw("icon-512", 512, 1, false);
await draw("maskable-192", 192, SAFE_ZONE, true);
await draw("maskable-512", 512, SAFE_ZONE, true);
await draw("apple-touch-180", 180, 0.9, true);
for (const [name, lines] of Object.entries(SHORTCUTS)) await drawShortcut(name, lines);
await browser.close();

async function draw(name: string, size: number, share: number, filled: boolean): Promise<void> {
  const inner = Math.round(size * share);
  await page.setViewportSize({ width: size, height: size });
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${filled ? "#f6f2e9" : "transparent"}">
       <img src="${source}" width="${inner}" height="${inner}"></body>`,
  );
  await page.locator("img").evaluate((image: HTMLImageElement) => image.decode());
  await page.screenshot({ path: `public/icons/${name}.png`, omitBackground: !filled });
}

/** Ink on a disc of paper: the system may cut it round, and puts it on a ground of any colour. */
async function drawShortcut(name: string, lines: string): Promise<void> {
  await page.setViewportSize({ width: SHORTCUT_PX, height: SHORTCUT_PX });
  await page.setContent(
    `<body style="margin:0"><svg width="${SHORTCUT_PX}" height="${SHORTCUT_PX}" viewBox="-12 -12 48 48" fill="none"
       stroke="#1f1b16" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" style="display:block">
       <circle cx="12" cy="12" r="24" fill="#f6f2e9" stroke="none"/>${lines}</svg></body>`,
  );
  await page.screenshot({ path: `public/icons/shortcut-${name}.png`, omitBackground: true });
}
