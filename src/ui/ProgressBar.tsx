export interface ProgressBarProps {
  /** What is going on, for screen readers. */
  readonly label: string;
  /** 0–1. */
  readonly done: number;
}

/** How far long work is, as a thin line of ink. */
export function ProgressBar({ label, done }: ProgressBarProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(100 * done)}
      className="h-1 overflow-hidden rounded-full bg-line forced-colors:border"
    >
      <div
        className="h-full origin-left rounded-full bg-ink rtl:origin-right"
        style={{ transform: `scaleX(${done})` }}
      />
    </div>
  );
}
