import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { encodeInk } from "#core/ink/encodeInk.ts";
import type { Ink } from "#core/ink/ink.ts";
import type { RecogniserRequest, Template } from "#workers/recogniserMessages.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { answerRecogniserRequests } from "#workers/answerRecogniserRequests.ts";
import {
  createRecogniserService,
  type RecogniserPort,
  type RecogniserServiceInput,
} from "./recogniserService.ts";

const line = (x0: number, y0: number, x1: number, y1: number) => [
  { x: x0, y: y0, t: 0 },
  { x: x1, y: y1, t: 300 },
];
const cross: Ink = [line(200, 500, 800, 500), line(500, 200, 500, 800)];
const stroke: Ink = [line(100, 100, 900, 900)];

/** A worker whose thread is the test: it answers when told to, with the real recogniser behind it. */
function createFakePort() {
  const inbox: RecogniserRequest[] = [];
  const seen: RecogniserRequest[] = [];
  let terminated = false;
  const answer = answerRecogniserRequests((response) => {
    port.onmessage?.(new MessageEvent("message", { data: response }));
  });
  const port: RecogniserPort = {
    postMessage(message) {
      inbox.push(message);
      seen.push(message);
    },
    onmessage: null,
    onerror: null,
    terminate() {
      terminated = true;
    },
  };
  return {
    port,
    seen,
    isTerminated: () => terminated,
    /** Works off the next so many messages. */
    work(count = Infinity) {
      for (let done = 0; done < count; done++) {
        const request = inbox.shift();
        if (request === undefined) return;
        answer(request);
      }
    },
    say: (data: unknown) => port.onmessage?.(new MessageEvent("message", { data })),
    crash: () => port.onerror?.(new Event("error") as ErrorEvent),
  };
}

function open(
  templates: readonly Template[] = [{ id: "cross", bytes: encodeInk(cross) }],
  more: Omit<Partial<RecogniserServiceInput>, "spawn" | "templates"> = {},
) {
  const ports: ReturnType<typeof createFakePort>[] = [];
  const onFailure = vi.fn();
  const service = createRecogniserService({
    spawn: () => {
      const fake = createFakePort();
      ports.push(fake);
      return fake.port;
    },
    templates: () => templates,
    onFailure,
    ...more,
  });
  const portAt = (at: number) => {
    const port = ports.at(at);
    if (port === undefined) throw new Error(`no worker ${at} was started`);
    return port;
  };
  return { service, ports, portAt, onFailure };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("recogniserService", () => {
  it("teaches the templates and answers", async () => {
    const { service, portAt } = open();
    service.start();
    const answer = service.recognise(cross);
    portAt(0).work();
    expect((await answer)?.candidates[0]?.id).toBe("cross");
  });

  it("starts by itself with the first query, and only once", async () => {
    const { service, ports, portAt } = open();
    const answer = service.recognise(cross);
    service.start();
    portAt(0).work();
    expect((await answer)?.candidates).toHaveLength(1);
    expect(ports).toHaveLength(1);
  });

  it("learns and forgets while running", async () => {
    const { service, portAt } = open();
    service.start();
    service.learn([{ id: "stroke", bytes: encodeInk(stroke) }]);
    service.forget(["cross"]);
    const answer = service.recognise(cross);
    portAt(0).work();
    expect((await answer)?.candidates.map(({ id }) => id)).toEqual(["stroke"]);
  });

  it("teaches thousands of samples in batches", () => {
    const bytes = encodeInk(cross);
    const { service, portAt } = open(
      Array.from({ length: 1100 }, (_, at) => ({ id: `${at}`, bytes })),
    );
    service.start();
    const sizes = portAt(0).seen.map(
      (request) => request.type === "learn" && request.samples.length,
    );
    expect(sizes).toEqual([250, 250, 250, 250, 100]);
  });

  it("lets a newer query take the place of one that waits, never of one that is asked", async () => {
    const { service, portAt } = open();
    service.start();
    portAt(0).work();
    const first = service.recognise(cross);
    const second = service.recognise(cross);
    const third = service.recognise(stroke);
    expect(await second).toBeUndefined();
    portAt(0).work();
    expect((await first)?.candidates).toHaveLength(1);
    expect((await third)?.candidates).toHaveLength(1);
    expect(portAt(0).seen.filter(({ type }) => type === "recognise")).toHaveLength(2);
  });

  it("replaces a worker that crashed in a query, teaches it anew and asks again", async () => {
    const { service, ports, portAt, onFailure } = open();
    service.start();
    portAt(0).work();
    const answer = service.recognise(cross);
    portAt(0).crash();
    expect(portAt(0).isTerminated()).toBe(true);
    expect(portAt(1).seen.map(({ type }) => type)).toEqual(["learn", "recognise"]);
    portAt(1).work();
    expect((await answer)?.candidates[0]?.id).toBe("cross");
    expect(ports).toHaveLength(2);
    expect(onFailure).not.toHaveBeenCalled();
  });

  it("replaces a worker that never answers", async () => {
    const { service, portAt } = open();
    service.start();
    portAt(0).work();
    const answer = service.recognise(cross);
    vi.advanceTimersByTime(4999);
    expect(portAt(0).isTerminated()).toBe(false);
    vi.advanceTimersByTime(1);
    portAt(1).work();
    expect((await answer)?.candidates[0]?.id).toBe("cross");
  });

  it("leaves a worker alone that is long at learning but moves on", async () => {
    const bytes = encodeInk(cross);
    const { service, ports, portAt } = open(
      Array.from({ length: 1000 }, (_, at) => ({ id: `${at}`, bytes })),
    );
    const answer = service.recognise(cross);
    for (let batch = 0; batch < 4; batch++) {
      vi.advanceTimersByTime(4000);
      portAt(0).work(1);
    }
    vi.advanceTimersByTime(4000);
    portAt(0).work();
    expect((await answer)?.candidates).toHaveLength(8);
    expect(ports).toHaveLength(1);
  });

  it("gives up a query that kills two workers, says so, and serves the next one", async () => {
    const { service, ports, portAt, onFailure } = open();
    const answer = service.recognise(cross);
    portAt(0).crash();
    portAt(1).crash();
    expect(await answer).toBeUndefined();
    expect(onFailure).toHaveBeenCalledOnce();
    expect(ports).toHaveLength(2);

    const next = service.recognise(stroke);
    portAt(2).work();
    expect((await next)?.candidates).toHaveLength(1);
  });

  it("takes a worker that cannot be started for one that failed", async () => {
    const spawn = vi.fn((): RecogniserPort => {
      throw new Error("no workers here");
    });
    const onFailure = vi.fn();
    const service = createRecogniserService({ spawn, templates: () => [], onFailure });
    expect(await service.recognise(cross)).toBeUndefined();
    expect(spawn).toHaveBeenCalledTimes(2);
    expect(onFailure).toHaveBeenCalledOnce();
  });

  it.each([
    [{ type: "refused" }],
    ["gibberish"],
    [{ type: "recognised", query: 1, recognition: {} }],
  ])("takes %j for a failure", (message) => {
    const { service, ports, portAt } = open();
    service.start();
    portAt(0).say(message);
    expect(portAt(0).isTerminated()).toBe(true);
    expect(ports).toHaveLength(2);
  });

  it.each([
    { x: Number.NaN, y: 0, t: 0 },
    { x: 0, y: Number.POSITIVE_INFINITY, t: 0 },
    { x: 0, y: 0, t: Number.NaN },
    { x: 0, y: 0, t: 0, p: Number.NaN },
  ])("has no candidates for ink with a point at $x, $y, $t, without asking", async (point) => {
    const { service, ports } = open();
    expect(await service.recognise([...cross, [point]])).toEqual({ candidates: [], known: 0 });
    expect(ports).toHaveLength(0);
  });

  it("ends with its queries settled and its timer stopped, and can begin again", async () => {
    const { service, portAt } = open();
    const asked = service.recognise(cross);
    const waiting = service.recognise(cross);
    service.dispose();
    expect(await asked).toBeUndefined();
    expect(await waiting).toBeUndefined();
    expect(portAt(0).isTerminated()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);

    const next = service.recognise(cross);
    portAt(1).work();
    expect((await next)?.candidates[0]?.id).toBe("cross");
  });

  it("keeps the index of many drawings and begins with it the next time", async () => {
    const random = seededRandom(1);
    const templates = Array.from({ length: 300 }, (_, at) => ({
      id: `sign ${at}`,
      bytes: encodeInk(inventGlyph(random)),
    }));
    let kept: Uint8Array | undefined;
    const saveCache = vi.fn((bytes: Uint8Array) => (kept = bytes));
    const loadCache = () => Promise.resolve(kept);
    const first = open(templates, { loadCache, saveCache });
    first.service.start();
    await vi.waitFor(() => expect(first.portAt(0).seen).not.toEqual([]));
    first.portAt(0).work();
    expect(saveCache).toHaveBeenCalledOnce();

    const second = open(templates, { loadCache, saveCache });
    const answer = second.service.recognise(cross);
    await vi.waitFor(() => expect(second.portAt(0).seen).not.toEqual([]));
    expect(second.portAt(0).seen.map(({ type }) => type)).toEqual([
      ...["restore", "learn", "learn", "settle", "recognise"],
    ]);
    second.portAt(0).work();
    expect((await answer)?.candidates).toHaveLength(8);
    expect(saveCache).toHaveBeenCalledOnce();
  });

  it("says once after each start that everything is taught", () => {
    const onTaught = vi.fn();
    const { service, portAt } = open(undefined, { onTaught });
    service.start();
    portAt(0).work();
    service.learn([{ id: "stroke", bytes: encodeInk(stroke) }]);
    portAt(0).work();
    expect(onTaught).toHaveBeenCalledTimes(1);
    portAt(0).crash();
    portAt(1).work();
    expect(onTaught).toHaveBeenCalledTimes(2);
  });

  it("begins without an index that cannot be read, and knows what was added meanwhile once", async () => {
    const templates: Template[] = [{ id: "cross", bytes: encodeInk(cross) }];
    const { service, portAt } = open(templates, {
      loadCache: () => Promise.reject(new Error("the disk is full")),
    });
    service.start();
    const added = { id: "stroke", bytes: encodeInk(stroke) };
    templates.push(added);
    service.learn([added]);
    const answer = service.recognise(stroke);
    await vi.waitFor(() => expect(portAt(0).seen).not.toEqual([]));
    expect(portAt(0).seen.map(({ type }) => type)).toEqual(["learn", "recognise"]);
    portAt(0).work();
    expect((await answer)?.candidates).toHaveLength(2);
  });

  it("asks how well the person's drawings are foretold, and answers nothing once it has ended", async () => {
    const { service, portAt } = open();
    const drawings = [{ id: "cross", bytes: encodeInk(cross) }];
    expect(await service.assess(drawings)).toBeUndefined();
    service.start();
    const assessed = service.assess(drawings);
    const judged = service.judge({ id: "cross", bytes: encodeInk(stroke) }, drawings);
    portAt(0).work();
    await vi.runAllTimersAsync();
    expect(await assessed).toEqual({ asked: 1, first: 0 });
    expect(await judged).toBe(true);
    const never = service.assess(drawings);
    service.dispose();
    expect(await never).toBeUndefined();
  });
});
