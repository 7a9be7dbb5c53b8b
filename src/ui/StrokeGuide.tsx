import { useMemo, useRef } from "react";
import type { Ink } from "#core/ink/ink.ts";
import { PAD_BOX, strokePath } from "./inkOutline.ts";
import { joinClasses } from "./joinClasses.ts";
import { useReplay } from "./useReplay.ts";

export interface StrokeGuideProps {
  readonly ink: Ink;
  /** Writes the strokes over the guide, in the order and rhythm in which they were drawn. */
  readonly isPlaying: boolean;
  readonly onEnd: () => void;
  /** How much of it is left to see. */
  readonly strength: "full" | "faint";
  /** Numbers where strokes begin. */
  readonly isNumbered: boolean;
}

/** To the middle of a number from the beginning of its stroke, against the way the stroke runs. Units of the pad's box. */
const TO_NUMBER = 46;
const NUMBER_SIZE = 44;
/** How far along a stroke one looks to see which way it runs. Units of the pad's box. */
const LOOK_AHEAD = 60;

/** Lies on the pad, beneath the ink, at the place where it is to be traced. Decoration: words beside the pad say the same. */
export function StrokeGuide({ ink, isPlaying, onEnd, strength, isNumbered }: StrokeGuideProps) {
  const paths = useMemo(() => ink.map((stroke) => strokePath(stroke)), [ink]);
  const groupRef = useRef<SVGGElement>(null);
  useReplay(groupRef, ink, { paths, isPlaying, speed: 1, onEnd });
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${PAD_BOX} ${PAD_BOX}`}
      className="pointer-events-none absolute inset-0 size-full"
      fill="currentColor"
    >
      <path
        d={paths.join("")}
        className={joinClasses(
          "text-seal transition-opacity duration-500",
          strength === "full" ? "opacity-25" : "opacity-10",
        )}
      />
      <g
        ref={groupRef}
        className={joinClasses(
          "text-seal transition-opacity duration-300",
          isPlaying ? "opacity-60" : "opacity-0",
        )}
      >
        {paths.map((path, index) => (
          <path key={index} d={path} />
        ))}
      </g>
      {isNumbered &&
        ink.map((stroke, index) => {
          const { x, y } = numberSpot(stroke);
          return (
            <text
              key={index}
              x={x}
              y={y}
              fontSize={NUMBER_SIZE}
              textAnchor="middle"
              dominantBaseline="central"
              className="font-semibold text-ink-2"
            >
              {index + 1}
            </text>
          );
        })}
    </svg>
  );
}

/** Just before the stroke begins, so that the number is read before the pen moves away from it. */
function numberSpot(stroke: Ink[number]): { readonly x: number; readonly y: number } {
  const from = stroke[0] ?? { x: 0, y: 0 };
  const ahead =
    stroke.find(({ x, y }) => Math.hypot(x - from.x, y - from.y) >= LOOK_AHEAD) ?? stroke.at(-1);
  const [dx, dy] = [(ahead?.x ?? from.x) - from.x, (ahead?.y ?? from.y) - from.y];
  const length = Math.hypot(dx, dy);
  // A dot runs nowhere: its number stands above it.
  const [backX, backY] = length === 0 ? [0, -1] : [-dx / length, -dy / length];
  return { x: within(from.x + backX * TO_NUMBER), y: within(from.y + backY * TO_NUMBER) };
}

function within(place: number): number {
  return Math.min(PAD_BOX - NUMBER_SIZE / 2, Math.max(NUMBER_SIZE / 2, place));
}
