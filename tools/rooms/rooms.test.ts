import { fileURLToPath } from "node:url";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { describe, expect, it } from "vitest";
import { cruiseOptions } from "./cruiseOptions.ts";
import { rules } from "./rules.ts";

const FIXTURES = fileURLToPath(new URL("./fixtures", import.meta.url));

describe("the rules of the rooms", async () => {
  const violations = await violationsOf(FIXTURES);

  it.each(rules.map((rule) => rule.name ?? ""))("refuse a breach of %s", (name) => {
    const breach = violations.filter((violation) => violation.rule.name === name);
    // A cycle is reported once, from either of its ends.
    expect(breach.flatMap(({ from, to }) => [from, to])).toContainEqual(
      expect.stringContaining(`/${name}.ts`),
    );
  });

  it("let allowed imports pass", () => {
    const wronged = violations.filter((violation) => violation.from.endsWith("/allowed.ts"));
    expect(wronged).toEqual([]);
  });
});

async function violationsOf(baseDir: string) {
  const { output } = await cruise(["src"], {
    ...cruiseOptions,
    baseDir,
  });
  const result = output as ICruiseResult;
  expect(result.summary.totalCruised).toBeGreaterThan(0);
  return result.summary.violations;
}
