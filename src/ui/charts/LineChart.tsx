/** Units of the box. */
const WIDTH = 278;
const HEIGHT = 48;
const PADDING = 5;

export interface LineChartProps {
  /** 0–1, evenly spaced; a gap where there is nothing to say. */
  readonly values: readonly (number | undefined)[];
  /** What it shows, for screen readers. */
  readonly label: string;
}

/** A line of ink that ends in a red dot: now. */
export function LineChart({ values, label }: LineChartProps) {
  const points = values.flatMap((value, index) =>
    value === undefined ? [] : [{ ...place(value, index, values.length), index }],
  );
  const now = points.at(-1);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="w-full">
      <line
        x1={PADDING}
        x2={WIDTH - PADDING}
        y1={HEIGHT - PADDING}
        y2={HEIGHT - PADDING}
        className="stroke-line"
      />
      <path
        d={points
          .map(({ x, y, index }, at) => `${isJoined(points, at, index) ? "L" : "M"}${x} ${y}`)
          .join("")}
        fill="none"
        strokeWidth={2}
        strokeLinejoin="round"
        strokeLinecap="round"
        className="stroke-ink"
      />
      {now !== undefined && <circle cx={now.x} cy={now.y} r={3.5} className="fill-seal" />}
    </svg>
  );
}

function isJoined(points: readonly { readonly index: number }[], at: number, index: number) {
  return points[at - 1]?.index === index - 1;
}

function place(value: number, index: number, count: number) {
  const along = count > 1 ? index / (count - 1) : 1;
  const round = (number: number) => Math.round(number * 10) / 10;
  return {
    x: round(PADDING + along * (WIDTH - 2 * PADDING)),
    y: round(HEIGHT - PADDING - value * (HEIGHT - 2 * PADDING)),
  };
}
