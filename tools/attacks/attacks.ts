import type { Attack } from "./attack.ts";
import { backupAttacks } from "./backupAttacks.ts";
import { doorAttacks } from "./doorAttacks.ts";
import { entryAttacks } from "./entryAttacks.ts";
import { rowAttacks } from "./rowAttacks.ts";

/** All attacks that are tried, with what must come of each. */
export const ATTACKS: readonly Attack[] = [
  ...rowAttacks,
  ...doorAttacks,
  ...entryAttacks,
  ...backupAttacks,
];

/** The table of them in docs/security.md, between its marks. */
export function attacksTable(): string {
  const rows = ATTACKS.map(({ on, deed, verdict }, index) => [`${index + 1}`, on, deed, verdict]);
  const all = [["", "on", "what is done", "what comes of it"], ...rows];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0), 3),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(all[0] ?? []), rule, ...rows.map(line)].join("\n");
}
