// The app's own adapters against the embedded backend: what the memory remote promises, and signing in by every way there is.
import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RemoteAccount } from "#core/sync/auth.ts";
import { createSecret } from "#core/vault/secret.ts";
import { createAuthRemote } from "#remote/auth.ts";
import { createTokens } from "#remote/session.ts";
import { readSession, SESSION_KEY } from "#remote/storedSession.ts";
import { createSyncRemote } from "#remote/syncRemote.ts";
import { spaceToUuid } from "#remote/wire.ts";
import { describeRemoteContract } from "#testing/remoteContract.ts";
import { createLock, createTextStore } from "#testing/textStore.ts";
import { type OwnBackend, startOwnBackend } from "./ownBackend.ts";

const APP = "http://localhost:54406";

let own: OwnBackend;
beforeAll(async () => {
  own = await startOwnBackend(APP);
});
afterAll(() => own.stop());

/** What one browser has: a session store that page and worker share. */
function browser() {
  const store = createTextStore();
  const asked: string[] = [];
  const given = {
    ...{ url: own.backend.url, apiKey: own.backend.publishableKey, store, alone: createLock() },
    fetch: ((input, init) => {
      asked.push(new URL(input instanceof Request ? input.url : input).pathname);
      return fetch(input, init);
    }) satisfies typeof fetch,
    nowMs: () => Date.now(),
  };
  const tokens = createTokens(given);
  const auth = createAuthRemote({ ...given, tokens });
  return { store, asked, tokens, auth, remote: createSyncRemote({ ...given, tokens }) };
}

async function signUp(email = `${randomUUID()}@example.test`, login = newLogin()) {
  const device = browser();
  const account = valueOf(await device.auth.signUp(email, login));
  return { ...device, email, login, account };
}

const newLogin = () => createSecret(new Uint8Array(randomBytes(32)));

describeRemoteContract("the embedded one, over HTTP,", () => ({
  newAccount: async (devices = 1) => {
    const { remote, email, login } = await signUp();
    const others = await Promise.all(
      Array.from({ length: devices - 1 }, async () => {
        const device = browser();
        valueOf(await device.auth.signIn(email, login));
        return device.remote;
      }),
    );
    return [remote, ...others];
  },
  setQuota: async (space, quota) => {
    const address = `${own.backend.url}/rest/v1/spaces?id=eq.${spaceToUuid(space)}`;
    const response = await fetch(address, {
      method: "PATCH",
      headers: {
        apikey: own.backend.secretKey,
        authorization: `Bearer ${own.backend.secretKey}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ quota }),
    });
    expect(response.status, await response.text()).toBeLessThan(300);
  },
}));

describe("signing in", () => {
  it("is offered by the services that the server was given", async () => {
    const { auth } = browser();
    expect(valueOf(await auth.offer())).toEqual({ providers: ["google", "github"], isOpen: true });
  });

  it("begins with signing up, and knows who it is without asking again", async () => {
    const { auth, account, email, asked } = await signUp();
    expect(account).toMatchObject({ email });
    const before = asked.length;
    expect(await auth.current()).toEqual(account);
    expect((account as RemoteAccount).session).toMatch(/^[0-9a-f-]{36}$/);
    expect(asked).toHaveLength(before);
  });

  it("tells an address that is taken from a wrong secret, and neither from what is no address", async () => {
    const { email, login } = await signUp();
    const { auth, store } = browser();
    expect(await auth.signUp(email, newLogin())).toEqual(refused("EmailTaken"));
    expect(await auth.signIn(email, newLogin())).toEqual(refused("WrongLogin"));
    expect(await auth.signIn("nobody@example.test", login)).toEqual(refused("WrongLogin"));
    expect(await auth.signUp("not an address", login)).toEqual(refused("BadEmail"));
    expect(store.texts.size).toBe(0);
    expect(valueOf(await auth.signIn(email, login))).toMatchObject({ email });
  });

  it("keeps going when the token is renewed, by the same session", async () => {
    const { tokens, auth, remote, store, account, asked } = await signUp();
    const first = valueOf(await tokens.access());
    // Tokens made within one second are the same to the letter.
    await pause(1_100);
    const second = valueOf(await tokens.renew(first));
    expect(second).not.toBe(first);
    expect((await auth.current())?.session).toBe((account as RemoteAccount).session);
    expect(valueOf(await remote.spaces())).toEqual([]);
    // As it is after an hour: page and worker find the token too old at the same time.
    const kept = JSON.parse(store.texts.get(SESSION_KEY) ?? "{}") as object;
    store.texts.set(SESSION_KEY, JSON.stringify({ ...kept, expires_at: 1 }));
    await pause(1_100);
    asked.length = 0;
    await Promise.all([remote.spaces(), tokens.access(), remote.sessions()]);
    expect(asked.filter((path) => path.includes("/token"))).toHaveLength(1);
  });

  it("ends when the refresh token is not taken any more", async () => {
    const { store, tokens, remote } = await signUp();
    const kept = JSON.parse(store.texts.get(SESSION_KEY) ?? "{}") as object;
    const used = { ...kept, refresh_token: "used-long-ago", expires_at: 1 };
    store.texts.set(SESSION_KEY, JSON.stringify(used));
    expect(await tokens.access()).toEqual(refused("SignedOut"));
    expect(await remote.spaces()).toEqual(refused("SignedOut"));
    expect(await readSession(store)).toBeUndefined();
  });

  it("by a code that came by mail, once; any other code is wrong", async () => {
    const { email } = await signUp();
    const { auth, remote } = browser();
    expect(await auth.sendCode(email)).toEqual({ ok: true, value: undefined });
    const { code, wrong } = await own.mailedCode(email);
    expect(await auth.enterCode(email, wrong)).toEqual(refused("WrongCode"));
    expect(valueOf(await auth.enterCode(email, code))).toMatchObject({ email });
    expect(valueOf(await remote.spaces())).toEqual([]);
    expect(await browser().auth.enterCode(email, code)).toEqual(refused("WrongCode"));
  });

  it("with a new secret once it is set, and no more with the old one", async () => {
    const { auth, email, login } = await signUp();
    const next = newLogin();
    expect(await auth.setLogin(next)).toEqual({ ok: true, value: undefined });
    expect(await auth.setLogin(next)).toEqual({ ok: true, value: undefined });
    expect(await browser().auth.signIn(email, login)).toEqual(refused("WrongLogin"));
    expect(valueOf(await browser().auth.signIn(email, next))).toMatchObject({ email });
  });

  it("at another address once the code that went there is entered, and until then at the one before", async () => {
    const { auth, email, login, account } = await signUp();
    const elsewhere = browser();
    valueOf(await elsewhere.auth.signIn(email, login));
    const [next, taken] = [`${randomUUID()}@example.test`, (await signUp()).email];
    expect(await auth.changeEmail(taken)).toEqual(refused("EmailTaken"));
    expect(await auth.changeEmail(next)).toEqual({ ok: true, value: undefined });
    const { code, wrong } = await own.mailedCode(next);
    expect(await auth.enterEmailCode(next, wrong)).toEqual(refused("WrongCode"));
    expect(valueOf(await browser().auth.signIn(email, login))).toMatchObject({ email });
    const { userId } = account as RemoteAccount;
    expect(valueOf(await auth.enterEmailCode(next, code))).toMatchObject({ email: next, userId });
    expect(await browser().auth.signIn(email, login)).toEqual(refused("WrongLogin"));
    expect(valueOf(await browser().auth.signIn(next, login))).toMatchObject({ userId });
    // Tokens made within one second are the same to the letter.
    await pause(1_100);
    expect(valueOf(await elsewhere.auth.look())).toMatchObject({ email: next, userId });
    expect(await elsewhere.auth.current()).toMatchObject({ email: next });
  });

  it.each(["github", "google"] as const)("by %s, in the browser that set out", async (provider) => {
    own.double.signsIn({ id: 11, name: "Ben", email: `${provider}.ben@example.test` });
    const { auth, remote } = browser();
    const page = valueOf(await auth.providerPage(provider, `${APP}/account`));
    const back = await comesBack(page);
    expect(await browser().auth.afterProvider(back)).toEqual({ ok: true, value: undefined });
    const account = valueOf(await auth.afterProvider(back));
    expect(account).toMatchObject({ email: `${provider}.ben@example.test` });
    expect(valueOf(await remote.spaces())).toEqual([]);
    // The same page loaded again.
    expect(await auth.afterProvider(back)).toEqual({ ok: true, value: undefined });
    expect(await auth.current()).toEqual(account);
  });

  it("is left by somebody who goes back from the provider's page", async () => {
    own.double.signsIn(null);
    const { auth } = browser();
    const page = valueOf(await auth.providerPage("github", `${APP}/account`));
    expect(await auth.afterProvider(await comesBack(page))).toEqual(refused("Cancelled"));
    expect(await auth.afterProvider(`${APP}/account`)).toEqual({ ok: true, value: undefined });
    expect(await auth.current()).toBeUndefined();
  });

  it("ends at once where it is signed out, and only there", async () => {
    const { auth, remote, store, email, login } = await signUp();
    const other = browser();
    valueOf(await other.auth.signIn(email, login));
    await auth.signOut();
    expect(store.texts.size).toBe(0);
    expect(await remote.spaces()).toEqual(refused("SignedOut"));
    expect(valueOf(await other.remote.spaces())).toEqual([]);
  });

  it("is forgotten here also where the server cannot be told", async () => {
    const { store } = await signUp();
    const alone = createLock();
    const given = {
      ...{ url: "http://127.0.0.1:9", apiKey: "key", store, alone, fetch, nowMs: () => Date.now() },
    };
    await createAuthRemote({ ...given, tokens: createTokens(given) }).signOut();
    expect(store.texts.size).toBe(0);
  });
});

/** Goes where a browser would be sent, and answers where it ends: an address of the app. */
async function comesBack(page: string): Promise<string> {
  const toProvider = await redirect(page);
  // Google's address is a constant of the backend.
  const atDouble = toProvider.replace(
    /^https:\/\/accounts\.google\.com/,
    `${own.double.url}/google`,
  );
  const toBackend = await redirect(atDouble);
  return redirect(toBackend.replace(`${APP}/supabase`, own.backend.url));
}

async function redirect(url: string): Promise<string> {
  const response = await fetch(url, { redirect: "manual" });
  const location = response.headers.get("location");
  if (location === null) throw new Error(`${url} led nowhere: ${await response.text()}`);
  return location;
}

function refused(type: string) {
  return { ok: false, error: { type } };
}

function valueOf<T>(
  result:
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
