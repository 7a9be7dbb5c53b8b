import { readFile } from "node:fs/promises";
import type { Ink } from "#core/ink/ink.ts";
import { gradeAttempt } from "#core/grader/gradeAttempt.ts";
import { parsePackIndexText, parsePackText } from "#core/packs/pack.ts";
import type { Card } from "#core/practice/card.ts";
import { suggestRating } from "#core/practice/suggestRating.ts";
import { assert } from "#core/shared/assert.ts";
import type { PackId, SymbolId } from "#core/shared/ids.ts";
import type { PracticeService } from "#services/practice/practiceService.ts";
import type { SymbolDraft } from "#services/symbolService.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { createLearner } from "../../tools/demo/learner.ts";
import { dot, gate, home, river } from "./glyphs.ts";

/** The moment at which the catalogue's pages stand still: an evening in Greenwich. */
export const NOW_MS = Date.UTC(2026, 10, 20, 18);

const DAY_MS = 86_400_000;
const DAYS = 32;
/** Long enough for something to be due again. */
const REST_DAYS = 4;
const SEED = 11;
const PACK = "futhark" as PackId;

/** Longer than any line, with nothing to break it at. */
export const LONG_NAME = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter";
export const HEBREW_NAME = "שער המים";

/** What the symbols of the catalogue are; each is there for a state that it brings about. */
const SYMBOLS = {
  river: {
    ink: river,
    ...{ name: "river", reading: "riːvə", meaning: "water that goes somewhere" },
    ...{ notes: "Three waves, the last one longest.", tags: ["water", "nature"] },
  },
  home: { ink: home, name: "home", meaning: "where one is expected", tags: ["place"] },
  gate: { ink: gate, name: "gate", tags: ["place"] },
  point: { ink: dot, name: "point", meaning: "a single touch" },
  long: {
    ink: noise(),
    name: LONG_NAME,
    ...{ meaning: LONG_NAME, reading: LONG_NAME, notes: `${LONG_NAME}\n`.repeat(12) },
    tags: [LONG_NAME, "water", "nature", "place", "never to be shown to anybody"],
  },
  hebrew: { ink: gate.slice(0, 1), name: HEBREW_NAME, meaning: "שער", tags: ["מים"] },
  tree: { text: "🌳", name: "tree", tags: ["nature"] },
  secret: { ink: river.slice(1), name: "kept here", level: "device" },
} as const satisfies Readonly<Record<string, SymbolDraft>>;

export type SymbolKey = keyof typeof SYMBOLS;

export interface World {
  /** An export of everything, for the app's own import. */
  readonly file: string;
  readonly ids: Readonly<Record<SymbolKey, SymbolId>>;
}

let making: Promise<World> | undefined;

/** A dictionary of odd symbols, a pack, and six weeks of practice up to `NOW_MS`; the same each time, made once per process. */
export function world(): Promise<World> {
  return (making ??= makeWorld());
}

async function makeWorld(): Promise<World> {
  const pack = await readPack(PACK);
  const services = await openTestServices({ packs: [pack] });
  services.clock.set(NOW_MS - DAYS * DAY_MS);
  const ids: Partial<Record<SymbolKey, SymbolId>> = {};
  for (const [key, draft] of Object.entries(SYMBOLS)) {
    const saved = await services.symbols.save(draft);
    assert(saved.ok, `${key} was not saved`);
    ids[key as SymbolKey] = saved.value;
    services.clock.advance(60_000);
  }
  const installed = await services.packs.install(PACK);
  assert(installed.ok, "the pack was not installed");
  await practise(services, ids as Record<SymbolKey, SymbolId>);
  const file = await services.transfer.exportAll();
  assert(file.ok, "nothing could be exported");
  services.dispose();
  return { file: file.value, ids: ids as Record<SymbolKey, SymbolId> };
}

async function practise(
  services: TestServices,
  { river: both, home: also, gate: drawn, tree: read, hebrew, point }: World["ids"],
): Promise<void> {
  const random = seededRandom(SEED);
  const learner = createLearner(random);
  const practice = await services.practice();
  await practice.changeSettings({ newPerDay: 1 });
  await practice.learn([both, also, hebrew, point], ["draw", "read"]);
  await practice.learn([drawn], ["draw"]);
  await practice.learn([read], ["read"]);
  for (let ago = DAYS - 1; ago > REST_DAYS; ago--) {
    services.clock.set(NOW_MS - ago * DAY_MS);
    if (random() < 0.85) await practiseOnce(services, practice, { random, learner });
  }
}

interface Person {
  readonly random: () => number;
  readonly learner: ReturnType<typeof createLearner>;
}

async function practiseOnce(
  services: TestServices,
  practice: PracticeService,
  { random, learner }: Person,
): Promise<void> {
  const answer = (card: Card) => {
    const isNew = card.phase === "new";
    const elapsedDays = isNew ? 0 : (services.clock.nowMs() - card.lastAt) / DAY_MS;
    const recalled = isNew || learner.recalls(card.id, elapsedDays);
    learner.learns(card.id, recalled);
    const given = { card: card.id, hints: 0, misses: 0, cram: false } as const;
    const durationMs = Math.round((recalled ? 2500 : 5000) * (0.6 + random()));
    if (card.face === "read")
      return practice.record({ ...given, mode: "read", rating: recalled ? 3 : 1, durationMs });
    const reference = services.dictionary.drawingOf(card.symbol) ?? [];
    const ink = learner.draws(card.symbol, reference, recalled);
    const grade = gradeAttempt(reference, ink);
    const suggested = suggestRating({ grade, hints: 0, misses: 0, buttons: 4 });
    const mode = isNew ? "trace" : "draw";
    const drawing = { ink, grade };
    return practice.record({ ...given, mode, rating: suggested, suggested, durationMs, drawing });
  };
  for (let asked = 0; asked < 10; asked++) {
    const { cards, nextAt } = practice.queue({ scope: { type: "today" }, cram: false });
    const [card] = cards;
    if (card) {
      services.clock.advance(8000);
      const recorded = await answer(card);
      assert(recorded.ok, "an answer was not written");
    } else if (nextAt === undefined) return;
    else services.clock.set(Math.max(services.clock.nowMs(), nextAt));
  }
}

async function readPack(id: PackId) {
  const index = parsePackIndexText(await readFile("public/packs/index.json", "utf8"));
  assert(index.ok, "run npm run build:packs first");
  const entry = index.value.packs.find((pack) => pack.id === id);
  assert(entry, `there is no pack ${id}`);
  const pack = parsePackText(await readFile(`public/packs/${entry.file}`, "utf8"), id);
  assert(pack.ok, `${id} is damaged`);
  return pack.value;
}

/** Thirty short strokes in rows, as of a child that fills the page. */
function noise(): Ink {
  return Array.from({ length: 30 }, (_, index) => {
    const x = 120 + (index % 6) * 150;
    const y = 120 + Math.floor(index / 6) * 180;
    return [0, 1, 2, 3].map((k) => ({
      x: x + k * 28,
      y: y + (k % 2) * 70,
      t: index * 400 + k * 30,
    }));
  });
}
