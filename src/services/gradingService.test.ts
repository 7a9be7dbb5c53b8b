import { afterEach, expect, it, vi } from "vitest";
import { learnOrder } from "#core/grader/learnOrder.ts";
import type { Ink, Stroke } from "#core/ink/ink.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { openTestServices } from "#testing/openTestServices.ts";
import { answerRecogniserRequests } from "#workers/answerRecogniserRequests.ts";
import { createGradingService } from "./gradingService.ts";
import { createRecogniserService, type RecogniserPort } from "./recogniserService.ts";

const line = (fromX: number, fromY: number, toX: number, toY: number): Stroke =>
  Array.from({ length: 11 }, (_, at) => ({
    x: fromX + ((toX - fromX) * at) / 10,
    y: fromY + ((toY - fromY) * at) / 10,
    t: at * 20,
  }));

/** A long line over a shorter one, and the other way about; half between them is near enough to the first to pass alone. */
const wide = twoLines(300, 250);
const narrow = twoLines(250, 300);

/** Two lines across an upright; half widths in ink units. */
function twoLines(upper: number, lower: number): Ink {
  return [
    line(500 - upper, 400, 500 + upper, 400),
    line(500, 150, 500, 850),
    line(500 - lower, 700, 500 + lower, 700),
  ];
}

afterEach(() => {
  vi.useRealTimers();
});

it("takes an attempt for another symbol of the dictionary that it fits better", async () => {
  const { grading, ids } = await openApp(answering);
  expect((await grading.grade(ids.wide, narrow, "balanced")).findings[0]).toEqual({
    type: "wrongSymbol",
    lookalike: 0,
  });
  expect((await grading.grade(ids.narrow, narrow, "balanced")).verdict.passed).toBe(true);
});

it("grades without other symbols when the recogniser is not there, or takes too long", async () => {
  const failing = await openApp(() => {
    throw new Error("no worker here");
  });
  const alone = await failing.grading.grade(failing.ids.wide, narrow, "balanced");
  expect(alone.verdict.passed).toBe(true);

  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const silent = await openApp(() => portTo(() => undefined));
  const answer = silent.grading.grade(silent.ids.wide, narrow, "balanced");
  await vi.advanceTimersByTimeAsync(150);
  expect((await answer).verdict).toEqual(alone.verdict);
});

it("knows the ways of writing that were accepted, and how strict to be", async () => {
  const { grading, symbols, ids } = await openApp(answering);
  const attempt = wide.toReversed();
  const before = await grading.grade(ids.wide, attempt, "strict");
  expect(before.verdict.passed).toBe(false);
  expect(before.parts.order).toBeLessThan(1);
  await symbols.acceptOrder(ids.wide, learnOrder(wide, attempt) ?? []);
  expect((await grading.grade(ids.wide, attempt, "strict")).verdict.passed).toBe(true);
});

it("lets nothing pass for a symbol that is gone", async () => {
  const { grading } = await openApp(answering);
  const grade = await grading.grade("gone" as SymbolId, wide, "relaxed");
  expect(grade.verdict.passed).toBe(false);
});

async function openApp(spawn: () => RecogniserPort) {
  const services = await openTestServices();
  const save = async (ink: Ink, name: string) => {
    const saved = await services.symbols.save({ ink, name });
    if (!saved.ok) throw new Error(saved.error.type);
    return saved.value;
  };
  const ids = { wide: await save(wide, "wide"), narrow: await save(narrow, "narrow") };
  const { dictionary } = services;
  const recogniser = createRecogniserService({ spawn, templates: () => dictionary.templates() });
  recogniser.start();
  return { ...services, ids, grading: createGradingService({ dictionary, recogniser }) };
}

/** A worker in the same thread that answers a little later, as a real one does. */
function answering(): RecogniserPort {
  const answer = answerRecogniserRequests((data) => {
    port.onmessage?.(new MessageEvent("message", { data }));
  });
  const port = portTo((message) => queueMicrotask(() => answer(message)));
  return port;
}

function portTo(postMessage: RecogniserPort["postMessage"]): RecogniserPort {
  return { postMessage, onmessage: null, onerror: null, terminate: () => undefined };
}
