/** A person before a browser: what they do and see, by the names things bear, whichever engine it is. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Ink } from "#core/ink/ink.ts";
import { PAD_BOX } from "#ui/inkOutline.ts";
import type { Driver, Place } from "./driver.ts";
import { findByName, isKept, namesInOrder, padBox, readPage, type Role } from "./inPage.ts";

/** Longer, and something is amiss, on a busy machine too. ms. */
const PATIENCE_MS = 30_000;

/** Of these many points of a stroke one is drawn: each costs a browser a journey through its driver. */
const THIN = 3;

/** The buttons to rate by are deaf for half a second after they appear. ms. */
const DEAF_MS = 600;

/** Between two looks at the page. ms. */
const LOOK_MS = 60;

const TILES = "[aria-label='Is it one of these?'] button";

export interface Person {
  readonly visit: (url: string) => Promise<void>;
  readonly tap: (role: Role, name: RegExp) => Promise<void>;
  readonly fill: (field: RegExp, text: string) => Promise<void>;
  readonly draw: (ink: Ink) => Promise<void>;
  /** Waits until the page says it. */
  readonly see: (words: RegExp) => Promise<void>;
  /** Waits until it is offered first for what is on the pad. */
  readonly seeFirst: (candidate: string) => Promise<void>;
  readonly seeHeading: (name: RegExp) => Promise<void>;
  readonly read: () => Promise<string>;
  readonly rate: (name: RegExp) => Promise<void>;
}

export function personAt(driver: Driver): Person {
  const place = (role: Role, name: RegExp) =>
    until(`${role} ${name.source}`, async () => {
      const found = await driver.ask(findByName, role, name.source);
      return typeof found === "string" ? { not: found } : { is: found };
    });
  const see = (words: RegExp) =>
    until(`“${words.source}”`, async () => {
      const text = await driver.ask(readPage);
      return words.test(text) ? { is: undefined } : { not: text.slice(0, 800) };
    });
  const tap = async (role: Role, name: RegExp) => driver.stroke([await place(role, name)]);
  return {
    ...{ tap, see },
    visit: async (url) => {
      await driver.goto(url);
      await until("the app to be on the device", async () =>
        (await driver.ask(isKept)) ? { is: undefined } : { not: "no worker yet" },
      );
    },
    fill: async (field, text) => {
      await tap("field", field);
      await driver.type(text);
    },
    draw: async (ink) => {
      const box = await until("a pad", async () => {
        const found = await driver.ask(padBox);
        return found ? { is: found } : { not: "no pad" };
      });
      const onPad = ({ x, y }: Place) => ({
        x: box.left + (x / PAD_BOX) * box.width,
        y: box.top + (y / PAD_BOX) * box.height,
      });
      for (const stroke of ink) {
        const points = stroke.filter(
          (_, index) => index % THIN === 0 || index === stroke.length - 1,
        );
        await driver.stroke(points.map(onPad));
      }
    },
    seeFirst: (candidate) =>
      until(`${candidate} to be found`, async () => {
        const names = await driver.ask(namesInOrder, TILES);
        return names[0] === candidate ? { is: undefined } : { not: names.join(", ") };
      }),
    seeHeading: async (name) => {
      await place("heading", name);
    },
    read: () => driver.ask(readPage),
    rate: async (name) => {
      await place("button", name);
      await sleep(DEAF_MS);
      await tap("button", name);
    },
  };
}

/** Asks again and again; what it was met with last is told when patience ends. */
async function until<T>(
  what: string,
  ask: () => Promise<{ readonly is: T } | { readonly not: string }>,
): Promise<T> {
  let last = "";
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if ("is" in answer) return answer.is;
      last = answer.not;
    } catch (error) {
      // A page on its way to another address cannot be asked.
      last = String(error);
    }
    await sleep(LOOK_MS);
  }
  throw new Error(`waited for ${what}, and met: ${last}`);
}
