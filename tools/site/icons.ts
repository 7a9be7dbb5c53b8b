// Draws the app's icons as PNG from public/icons/icon.svg: run after the drawing changes, and commit what it writes.
import { readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { chromiumLaunchOptions } from "../browser/chromium.ts";

/** A maskable icon keeps its content within the inner 80 %; the paper fills the rest. Source: W3C Web App Manifest, "safe zone". */
const SAFE_ZONE = 0.8;

const svg = await readFile("public/icons/icon.svg", "utf8");
const browser = await chromium.launch(chromiumLaunchOptions);
const page = await browser.newPage();
await draw("icon-192", 192, 1, false);
await draw("icon-512", 512, 1, false);
await draw("maskable-192", 192, SAFE_ZONE, true);
await draw("maskable-512", 512, SAFE_ZONE, true);
await draw("apple-touch-180", 180, 0.9, true);
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
