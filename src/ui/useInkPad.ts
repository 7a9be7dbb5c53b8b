/**
 * Joins the pointer's state machine, the painter and the browser's events. All of it lives outside React's
 * rendering: React is told when a stroke begins, and of the whole ink when it has changed.
 */
import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { Ink } from "#core/ink/ink.ts";
import { createInkPainter } from "./inkPainter.ts";
import type { InkPainter } from "./inkPainter.ts";
import { createInkPointer } from "./inkPointer.ts";
import type { InkPadEvents } from "./listenToPointers.ts";
import { listenToPointers } from "./listenToPointers.ts";
import { watchCanvasSize, watchTheme } from "./watchCanvas.ts";

/** The first picture stands by then. ms. */
const PREPARE_AFTER_MS = 120;

/** The pad's two canvases: finished strokes, and above them the one being drawn. */
export interface InkCanvases {
  readonly dryRef: RefObject<HTMLCanvasElement | null>;
  readonly wetRef: RefObject<HTMLCanvasElement | null>;
}

export interface InkPadControl {
  readonly ink: () => Ink;
  /** Shows an ink without announcing it. */
  readonly show: (ink: Ink) => void;
  /** Takes the last stroke back; on an empty pad, what `clear` took away. */
  readonly undo: () => void;
  readonly canUndo: () => boolean;
  readonly clear: () => void;
}

export function useInkPad(
  { dryRef, wetRef }: InkCanvases,
  disabled: boolean,
  events: InkPadEvents,
): InkPadControl {
  const painterRef = useRef<InkPainter>(undefined);
  const [pointer] = useState(createInkPointer);
  /** What was cleared, until another ink is shown. */
  const clearedRef = useRef<Ink>([]);
  const eventsRef = useRef(events);
  useEffect(() => {
    eventsRef.current = events;
  });

  useEffect(() => {
    const [dry, wet] = [dryRef.current, wetRef.current];
    if (dry === null || wet === null) return;
    const painter = createInkPainter(dry, wet);
    if (painter === undefined) return;
    painterRef.current = painter;
    const repaint = () => {
      // Of nothing there is nothing to paint: a canvas is blank when it gets its size.
      if (pointer.ink().length > 0) painter.paintDry(pointer.ink());
      if (pointer.wetStroke().length > 0) painter.paintWet(pointer.wetStroke());
    };
    const stopSize = watchCanvasSize(dry, (devicePx) => {
      painter.resize(devicePx);
      repaint();
    });
    const stopTheme = watchTheme(repaint);
    const isBlank = () => pointer.ink().length === 0 && pointer.wetStroke().length === 0;
    const preparing = painter.prepare.map((step, index) =>
      setTimeout(() => isBlank() && step(), PREPARE_AFTER_MS * (index + 1)),
    );
    return () => {
      for (const timer of preparing) clearTimeout(timer);
      stopSize();
      stopTheme();
      painterRef.current = undefined;
    };
  }, [pointer, dryRef, wetRef]);

  useEffect(() => {
    const surface = wetRef.current;
    if (surface === null || disabled) return;
    return listenToPointers(
      surface,
      pointer,
      () => painterRef.current,
      () => eventsRef.current,
    );
  }, [pointer, wetRef, disabled]);

  const show = (ink: Ink) => {
    clearedRef.current = [];
    pointer.setInk(ink);
    painterRef.current?.clearWet();
    painterRef.current?.paintDry(ink);
  };
  return {
    ink: () => pointer.ink(),
    show,
    undo: () => {
      if (pointer.undo()) painterRef.current?.paintDry(pointer.ink());
      else if (clearedRef.current.length > 0) show(clearedRef.current);
      else return;
      events.onInk(pointer.ink());
    },
    canUndo: () => pointer.ink().length > 0 || clearedRef.current.length > 0,
    clear: () => {
      const ink = pointer.ink();
      if (ink.length === 0) return;
      show([]);
      clearedRef.current = ink;
      events.onInk([]);
    },
  };
}
