/*
 * The stage of the browser's benchmarks: the built app at `/` and the bench page at `/bench/`, on one origin, so
 * that what the page writes is what the app finds. Profiles lie on the disk: in a window without a profile
 * IndexedDB lives in memory, and a save would cost nothing.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { build, preview } from "vite";
import { chromiumLaunchOptions } from "../../browser/chromium.ts";

const ROOT = join(import.meta.dirname, "../../..");
const CACHE = join(ROOT, ".cache/bench");
export const SITE = join(CACHE, "site");

/** Beside those of the app, its tests and its screenshots. */
const PORT = 4177;
export const ORIGIN = `http://localhost:${PORT}`;

/** A phone's screen, as the browser tests have it. */
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };

let built: Promise<void> | undefined;
const seeded = new Map<number, Promise<string>>();

/** Builds once, serves while `work` runs; below /supabase answers whoever is at `backend`. */
export async function whileServed<T>(work: () => Promise<T>, backend?: string): Promise<T> {
  await (built ??= buildSite());
  const server = await preview({
    root: ROOT,
    logLevel: "error",
    build: { outDir: SITE },
    preview: { port: PORT, strictPort: true, open: false, ...(backend && proxyTo(backend)) },
  });
  try {
    return await work();
  } finally {
    await server.close();
  }
}

function proxyTo(target: string) {
  const rewrite = (path: string) => path.replace("/supabase", "");
  return { proxy: { "/supabase": { target, rewrite } } };
}

/** A browser of its own over a profile; ends with `work`. */
export async function inBrowser<T>(
  profile: string,
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumLaunchOptions,
    ...PHONE,
    locale: "en-GB",
  });
  try {
    return await work(context.pages()[0] ?? (await context.newPage()), context);
  } finally {
    await context.close();
  }
}

/** Runs work in the bench page, over a profile with so many symbols; the server must run. */
export async function inBenchPage<T>(
  symbols: number,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const profile = symbols === 0 ? emptyProfile("empty") : await seededProfile(symbols);
  return inBrowser(profile, async (page) => {
    await openBenchPage(page);
    return work(page);
  });
}

/** Slows the page's main thread down so many times. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: times });
}

/** The folder of a profile with so many symbols; filled when first asked for. The server must run. */
export function seededProfile(symbols: number): Promise<string> {
  const known = seeded.get(symbols);
  if (known !== undefined) return known;
  const filling = fillProfile(symbols);
  seeded.set(symbols, filling);
  return filling;
}

async function fillProfile(symbols: number): Promise<string> {
  const profile = emptyProfile(`symbols-${symbols}`);
  await inBrowser(profile, async (page) => {
    await openBenchPage(page);
    const stored = await page.evaluate((count) => bench.seed(count), symbols);
    if (stored !== symbols) throw new Error(`${stored} symbols are stored, not ${symbols}`);
  });
  return profile;
}

/** Opens the bench page; the server must run. */
export async function openBenchPage(page: Page): Promise<void> {
  // Where the app has been, its service worker would answer with the app.
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setBypassServiceWorker", { bypass: true });
  await page.goto(`${ORIGIN}/bench/index.html`);
}

function emptyProfile(name: string): string {
  const profile = join(CACHE, "profiles", name);
  rmSync(profile, { recursive: true, force: true });
  mkdirSync(profile, { recursive: true });
  return profile;
}

/** By the command line: the app's build and that of its service worker speak, and standard output is for rows alone. */
async function buildSite(): Promise<void> {
  runQuietly(["tools/packs/build.ts"]);
  runQuietly(["node_modules/vite/bin/vite.js", "build", "--outDir", SITE, "--emptyOutDir"]);
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: "/bench/",
    logLevel: "error",
    worker: { format: "es" },
    build: { outDir: join(SITE, "bench"), emptyOutDir: true, target: "es2023" },
  });
}

function runQuietly(args: readonly string[]): void {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${args.join(" ")} failed: ${stdout}`);
}
