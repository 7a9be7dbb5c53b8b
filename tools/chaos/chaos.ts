// Sessions of a monkey in the built app, each from a seed: npm run chaos -- --seeds 1..20
// Two at once. One line of JSON at the end; a session that ends badly is told on standard error with all it did, and replays alone.
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { chromiumLaunchOptions } from "../browser/chromium.ts";
import { serveApp } from "../engines/appServer.ts";
import { live, type Session } from "./life.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1..20" },
    /** What the monkey does in one session. */
    deeds: { type: "string", default: "30" },
    workers: { type: "string", default: "2" },
    built: { type: "string", default: "dist" },
    /** Says of every session how it went. */
    trace: { type: "boolean", default: false },
    /** Tells of every session what was done. */
    story: { type: "boolean", default: false },
  },
});
const [from = 1, to = from] = values.seeds.split("..").map(Number);
const start = performance.now();
const server = await serveApp(values.built);
const browser = await chromium.launch(chromiumLaunchOptions);
const sessions: Session[] = [];
let next = from;
try {
  await Promise.all(Array.from({ length: Number(values.workers) }, () => work()));
} finally {
  await browser.close();
  await server.stop();
}
const symbols = sessions.reduce((sum, { saved }) => sum + saved, 0);
const failed = sessions.filter(({ troubles }) => troubles.length > 0);
console.log(
  JSON.stringify({
    ...{ name: "chaos", sessions: sessions.length, deeds: sessions.length * Number(values.deeds) },
    symbols,
    failed: failed.map(({ seed }) => seed),
    seconds: Math.round((performance.now() - start) / 1000),
  }),
);
// A monkey that never saved anything has shown nothing.
if (failed.length > 0 || symbols === 0) process.exitCode = 1;

async function work(): Promise<void> {
  while (next <= to) {
    const begun = performance.now();
    const session = await live({
      ...{ browser, origin: server.origin },
      ...{ seed: next++, deeds: Number(values.deeds) },
    });
    sessions.push(session);
    const { seed, saved, troubles, story } = session;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    if (values.trace) console.error(`seed ${seed}: ${saved} symbols, ${seconds} s`);
    if (troubles.length > 0) console.error(`seed ${seed}:\n  ${troubles.join("\n  ")}`);
    if (troubles.length > 0 || values.story)
      console.error([`seed ${seed}, what was done:`, ...story].join("\n  "));
  }
}
