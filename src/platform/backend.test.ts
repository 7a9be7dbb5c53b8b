import { describe, expect, it } from "vitest";
import { type BackendPorts, readBackend } from "./backend.ts";

const ORIGIN = "https://glyphs.example";
const JSON_TYPE = { "content-type": "application/json" };

describe("the server of this app", () => {
  function host(first: string) {
    const kept = new Map<string, string>();
    const said = { status: 200, text: first, isOffline: false, hasNoLine: false };
    const ports: BackendPorts = {
      origin: ORIGIN,
      isOnline: () => !said.hasNoLine,
      fetch: () => {
        if (said.isOffline) return Promise.reject(new TypeError("Failed to fetch"));
        return Promise.resolve(
          new Response(said.text, { status: said.status, headers: JSON_TYPE }),
        );
      },
      storage: {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, text) => void kept.set(key, text),
        removeItem: (key) => void kept.delete(key),
      },
    };
    return { ports, said };
  }

  it.each([
    ["/supabase", "https://glyphs.example/supabase"],
    ["https://abc.supabase.co/", "https://abc.supabase.co"],
    ["http://localhost:54321", "http://localhost:54321"],
  ])("reads %s", async (url, absolute) => {
    const { ports } = host(JSON.stringify({ url, key: "sb_publishable" }));
    expect(await readBackend(ports)).toEqual({ url: absolute, key: "sb_publishable" });
  });

  it.each([
    "http://elsewhere.example",
    "//elsewhere.example@evil.example",
    "https://name:word@elsewhere.example",
    "javascript:alert(1)",
    "https://elsewhere.example/?key=1",
    7,
  ])("takes no session to %s", async (url) => {
    const { ports } = host(JSON.stringify({ url, key: "k" }));
    expect(await readBackend(ports)).toBeUndefined();
  });

  it("remembers it offline, and behind a hotel's sign-in page", async () => {
    const { ports, said } = host(JSON.stringify({ url: "/supabase", key: "k" }));
    const online = await readBackend(ports);
    said.isOffline = true;
    expect(await readBackend(ports)).toEqual(online);
    Object.assign(said, { isOffline: false, text: "<html>Welcome</html>" });
    expect(await readBackend(ports)).toEqual(online);
  });

  it("forgets it when the app is served without one", async () => {
    const { ports, said } = host(JSON.stringify({ url: "/supabase", key: "k" }));
    await readBackend(ports);
    said.status = 404;
    expect(await readBackend(ports)).toBeUndefined();
    said.isOffline = true;
    expect(await readBackend(ports)).toBeUndefined();
  });

  it("forgets it when the app says that it has none", async () => {
    const { ports, said } = host(JSON.stringify({ url: "/supabase", key: "k" }));
    await readBackend(ports);
    said.text = "null";
    expect(await readBackend(ports)).toBeUndefined();
    said.isOffline = true;
    expect(await readBackend(ports)).toBeUndefined();
  });

  it("is remembered, and nobody is asked, where there is no line", async () => {
    const { ports, said } = host(JSON.stringify({ url: "/supabase", key: "k" }));
    await readBackend(ports);
    said.hasNoLine = true;
    const asked = { ...ports, fetch: () => Promise.reject(new Error("asked")) };
    expect(await readBackend(asked)).toMatchObject({ key: "k" });
  });

  it("is none where the host answers every address with the app's page", async () => {
    const { ports } = host("<!doctype html>");
    expect(await readBackend(ports)).toBeUndefined();
  });
});
