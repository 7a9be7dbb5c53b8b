import { describe, expect, it } from "vitest";
import { createSecret } from "#core/vault/secret.ts";
import { createMemoryHttp } from "#testing/memoryHttp.ts";
import { createMemoryServer } from "#testing/memoryServer.ts";
import { createLock, createTextStore } from "#testing/textStore.ts";
import { createAuthRemote } from "./auth.ts";
import { createTokens } from "./session.ts";
import { SESSION_KEY } from "./storedSession.ts";

const login = createSecret(new Uint8Array(32).fill(7));
const PROJECT = "https://project.example";

/** A browser whose next questions are answered like this. */
function browser(...answers: (() => Response | Promise<Response>)[]) {
  const http = createMemoryHttp(createMemoryServer({ nowMs: () => 0 }));
  http.instead.push(...answers);
  const store = createTextStore();
  const sent: string[] = [];
  const given = {
    ...{ url: PROJECT, apiKey: "key", store, alone: createLock(), nowMs: () => 0 },
    fetch: ((input, init) => {
      sent.push(`${init?.method} ${typeof init?.body === "string" ? init.body : ""}`);
      return http.fetch(input, init);
    }) satisfies typeof fetch,
  };
  const auth = createAuthRemote({ ...given, tokens: createTokens(given) });
  return { auth, http, store, sent };
}

/** As Supabase Auth refuses. */
function told(status: number, error_code: string, headers: Readonly<Record<string, string>> = {}) {
  return () =>
    new Response(JSON.stringify({ code: status, error_code, msg: `prose about ${error_code}` }), {
      status,
      headers: { "content-type": "application/json", ...headers },
    });
}

describe("what the auth server's refusals mean", () => {
  it.each([
    [told(400, "invalid_credentials"), { type: "WrongLogin" }],
    [told(422, "user_already_exists"), { type: "EmailTaken" }],
    [told(400, "email_address_invalid"), { type: "BadEmail" }],
    [told(422, "validation_failed"), { type: "BadEmail" }],
    [
      told(429, "over_request_rate_limit", { "retry-after": "30" }),
      { type: "TooMany", retryAfterMs: 30_000 },
    ],
    [told(500, "unexpected_failure"), { type: "ServerTrouble", status: 500 }],
    [told(422, "weak_password"), { type: "Refused", reason: "weak_password" }],
    [() => new Response("<html>Welcome</html>"), { type: "NotTheServer" }],
    [() => new Response(null, { status: 302 }), { type: "NotTheServer" }],
    [() => Promise.reject(new TypeError("Failed to fetch")), { type: "Unreachable" }],
  ])("at signing up, case %#", async (answer, error) => {
    const { auth, store } = browser(answer);
    expect(await auth.signUp("ann@example.org", login)).toEqual({ ok: false, error });
    expect(store.texts.size).toBe(0);
  });

  it("asks for the code of an address that is yet to be confirmed", async () => {
    const { auth } = browser(told(400, "email_not_confirmed"));
    const answer = await auth.signIn("ann@example.org", login);
    expect(answer).toEqual({ ok: true, value: { type: "ConfirmEmail" } });
  });

  it("takes a code by whichever name the server knows it", async () => {
    const session = createMemoryHttp(createMemoryServer()).signIn("ann");
    const { auth, sent } = browser(
      told(400, "validation_failed"),
      () => new Response(session, { headers: { "content-type": "application/json" } }),
    );
    expect(await auth.enterCode("ann@example.org", "123456")).toMatchObject({ ok: true });
    expect(sent.map((text) => /"type":"(\w+)"/.exec(text)?.[1])).toEqual(["email", "magiclink"]);
  });

  it("calls a code wrong that is too old, used, or none", async () => {
    const wrong = { ok: false, error: { type: "WrongCode" } };
    const old = browser(told(403, "otp_expired"));
    expect(await old.auth.enterCode("ann@example.org", "123456")).toEqual(wrong);
    const none = browser(told(400, "validation_failed"), told(400, "validation_failed"));
    expect(await none.auth.enterCode("ann@example.org", "x")).toEqual(wrong);
  });

  it.each([
    ["email_exists", "EmailTaken"],
    ["email_address_invalid", "BadEmail"],
    ["over_email_send_rate_limit", "TooMany"],
  ])("of another address, %s", async (code, type) => {
    const { auth, http, store } = browser(told(422, code));
    store.texts.set(SESSION_KEY, http.signIn("ann"));
    expect(await auth.changeEmail("ben@example.org")).toEqual({ ok: false, error: { type } });
  });

  it("calls a code for another address wrong that is none or too old", async () => {
    for (const code of ["otp_expired", "validation_failed"]) {
      const answer = await browser(told(403, code)).auth.enterEmailCode("ben@example.org", "1");
      expect(answer).toEqual({ ok: false, error: { type: "WrongCode" } });
    }
  });

  it("takes a secret for set when it is this one already", async () => {
    const { auth, http, store } = browser(told(422, "same_password"));
    store.texts.set(SESSION_KEY, http.signIn("ann"));
    expect(await auth.setLogin(login)).toEqual({ ok: true, value: undefined });
  });

  it("sends the login secret and nothing of what it comes from", async () => {
    const { auth, sent } = browser(told(400, "invalid_credentials"));
    await auth.signIn("ann@example.org", login);
    expect(JSON.parse(sent[0]?.slice(5) ?? "")).toMatchObject({
      ...{ email: "ann@example.org", password: "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc" },
    });
  });
});

describe("what a server offers", () => {
  const settings = (body: unknown) => () =>
    new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });

  it.each([
    [
      { external: { github: true, google: false, azure: true }, disable_signup: false },
      { providers: ["github"], isOpen: true },
    ],
    [
      { external: { email: true }, disable_signup: true },
      { providers: [], isOpen: false },
    ],
    [{ external: { google: true } }, { providers: ["google"], isOpen: true }],
  ])("is what its settings say, case %#", async (body, offer) => {
    const { auth, http } = browser(settings(body));
    expect(await auth.offer()).toEqual({ ok: true, value: offer });
    expect(http.asked).toEqual(["/auth/v1/settings"]);
  });

  it.each([
    [settings({ hello: "traveller" }), { type: "NotTheServer" }],
    [() => new Response("<html>Welcome</html>"), { type: "NotTheServer" }],
    [told(500, "unexpected_failure"), { type: "ServerTrouble", status: 500 }],
  ])("is not known after an answer like case %#", async (answer, error) => {
    const { auth } = browser(answer);
    expect(await auth.offer()).toEqual({ ok: false, error });
  });
});

describe("coming back from a provider", () => {
  it.each(["/settings", "/settings?code=stolen", "/?q=error"])("is not %s", async (path) => {
    const { auth, http } = browser();
    expect(await auth.afterProvider(PROJECT + path)).toEqual({ ok: true, value: undefined });
    expect(http.asked).toEqual([]);
  });

  it.each([
    ["?error=access_denied&error_description=no", { type: "Cancelled" }],
    ["#error=server_error&error_code=bad_oauth_state", { type: "Cancelled" }],
    [
      "?error=server_error&error_code=unexpected_failure",
      { type: "Refused", reason: "unexpected_failure" },
    ],
  ])("with %s", async (words, error) => {
    const { auth } = browser();
    expect(await auth.afterProvider(`${PROJECT}/${words}`)).toEqual({ ok: false, error });
  });
});
