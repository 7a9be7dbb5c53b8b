import { FAULT_KINDS, type Fault, type FaultKind } from "./fault.ts";

/** A fault as it is remembered: when, where and how often. */
export interface NotedFault extends Fault {
  /** The last time, ms since 1970. */
  readonly at: number;
  /** See `screenName`. */
  readonly screen: string;
  readonly version: string;
  readonly count: number;
}

/** Older ones are forgotten: what is to be mended shows again. */
const MAX_NOTED = 20;

/** Adds one to what is remembered, newest first; the same again only counts. */
export function noteFault(
  noted: readonly NotedFault[],
  fresh: Omit<NotedFault, "count">,
): readonly NotedFault[] {
  const same = noted.find((one) => sameness(one) === sameness(fresh));
  const rest = noted.filter((one) => one !== same);
  return [{ ...fresh, count: (same?.count ?? 0) + 1 }, ...rest].slice(0, MAX_NOTED);
}

/** Reads what was kept; whatever is of no known form is left out. */
export function parseFaults(text: string | null): readonly NotedFault[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.filter(isNoted).slice(0, MAX_NOTED) : [];
  } catch {
    return [];
  }
}

function sameness({ kind, name, message, frames, screen, version }: Omit<NotedFault, "count">) {
  return JSON.stringify([kind, name, message, frames, screen, version]);
}

function isNoted(value: unknown): value is NotedFault {
  if (typeof value !== "object" || value === null) return false;
  const { kind, name, message, frames, at, screen, version, count } = value as Record<
    keyof NotedFault,
    unknown
  >;
  return (
    FAULT_KINDS.includes(kind as FaultKind) &&
    [name, screen, version, message ?? ""].every((text) => typeof text === "string") &&
    [at, count].every(Number.isFinite) &&
    Array.isArray(frames) &&
    frames.every((frame) => typeof frame === "string")
  );
}
