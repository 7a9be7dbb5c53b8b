/* One message to one push service, and what its answer means. */
import { encryptMessage } from "./messageEncryption.ts";
import { payloadOf } from "./payload.ts";
import { isInsideAddress } from "./insideAddress.ts";
import type { Authorise } from "./vapid.ts";

/** What claim_due gives. */
export interface Delivery {
  readonly claim: string;
  readonly reminder: string;
  readonly day: string;
  readonly snooze: number;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  /** Whether the address is still on the list of push services. */
  readonly isAllowed: boolean;
  /** Seconds until it is of no use any more. */
  readonly ttl: number;
  readonly topic: string;
}

/** What record_deliveries takes. */
export interface Told {
  readonly claim: string;
  readonly endpoint: string;
  /** `gone`: the address is no more. `unsent`: not tried. */
  readonly outcome: "sent" | "gone" | "retry" | "failed" | "unsent";
  readonly status?: number;
  readonly reason?: string;
  /** Seconds that the push service asked to wait. */
  readonly retryAfter?: number;
}

export interface Ways {
  readonly fetch: typeof fetch;
  readonly authorise: Authorise;
  /** All addresses of a host; undefined where the runtime cannot tell, and the list of push services has to do. */
  readonly resolve: (host: string) => Promise<readonly string[] | undefined>;
  /** Hosts, with port, that may be inside: a push service of one's own. */
  readonly insideAllowed: readonly string[];
  readonly appUrl: string;
  readonly now: () => number;
  /** How long a push service may say nothing. ms. */
  readonly patienceMs?: number;
}

/** A push service that says nothing for so long hangs. ms. */
const TIMEOUT_MS = 10_000;

/** All messages are of one length. Bytes. */
const PADDED_BYTES = 1024;

/** Enough of an answer to tell what is wrong with a token. Characters. */
const MOST_WORDS = 500;

/** Sends one message; never throws. */
export async function deliver(delivery: Delivery, ways: Ways): Promise<Told> {
  const { claim, endpoint } = delivery;
  const told = (outcome: Told["outcome"], more: Partial<Told> = {}): Told => ({
    ...{ claim, endpoint, outcome },
    ...more,
  });
  if (!delivery.isAllowed) return told("failed", { reason: "not_allowed" });
  try {
    const place = await judgePlace(new URL(endpoint), ways);
    if (place) return told(place === "inside" ? "failed" : "retry", { reason: place });
    let response = await post(delivery, ways, PADDED_BYTES);
    if (response === "no_keys") return told("gone", { reason: "no_keys" });
    if (response.status === 413) {
      await response.body?.cancel();
      response = await post(delivery, ways, 0);
      if (response === "no_keys") return told("gone", { reason: "no_keys" });
    }
    return told(...(await meaningOf(response, ways.now())));
  } catch (error) {
    const isLate = error instanceof Error && error.name === "TimeoutError";
    return told("retry", { reason: isLate ? "timeout" : "unreachable" });
  }
}

async function judgePlace(
  { host, hostname, protocol }: URL,
  { resolve, insideAllowed }: Ways,
): Promise<"inside" | "unreachable" | undefined> {
  if (protocol !== "https:") return "inside";
  if (insideAllowed.includes(host)) return undefined;
  const literal = hostname.replace(/^\[|\]$/g, "");
  const isLiteral = /^[\d.]+$/.test(literal) || literal.includes(":");
  if (isLiteral) return isInsideAddress(literal) ? "inside" : undefined;
  const addresses = await resolve(hostname);
  if (!addresses) return undefined;
  if (addresses.length === 0) return "unreachable";
  return addresses.some(isInsideAddress) ? "inside" : undefined;
}

async function post(
  delivery: Delivery,
  ways: Ways,
  paddedBytes: number,
): Promise<Response | "no_keys"> {
  const { endpoint, ttl, topic } = delivery;
  const message = payloadOf(delivery, ways.appUrl);
  const body = await encryptMessage(message, { receiver: delivery, paddedBytes }).catch(
    () => undefined,
  );
  if (!body) return "no_keys";
  return ways.fetch(endpoint, {
    method: "POST",
    // An address that leads elsewhere has not been judged.
    redirect: "manual",
    signal: AbortSignal.timeout(ways.patienceMs ?? TIMEOUT_MS),
    headers: {
      authorization: await ways.authorise(new URL(endpoint).origin),
      "content-encoding": "aes128gcm",
      "content-type": "application/octet-stream",
      ttl: String(ttl),
      topic,
      urgency: "normal",
    },
    body,
  });
}

type Meaning = readonly [Told["outcome"], Partial<Told>];

async function meaningOf(response: Response, now: number): Promise<Meaning> {
  const { status } = response;
  if (status !== 400 && status !== 401 && status !== 403) await response.body?.cancel();
  if (response.ok) return ["sent", { status }];
  switch (status) {
    case 404:
    case 410:
      return ["gone", { status, reason: "gone" }];
    case 413:
      return ["failed", { status, reason: "too_large" }];
    case 400:
    case 401:
    case 403:
      return tokenTrouble(status, (await response.text()).slice(0, MOST_WORDS));
  }
  if (status === 408 || status === 429 || status >= 500) {
    const retryAfter = waitAsked(response.headers.get("retry-after"), now);
    return [
      "retry",
      { status, reason: "busy", ...(retryAfter === undefined ? {} : { retryAfter }) },
    ];
  }
  return ["failed", { status, reason: status < 400 ? "redirected" : "refused" }];
}

/** Whoever keeps the server may put its key or clock right before the reminder is of no use: tried again until then. */
function tokenTrouble(status: number, words: string): Meaning {
  if (status === 400 && !/vapid|jwt|token/i.test(words))
    return ["failed", { status, reason: "refused" }];
  return ["retry", { status, reason: /expir/i.test(words) ? "key_expired" : "key_refused" }];
}

/** Seconds of a Retry-After header, which may be a date. */
function waitAsked(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,6}$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}
