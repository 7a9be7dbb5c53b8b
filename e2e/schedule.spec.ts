import type { Page } from "@playwright/test";
import { makeStamp } from "#core/log/hlc.ts";
import { reviewDraft } from "#core/practice/reviewFact.ts";
import { DEFAULT_WEIGHTS } from "#core/practice/weights.ts";
import { inventLearner } from "#testing/inventLearner.ts";
import { makeReview } from "#testing/practiceHistory.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { KEPT, expect, test, visit } from "./support/app.ts";

const CARDS = 60;
const DAYS = 200;

/** Somebody who forgets sooner than the published weights say. */
const FORGETFUL = DEFAULT_WEIGHTS.with(0, 0.15).with(1, 0.5).with(2, 1.1).with(3, 3).with(8, 1.3);

test(
  "the schedule is fitted to the person's memory offline, stays fitted, and goes back",
  KEPT,
  async ({ page, context }) => {
    await visit(page, "/settings");
    await importFile(page, exportOfReviews());
    await page.goto("/settings/practice");
    const openFit = () => page.getByRole("button", { name: "Fit it to your memory" }).click();
    await openFit();
    const sheet = page.getByRole("dialog", { name: "Fit the schedule to your memory" });
    await expect(sheet.getByText("Now it goes by what holds for most people.")).toBeVisible();

    await context.setOffline(true);
    await sheet.getByRole("button", { name: "Fit it now" }).click();
    await expect(
      sheet.getByText(/^It foretells your \d+ newest answers, .* better\.$/),
    ).toBeVisible();
    await sheet.getByRole("button", { name: "Use it" }).click();
    await expect(page.getByText("The schedule goes by your memory now.")).toBeVisible();

    await page.reload();
    await openFit();
    await expect(sheet.getByText(/^Fitted on .* to \d+ answers\./)).toBeVisible();
    await sheet.getByRole("button", { name: "Go back to the one before" }).click();
    await expect(sheet.getByText("Now it goes by what holds for most people.")).toBeVisible();
  },
);

async function importFile(page: Page, text: string): Promise<void> {
  await page.locator('input[type="file"][accept*="json"]').setInputFiles({
    name: "practice.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await page.getByRole("dialog").getByRole("button", { name: "Import" }).click();
  await expect(page.getByText(/^Imported \d+ entries/)).toBeVisible();
}

/** Half a year of practice up to yesterday, as an export holds it. */
function exportOfReviews(): string {
  const random = seededRandom(9);
  const learner = { truth: FORGETFUL, schedule: DEFAULT_WEIGHTS, cards: CARDS, days: DAYS, random };
  const steps = inventLearner(learner).flatMap((history, card) =>
    history.map((step, place) => ({ ...step, symbol: `symbol${card}`, n: place + 1 })),
  );
  const sinceLast = Date.now() - 86_400_000 - Math.max(...steps.map(({ at }) => at));
  const facts = steps
    .map((step) => {
      const review = makeReview({ ...step, at: step.at + sinceLast });
      const id = `${step.symbol}x${String(step.n).padStart(4, "0")}`.padStart(22, "0");
      const { kind, body } = reviewDraft(review);
      return { id, kind, body, s: makeStamp(review.at, step.n), d: "d".repeat(22), o: id };
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return JSON.stringify({ format: "glyphary-export", version: 1, records: [], facts });
}
