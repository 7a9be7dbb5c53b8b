/*
 * Writes a profile for trying the app and for its pictures: three packs being learnt, a year of practice, drawings kept. Everything
 * goes through the app's own services over a database in memory, so nothing in the file is anything that the app could not
 * have written itself. Import it in Settings.
 *
 *   npm run seed-demo                     writes demo.glyphary.json, ending today
 *   npm run seed-demo -- FILE DATE        writes FILE, ending on a date such as 2026-11-21
 */
import { readFile, writeFile } from "node:fs/promises";
import { gradeAttempt } from "#core/grader/gradeAttempt.ts";
import { parsePackIndexText, parsePackText } from "#core/packs/pack.ts";
import type { Card } from "#core/practice/card.ts";
import type { Rating } from "#core/practice/review.ts";
import { suggestRating } from "#core/practice/suggestRating.ts";
import { assert } from "#core/shared/assert.ts";
import type { PackId } from "#core/shared/ids.ts";
import type { Answer, PracticeService } from "#services/practice/practiceService.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { createLearner, type Learner } from "./learner.ts";

const SEED = 2026;
const DAYS = 365;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Learnt one after the other, drawn and read. */
const PACKS: readonly PackId[] = ["hiragana", "futhark", "katakana"] as PackId[];

/** So that the year is not over before the last pack is. */
const NEW_PER_DAY = 1;

/** Days on which something else was more important, and most cards of an evening. */
const SKIPPED = 0.12;
const MOST_A_DAY = 60;

/** Evenings begin about then, local time. Hours. */
const BEGINS = 19;

const [file = "demo.glyphary.json", date] = process.argv.slice(2);
await writeFile(file, await seedDemo(date === undefined ? Date.now() : Date.parse(date)));
console.log(`wrote ${file}`);

async function seedDemo(endMs: number): Promise<string> {
  const random = seededRandom(SEED);
  const services = await openTestServices({ packs: await readPacks() });
  const { clock } = services;
  const offsetMinutes = -new Date(endMs).getTimezoneOffset();
  clock.travel(offsetMinutes);
  const endDayMs = Math.floor((endMs + offsetMinutes * MINUTE_MS) / DAY_MS) * DAY_MS;
  const eveningOf = (ago: number) =>
    endDayMs - offsetMinutes * MINUTE_MS - ago * DAY_MS + (BEGINS + 2 * random()) * 60 * MINUTE_MS;

  clock.set(eveningOf(DAYS));
  const practice = await services.practice();
  await practice.changeSettings({ newPerDay: NEW_PER_DAY });
  for (const id of PACKS) {
    const installed = await services.packs.install(id);
    assert(installed.ok, `${id} could not be installed`);
    await practice.learn(services.dictionary.symbolsOfPack(id), ["draw", "read"]);
  }
  const learner = createLearner(random);
  for (let ago = DAYS; ago > 0; ago--) {
    clock.set(Math.max(clock.nowMs(), eveningOf(ago)));
    if (random() >= SKIPPED) await practiseOnce({ services, practice, learner, random });
  }
  const text = await services.transfer.exportAll();
  assert(text.ok, "nothing could be exported");
  const { length } = practice.reviews();
  console.log(`${practice.snapshot().cards.size} cards, ${length} reviews`);
  services.dispose();
  return text.value;
}

interface Evening {
  readonly services: TestServices;
  readonly practice: PracticeService;
  readonly learner: Learner;
  readonly random: () => number;
}

async function practiseOnce(evening: Evening): Promise<void> {
  const { services, practice } = evening;
  for (let asked = 0; asked < MOST_A_DAY; asked++) {
    const { cards, nextAt } = practice.queue({ scope: { type: "today" }, cram: false });
    const [card] = cards;
    if (!card && nextAt === undefined) return;
    if (!card) services.clock.set(Math.max(services.clock.nowMs(), nextAt ?? 0));
    else {
      const answer = answerOf(card, evening);
      services.clock.advance(answer.durationMs + 800);
      const recorded = await practice.record(answer);
      assert(recorded.ok, "an answer was not written");
    }
  }
}

function answerOf(card: Card, { services, learner, random }: Evening): Answer {
  const isNew = card.phase === "new";
  const elapsedDays = isNew ? 0 : (services.clock.nowMs() - card.lastAt) / DAY_MS;
  const recalled = isNew || learner.recalls(card.id, Math.max(0, elapsedDays));
  learner.learns(card.id, recalled);
  const given = { card: card.id, hints: 0, misses: 0, cram: false } as const;
  const thinkingMs = (recalled ? 1200 : 4000) * (0.6 + random());
  if (card.face === "read") {
    const rating: Rating = recalled ? 3 : 1;
    return { ...given, mode: "read", rating, durationMs: Math.round(thinkingMs + 1500) };
  }
  const reference = services.dictionary.drawingOf(card.symbol) ?? [];
  const ink = learner.draws(card.symbol, reference, recalled);
  const grade = gradeAttempt(reference, ink);
  const suggested = suggestRating({ grade, hints: 0, misses: 0, buttons: 4 });
  const drawMs = Math.max(0, ...ink.flat().map(({ t }) => t));
  return {
    ...given,
    mode: isNew ? "trace" : "draw",
    rating: suggested,
    suggested,
    durationMs: Math.round(thinkingMs + drawMs + 900),
    drawing: { ink, grade },
  };
}

async function readPacks() {
  const index = parsePackIndexText(await readFile("public/packs/index.json", "utf8"));
  assert(index.ok, "run npm run build:packs first");
  return Promise.all(
    PACKS.map(async (id) => {
      const entry = index.value.packs.find((pack) => pack.id === id);
      assert(entry, `there is no pack ${id}`);
      const pack = parsePackText(await readFile(`public/packs/${entry.file}`, "utf8"), id);
      assert(pack.ok, `${id} is damaged`);
      return pack.value;
    }),
  );
}
