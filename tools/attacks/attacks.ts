import type { Attack } from "./attack.ts";
import { backupAttacks } from "./backupAttacks.ts";
import { doorAttacks } from "./doorAttacks.ts";
import { entryAttacks } from "./entryAttacks.ts";
import { rowAttacks } from "./rowAttacks.ts";
import { serverAnswerAttacks } from "./serverAnswerAttacks.ts";
import { serverDoorAttacks } from "./serverDoorAttacks.ts";
import { serverLogAttacks } from "./serverLogAttacks.ts";

/** By the server, while it is synced with. */
export const SERVER_ATTACKS: readonly Attack[] = [
  ...serverLogAttacks,
  ...serverDoorAttacks,
  ...serverAnswerAttacks,
];

/** By whoever can write to what lies on the device, or hands something over. */
export const LOCAL_ATTACKS: readonly Attack[] = [
  ...rowAttacks,
  ...doorAttacks,
  ...entryAttacks,
  ...backupAttacks,
];

/** The tables of them in docs/security.md. */
export function attacksTable(attacks: readonly Attack[]): string {
  const rows = attacks.map(({ on, deed, verdict }, index) => [`${index + 1}`, on, deed, verdict]);
  const all = [["", "on", "what is done", "what comes of it"], ...rows];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0), 3),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(all[0] ?? []), rule, ...rows.map(line)].join("\n");
}
