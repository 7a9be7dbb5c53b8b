import { joinClasses } from "../joinClasses.ts";

/** Units of the box: a day, the paper between days, a day's rounding. */
const CELL = 16;
const GAP = 4;
const ROUNDING = 3;
const STEP = CELL + GAP;
const DAYS_A_WEEK = 7;

/** From a day without anything to the fullest. */
const SHADES = ["opacity-8", "opacity-25", "opacity-45", "opacity-70", "opacity-100"] as const;

export interface HeatMapProps {
  /** One value a day, the last is today. */
  readonly values: readonly number[];
  /** The row of the last value, from 0: which day of the week it is. */
  readonly lastRow: number;
  /** What it shows, for screen readers. */
  readonly label: string;
  /** Counted in `values`; today unless somebody chose another. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/**
 * Days as squares of ink, a column a week, a row a weekday; today is red. Narrow screens show the last weeks, and the rest by
 * moving sideways.
 */
export function HeatMap({ values, lastRow, label, chosen, onChoose }: HeatMapProps) {
  const offset = (DAYS_A_WEEK - 1 - lastRow) % DAYS_A_WEEK;
  const weeks = Math.ceil((values.length + offset) / DAYS_A_WEEK);
  const skipped = weeks * DAYS_A_WEEK - offset - values.length;
  const levelOf = levels(values);
  const today = values.length - 1;
  return (
    <div
      ref={startAtEnd}
      tabIndex={0}
      role="img"
      aria-label={label}
      className="-m-1 scroll-row p-1"
    >
      <svg
        viewBox={`${-GAP / 2} ${-GAP / 2} ${weeks * STEP} ${DAYS_A_WEEK * STEP}`}
        aria-hidden="true"
        className="w-[379%] max-w-none min-[640px]:w-[200%] wide:w-full"
      >
        {values.map((value, index) => {
          const place = index + skipped;
          return (
            <rect
              key={index}
              x={Math.floor(place / DAYS_A_WEEK) * STEP}
              y={(place % DAYS_A_WEEK) * STEP}
              width={CELL}
              height={CELL}
              rx={ROUNDING}
              onClick={() => onChoose(index)}
              className={joinClasses(
                "cursor-pointer",
                index === today ? todayClass(value) : `fill-ink ${SHADES[levelOf(value)] ?? ""}`,
                index === chosen && index !== today && "stroke-seal stroke-2",
              )}
            />
          );
        })}
      </svg>
    </div>
  );
}

/** An outline until something was done. */
function todayClass(value: number): string {
  return value > 0 ? "fill-seal" : "fill-surface stroke-seal stroke-2";
}

/** Quarters of the practised days: an ordinary day looks alike for somebody who does ten and somebody who does three hundred. */
function levels(values: readonly number[]): (value: number) => number {
  const sorted = values.filter((value) => value > 0).sort((one, other) => one - other);
  const borders = [0.25, 0.5, 0.75].map((share) => sorted[Math.floor(share * sorted.length)] ?? 0);
  return (value) =>
    value <= 0 ? 0 : 1 + borders.reduce((level, border) => level + Number(value > border), 0);
}

/** Scrolls to the present: it is what one came for. */
function startAtEnd(element: HTMLElement | null): void {
  if (element === null) return;
  const isReversed = getComputedStyle(element).direction === "rtl";
  element.scrollLeft = element.scrollWidth * (isReversed ? -1 : 1);
}
