import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { newId } from "#core/shared/ids.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { createMemoryHttp } from "#testing/memoryHttp.ts";
import { createMemoryServer } from "#testing/memoryServer.ts";
import { describeRemoteContract, doorOf } from "#testing/remoteContract.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { createLock, createTextStore } from "#testing/textStore.ts";
import { createTokens } from "./session.ts";
import { SESSION_KEY } from "./storedSession.ts";
import { createSyncRemote } from "./syncRemote.ts";

const URL = "https://project.example";
const bytes = seededBytes(51);
const space = newId<SpaceId>(bytes);

function signIn(http = createMemoryHttp(createMemoryServer()), userId = "ann") {
  const store = createTextStore();
  store.texts.set(SESSION_KEY, http.signIn(userId));
  const given = { url: URL, apiKey: "key", fetch: http.fetch };
  const tokens = createTokens({ ...given, store, alone: createLock(), nowMs: () => 0 });
  return { http, store, remote: createSyncRemote({ ...given, tokens, patienceMs: 200 }) };
}

let accounts = 0;
const server = createMemoryServer();
const shared = createMemoryHttp(server);
describeRemoteContract("the one in memory, over HTTP,", () => ({
  newAccount: (devices = 1) => {
    const userId = `user-${++accounts}`;
    return Promise.resolve(Array.from({ length: devices }, () => signIn(shared, userId).remote));
  },
  setQuota: (id, quota) => {
    Object.assign(server.spaces.get(id) ?? {}, { quota });
    return Promise.resolve();
  },
}));

describe("what may answer in the place of the server", () => {
  const html = "<!doctype html><title>Welcome to the hotel</title>";
  const json = { "content-type": "application/json" };
  it.each([
    ["a hotel's page", new Response(html, { headers: { "content-type": "text/html" } })],
    ["a hotel's page that calls itself JSON", new Response(html, { headers: json })],
    ["a redirect", new Response(null, { status: 302, headers: { location: "https://hotel" } })],
    ["a portal that knows the rules", new Response(html, { status: 511 })],
    ["a page for a missing page", new Response(html, { status: 404 })],
    ["nothing", new Response("", { headers: json })],
    ["other JSON", new Response('{"ok":true}', { headers: json })],
    ["half a word", new Response('[{"space":', { headers: json })],
  ])("takes %s for somebody else", async (_, response) => {
    const { http, remote } = signIn();
    http.instead.push(() => response);
    expect(await remote.spaces()).toEqual({ ok: false, error: { type: "NotTheServer" } });
  });

  it.each<[string, Response, object]>([
    ["asks for patience", told(429, {}, "7"), { status: 429, retryAfterMs: 7000 }],
    ["rests", told(503, {}, "120"), { status: 503, retryAfterMs: 120_000 }],
    ["has fallen over", new Response(html, { status: 502 }), { status: 502 }],
  ])("waits for a server that %s", async (_, response, error) => {
    const { http, remote } = signIn();
    http.instead.push(() => response);
    const answer = await remote.read(space, 0, 10);
    expect(answer).toEqual({ ok: false, error: { type: "ServerTrouble", ...error } });
  });

  it("tells what is refused by a short word, and nothing of the server's prose", async () => {
    const { http, remote } = signIn();
    http.instead.push(() => told(404, { code: "PGRST202", message: "Could not find ann's diary" }));
    const answer = await remote.read(space, 0, 10);
    expect(answer).toEqual({ ok: false, error: { type: "Refused", reason: "PGRST202" } });
  });

  it("calls a door that it cannot read a newer one's", async () => {
    const { http, remote } = signIn();
    const door = JSON.stringify({ epoch: 1, keyring: null, slots: [{ id: "new", body: "AAAA" }] });
    http.instead.push(() => told(200, { rev: 4, door }));
    const answer = await remote.readDoor(space);
    expect(answer).toEqual({ ok: false, error: { type: "Refused", reason: "unknown_door" } });
  });

  it("renews a token that ended, once, and asks again", async () => {
    const { http, remote } = signIn();
    await remote.createSpace(space, doorOf(1, bytes));
    http.expireTokens();
    expect(await remote.read(space, 0, 10)).toMatchObject({ ok: true });
    expect(http.asked.slice(1)).toEqual([
      "/rest/v1/rpc/read_entries",
      "/auth/v1/token?grant_type=refresh_token",
      "/rest/v1/rpc/read_entries",
    ]);
  });

  it("gives up on a server that takes no token at all", async () => {
    const { http, remote } = signIn();
    const never = () => told(401, { message: "JWT expired" });
    const honest = () => undefined;
    http.instead.push(never, honest, never);
    expect(await remote.spaces()).toEqual({ ok: false, error: { type: "SignedOut" } });
    expect(http.asked).toHaveLength(3);
  });
});

describe("a line that is not good", () => {
  async function serve(answer: Parameters<typeof createServer>[1]) {
    const host = createServer(answer ?? (() => undefined));
    await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      host.closeAllConnections();
      host.close();
    });
    const url = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
    const { store } = signIn();
    const given = { url, apiKey: "key", fetch: globalThis.fetch };
    const tokens = createTokens({ ...given, store, alone: createLock(), nowMs: () => 0 });
    return createSyncRemote({ ...given, tokens, patienceMs: 150 });
  }
  const unreachable = { ok: false, error: { type: "Unreachable" } };

  it("stops waiting for somebody who never answers", async () => {
    const remote = await serve(() => undefined);
    expect(await remote.spaces()).toEqual(unreachable);
  });

  it("stops waiting in the middle of an answer", async () => {
    const remote = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write("[");
    });
    expect(await remote.spaces()).toEqual(unreachable);
  });

  it("hears an answer out that comes slowly", async () => {
    const remote = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const words = ["[", " ", " ", " ", "]"];
      const timer = setInterval(() => {
        const word = words.shift();
        if (word) return void response.write(word);
        clearInterval(timer);
        response.end();
      }, 60);
    });
    expect(await remote.spaces()).toEqual({ ok: true, value: [] });
  });

  it("stops listening to an answer without end", async () => {
    const remote = await serve((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const more = () => {
        while (response.write(" ".repeat(65_536)));
      };
      response.on("drain", more);
      more();
    });
    expect(await remote.spaces()).toEqual({ ok: false, error: { type: "NotTheServer" } });
  });

  it("says that nobody is there, and not why", async () => {
    const remote = createSyncRemote({
      ...{ url: "http://127.0.0.1:9", apiKey: "key", fetch: globalThis.fetch },
      tokens: {
        access: () => Promise.resolve({ ok: true, value: "secret" }),
        renew: () => Promise.resolve({ ok: true, value: "secret" }),
      },
    });
    expect(await remote.spaces()).toEqual(unreachable);
  });
});

function told(status: number, body: unknown, retryAfter?: string): Response {
  const headers = {
    "content-type": "application/json",
    ...(retryAfter !== undefined && { "retry-after": retryAfter }),
  };
  return new Response(JSON.stringify(body), { status, headers });
}
