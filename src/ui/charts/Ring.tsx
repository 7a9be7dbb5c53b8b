/** Units of the box; the arc's width makes it as heavy as a brush stroke beside 34 px figures. */
const BOX = 100;
const LINE_WIDTH = 8;
const RADIUS = (BOX - LINE_WIDTH) / 2;
const LENGTH = 2 * Math.PI * RADIUS;

export interface RingProps {
  /** How much of it is drawn, 0–1. */
  readonly share: number;
  /** What stands in the middle. */
  readonly text: string;
  /** What it means, for screen readers. */
  readonly label: string;
}

/** One figure with its share of a whole, drawn as a ring that begins at the top. */
export function Ring({ share, text, label }: RingProps) {
  const drawn = Math.min(1, Math.max(0, share)) * LENGTH;
  return (
    <svg viewBox={`0 0 ${BOX} ${BOX}`} role="img" aria-label={label} className="size-full">
      <circle
        cx={BOX / 2}
        cy={BOX / 2}
        r={RADIUS}
        fill="none"
        strokeWidth={LINE_WIDTH}
        className="stroke-line"
      />
      {drawn > 0 && (
        <circle
          cx={BOX / 2}
          cy={BOX / 2}
          r={RADIUS}
          fill="none"
          strokeWidth={LINE_WIDTH}
          strokeLinecap="round"
          strokeDasharray={`${drawn} ${LENGTH}`}
          transform={`rotate(-90 ${BOX / 2} ${BOX / 2})`}
          className="stroke-seal"
        />
      )}
      <text
        x={BOX / 2}
        y={BOX / 2}
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={34}
        className="fill-ink font-serif"
      >
        {text}
      </text>
    </svg>
  );
}
