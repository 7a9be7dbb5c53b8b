import { useEffect, useState } from "react";
import type { Review } from "#core/practice/review.ts";

/**
 * The newest stamp of any review when this session began; what is greater was answered in it, whatever the wall clock did
 * meanwhile. Kept in the entry of the browser's history, so that a page that is loaded anew goes on counting.
 */
export function useSessionStart(reviews: () => readonly Review[]): string {
  const [since] = useState(() => startIn(window.history.state) ?? newestStamp(reviews()));
  useEffect(() => {
    const state: unknown = window.history.state;
    if (startIn(state) === since) return;
    window.history.replaceState({ ...(isRecord(state) ? state : {}), since }, "");
  }, [since]);
  return since;
}

function startIn(state: unknown): string | undefined {
  const since = isRecord(state) ? state.since : undefined;
  return typeof since === "string" ? since : undefined;
}

function newestStamp(reviews: readonly Review[]): string {
  return reviews.reduce((newest, { stamp }) => (stamp > newest ? stamp : newest), "");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
