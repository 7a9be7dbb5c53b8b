/** Units of the box: the room of one answer, the height of one rating. */
const STEP = 14;
const LEVEL = 12;
const PADDING = 7;
const DOT = 3.5;
const HIGHEST = 4;

export interface RatingTimelineProps {
  /** 1 (forgotten) to 4, oldest first. */
  readonly ratings: readonly number[];
  /** What it shows, for screen readers. */
  readonly label: string;
  readonly titleOf: (index: number) => string;
}

/** Answers one after the other as a line of dots, the higher the easier; what was forgotten is an empty one. */
export function RatingTimeline({ ratings, label, titleOf }: RatingTimelineProps) {
  const width = Math.max(1, ratings.length - 1) * STEP + 2 * PADDING;
  const height = (HIGHEST - 1) * LEVEL + 2 * PADDING;
  const placeOf = (rating: number, index: number) => ({
    x: PADDING + index * STEP,
    y: PADDING + (HIGHEST - rating) * LEVEL,
  });
  const places = ratings.map(placeOf);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      style={{ width: `${width * 1.25}px` }}
      className="max-w-full"
    >
      <polyline
        points={places.map(({ x, y }) => `${x},${y}`).join(" ")}
        fill="none"
        strokeWidth={1.25}
        strokeLinejoin="round"
        className="stroke-ink opacity-45"
      />
      {places.map(({ x, y }, index) => (
        <circle
          key={index}
          cx={x}
          cy={y}
          r={DOT}
          strokeWidth={1.5}
          className={`stroke-ink ${ratings[index] === 1 ? "fill-surface" : "fill-ink"}`}
        >
          <title>{titleOf(index)}</title>
        </circle>
      ))}
    </svg>
  );
}
