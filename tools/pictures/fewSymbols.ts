import { readFile } from "node:fs/promises";
import { parsePackIndexText, parsePackText } from "#core/packs/pack.ts";
import { assert } from "#core/shared/assert.ts";
import type { PackId } from "#core/shared/ids.ts";
import { openTestServices } from "#testing/openTestServices.ts";
import { gate, home, river } from "../../e2e/support/glyphs.ts";

const PACK = "futhark" as PackId;
const SYMBOLS = [
  { name: "gate", ink: gate, tags: ["places"] },
  { name: "home", ink: home, meaning: "where one is expected", tags: ["places"] },
  { name: "river", ink: river, meaning: "that which carries", tags: ["water"] },
] as const;

/** A small dictionary as an export file: three signs of one's own and the runes. */
export async function fewSymbols(): Promise<string> {
  const index = parsePackIndexText(await readFile("public/packs/index.json", "utf8"));
  assert(index.ok, "run npm run build:packs first");
  const entry = index.value.packs.find(({ id }) => id === PACK);
  assert(entry, "the runes are among the packs");
  const pack = parsePackText(await readFile(`public/packs/${entry.file}`, "utf8"), PACK);
  assert(pack.ok, "the pack is whole");
  const services = await openTestServices({ packs: [pack.value] });
  await services.packs.install(PACK);
  for (const symbol of SYMBOLS) {
    services.clock.advance(60_000);
    const saved = await services.symbols.save(symbol);
    assert(saved.ok, `${symbol.name} was not saved`);
  }
  const file = await services.transfer.exportAll();
  assert(file.ok, "nothing could be exported");
  services.dispose();
  return file.value;
}
