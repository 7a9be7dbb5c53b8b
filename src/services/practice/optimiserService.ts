/*
 * Fitting the schedule to the person's memory. Each fit has a worker of its own, which ends with it: that is also how it is
 * cancelled. What comes out is only put in force when it foretells the reviews kept aside better than the weights in force do;
 * asked for by the person it waits for their yes, after a session it is put in force quietly.
 */
import { cardHistories } from "#core/practice/cardHistories.ts";
import type { Fit } from "#core/practice/optimise.ts";
import { reviewTable } from "#core/practice/reviewTable.ts";
import type { Review } from "#core/practice/review.ts";
import type { Parameters } from "#core/practice/settings.ts";
import { ok, type Result } from "#core/shared/result.ts";
import type { Clock } from "#platform/clock.ts";
import type { OptimiserRequest } from "#workers/optimiserMessages.ts";
import type { EditError } from "../errors.ts";
import type { PreferencesService } from "../preferencesService.ts";
import { parseOptimiserResponse } from "./parseOptimiserResponse.ts";
import type { PracticeService } from "./practiceService.ts";

/** When a fit is worth its minute of battery: after so many reviews the first time, later after so many new ones and days. */
const FIRST_REVIEWS = 400;
const MORE_REVIEWS = 200;
const MORE_DAYS = 30;

const DAY_MS = 86_400_000;

/** A worker that says nothing for so long is given up: it speaks a hundred times within a few seconds. ms. */
const SILENCE_MS = 20_000;

/** The part of a Web Worker that is used; a real `Worker` is one. */
export interface OptimiserPort {
  postMessage(message: OptimiserRequest, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

export type Fitting =
  | { readonly type: "idle" }
  /** So much is done, 0–1. */
  | { readonly type: "working"; readonly done: number }
  | { readonly type: "done"; readonly fit: Fit }
  | { readonly type: "failed" };

export interface OptimiserService {
  readonly state: () => Fitting;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins to fit to all reviews there are; nothing where it is at it already. */
  readonly start: () => void;
  /** Leaves off, or lets go of what came out. */
  readonly cancel: () => void;
  /** Puts the fitted weights in force; the only case in which nothing is written is that there are none. */
  readonly adopt: () => Promise<Result<void, EditError>>;
  /** Goes back to the parameters before those in force. */
  readonly revert: () => Promise<Result<void, EditError>>;
  /** Whether enough was practised since the last fit, or the last attempt at one on this device. */
  readonly isDue: () => boolean;
  /** Fits when it is due and puts better weights in force; tells nobody. Answers whether it did. */
  readonly fitIfDue: () => Promise<boolean>;
}

export interface OptimiserInput {
  readonly practice: Pick<PracticeService, "snapshot" | "reviews" | "adoptParameters">;
  readonly preferences: Pick<PreferencesService, "current" | "change">;
  readonly clock: Pick<Clock, "nowMs">;
  /** Starts a worker; called for every fit. */
  readonly spawn: () => OptimiserPort;
}

/** Makes the service; no worker runs before a fit. */
export function createOptimiserService(input: OptimiserInput): OptimiserService {
  const { practice, preferences, clock, spawn } = input;
  const listeners = new Set<() => void>();
  let state: Fitting = { type: "idle" };
  let port: OptimiserPort | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  let settle: (() => void) | undefined;

  const current = () => state;

  const tell = (next: Fitting) => {
    state = next;
    if (next.type !== "working") {
      clearTimeout(watchdog);
      close(port);
      port = undefined;
    }
    for (const listener of listeners) listener();
    if (next.type === "working") return;
    settle?.();
    settle = undefined;
  };

  const awaitWord = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => tell({ type: "failed" }), SILENCE_MS);
  };

  const hear = (message: unknown) => {
    const response = parseOptimiserResponse(message);
    switch (response?.type) {
      case "progress":
        awaitWord();
        tell({ type: "working", done: response.done });
        break;
      case "fitted":
        tell({ type: "done", fit: response.fit });
        break;
      case "refused":
      case undefined:
        tell({ type: "failed" });
        break;
    }
  };

  const start = () => {
    if (state.type === "working") return;
    const { ready, settings, parameters } = practice.snapshot();
    if (!ready) {
      tell({ type: "failed" });
      return;
    }
    try {
      port = spawn();
      port.onmessage = ({ data }) => hear(data);
      port.onerror = () => tell({ type: "failed" });
      const table = reviewTable(cardHistories(practice.reviews(), settings.rolloverHour));
      const columns = [table.starts, table.elapsedDays, table.ratings, table.at];
      port.postMessage(
        {
          ...{ type: "fit", table, current: parameters.weights },
          relearningSteps: settings.relearningSteps.length,
        },
        columns.map(({ buffer }) => buffer as ArrayBuffer),
      );
    } catch {
      tell({ type: "failed" });
      return;
    }
    preferences.change({ fitTriedAt: clock.nowMs() });
    awaitWord();
    tell({ type: "working", done: 0 });
  };

  const adopt = async (): Promise<Result<void, EditError>> => {
    if (state.type !== "done" || state.fit.type !== "Fitted") return ok(undefined);
    const { weights, reviews, lossBefore, lossAfter } = state.fit;
    const parameters = { weights, reviews, lossBefore, lossAfter, fittedAt: clock.nowMs() };
    const adopted = await practice.adoptParameters(parameters);
    if (adopted.ok) tell({ type: "idle" });
    return adopted;
  };

  const isDue = () => {
    const { ready, parameters } = practice.snapshot();
    return (
      ready &&
      isWorthFitting(practice.reviews(), {
        parameters,
        triedAt: preferences.current().fitTriedAt,
        now: clock.nowMs(),
      })
    );
  };

  return {
    state: current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start,
    cancel: () => tell({ type: "idle" }),
    adopt,
    revert: () => practice.adoptParameters(undefined),
    isDue,
    fitIfDue: async () => {
      // What a person has asked for, or is looking at, is theirs.
      if (state.type !== "idle" || !isDue()) return false;
      const settled = new Promise<void>((resolve) => {
        settle = resolve;
      });
      start();
      await settled;
      const outcome = current();
      if (outcome.type !== "done") return false;
      const adopted = isBetter(outcome.fit) && (await adopt()).ok;
      tell({ type: "idle" });
      return adopted;
    },
  };
}

/** Whether fitted weights foretell the reviews kept aside better than those in force. */
export function isBetter(fit: Fit): boolean {
  return fit.type === "Fitted" && fit.lossAfter < fit.lossBefore;
}

function isWorthFitting(
  reviews: readonly Review[],
  input: {
    readonly parameters: Parameters;
    readonly triedAt: number;
    readonly now: number;
  },
): boolean {
  const { parameters, triedAt, now } = input;
  const last = Math.max(parameters.fittedAt ?? 0, triedAt);
  const needed = last > 0 ? MORE_REVIEWS : FIRST_REVIEWS;
  // A clock that was years ahead when it was last fitted must not put the next fit off for years.
  if (last > 0 && Math.abs(now - last) < MORE_DAYS * DAY_MS) return false;
  const since = last > now ? 0 : last;
  let count = 0;
  for (const { at, isCram } of reviews) if (!isCram && at > since && ++count >= needed) return true;
  return false;
}

function close(port: OptimiserPort | undefined): void {
  if (port === undefined) return;
  port.onmessage = null;
  port.onerror = null;
  port.terminate();
}
