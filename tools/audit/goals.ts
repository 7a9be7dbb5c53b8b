/** A figure and what it must keep to. */
export interface Goal {
  readonly name: string;
  readonly value: number;
  readonly goal: number;
  readonly ok: boolean;
}

export function atMost(name: string, value: number, goal: number): Goal {
  return { name, value: round(value), goal, ok: value <= goal };
}

export function atLeast(name: string, value: number, goal: number): Goal {
  return { name, value: round(value), goal, ok: value >= goal };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
