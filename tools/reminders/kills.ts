// Reminders with the sender killed again and again, at steps of all kinds: node tools/reminders/kills.ts [--reminders 10000] [--seed 1]
// One line of JSON at the end; non-zero exit when one was lost or shown twice.
import { parseArgs } from "node:util";
import { seededRandom } from "#testing/seededRandom.ts";
import { sendDue } from "../../supabase/functions/send-reminders/sendDue.ts";
import { runUntil } from "./breakOff.ts";
import { verdictOn } from "./verdict.ts";
import { createWorld } from "./world.ts";

/** On average a sender lives for half as many claims, messages and records. */
const MOST_STEPS = 240;

const { values } = parseArgs({
  options: {
    reminders: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
  },
});
const reminders = Number(values.reminders);
const random = seededRandom(Number(values.seed));
const start = performance.now();
const world = await createWorld();
await world.fill(reminders);
let kills = 0;
let isDone = false;
while (!isDone) {
  const step = 1 + Math.floor(random() * MOST_STEPS);
  const edge = random() < 0.5 ? "before" : "after";
  const end = await runUntil(step, edge, { ledger: world.ledger(), ways: world.ways() });
  if (end === "broke off") kills++;
  isDone = end === "ended";
  await world.lapse();
}
await sendDue(world.ledger(), world.ways());
const verdict = await verdictOn(world, reminders);
await world.stop();
const seconds = Math.round((performance.now() - start) / 1000);
console.log(
  JSON.stringify({
    ...{ name: "reminder-kills", reminders, seed: Number(values.seed), kills },
    ...verdict,
    seconds,
  }),
);
if (verdict.lost + verdict.twice + verdict.refused + verdict.unsettled > 0) process.exitCode = 1;
