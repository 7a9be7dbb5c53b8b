import { useState } from "react";
import type { Ink } from "#core/ink/ink.ts";
import { StrokeGuide } from "#ui/StrokeGuide.tsx";
import { prefersStillness } from "#ui/prefersStillness.ts";

export interface TraceGuideProps {
  readonly ink: Ink;
  readonly strength: "full" | "faint";
  readonly isNumbered: boolean;
  /** Once the pen is down the guide holds still. */
  readonly isHeld: boolean;
  /** The person asked to see it, also where motion is reduced. */
  readonly isWanted: boolean;
}

/** Strokes to trace, written once when they appear in full; a new `key` writes them again. */
export function TraceGuide(props: TraceGuideProps) {
  const { ink, strength, isNumbered, isHeld, isWanted } = props;
  const [isPlaying, setIsPlaying] = useState(
    () => isWanted || (strength === "full" && !prefersStillness()),
  );
  return (
    <StrokeGuide
      ink={ink}
      isPlaying={isPlaying && !isHeld}
      onEnd={() => setIsPlaying(false)}
      strength={strength}
      isNumbered={isNumbered}
    />
  );
}
