import { useEffect, useRef } from "react";
import type { Ink } from "#core/ink/ink.ts";
import { strokePath } from "./inkOutline.ts";
import { prefersStillness } from "./prefersStillness.ts";
import { createReplay } from "./replayClock.ts";

export interface ReplayOptions {
  /** The outlines of whole strokes. */
  readonly paths: readonly string[];
  readonly isPlaying: boolean;
  readonly speed: number;
  readonly onEnd: () => void;
}

/** Writes the paths of a group frame by frame, past React; at rest and at the end every stroke is whole. */
export function useReplay(
  groupRef: { readonly current: SVGGElement | null },
  ink: Ink,
  { paths, isPlaying, speed, onEnd }: ReplayOptions,
): void {
  const elapsedRef = useRef(0);
  const onEndRef = useRef(onEnd);
  useEffect(() => {
    onEndRef.current = onEnd;
  });
  useEffect(() => {
    elapsedRef.current = 0;
  }, [ink]);

  useEffect(() => {
    const group = groupRef.current;
    if (group === null || !isPlaying) return;
    const replay = createReplay(ink);
    const isStill = prefersStillness();
    const drawn: number[] = [];
    let frame = 0;
    let lastMs: number | undefined;

    const paint = (visible: readonly number[]) => {
      visible.forEach((count, index) => {
        if (drawn[index] === count) return;
        drawn[index] = count;
        const stroke = ink[index] ?? [];
        group.children[index]?.setAttribute(
          "d",
          partOf(stroke, count, paths[index] ?? "", isStill),
        );
      });
    };
    const step = (nowMs: number) => {
      elapsedRef.current += (nowMs - (lastMs ?? nowMs)) * speed;
      lastMs = nowMs;
      paint(replay.visibleAt(elapsedRef.current));
      if (elapsedRef.current < replay.durationMs) {
        frame = requestAnimationFrame(step);
        return;
      }
      elapsedRef.current = 0;
      onEndRef.current();
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [groupRef, ink, paths, isPlaying, speed]);
}

/** With reduced motion a stroke appears whole when its turn comes. */
function partOf(stroke: Ink[number], count: number, whole: string, isStill: boolean): string {
  if (count === 0) return "";
  if (isStill || count >= stroke.length) return whole;
  return strokePath(stroke.slice(0, count), { finished: false });
}
