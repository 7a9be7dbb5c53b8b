import { ESLint } from "eslint";
import { beforeAll, describe, expect, it } from "vitest";

/** Code that the house style forbids, by the file in which it stands, and the rule that must say so. One line each. */
const BREACHES = {
  "src/core/log/fold.ts": [
    ["export const now = Date.now();", "no-restricted-syntax"],
    ["export const today = new Date();", "no-restricted-syntax"],
    ["export const chance = Math.random();", "no-restricted-syntax"],
    ["export const answer = fetch('/');", "no-restricted-globals"],
    ["export class Fold {}", "no-restricted-syntax"],
    ["export enum Kind { A }", "no-restricted-syntax"],
    ["export default 1;", "no-restricted-syntax"],
    ["export const anything: any = 1;", "@typescript-eslint/no-explicit-any"],
    [
      "export function lengthOf(a?: string) { return a!.length; }",
      "@typescript-eslint/no-non-null-assertion",
    ],
  ],
  "src/services/createServices.ts": [
    [
      "async function f() { await Promise.resolve(); } f();",
      "@typescript-eslint/no-floating-promises",
    ],
    [
      "export function g(a: 'x' | 'y') { switch (a) { case 'x': return 1; } return 2; }",
      "@typescript-eslint/switch-exhaustiveness-check",
    ],
  ],
  "src/app/App.tsx": [
    [
      "export const A = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;",
      "no-restricted-syntax",
    ],
    ["export function f(e: HTMLElement) { e.innerHTML = 'x'; }", "no-restricted-syntax"],
  ],
} as const;

const eslint = new ESLint();

describe.each(Object.entries(BREACHES))("the rules of style in %s", (filePath, breaches) => {
  let found: readonly (readonly [line: number, rule: string | null])[];

  // Once for a file: the types of all the code are worked out anew for each text.
  beforeAll(async () => {
    const code = breaches.map(([line]) => line).join("\n");
    const [result] = await eslint.lintText(code, { filePath });
    found = result?.messages.map(({ line, ruleId }) => [line, ruleId] as const) ?? [];
  }, 60_000);

  it.each(breaches.map(([code, rule], index) => [code, rule, index + 1] as const))(
    "refuse: %s",
    (_, rule, line) => {
      expect(found).toContainEqual([line, rule]);
    },
  );
});
