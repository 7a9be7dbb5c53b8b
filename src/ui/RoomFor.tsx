import type { ReactNode } from "react";

export interface RoomForProps {
  /** What is likely to be said here, or the longest of it. */
  readonly words: string;
  /** What is said meanwhile. */
  readonly children?: ReactNode;
}

/** Keeps the place of words that are still being asked for, so that nothing below moves under a finger when they come. */
export function RoomFor({ words, children }: RoomForProps) {
  return (
    <span className="grid *:col-start-1 *:row-start-1">
      <span className="invisible">{words}</span>
      {children !== undefined && <span>{children}</span>}
    </span>
  );
}
