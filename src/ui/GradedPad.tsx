import type { ReactNode, Ref } from "react";
import type { Finding, Grade } from "#core/grader/grade.ts";
import type { Ink } from "#core/ink/ink.ts";
import { InkPad, type InkPadHandle } from "./InkPad.tsx";
import { placeMarks } from "./placeMarks.ts";

export interface GradedPadProps {
  readonly ref?: Ref<InkPadHandle>;
  readonly label: string;
  /** Shown in the middle while the pad is empty. */
  readonly hint: string | undefined;
  readonly ink: Ink;
  readonly onInk: (ink: Ink) => void;
  readonly leftHanded: boolean;
  /** What is shown once the drawing is graded; until then it can be drawn. */
  readonly graded: GradedInk | undefined;
  /** Lies under the ink while it is drawn: a hint, a guide. */
  readonly guide?: ReactNode;
  /** True while the pen is down. */
  readonly onDrawing?: (drawing: boolean) => void;
}

export interface GradedInk {
  readonly grade: Grade;
  /** The drawing it was held against. */
  readonly reference: Ink;
  readonly marked: readonly Finding[];
}

/** On a short screen a graded drawing gives room to what is said of it. */
const ROOM_FOR_WORDS =
  "max-w-[max(240px,calc(100svh-440px))]! min-w-0! wide:max-w-[max(320px,calc(100svh-160px))]!";

/** A pad to draw on from memory; graded, it shows the reference beneath the person's own ink, which stays as it was drawn. */
export function GradedPad(props: GradedPadProps) {
  const { ref, label, hint, ink, onInk, leftHanded, graded, guide, onDrawing } = props;
  return (
    <InkPad
      {...(ref === undefined ? {} : { ref })}
      {...(onDrawing === undefined ? {} : { onDrawing })}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={ink}
      onInk={onInk}
      leftHanded={leftHanded}
      disabled={graded !== undefined}
      tools={graded === undefined}
      beneath={graded === undefined && guide}
      {...(graded !== undefined && {
        className: ROOM_FOR_WORDS,
        reference: beneath(graded),
        marks: placeMarks(ink, graded.marked),
      })}
    />
  );
}

/** The reference where it belongs under the attempt; another symbol's stays where it was drawn. */
function beneath({ grade, reference }: GradedInk): Ink {
  const { a, b, c, d, e, f } = grade.overlay;
  const isPlaced =
    [a, b, c, d, e, f].every(Number.isFinite) &&
    grade.findings.every(({ type }) => type !== "wrongSymbol");
  if (!isPlaced) return reference;
  return reference.map((stroke) =>
    stroke.map((point) => ({
      ...point,
      x: a * point.x + b * point.y + e,
      y: c * point.x + d * point.y + f,
    })),
  );
}
