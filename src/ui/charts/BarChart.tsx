/** Units of the box. */
const HEIGHT = 60;
const WIDTH = 278;
/** Share of a bar's room that stays paper. */
const GAP_SHARE = 0.26;
const MAX_ROUNDING = 2.5;
/** Nothing at all is a hairline: the day is there. */
const LEAST_HEIGHT = 1;

export interface BarChartProps {
  readonly values: readonly number[];
  /** Which bar is today. */
  readonly marked: number;
  /** What it shows, for screen readers. */
  readonly label: string;
  /** What each bar says when it is pointed at. */
  readonly titleOf: (index: number) => string;
}

/** Bars of ink, the marked one red. */
export function BarChart({ values, marked, label, titleOf }: BarChartProps) {
  const highest = Math.max(1, ...values);
  const room = WIDTH / values.length;
  const width = room * (1 - GAP_SHARE);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="w-full">
      {values.map((value, index) => {
        const height = Math.max(LEAST_HEIGHT, (HEIGHT * value) / highest);
        return (
          <rect
            key={index}
            x={index * room + (room - width) / 2}
            y={HEIGHT - height}
            width={width}
            height={height}
            rx={Math.min(MAX_ROUNDING, width / 3, height / 2)}
            className={barClass(value, index === marked)}
          >
            <title>{titleOf(index)}</title>
          </rect>
        );
      })}
    </svg>
  );
}

function barClass(value: number, isMarked: boolean): string {
  if (isMarked) return "fill-seal";
  return value > 0 ? "fill-ink opacity-75" : "fill-ink opacity-20";
}
