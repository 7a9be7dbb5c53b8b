import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { chromiumLaunchOptions } from "../browser/chromium.ts";
import { freePort } from "../server/freePort.ts";
import { atLeast, atMost, median, type Goal } from "./goals.ts";

const RUNS = 5;
const LEAST_PERFORMANCE = 95;
const MOST_FCP_MS = 1000;
const MOST_TAP_MS = 2000;

interface Run {
  /** 0-100, by category. */
  readonly scores: Readonly<Record<string, number>>;
  readonly fcpMs: number;
  readonly interactiveMs: number;
}

/**
 * Lighthouse as it comes, mobile: a first visit is traced without brakes, then simulated with 150 ms there and back, 1.6 Mbit/s and a
 * processor four times slower. A tap is surely handled once the page is interactive: nothing keeps the main thread longer than 50 ms after that.
 */
export async function lighthouseGoals(url: string): Promise<readonly Goal[]> {
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await audit(url));
  const score = (category: string) => median(runs.map(({ scores }) => scores[category] ?? 0));
  return [
    atLeast("lighthouse-performance", score("performance"), LEAST_PERFORMANCE),
    atLeast("lighthouse-accessibility", score("accessibility"), 100),
    atLeast("lighthouse-best-practices", score("best-practices"), 100),
    atLeast("lighthouse-seo", score("seo"), 100),
    atMost("first-contentful-paint-ms", median(runs.map(({ fcpMs }) => fcpMs)), MOST_FCP_MS),
    atMost(
      "first-tap-handled-ms",
      median(runs.map(({ interactiveMs }) => interactiveMs)),
      MOST_TAP_MS,
    ),
  ];
}

async function audit(url: string): Promise<Run> {
  const port = await freePort();
  const { args, ...options } = chromiumLaunchOptions;
  const browser = await chromium.launch({
    ...options,
    args: [...args, `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(url, { port, logLevel: "error", output: "json" });
    if (result === undefined) throw new Error("Lighthouse answered nothing");
    const { categories, audits } = result.lhr;
    return {
      scores: Object.fromEntries(
        Object.entries(categories).map(([name, { score }]) => [name, (score ?? 0) * 100]),
      ),
      fcpMs: audits["first-contentful-paint"]?.numericValue ?? NaN,
      interactiveMs: audits.interactive?.numericValue ?? NaN,
    };
  } finally {
    await browser.close();
  }
}
