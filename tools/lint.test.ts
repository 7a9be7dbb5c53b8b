import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

/** Code that the house style forbids, where it stands, and the rule that must say so. */
const BREACHES = [
  ["src/core/log/fold.ts", "export const now = Date.now();", "no-restricted-syntax"],
  ["src/core/log/fold.ts", "export const now = new Date();", "no-restricted-syntax"],
  ["src/core/log/fold.ts", "export const chance = Math.random();", "no-restricted-syntax"],
  ["src/core/log/fold.ts", "export const answer = fetch('/');", "no-restricted-globals"],
  ["src/core/log/fold.ts", "export class Fold {}", "no-restricted-syntax"],
  ["src/core/log/fold.ts", "export enum Kind { A }", "no-restricted-syntax"],
  ["src/core/log/fold.ts", "export default 1;", "no-restricted-syntax"],
  ["src/core/log/fold.ts", "export const a: any = 1;", "@typescript-eslint/no-explicit-any"],
  [
    "src/core/log/fold.ts",
    "export function f(a?: string) { return a!.length; }",
    "@typescript-eslint/no-non-null-assertion",
  ],
  [
    "src/services/createServices.ts",
    "async function f() { await Promise.resolve(); } f();",
    "@typescript-eslint/no-floating-promises",
  ],
  [
    "src/services/createServices.ts",
    "export function f(a: 'x' | 'y') { switch (a) { case 'x': return 1; } return 2; }",
    "@typescript-eslint/switch-exhaustiveness-check",
  ],
  [
    "src/app/App.tsx",
    "export const A = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;",
    "no-restricted-syntax",
  ],
  [
    "src/app/App.tsx",
    "export function f(e: HTMLElement) { e.innerHTML = 'x'; }",
    "no-restricted-syntax",
  ],
] as const;

describe("the rules of style", () => {
  const eslint = new ESLint();

  it.each(BREACHES)("in %s refuse: %s", { timeout: 60_000 }, async (filePath, code, rule) => {
    const [result] = await eslint.lintText(code, { filePath });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
  });
});
