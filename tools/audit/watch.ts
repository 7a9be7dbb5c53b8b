/* What a page is asked to note of itself while it is used; runs in the page before its own scripts. */

declare global {
  var noted: {
    /** The longest event of each interaction, from the finger to the frame that answers, ms; the browser rounds to 8. */
    readonly interactions: Map<number, { readonly name: string; readonly ms: number }>;
    /** Layout shifts that no finger caused. */
    shift: number;
  };
}

/** Sources: Event Timing (W3C), whose durations end with the next frame presented; Layout Instability (WICG). */
export function watchPage(): void {
  const interactions = new Map<number, { name: string; ms: number }>();
  globalThis.noted = { interactions, shift: 0 };
  const timed = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const { interactionId, name, duration } = entry;
      if (interactionId === 0 || duration <= (interactions.get(interactionId)?.ms ?? 0)) continue;
      interactions.set(interactionId, { name, ms: duration });
    }
  });
  const from16Ms = { type: "event", durationThreshold: 16, buffered: true };
  timed.observe(from16Ms);
  const shifted = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & LayoutShift)[])
      if (!entry.hadRecentInput) noted.shift += entry.value;
  });
  shifted.observe({ type: "layout-shift", buffered: true });
}

/** Which TypeScript's library leaves out. */
interface LayoutShift {
  readonly value: number;
  readonly hadRecentInput: boolean;
}
