import { memo, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { ReactNode, Ref } from "react";
import { Undo2, X } from "lucide-react";
import type { Ink } from "#core/ink/ink.ts";
import { Glyph } from "./Glyph.tsx";
import { IconButton } from "./IconButton.tsx";
import { useT } from "./i18n/useT.ts";
import { PAD_BOX } from "./inkOutline.ts";
import { joinClasses } from "./joinClasses.ts";
import { useInkPad } from "./useInkPad.ts";

export interface InkPadHandle {
  /** The finished strokes; the one being drawn is not among them. */
  ink(): Ink;
  /** Shows an ink; not announced by `onInk`. */
  setInk(ink: Ink): void;
  /** Takes the last stroke back, or what was cleared from an empty pad, and announces the ink. */
  undo(): void;
  canUndo(): boolean;
  /** Empties the pad and announces the ink. */
  clear(): void;
}

/** A numbered finding at a place of the pad's box. */
export interface InkMark {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  /** Stands where ink is missing. */
  readonly isMissing?: boolean;
}

export interface InkPadProps {
  readonly ref?: Ref<InkPadHandle>;
  /** What the pad is for, as a screen reader says it. */
  readonly label: string;
  /** Shown in the middle while the pad is empty. */
  readonly hint?: string;
  /** The ink to show. A new value other than the ink last announced replaces what is on the pad. */
  readonly value?: Ink;
  /** Once per finished stroke, undo and clear. Never per point. */
  readonly onInk?: (ink: Ink) => void;
  /** True while the pen is down. */
  readonly onDrawing?: (drawing: boolean) => void;
  readonly disabled?: boolean;
  /** Puts the tools at the other corner, out from under the hand. */
  readonly leftHanded?: boolean;
  /** Undo and clear on the pad's corner; shown unless false. */
  readonly tools?: boolean;
  /** Lies under the person's own ink in pale red. */
  readonly reference?: Ink;
  /** Any other picture that lies under the ink. */
  readonly beneath?: ReactNode;
  readonly marks?: readonly InkMark[];
  readonly className?: string;
}

/** The square of paper one draws on. */
export function InkPad(props: InkPadProps) {
  const { ref, label, hint, value, onInk, onDrawing, disabled = false, tools = true } = props;
  const { leftHanded = false, reference, beneath, marks = [], className } = props;
  const t = useT();
  const [strokeCount, setStrokeCount] = useState(value?.length ?? 0);
  const [canUndo, setCanUndo] = useState(strokeCount > 0);
  const [isDrawing, setIsDrawing] = useState(false);
  const announcedRef = useRef<Ink>(undefined);
  const shownValueRef = useRef<Ink>(undefined);

  const dryRef = useRef<HTMLCanvasElement>(null);
  const wetRef = useRef<HTMLCanvasElement>(null);
  const pad = useInkPad({ dryRef, wetRef }, disabled, {
    onDrawing(drawing) {
      setIsDrawing(drawing);
      onDrawing?.(drawing);
    },
    onInk(ink) {
      announcedRef.current = ink;
      setStrokeCount(ink.length);
      setCanUndo(pad.canUndo());
      onInk?.(ink);
    },
  });
  const show = (ink: Ink) => {
    announcedRef.current = ink;
    pad.show(ink);
    setStrokeCount(ink.length);
    setCanUndo(pad.canUndo());
  };
  useImperativeHandle(ref, () => ({
    ink: pad.ink,
    setInk: show,
    undo: pad.undo,
    canUndo: pad.canUndo,
    clear: pad.clear,
  }));
  useEffect(() => {
    if (value === shownValueRef.current) return;
    shownValueRef.current = value;
    if (value !== undefined && value !== announcedRef.current) show(value);
  });

  const isEmpty = strokeCount === 0;
  return (
    <div
      className={joinClasses(
        "relative isolate mx-auto aspect-square w-full max-w-[max(320px,calc(100svh-400px))] min-w-[min(320px,100%)] pad-surface rounded-20 border border-line bg-surface shadow-pad wide:max-w-[max(320px,calc(100svh-160px))]",
        className,
      )}
    >
      <CrossGuide />
      {reference !== undefined && (
        <Glyph
          ink={reference}
          frame="pad"
          className="absolute inset-0 size-full text-seal opacity-25"
        />
      )}
      {beneath}
      <canvas ref={dryRef} className="absolute inset-0 size-full text-ink" aria-hidden="true" />
      <canvas
        ref={wetRef}
        className={joinClasses(
          "absolute inset-0 size-full pad-surface rounded-20 text-ink",
          !disabled && "cursor-crosshair",
        )}
        role="img"
        aria-label={isEmpty ? label : t("pad.described", { label, strokes: strokeCount })}
        data-testid="ink-pad"
      />
      {hint !== undefined && isEmpty && !isDrawing && (
        <p className="pointer-events-none absolute inset-x-8 top-[38%] -translate-y-1/2 text-center text-16 text-balance text-ink-2">
          <span className="bg-surface box-decoration-clone px-2 py-1">{hint}</span>
        </p>
      )}
      {marks.map((mark, index) => (
        <Mark key={index} mark={mark} />
      ))}
      {tools && (
        <div
          className={joinClasses(
            "absolute bottom-2 flex gap-2 transition-opacity",
            leftHanded ? "start-2 flex-row-reverse" : "end-2",
            isDrawing && "pointer-events-none opacity-25",
          )}
        >
          <IconButton
            label={t(isEmpty && canUndo ? "pad.restore" : "pad.undo")}
            icon={Undo2}
            onClick={pad.undo}
            disabled={disabled || !canUndo}
          />
          <IconButton
            label={t("pad.clear")}
            icon={X}
            onClick={pad.clear}
            disabled={disabled || isEmpty}
          />
        </div>
      )}
    </div>
  );
}

const CrossGuide = memo(function CrossGuide() {
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0">
      <div className="absolute inset-x-[8%] top-1/2 border-t border-dashed border-line" />
      <div className="absolute inset-y-[8%] start-1/2 border-s border-dashed border-line" />
    </div>
  );
});

function Mark({ mark }: { readonly mark: InkMark }) {
  return (
    <span
      // What it stands for is said in words beside the pad.
      aria-hidden="true"
      className={joinClasses(
        "pointer-events-none absolute grid size-6 -translate-1/2 animate-rank place-items-center rounded-full text-13 font-semibold forced-color-adjust-none",
        mark.isMissing === true
          ? "border-2 border-dashed border-warn bg-surface text-warn"
          : "bg-warn text-surface",
      )}
      // Physical on purpose: ink does not turn round with the language.
      style={{ left: share(mark.x), top: share(mark.y) }}
    >
      {mark.number}
    </span>
  );
}

function share(place: number): string {
  return `${(place / PAD_BOX) * 100}%`;
}
