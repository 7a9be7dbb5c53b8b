import { createECDH, randomBytes } from "node:crypto";
import fc from "fast-check";
import ece from "http_ece";
import { exportJWK, importJWK, jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { createAnswer } from "../../supabase/functions/send-reminders/answer.ts";
import { fromBase64url, toBase64url } from "../../supabase/functions/send-reminders/base64url.ts";
import { deliver, type Ways } from "../../supabase/functions/send-reminders/deliver.ts";
import { isInsideAddress } from "../../supabase/functions/send-reminders/insideAddress.ts";
import { encryptMessage } from "../../supabase/functions/send-reminders/messageEncryption.ts";
import { checkAppUrl, payloadOf } from "../../supabase/functions/send-reminders/payload.ts";
import { createAuthorise } from "../../supabase/functions/send-reminders/vapid.ts";
import { newVapidKeys } from "./vapidKeys.ts";

const textBytes = (text: string) => new TextEncoder().encode(text);

describe("a message", () => {
  it("is sealed as in RFC 8291, section 5 and appendix A", async () => {
    const publicKey =
      "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    const point = fromBase64url(publicKey);
    const jwk = {
      ...{ kty: "EC", crv: "P-256", d: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw" },
      ...{ x: toBase64url(point.slice(1, 33)), y: toBase64url(point.slice(33)) },
    };
    const curve = { name: "ECDH", namedCurve: "P-256" };
    const keys = {
      privateKey: await crypto.subtle.importKey("jwk", jwk, curve, true, ["deriveBits"]),
      publicKey: await crypto.subtle.importKey("raw", point, curve, true, []),
    };
    const receiver = {
      p256dh:
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
      auth: "BTBZMqHH6r4Tts7J_aSIgg",
    };
    const fresh = { keys, salt: fromBase64url("DGv6ra1nlYgDCS1FRnbzlw") };
    const sealed = await encryptMessage(textBytes("When I grow up, I want to be a watermelon"), {
      ...{ receiver, paddedBytes: 0, fresh },
    });
    expect(toBase64url(sealed)).toBe(
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
    );
  });

  it("is read by an independent library, whatever it says and however it is padded", async () => {
    const keys = createECDH("prime256v1");
    keys.generateKeys();
    const auth = randomBytes(16).toString("base64url");
    const receiver = { p256dh: keys.getPublicKey("base64url"), auth };
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 900 }),
        fc.nat(1024),
        async (bytes, paddedBytes) => {
          const sealed = await encryptMessage(Uint8Array.from(bytes), { receiver, paddedBytes });
          const params = { version: "aes128gcm", privateKey: keys, authSecret: auth };
          expect(Uint8Array.from(ece.decrypt(Buffer.from(sealed), params))).toEqual(
            Uint8Array.from(bytes),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it("says nothing but which reminder it is, and is declarative", () => {
    const given = {
      reminder: "11111111-0000-4000-8000-000000000001",
      day: "2026-11-21",
      snooze: 0,
    };
    const message = JSON.parse(
      new TextDecoder().decode(payloadOf(given, "https://glyphary.example")),
    ) as unknown;
    expect(message).toEqual({
      web_push: 8030,
      notification: {
        title: "Glyphary",
        body: "A few minutes of practice?",
        navigate: "https://glyphary.example/practise",
        tag: `reminder.${given.reminder}`,
        data: given,
      },
      mutable: true,
    });
  });
});

it.each([
  "nonsense",
  `https://glyphary.example/${"x".repeat(3000)}`.replace("example/", "example."),
])("an app's address with which nothing could be sent is refused at the start: %.40s", (address) =>
  expect(() => checkAppUrl(address)).toThrow(),
);

describe("the server's token", () => {
  it("names the push service, ends within a day and is signed with the key it names", async () => {
    const keys = newVapidKeys();
    const authorise = await createAuthorise(
      { ...keys, subject: "mailto:a@example.test" },
      Date.now,
    );
    const [, token = "", key = ""] =
      /^vapid t=(.+), k=(.+)$/.exec(await authorise("https://push.example")) ?? [];
    const raw = fromBase64url(key);
    const subtleKey = await crypto.subtle.importKey(
      "raw",
      raw,
      { name: "ECDSA", namedCurve: "P-256" },
      true,
      ["verify"],
    );
    const { payload, protectedHeader } = await jwtVerify(
      token,
      await importJWK(await exportJWK(subtleKey), "ES256"),
    );
    expect(protectedHeader).toEqual({ typ: "JWT", alg: "ES256" });
    expect(payload).toMatchObject({ aud: "https://push.example", sub: "mailto:a@example.test" });
    expect((payload.exp ?? Infinity) - Date.now() / 1000).toBeLessThan(24 * 3600);
  });
});

describe("an inside address", () => {
  it.each([
    ...[
      "127.0.0.1",
      "10.1.2.3",
      "172.31.0.1",
      "192.168.1.1",
      "169.254.169.254",
      "100.64.0.1",
      "0.0.0.0",
      "224.0.0.1",
    ],
    ...[
      "::1",
      "::",
      "fe80::1",
      "fd00::1",
      "::ffff:10.0.0.1",
      "::ffff:7f00:1",
      "64:ff9b::10.0.0.1",
      "ff02::1",
    ],
    ...["2002:7f00:1::", "2001:db8::1", "300.1.1.1", "1::2::3", "x", ""],
  ])("is %j", (address) => expect(isInsideAddress(address)).toBe(true));

  it.each([
    "8.8.8.8",
    "172.32.0.1",
    "100.128.0.1",
    "2a00:1450:4001:80b::200a",
    "2607:f8b0::1",
    "::ffff:8.8.8.8",
  ])("is not %s", (address) => expect(isInsideAddress(address)).toBe(false));
});

describe("a delivery", () => {
  it.each([
    ["https://push.example/x", ["10.0.0.5"], "failed", "inside"],
    ["https://push.example/x", ["8.8.8.8", "::1"], "failed", "inside"],
    ["https://push.example/x", [], "retry", "unreachable"],
    ["https://169.254.169.254/x", [], "failed", "inside"],
    ["https://2130706433/x", [], "failed", "inside"],
    ["https://[::1]/x", [], "failed", "inside"],
    ["http://push.example/x", ["8.8.8.8"], "failed", "inside"],
  ])("to %s at %j goes nowhere", async (endpoint, addresses, outcome, reason) => {
    const told = await deliver(
      { ...delivery(), endpoint },
      await ways({ resolve: () => Promise.resolve(addresses) }),
    );
    expect(told).toMatchObject({ outcome, reason });
  });

  it("to a host that left the list goes nowhere", async () => {
    const told = await deliver({ ...delivery(), isAllowed: false }, await ways({}));
    expect(told).toMatchObject({ outcome: "failed", reason: "not_allowed" });
  });

  it("with a key that is no point of the curve ends the subscription", async () => {
    const p256dh = `B${"x".repeat(86)}`;
    const told = await deliver({ ...delivery(), p256dh }, await ways({}));
    expect(told).toMatchObject({ outcome: "gone", reason: "no_keys" });
  });

  it.each([
    ["90", 90],
    ["Sat, 21 Nov 2026 18:02:00 GMT", 120],
    ["soon", undefined],
  ])("waits as long as it is asked to: %s", async (header, seconds) => {
    const answer = () =>
      Promise.resolve(new Response(null, { status: 429, headers: { "retry-after": header } }));
    const now = () => Date.parse("2026-11-21T18:00Z");
    const told = await deliver(delivery(), await ways({ fetch: answer, now }));
    expect(told).toMatchObject({ outcome: "retry", status: 429, reason: "busy" });
    expect(told.retryAfter).toBe(seconds);
  });
});

describe("the function", () => {
  it("answers only to the secret, and says nothing to others", async () => {
    const secret = "s".repeat(40);
    const answer = createAnswer({ secret, send: () => Promise.resolve({ sent: 1 }) });
    const ask = (given: string, method = "POST") =>
      answer(new Request("http://x/", { method, headers: { "x-reminders-secret": given } }));
    expect((await ask(secret)).status).toBe(200);
    for (const wrong of ["", "s".repeat(39), "s".repeat(41), `${"s".repeat(39)}t`]) {
      const response = await ask(wrong);
      expect([response.status, await response.text()]).toEqual([401, ""]);
    }
    expect((await ask(secret, "GET")).status).toBe(405);
    expect(() => createAnswer({ secret: "short", send: () => Promise.resolve({}) })).toThrow();
  });
});

function delivery() {
  const keys = createECDH("prime256v1");
  keys.generateKeys();
  return {
    ...{
      claim: "c",
      reminder: "r",
      day: "2026-11-21",
      snooze: 0,
      isAllowed: true,
      ttl: 60,
      topic: "t",
    },
    ...{ endpoint: "https://push.example/x", p256dh: keys.getPublicKey("base64url") },
    auth: randomBytes(16).toString("base64url"),
  };
}

async function ways(changes: Partial<Ways>): Promise<Ways> {
  const authorise = await createAuthorise(
    { ...newVapidKeys(), subject: "mailto:a@example.test" },
    Date.now,
  );
  return {
    ...{ authorise, resolve: () => Promise.resolve(["8.8.8.8"]), insideAllowed: [] },
    ...{ appUrl: "https://glyphary.example", now: Date.now },
    fetch: () => Promise.reject(new Error("nothing goes out here")),
    ...changes,
  };
}
