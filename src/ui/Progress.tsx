export interface ProgressProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
}

/** A thin line of ink, as long as what is done. */
export function Progress({ label, value, max }: ProgressProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className="h-1 w-full overflow-hidden rounded-full bg-line forced-color-adjust-none"
    >
      <div
        className="h-full rounded-full bg-ink transition-[width]"
        style={{ width: `${share * 100}%` }}
      />
    </div>
  );
}
