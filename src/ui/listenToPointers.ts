/** The browser's Pointer Events on the pad's surface, put to the pointers' state machine and painted frame by frame. */
import type { Ink } from "#core/ink/ink.ts";
import type { InkPainter } from "./inkPainter.ts";
import type { InkPointer, PointerKind, PointerSample } from "./inkPointer.ts";

export interface InkPadEvents {
  /** A stroke began (true) or ended, whether kept or discarded (false). */
  readonly onDrawing: (drawing: boolean) => void;
  /** The ink as it is after a stroke, an undo or a clear. */
  readonly onInk: (ink: Ink) => void;
}

/** The main button of a mouse, a finger's contact, a pen's tip. */
const PRIMARY_BUTTON = 0;

/** Listens until the answered function is called; painter and events are asked for anew each time, as they may change. */
export function listenToPointers(
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
  const refuse = (event: Event) => {
    // A page that is still scrolling from an earlier touch does not let itself be stopped, and browsers complain of the attempt.
    if (event.cancelable) event.preventDefault();
  };

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
