export interface MeterProps {
  /** 0–1. */
  readonly share: number;
  /** The same in words. */
  readonly label: string;
}

/** A share as a line of ink. */
export function Meter({ share, label }: MeterProps) {
  return (
    <span role="img" aria-label={label} className="block h-1 overflow-hidden rounded-full bg-line">
      <span
        className="block h-full rounded-full bg-ink forced-color-adjust-none"
        style={{ width: `${100 * Math.min(1, Math.max(0, share))}%` }}
      />
    </span>
  );
}
