import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PAPER } from "#platform/preferences.ts";

describe("the colour of the browser's own bars", () => {
  it("is the paper of the theme, before the app is there and after it", () => {
    const theme = readFileSync("src/ui/theme.css", "utf8");
    const papers = [...theme.matchAll(/--paper: (#[0-9a-f]+);/g)].map(([, colour]) => colour);
    expect(papers).toEqual([PAPER.light, PAPER.dark]);
    const boot = readFileSync("public/boot.js", "utf8");
    expect(boot).toContain(`dark ? "${PAPER.dark}" : "${PAPER.light}"`);
  });
});
