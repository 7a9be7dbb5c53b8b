import { afterEach, describe, expect, it, vi } from "vitest";
import { askServerClock, reachesFiles } from "./filesServer.ts";

afterEach(() => vi.unstubAllGlobals());

function network(isOnline: boolean, answer: () => Promise<Response>): { asked: number } {
  const seen = { asked: 0 };
  vi.stubGlobal("navigator", { onLine: isOnline });
  vi.stubGlobal("fetch", () => {
    seen.asked++;
    return answer();
  });
  return seen;
}

const answering =
  (body: string, status = 200) =>
  () =>
    Promise.resolve(new Response(body, { status }));

describe("whether the app's files can be fetched now", () => {
  it.each([
    ["an app without a backend", "null"],
    ["an app with one", '{"url":"https://example.org","key":"k"}'],
  ])("is so for %s", async (_, body) => {
    network(true, answering(body));
    expect(await reachesFiles()).toBe(true);
  });

  it.each([
    ["the page of a hotel", answering("<!doctype html><title>Welcome</title>")],
    ["a server that is down", answering("null", 503)],
    ["no way there, whatever the browser says", () => Promise.reject(new TypeError("failed"))],
  ])("is not so where there is %s", async (_, answer) => {
    network(true, answer);
    expect(await reachesFiles()).toBe(false);
  });

  it("is not asked where there surely is no line", async () => {
    const seen = network(false, answering("null"));
    expect([await reachesFiles(), seen.asked]).toEqual([false, 0]);
  });
});

describe("what the server says the time is", () => {
  it("is read to the second, and unknown where nobody answers", async () => {
    const Date = "Sun, 22 Nov 2026 18:00:00 GMT";
    network(true, () => Promise.resolve(new Response(null, { headers: { Date } })));
    expect(await askServerClock()).toBe(1_795_370_400_000);
    network(true, () => Promise.reject(new TypeError("failed")));
    expect(await askServerClock()).toBeUndefined();
  });
});
