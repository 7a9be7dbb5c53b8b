/*
 * A push service for the tests: it takes messages over https as the real ones do, holds the VAPID token against the key that was
 * subscribed with (by jose), opens the message as the browser would (by http_ece), and models the device behind it: what waits
 * for it is replaced by topic, what it shows by tag.
 */
import { createECDH, type ECDH, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import ece from "http_ece";
import { importJWK, jwtVerify } from "jose";
import type { Certificate } from "./certificate.ts";

/** How the service behaves towards one address. */
export type Manner =
  | "takes"
  | "hangs"
  | "gone"
  | "too large"
  | "too large when padded"
  | "busy"
  | "breaks"
  | "redirects"
  | "key expired"
  | "key wrong";

export interface Received {
  readonly path: string;
  readonly ttl: number;
  readonly topic: string;
  readonly urgency: string;
  readonly bytes: number;
  readonly text: string;
  readonly message: {
    readonly web_push: number;
    readonly mutable: boolean;
    readonly notification: {
      readonly navigate: string;
      readonly tag: string;
      readonly data: { readonly reminder: string; readonly day: string; readonly snooze: number };
    };
  };
}

export interface Subscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export interface PushService {
  readonly port: number;
  readonly received: readonly Received[];
  /** What was asked of it and not taken, by what was wrong. */
  readonly refused: readonly string[];
  subscribe(path: string, manner?: Manner): Subscription;
  behave(path: string, manner: Manner): void;
  forget(): void;
  stop(): Promise<void>;
}

interface PushServiceOptions extends Certificate {
  readonly port: number;
  /** Of the server that may send here, base64url. */
  readonly publicKey: string;
}

/** Keys are dear to make and their number is of no matter: devices share so many. */
const KEY_PAIRS = 16;

/** A record with everything in it (RFC 8291, 4). Bytes. */
const MOST_BYTES = 4096;

/** "Too large when padded" takes messages shorter than that. Bytes. */
const SHORT_BYTES = 700;

export async function startPushService(options: PushServiceOptions): Promise<PushService> {
  const { port, publicKey } = options;
  const origin = `https://localhost:${port}`;
  const receivers = Array.from({ length: KEY_PAIRS }, () => {
    const keys = createECDH("prime256v1");
    keys.generateKeys();
    return { keys, auth: randomBytes(16) };
  });
  const devices = new Map<string, { receiver: number; manner: Manner }>();
  const received: Received[] = [];
  const refused: string[] = [];
  const verify = createVerify(publicKey, origin);

  const server = createServer(options, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      refused.push(error instanceof Error ? error.message : String(error));
      response.writeHead(400).end("refused");
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const path = request.url ?? "";
    const device = devices.get(path);
    await verify(request.headers.authorization ?? "");
    if (!device) throw new Error(`nobody at ${path}`);
    const end = (status: number, headers = {}, words = "") => {
      response.writeHead(status, headers).end(words);
    };
    switch (device.manner) {
      case "hangs":
        return;
      case "gone":
        end(410);
        return;
      case "too large":
        end(413);
        return;
      case "busy":
        end(429, { "retry-after": "120" });
        return;
      case "breaks":
        end(503);
        return;
      case "redirects":
        end(307, { location: `${origin}/elsewhere` });
        return;
      case "key expired":
        end(403, {}, "the token is expired");
        return;
      case "key wrong":
        end(403, {}, "the key in the token is not the one subscribed with");
        return;
      case "takes":
        break;
      case "too large when padded":
        if (body.length < SHORT_BYTES) break;
        end(413);
        return;
    }
    received.push(read(request, body, receivers[device.receiver]));
    end(201);
  }

  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    port,
    received,
    refused,
    subscribe(path, manner = "takes") {
      const receiver = devices.size % KEY_PAIRS;
      devices.set(path, { receiver, manner });
      const { keys, auth } = receivers[receiver] ?? { keys: createECDH("prime256v1"), auth: "" };
      return {
        endpoint: origin + path,
        p256dh: keys.getPublicKey("base64url"),
        auth: auth.toString("base64url"),
      };
    },
    behave(path, manner) {
      const device = devices.get(path);
      if (device) device.manner = manner;
    },
    forget() {
      received.length = 0;
      refused.length = 0;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function read(
  request: IncomingMessage,
  body: Buffer,
  receiver: { keys: ECDH; auth: Buffer } | undefined,
): Received {
  const header = (name: string) => String(request.headers[name] ?? "");
  if (request.method !== "POST") throw new Error("not a POST");
  if (header("content-encoding") !== "aes128gcm") throw new Error("another content coding");
  if (body.length > MOST_BYTES) throw new Error("too long");
  if (!/^\d+$/.test(header("ttl"))) throw new Error("no TTL");
  if (!/^[A-Za-z0-9_-]{1,32}$/.test(header("topic"))) throw new Error("no topic");
  const text = ece
    .decrypt(body, {
      ...{ version: "aes128gcm", privateKey: receiver?.keys },
      authSecret: receiver?.auth.toString("base64url"),
    })
    .toString();
  return {
    ...{ path: request.url ?? "", ttl: Number(header("ttl")), topic: header("topic") },
    ...{ urgency: header("urgency"), bytes: body.length, text },
    message: JSON.parse(text) as Received["message"],
  };
}

/** Holds a VAPID token to RFC 8292; one that was found right is not computed again. */
function createVerify(publicKey: string, audience: string) {
  const point = Buffer.from(publicKey, "base64url");
  const jwk = {
    ...{ kty: "EC", crv: "P-256" },
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  };
  const known = new Set<string>();
  return async (header: string): Promise<void> => {
    if (known.has(header)) return;
    const [, token, key] = /^vapid t=([^,]+), k=(.+)$/.exec(header) ?? [];
    if (token === undefined || key !== publicKey) throw new Error("another server's key");
    const { payload } = await jwtVerify(token, await importJWK(jwk, "ES256"), { audience });
    const livesS = (payload.exp ?? Infinity) - Date.now() / 1000;
    if (livesS > 24 * 3600) throw new Error("a token for more than a day");
    if (!/^(mailto:|https:)/.test(payload.sub ?? "")) throw new Error("nobody to turn to");
    known.add(header);
  };
}
