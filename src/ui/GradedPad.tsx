import type { ReactNode, Ref } from "react";
import type { Finding, Grade } from "#core/grader/grade.ts";
import type { Ink } from "#core/ink/ink.ts";
import { InkPad, type InkPadHandle } from "./InkPad.tsx";
import { placeMarks } from "./placeMarks.ts";

export interface GradedPadProps {
  readonly ref?: Ref<InkPadHandle>;
  readonly label: string;
  readonly hint: string;
  readonly ink: Ink;
  readonly onInk: (ink: Ink) => void;
  readonly leftHanded: boolean;
  /** What is shown once the drawing is graded; until then it can be drawn. */
  readonly graded: GradedInk | undefined;
  /** Lies under the ink while it is drawn: a hint, a guide. */
  readonly guide?: ReactNode;
  /** True while the pen is down. */
  readonly onDrawing?: (drawing: boolean) => void;
  readonly className?: string;
}

export interface GradedInk {
  readonly grade: Grade;
  /** The drawing it was held against. */
  readonly reference: Ink;
  readonly marked: readonly Finding[];
}

/** A pad to draw on from memory; graded, it shows the reference beneath the person's own ink, which stays as it was drawn. */
export function GradedPad(props: GradedPadProps) {
  const { ref, label, hint, ink, onInk, leftHanded, graded, guide, onDrawing, className } = props;
  return (
    <InkPad
      {...(ref === undefined ? {} : { ref })}
      {...(onDrawing === undefined ? {} : { onDrawing })}
      {...(className === undefined ? {} : { className })}
      label={label}
      hint={hint}
      value={ink}
      onInk={onInk}
      leftHanded={leftHanded}
      disabled={graded !== undefined}
      tools={graded === undefined}
      beneath={graded === undefined && guide}
      {...(graded !== undefined && {
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
