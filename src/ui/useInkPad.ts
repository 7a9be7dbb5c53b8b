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
import type { InkPointer, PointerKind, PointerSample } from "./inkPointer.ts";
import { watchCanvasSize, watchTheme } from "./watchCanvas.ts";

export interface InkPadEvents {
  /** A stroke began (true) or ended, whether kept or discarded (false). */
  readonly onDrawing: (drawing: boolean) => void;
  /** The ink as it is after a stroke, an undo or a clear. */
  readonly onInk: (ink: Ink) => void;
}

/** The pad's two canvases: finished strokes, and above them the one being drawn. */
export interface InkCanvases {
  readonly dryRef: RefObject<HTMLCanvasElement | null>;
  readonly wetRef: RefObject<HTMLCanvasElement | null>;
}

export interface InkPadControl {
  readonly ink: () => Ink;
  /** Shows an ink without announcing it. */
  readonly show: (ink: Ink) => void;
  readonly undo: () => void;
  readonly clear: () => void;
}

/** The main button of a mouse, a finger's contact, a pen's tip. */
const PRIMARY_BUTTON = 0;

export function useInkPad(
  { dryRef, wetRef }: InkCanvases,
  disabled: boolean,
  events: InkPadEvents,
): InkPadControl {
  const painterRef = useRef<InkPainter>(undefined);
  const [pointer] = useState(createInkPointer);
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
      painter.paintDry(pointer.ink());
      painter.paintWet(pointer.wetStroke());
    };
    const stopSize = watchCanvasSize(dry, (devicePx) => {
      painter.resize(devicePx);
      repaint();
    });
    const stopTheme = watchTheme(repaint);
    return () => {
      stopSize();
      stopTheme();
      painterRef.current = undefined;
    };
  }, [pointer, dryRef, wetRef]);

  useEffect(() => {
    const surface = wetRef.current;
    if (surface === null || disabled) return;
    return listen(
      surface,
      pointer,
      () => painterRef.current,
      () => eventsRef.current,
    );
  }, [pointer, wetRef, disabled]);

  const show = (ink: Ink) => {
    pointer.setInk(ink);
    painterRef.current?.clearWet();
    painterRef.current?.paintDry(ink);
  };
  return {
    ink: () => pointer.ink(),
    show,
    undo: () => {
      if (!pointer.undo()) return;
      painterRef.current?.paintDry(pointer.ink());
      events.onInk(pointer.ink());
    },
    clear: () => {
      if (pointer.ink().length === 0) return;
      show([]);
      events.onInk([]);
    },
  };
}

function listen(
  surface: HTMLCanvasElement,
  pointer: InkPointer,
  painter: () => InkPainter | undefined,
  events: () => InkPadEvents,
): () => void {
  let predicted: readonly PointerSample[] = [];
  let frame = 0;

  const paintSoon = () => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      painter()?.paintWet([...pointer.wetStroke(), ...pointer.predict(predicted)]);
    });
  };

  const dropWet = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    predicted = [];
    painter()?.clearWet();
  };

  const onDown = (event: PointerEvent) => {
    if (event.button !== PRIMARY_BUTTON) return;
    event.preventDefault();
    const source = { pointerId: event.pointerId, kind: toKind(event.pointerType) };
    if (!pointer.down(source, toSample(event, surface))) return;
    capture(surface, event.pointerId);
    events().onDrawing(true);
    paintSoon();
  };

  const onMove = (event: PointerEvent) => {
    if (!pointer.isDrawing(event.pointerId)) return;
    const grew = pointer.move(
      event.pointerId,
      coalesced(event).map((each) => toSample(each, surface)),
    );
    predicted = event.getPredictedEvents?.().map((each) => toSample(each, surface)) ?? [];
    if (grew) paintSoon();
  };

  const onUp = (event: PointerEvent) => {
    const stroke = pointer.up(event.pointerId, toSample(event, surface));
    if (stroke === undefined) return;
    painter()?.addDry(stroke);
    dropWet();
    events().onDrawing(false);
    events().onInk(pointer.ink());
  };

  const onCancel = (event: PointerEvent) => {
    if (!pointer.cancel(event.pointerId)) return;
    dropWet();
    events().onDrawing(false);
  };

  // A finger's long press and double tap belong to the pad too; Safari asks for touchstart to be refused.
  const refuse = (event: Event) => event.preventDefault();

  surface.addEventListener("pointerdown", onDown);
  surface.addEventListener("pointermove", onMove);
  surface.addEventListener("pointerup", onUp);
  surface.addEventListener("pointercancel", onCancel);
  // Capture lost without pointerup: the browser took the pointer away.
  surface.addEventListener("lostpointercapture", onCancel);
  surface.addEventListener("touchstart", refuse, { passive: false });
  surface.addEventListener("contextmenu", refuse);
  return () => {
    surface.removeEventListener("pointerdown", onDown);
    surface.removeEventListener("pointermove", onMove);
    surface.removeEventListener("pointerup", onUp);
    surface.removeEventListener("pointercancel", onCancel);
    surface.removeEventListener("lostpointercapture", onCancel);
    surface.removeEventListener("touchstart", refuse);
    surface.removeEventListener("contextmenu", refuse);
    if (pointer.cancel()) events().onDrawing(false);
    dropWet();
  };
}

/** The pointer may be gone before it could be captured; the stroke then ends with its next event. */
function capture(surface: HTMLElement, pointerId: number): void {
  try {
    surface.setPointerCapture(pointerId);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Browsers without coalesced events, and events made by scripts, answer none: then the event speaks for itself. */
function coalesced(event: PointerEvent): readonly PointerEvent[] {
  const events = event.getCoalescedEvents?.() ?? [];
  return events.length > 0 ? events : [event];
}

function toSample(event: PointerEvent, surface: HTMLElement): PointerSample {
  const box = surface.getBoundingClientRect();
  return {
    x: box.width > 0 ? (event.clientX - box.left) / box.width : 0,
    y: box.height > 0 ? (event.clientY - box.top) / box.height : 0,
    timeMs: event.timeStamp,
    pressure: event.pressure,
  };
}

function toKind(pointerType: string): PointerKind {
  return pointerType === "pen" || pointerType === "touch" ? pointerType : "mouse";
}
