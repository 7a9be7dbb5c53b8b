/**
 * One question over HTTP, and what became of it. Whoever answers may be somebody else (a hotel's network answers everything
 * with its own page), say too much, or stop in the middle of a word; none of that may reach further than this file.
 */
import { err, ok, type Result } from "#core/shared/result.ts";
import type { RemoteError } from "#core/sync/remote.ts";

export type Fetch = typeof globalThis.fetch;

/** What was said; JSON, or nothing where the body was empty. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfterMs: number | undefined;
}

export interface Question {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** POST unless given. */
  readonly method?: string;
  readonly body?: string;
  readonly fetch: Fetch;
  /** Without a byte for so long nobody is there. ms. */
  readonly patienceMs?: number;
}

/** A slow phone's round trip, a sleeping database's start and some more. ms. */
const PATIENCE_MS = 20_000;

/** An upload shows no progress: what is sent is given time as over a line this slow (2G). Bytes per ms. */
const SLOWEST_UPLOAD = 4;

/** Whoever sends a byte now and then for ever is cut off. ms. */
const LONGEST_MS = 5 * 60_000;

/** The largest answer is a page of 1 MiB in base64; beyond this it is none of ours. Characters. */
const MAX_ANSWER = 4 * 1024 * 1024;

/** Asks once; never follows a redirect, which would carry the session elsewhere. */
export async function ask(question: Question): Promise<Result<Answered, RemoteError>> {
  const { url, headers, method = "POST", body, fetch, patienceMs = PATIENCE_MS } = question;
  const watch = createWatch(patienceMs + (body?.length ?? 0) / SLOWEST_UPLOAD);
  try {
    const response = await fetch(url, {
      ...{ method, headers, signal: watch.signal, ...(body !== undefined && { body }) },
      ...{
        redirect: "manual",
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
      },
    });
    if (isElsewhere(response)) return err({ type: "NotTheServer" });
    const text = await textOf(response, () => watch.goOn(patienceMs));
    return text === undefined ? err({ type: "NotTheServer" }) : answeredOf(response, text);
  } catch {
    // A network error's text may name the address and more; what it says is that nobody answered.
    return err({ type: "Unreachable" });
  } finally {
    watch.end();
  }
}

/** Whether this answer is surely somebody else's: a redirect, or the status made for portals (RFC 6585). */
export function isElsewhere({ type, status }: Pick<Response, "type" | "status">): boolean {
  const isRedirect = type === "opaqueredirect" || (status >= 300 && status < 400);
  return isRedirect || status === 511;
}

/** Reads the seconds or the date of a Retry-After header. ms. */
export function retryAfterOf(response: Pick<Response, "headers">): number | undefined {
  const header = response.headers.get("retry-after");
  if (header === null) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds) && seconds >= 0) return Math.ceil(seconds * 1000);
  // Measured on the server's own clock, since this device's may be years off.
  const ms = Date.parse(header) - Date.parse(response.headers.get("date") ?? "");
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}

function answeredOf(response: Response, text: string): Result<Answered, RemoteError> {
  const { status } = response;
  const retryAfterMs = retryAfterOf(response);
  const isJson = /\bjson\b/.test(response.headers.get("content-type") ?? "");
  if (text === "" || (!isJson && status >= 500))
    return status >= 500 || status === 204
      ? ok({ status, body: undefined, retryAfterMs })
      : err({ type: "NotTheServer" });
  if (!isJson) return err({ type: "NotTheServer" });
  try {
    return ok({ status, body: JSON.parse(text) as unknown, retryAfterMs });
  } catch {
    return err({ type: "NotTheServer" });
  }
}

/** The body; undefined when it does not end. */
async function textOf(response: Response, onProgress: () => void): Promise<string | undefined> {
  if (!response.body) return "";
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = (await reader.read()) as ReadableStreamReadResult<Uint8Array>;
    if (done) return text + decoder.decode();
    onProgress();
    text += decoder.decode(value, { stream: true });
    if (text.length <= MAX_ANSWER) continue;
    await reader.cancel();
    return undefined;
  }
}

/** Ends a question when nothing moves any more, or when it has taken far too long. */
function createWatch(firstMs: number) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const longest = setTimeout(abort, Math.max(LONGEST_MS, firstMs));
  let idle = setTimeout(abort, firstMs);
  return {
    signal: controller.signal,
    goOn: (ms: number) => {
      clearTimeout(idle);
      idle = setTimeout(abort, ms);
    },
    end: () => {
      clearTimeout(idle);
      clearTimeout(longest);
    },
  };
}
