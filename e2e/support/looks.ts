/*
 * Comparing a page with the picture that was kept of it. A kept picture is compared strictly by the browser and fonts that made
 * it; another version draws letters and rims a little differently, and gets as much room as that takes. Colours of areas get none
 * in either case.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Browser, type Page } from "@playwright/test";
import {
  areasOf,
  areasOfText,
  areasToText,
  lostColours,
  type Areas,
} from "../../tools/pictures/colours.ts";
import { paletteOf, toIndexed } from "../../tools/pictures/palette.ts";
import {
  decodePng,
  encodePng,
  remarkOf,
  type Picture,
  withRemark,
} from "../../tools/pictures/png.ts";

const FOLDER = fileURLToPath(new URL("../looks/", import.meta.url));
const MAKER_FILE = `${FOLDER}made-with.json`;
const FONTS = [
  "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
  "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf",
];

/** Whether the pictures are made anew instead of compared (`npm run looks:update`). */
export const isUpdating = process.env.LOOKS === "update";

/** The same browser with the same fonts: room for what a palette of 256 colours rounds, and for a few pixels of chance. */
const ROUNDED_LEVELS = 10;
const STRAY_PIXELS = 24;
/** Another browser or other fonts: every letter may have another rim. */
const ROOMY = { threshold: 0.2, maxDiffPixelRatio: 0.015 } as const;
/** For the report of a strict comparison that failed: it shows what differs. */
const SHOWN = { threshold: 0.03, maxDiffPixels: 0 } as const;

/** What a picture waits for between two looks, and how often at most. */
const PAUSE_MS = 120;
const MOST_LOOKS = 12;

/** Says what is wrong with a page's look, or nothing. */
export interface Looks {
  /** Whether the browser and the fonts are those that made the kept pictures. */
  readonly isStrict: boolean;
  readonly expectSame: (page: Page, name: string) => Promise<void>;
  /** How the page differs from the kept picture; empty when it does not. */
  readonly differences: (page: Page, name: string) => Promise<readonly string[]>;
}

export function looksBy(browser: Browser): Looks {
  const isStrict = isMaker(browser);
  const differ = isStrict ? differStrictly : differRoomily;
  return {
    isStrict,
    expectSame: async (page, name) => {
      if (isUpdating) {
        keep(name, await steadyPicture(page));
        writeFileSync(MAKER_FILE, makerOf(browser));
        return;
      }
      const taken = await steadyPicture(page, (look) => differ(name, look).length === 0);
      const found = differ(name, taken);
      if (found.length > 0) expect.soft(taken).toMatchSnapshot(`${name}.png`, SHOWN);
      expect.soft(found, name).toEqual([]);
    },
    differences: async (page, name) => differ(name, await picture(page)),
  };
}

function differStrictly(name: string, taken: Buffer): readonly string[] {
  const [kept, now] = [readKept(name), decoded(taken)];
  const pixels = pixelsApart(kept, now);
  return [
    ...(pixels > STRAY_PIXELS ? [`${pixels} pixels differ`] : []),
    ...lostColours(areasKept(name), now).map((colour) => `an area has lost ${colour}`),
  ];
}

function differRoomily(name: string, taken: Buffer): readonly string[] {
  const lost = lostColours(areasKept(name), decoded(taken));
  return [
    ...(matches(taken, name) ? [] : ["more pixels differ than another browser explains"]),
    ...lost.map((colour) => `an area has lost ${colour}`),
  ];
}

function matches(taken: Buffer, name: string): boolean {
  try {
    expect(taken).toMatchSnapshot(`${name}.png`, ROOMY);
    return true;
  } catch {
    return false;
  }
}

/** A palette makes a file a third as long; what has too many colours for one, such as an emoji, stays as it is. */
function keep(name: string, taken: Buffer): void {
  const shown = decoded(taken);
  const light = encodePng(toIndexed(shown, paletteOf([shown])));
  const file = pixelsApart(shown, decodePng(light)) === 0 ? light : taken;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}${name}.png`, withRemark(file, areasToText(areasOf(shown))));
}

/**
 * A picture of a page on which nothing moves any more. One that is compared is given every look before it is called different: a
 * page that waits for something on a busy machine stands still too.
 */
async function steadyPicture(page: Page, isKept?: (taken: Buffer) => boolean): Promise<Buffer> {
  await page.getByText("Trying your own drawings").waitFor({ state: "hidden" });
  let last = await picture(page);
  for (let look = 1; look < MOST_LOOKS; look++) {
    if (isKept?.(last)) return last;
    await page.waitForTimeout(PAUSE_MS);
    const next = await picture(page);
    if (isKept === undefined && next.equals(last)) return next;
    last = next;
  }
  if (isKept !== undefined) return last;
  throw new Error("The page does not come to rest");
}

async function picture(page: Page): Promise<Buffer> {
  await sameFigures(page);
  return page.screenshot({ animations: "disabled", caret: "hide" });
}

/** Which version it is, whose account, and when something was seen on a server are not how the app looks. */
async function sameFigures(page: Page): Promise<void> {
  await page.evaluate(() => {
    const wordsOf = (element: Element | null) => {
      const walker = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found: Node[] = [];
      for (let node = walker?.nextNode(); node; node = walker?.nextNode()) found.push(node);
      return found;
    };
    const values: Readonly<Record<string, string>> = {
      Version: "1.0.0",
      "E-mail address": "ada@example.org",
      "Room used": "1.2 MB of 52 MB",
    };
    for (const term of document.querySelectorAll("dt")) {
      const [value] = wordsOf(term.nextElementSibling);
      if (value) value.nodeValue = values[term.textContent] ?? value.nodeValue;
    }
    const parts: Readonly<Record<string, RegExp>> = {
      "Last seen today": /^Last seen .*/,
      "52 MB of 52 MB": /^[\d.]+ kB of [\d.]+ GB/,
    };
    for (const words of [...document.querySelectorAll("p")].flatMap(wordsOf))
      for (const [part, pattern] of Object.entries(parts))
        words.nodeValue = (words.nodeValue ?? "").replace(pattern, part);
  });
}

function readKept(name: string): Picture {
  return decoded(readFile(name));
}

function areasKept(name: string): Areas {
  return areasOfText(remarkOf(readFile(name)));
}

const files = new Map<string, Uint8Array>();

function readFile(name: string): Uint8Array {
  const known = files.get(name);
  if (known !== undefined) return known;
  const path = `${FOLDER}${name}.png`;
  if (!existsSync(path)) throw new Error(`No picture of ${name} is kept: npm run looks:update`);
  const file = readFileSync(path);
  files.set(name, file);
  return file;
}

const pictureByFile = new WeakMap<Uint8Array, Picture>();

/** Each file is asked about several times, and unpacked once. */
function decoded(file: Uint8Array): Picture {
  const known = pictureByFile.get(file);
  if (known !== undefined) return known;
  const unpacked = decodePng(file);
  pictureByFile.set(file, unpacked);
  return unpacked;
}

/** How many pixels have a channel that is further off than rounding explains; all of them where the sizes differ. */
function pixelsApart(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return other.rgb.length / 3;
  let apart = 0;
  for (let at = 0; at < one.rgb.length; at += 3) {
    for (let channel = at; channel < at + 3; channel++) {
      if (Math.abs((one.rgb[channel] ?? 0) - (other.rgb[channel] ?? 0)) <= ROUNDED_LEVELS) continue;
      apart++;
      break;
    }
  }
  return apart;
}

/** The browser and the fonts at hand, as the file beside the pictures names those that made them. */
function makerOf(browser: Browser): string {
  const maker = { browser: browser.version(), fonts: FONTS.map(digestOf) };
  return `${JSON.stringify(maker, undefined, 2)}\n`;
}

function isMaker(browser: Browser): boolean {
  return existsSync(MAKER_FILE) && readFileSync(MAKER_FILE, "utf8") === makerOf(browser);
}

function digestOf(file: string): string {
  if (!existsSync(file)) return "missing";
  return createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
}
