import { useMemo, useRef, useState } from "react";
import { Pause, Play } from "lucide-react";
import type { Ink } from "#core/ink/ink.ts";
import { fitInk } from "./fitInk.ts";
import { useT } from "./i18n/useT.ts";
import { IconButton } from "./IconButton.tsx";
import { PAD_BOX, PAD_LINE_WIDTH, strokePath } from "./inkOutline.ts";
import { joinClasses } from "./joinClasses.ts";
import { SegmentedControl } from "./SegmentedControl.tsx";
import { prefersStillness } from "./prefersStillness.ts";
import { useReplay } from "./useReplay.ts";

export interface StrokeReplayProps {
  readonly ink: Ink;
  /** Name of what is drawn, for screen readers. */
  readonly title: string;
  /** Begins by itself when shown, unless reduced motion is asked for. */
  readonly autoPlay?: boolean;
  /** Offers slow, as written and fast. */
  readonly speeds?: boolean;
  readonly className?: string;
}

const SPEEDS = { slow: 0.5, normal: 1, fast: 2 } as const;
type Speed = keyof typeof SPEEDS;

/** The ink written again, stroke by stroke, in the order and rhythm in which it was drawn. */
export function StrokeReplay(props: StrokeReplayProps) {
  const { ink, title, autoPlay = false, speeds = false, className } = props;
  const t = useT();
  const [speed, setSpeed] = useState<Speed>("normal");
  const [isPlaying, setIsPlaying] = useState(() => autoPlay && !prefersStillness());
  const shown = useMemo(() => fitInk(ink, PAD_LINE_WIDTH), [ink]);
  const paths = useMemo(() => shown.map((stroke) => strokePath(stroke)), [shown]);
  const groupRef = useRef<SVGGElement>(null);
  useReplay(groupRef, shown, {
    paths,
    isPlaying,
    speed: SPEEDS[speed],
    onEnd: () => setIsPlaying(false),
  });

  return (
    <div className={joinClasses("flex flex-col gap-3", className)}>
      <div className="relative aspect-square w-full rounded-20 border border-line bg-surface shadow-pad">
        <svg
          role="img"
          aria-label={title}
          viewBox={`0 0 ${PAD_BOX} ${PAD_BOX}`}
          className="absolute inset-[9%] size-[82%]"
          fill="currentColor"
        >
          <path d={paths.join("")} className="opacity-15" />
          <g ref={groupRef}>
            {paths.map((path, index) => (
              <path key={index} d={path} />
            ))}
          </g>
        </svg>
        <IconButton
          label={isPlaying ? t("replay.pause") : t("replay.play")}
          icon={isPlaying ? Pause : Play}
          onClick={() => setIsPlaying((playing) => !playing)}
          className="absolute end-2 bottom-2"
        />
      </div>
      {speeds && (
        <SegmentedControl
          label={t("replay.speed")}
          hideLabel
          value={speed}
          onChange={setSpeed}
          segments={[
            { value: "slow", label: t("replay.slow") },
            { value: "normal", label: t("replay.normal") },
            { value: "fast", label: t("replay.fast") },
          ]}
        />
      )}
    </div>
  );
}
