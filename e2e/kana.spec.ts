import { readFileSync } from "node:fs";
import { decodeInk } from "#core/ink/encodeInk.ts";
import type { Ink } from "#core/ink/ink.ts";
import { parsePackIndexText, parsePackText, type Pack } from "#core/packs/pack.ts";
import { base64urlToBytes } from "#core/shared/base64url.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { KEPT, candidates, expect, test, visit } from "./support/app.ts";
import { drawByTouch } from "./support/hand.ts";

const SEED = 11;

test(
  "kana installed, network off: あ, き and ヌ are found by drawing",
  KEPT,
  async ({ page, context }) => {
    console.log(`seed ${SEED}`);
    const random = seededRandom(SEED);
    await visit(page, "/packs");
    for (const title of ["Hiragana", "Katakana"]) {
      await page.getByRole("button", { name: `Install ${title}` }).click();
      await expect(page.getByRole("button", { name: `Remove ${title}` })).toBeVisible();
    }
    await context.setOffline(true);
    await page.reload();
    await page.goto("/");

    for (const [pack, text] of [
      ["hiragana", "あ"],
      ["hiragana", "き"],
      ["katakana", "ヌ"],
    ] as const) {
      const { name, ink } = inkOf(pack, text);
      await drawByTouch(page, noisyCopy(ink, random));
      await expect
        .poll(async () => {
          const tiles = await candidates(page).all();
          const names = await Promise.all(tiles.slice(0, 2).map((tile) => tile.textContent()));
          return names;
        })
        .toContain(name);
      await page.getByRole("button", { name: "Clear the pad" }).click();
    }
  },
);

function inkOf(id: string, text: string): { readonly name: string; readonly ink: Ink } {
  const symbol = builtPack(id).symbols.find((each) => each.text === text);
  const ink = decodeInk(base64urlToBytes(symbol?.samples[0] ?? "") ?? new Uint8Array());
  if (symbol === undefined || ink === undefined) throw new Error(`${text} is not in ${id}`);
  return { name: symbol.name.en, ink };
}

function builtPack(id: string): Pack {
  const index = parsePackIndexText(readFileSync("dist/packs/index.json", "utf8"));
  const entry = index.ok ? index.value.packs.find((pack) => pack.id === id) : undefined;
  const pack = parsePackText(readFileSync(`dist/packs/${entry?.file ?? ""}`, "utf8"));
  if (!pack.ok) throw new Error(`The built pack ${id} cannot be read`);
  return pack.value;
}
