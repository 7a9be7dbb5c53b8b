import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const POINTS = 30;

/** A numbered point of the list, up to the next. */
const POINT = /^(\d+)\. [^]*?(?=^\d+\. |(?![^]))/gm;

/** The file and the name of a test. */
const TEST = /`([\w./-]+\.(?:spec|test)\.tsx?)`: “([^”]+)”/g;

const points = [...readFileSync("docs/pwa.md", "utf8").matchAll(POINT)];

describe("the points of docs/pwa.md", () => {
  it("are thirty, in their order", () => {
    expect(points.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: POINTS }, (_, index) => index + 1),
    );
  });

  it.each(points.map(([text, number]) => [Number(number), text] as const))(
    "name tests that exist: point %i",
    (_, text) => {
      const tests = [...text.matchAll(TEST)];
      expect(tests).not.toEqual([]);
      for (const [, file = "", name = ""] of tests)
        expect(readFileSync(file, "utf8"), file).toContain(`"${name}"`);
    },
  );
});
