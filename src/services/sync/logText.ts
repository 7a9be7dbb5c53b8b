import type { SyncLogRow } from "#store/syncRows.ts";

/** The sync log as a file that can be given away: no names, no addresses, no keys are in it to begin with. */
export function logText(lines: readonly SyncLogRow[]): string {
  return lines.map(lineText).join("");
}

function lineText({ time, by, event, counts = {} }: SyncLogRow): string {
  const told = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return `${[timeText(time), by, event, ...told].join(", ")}\n`;
}

/** A clock can say what no calendar knows. */
function timeText(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? String(ms) : date.toISOString();
}
