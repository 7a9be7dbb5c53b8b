// The database's next_reminder beside the app's: wherever both know the same offsets they must say the same. Zones whose rules differ
// between the two are printed; there, the app's rules decide, and it sends offsets in the place of names.
import fc from "fast-check";
import type postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DAY_MS } from "#core/practice/practiceDay.ts";
import { nextOccurrences } from "#core/reminders/occurrences.ts";
import { changesBetween, zoneFor } from "#core/reminders/zoneRules.ts";
import { type Postgres, startPostgres } from "../server/postgres.ts";

/** Of each zone, near its changes where it has some. */
const QUESTIONS = 6;
const [FROM, TO] = [Date.UTC(2019, 0, 1), Date.UTC(2029, 0, 1)];
const SEED = 20_261_121;

interface Question {
  readonly zone: string;
  readonly minuteOfDay: number;
  readonly weekdays: number;
  readonly quiet: { readonly from: number; readonly to: number } | undefined;
  readonly from: number;
}

let server: Postgres;
let sql: postgres.Sql;
beforeAll(async () => {
  server = await startPostgres();
  sql = server.connect("postgres");
});
afterAll(async () => {
  await sql.end();
  await server.stop();
});

it("says what the app says, in all zones of which both have the same rules", async () => {
  const zones = [...Intl.supportedValuesOf("timeZone"), "+05:30", "-03:30", "+00:00"];
  const known = new Set(
    (await sql<{ name: string }[]>`select name from pg_timezone_names`).map(({ name }) => name),
  );
  const unknown = zones.filter((zone) => !known.has(zone) && !/^[+-]/.test(zone));
  const questions = zones.filter((zone) => !unknown.includes(zone)).flatMap(questionsOf);
  const answers = await ask(questions);
  const differing = new Set<string>();
  questions.forEach((question, index) => {
    const { zone, quiet, from } = question;
    const { rules } = zoneFor(zone, "UTC");
    const reminder = { ...question, pausedUntil: undefined, snooze: undefined };
    const [mine] = nextOccurrences(reminder, { quiet, rules, from, count: 1 });
    const theirs = answers[index];
    if (theirs?.offsets !== offsetsOf(zone, from)) differing.add(zone);
    else expect([theirs.at, theirs.day], JSON.stringify(question)).toEqual([mine?.at, mine?.day]);
  });
  console.log(
    `${questions.length} questions (seed ${SEED}); unknown to PostgreSQL: ${unknown.join(", ") || "none"}; rules differ: ${[...differing].join(", ") || "none"}`,
  );
  expect(differing.size + unknown.length).toBeLessThan(zones.length / 10);
});

function questionsOf(zone: string, place: number): Question[] {
  const { offsetAt } = zoneFor(zone, "UTC").rules;
  const changes = changesBetween(FROM, TO, offsetAt);
  const clock = fc.integer({ min: 0, max: 1439 });
  const one = fc.record({
    ...{ minuteOfDay: clock, weekdays: fc.integer({ min: 1, max: 127 }) },
    quiet: fc.option(fc.record({ from: clock, to: clock }), { nil: undefined }),
    place: fc.nat(),
    hoursBefore: fc.integer({ min: 0, max: 72 }),
  });
  return fc.sample(one, { numRuns: QUESTIONS, seed: SEED + place }).map((picked) => {
    const near =
      changes[picked.place % changes.length]?.at ?? FROM + (picked.place % 3000) * DAY_MS;
    // Half of them at a time that clocks step over or repeat, or right beside it.
    const atChange = Math.floor(
      ((((near + offsetAt(near - 1)) % DAY_MS) + DAY_MS) % DAY_MS) / 60_000,
    );
    const minuteOfDay =
      picked.place % 2 === 0
        ? picked.minuteOfDay
        : (atChange + (picked.minuteOfDay % 120) - 30 + 1440) % 1440;
    return { ...picked, zone, minuteOfDay, from: near - picked.hoursBefore * 3_600_000 };
  });
}

/** Offsets on the days around a moment, as text: equal where both know the same rules there. */
function offsetsOf(zone: string, from: number): string {
  const { offsetAt } = zoneFor(zone, "UTC").rules;
  const hours = Array.from({ length: 24 }, (_, step) => from + (step - 4) * DAY_MS);
  return hours.map((at) => offsetAt(at) / 60_000).join(" ");
}

async function ask(questions: readonly Question[]) {
  const rows = await sql<{ at: string; day: string; offsets: string }[]>`
    select extract(epoch from n.at) * 1000 as at, n.day - '1970-01-01'::date as day,
      (select string_agg((extract(epoch from private.offset_at(to_timestamp(q.since / 1000) + make_interval(days => step), q.zone)) / 60)::integer::text,
        ' ' order by step) from generate_series(-4, 19) step) as offsets
    from jsonb_to_recordset(${JSON.stringify(
      questions.map(({ zone, minuteOfDay, weekdays, quiet, from }, place) => ({
        ...{ place, zone, minute: minuteOfDay, weekdays, since: from },
        ...{ quiet_from: quiet?.from ?? null, quiet_to: quiet?.to ?? null },
      })),
    )}::text::jsonb) as q (place integer, zone text, minute integer, weekdays integer, since double precision, quiet_from integer, quiet_to integer),
    lateral private.next_reminder(q.minute, q.weekdays, q.zone, q.quiet_from, q.quiet_to, to_timestamp(q.since / 1000)) n
    order by q.place`;
  return rows.map(({ at, day, offsets }) => ({ at: Number(at), day: Number(day), offsets }));
}
