export interface GridShape {
  readonly columns: number;
  readonly count: number;
  /** Rows run from right to left. */
  readonly isRtl: boolean;
}

/** Where a key leads from a tile of a grid; `undefined` for other keys and at the edges. */
export function gridStep(key: string, from: number, { columns, count, isRtl }: GridShape) {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: isRtl ? -1 : 1,
    ArrowLeft: isRtl ? 1 : -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -from,
    End: count - 1 - from,
  };
  const step = steps[key];
  if (step === undefined) return undefined;
  const to = from + step;
  if (to >= 0 && to < count) return to === from ? undefined : to;
  // Down from above a gap in the last row: its last tile is nearest.
  const isAboveLastRow = Math.floor(from / columns) < Math.floor((count - 1) / columns);
  return key === "ArrowDown" && isAboveLastRow ? count - 1 : undefined;
}
