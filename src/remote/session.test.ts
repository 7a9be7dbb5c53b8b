import { describe, expect, it } from "vitest";
import { createMemoryHttp } from "#testing/memoryHttp.ts";
import { createMemoryServer } from "#testing/memoryServer.ts";
import { createLock, createTextStore } from "#testing/textStore.ts";
import { createTokens } from "./session.ts";
import { readSession, SESSION_KEY } from "./storedSession.ts";

const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;
const signedOut = { ok: false, error: { type: "SignedOut" } };

/** One browser: a page and a service worker that share store and lock. */
function browser() {
  const clock = { now: Date.UTC(2026, 10, 1), server: Date.UTC(2026, 10, 1) };
  const http = createMemoryHttp(createMemoryServer({ nowMs: () => clock.server }));
  const store = createTextStore();
  const alone = createLock();
  store.texts.set(SESSION_KEY, http.signIn("ann"));
  const context = () =>
    createTokens({
      ...{ url: "https://project.example", apiKey: "key", store, alone },
      ...{ fetch: http.fetch, nowMs: () => clock.now },
    });
  return { clock, http, store, page: context(), worker: context() };
}

describe("the session", () => {
  it("is used as it is while it is good", async () => {
    const { http, page, store } = browser();
    const token = await page.access();
    expect(token).toEqual({ ok: true, value: (await readSession(store))?.accessToken });
    expect(http.asked).toEqual([]);
  });

  it("is renewed once when page and worker find it ended at the same time", async () => {
    const { clock, http, page, worker } = browser();
    clock.now += HOUR_MS;
    const [one, other, third] = await Promise.all([page.access(), worker.access(), page.access()]);
    expect(http.asked).toHaveLength(1);
    expect(one.ok).toBe(true);
    expect(other).toEqual(one);
    expect(third).toEqual(one);
  });

  it("is not renewed for a token that somebody has renewed since", async () => {
    const { http, page, worker } = browser();
    const first = await page.access();
    const refused = first.ok ? first.value : "";
    const renewed = await worker.renew(refused);
    expect(await page.renew(refused)).toEqual(renewed);
    expect(http.asked).toHaveLength(1);
  });

  it.each([20 * YEAR_MS, -20 * YEAR_MS])(
    "is renewed once, not at every question, by a clock %d ms off",
    async (offMs) => {
      const { clock, http, page } = browser();
      clock.now += offMs;
      await page.renew("");
      const token = await page.access();
      await page.renew(token.ok ? token.value : "");
      for (let asked = 0; asked < 5; asked++) await page.access();
      expect(http.asked.length).toBeLessThanOrEqual(2);
    },
  );

  it("ends when the server takes it no more, as after a year offline", async () => {
    const { clock, http, page, store } = browser();
    clock.now += YEAR_MS;
    http.endSessions();
    expect(await page.access()).toEqual(signedOut);
    expect(await page.access()).toEqual(signedOut);
    expect(http.asked).toHaveLength(1);
    expect(await readSession(store)).toBeUndefined();
  });

  it.each([
    ["a hotel's page", () => new Response("<html>")],
    ["a server in trouble", () => new Response("{}", { status: 503 })],
    ["a gateway that refuses the key", () => refusal(401, { message: "Invalid API key" })],
    ["too many questions", () => refusal(429, { error_code: "over_request_rate_limit" })],
    ["no network", () => Promise.reject(new TypeError("Failed to fetch"))],
  ])("outlives %s", async (_, answer) => {
    const { clock, http, page, store } = browser();
    clock.now += HOUR_MS;
    http.instead.push(answer);
    const refused = await page.access();
    expect(refused.ok).toBe(false);
    expect(refused).not.toEqual(signedOut);
    expect(await readSession(store)).toBeDefined();
    expect((await page.access()).ok).toBe(true);
  });

  it("outlives storage that cannot be read at the moment", async () => {
    const { clock, page, store } = browser();
    clock.now += HOUR_MS;
    const set = store.set;
    const full = new DOMException("no room", "QuotaExceededError");
    Object.assign(store, { set: () => Promise.reject(full) });
    expect(await page.access()).toEqual({ ok: false, error: { type: "Unreachable" } });
    Object.assign(store, { set });
    expect(await readSession(store)).toBeDefined();
  });

  it("tells who is signed in without asking anybody", async () => {
    const { http, store } = browser();
    const session = await readSession(store);
    expect(session?.account).toEqual({
      ...{ userId: "ann", email: "ann@example.org" },
      session: "00000000-0000-4000-8000-000000000001",
    });
    expect(http.asked).toEqual([]);
  });

  it.each(["", "{", "null", '{"access_token":1}', "[]"])(
    "takes %j for no session",
    async (text) => {
      const { page, store } = browser();
      store.texts.set(SESSION_KEY, text);
      expect(await page.access()).toEqual(signedOut);
    },
  );
});

function refusal(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json" },
  });
}
