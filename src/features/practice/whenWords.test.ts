import { expect, it } from "vitest";
import { translate } from "#ui/i18n/i18n.ts";
import { whenWords } from "./whenWords.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

it.each([
  [20_000, "1 min"],
  [10 * MINUTE, "10 min"],
  [90 * MINUTE, "2 h"],
  [DAY, "1 day"],
  [15 * DAY, "15 days"],
  [46 * DAY, "1.5 months"],
  [800 * DAY, "2.2 years"],
])("says %d ms as %s", (afterMs, expected) => {
  const { id, values } = whenWords(afterMs);
  expect(translate(id, values)).toBe(expected);
});
