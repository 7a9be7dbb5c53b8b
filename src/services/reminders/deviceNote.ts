/** What this device remembers of being called, where its service worker can read it. Parsed like everything from a disk. */
import type { RandomBytes } from "#core/shared/ids.ts";
import { bytesToBase64url } from "#core/shared/base64url.ts";
import type { SessionStore } from "#platform/sessionStore.ts";

/** Why a device that was called is not called any more, though nobody here turned it off. */
const LOSSES = ["permission", "account"] as const;
export type Loss = (typeof LOSSES)[number];

export interface DeviceNote {
  /** Names this device to the server, which keeps its hash only. */
  readonly secret: string;
  readonly url: string;
  /** Names the project; no secret. */
  readonly apiKey: string;
  /** How this device is called: by push, by the browser's waking now and then, or not. */
  readonly by: "push" | "waking" | "nothing";
  /** The server was not told of all yet. */
  readonly isLate: boolean;
  /** The device belongs to an account. */
  readonly hasAccount: boolean;
  /** What the server holds, as it was sent. */
  readonly sent: string;
  /** Some of it was sent by an offset, which has to be looked at again. */
  readonly hasOffsets: boolean;
  /** What the server was last told to skip until, ms since 1970. */
  readonly skip: number | null;
  readonly loss: Loss | undefined;
}

const KEY = "device";

/** 32 bytes, as the server wants them. */
const SECRET_BYTES = 32;

/** A device that nobody has been told of. */
export function newDeviceNote(
  server: { readonly url: string; readonly apiKey: string },
  randomBytes: RandomBytes,
): DeviceNote {
  const { url, apiKey } = server;
  const secret = bytesToBase64url(randomBytes(SECRET_BYTES));
  return {
    ...{ secret, url, apiKey, by: "nothing", isLate: false, hasAccount: false },
    ...{ sent: "", hasOffsets: false, skip: null, loss: undefined },
  };
}

export async function readDeviceNote(
  store: Pick<SessionStore, "get">,
): Promise<DeviceNote | undefined> {
  const saved = parsedJson(await store.get(KEY).catch(() => undefined));
  const { secret, url, apiKey, by, skip, loss } = saved;
  if (typeof secret !== "string" || typeof url !== "string" || typeof apiKey !== "string")
    return undefined;
  return {
    ...{ secret, url, apiKey },
    by: by === "push" || by === "waking" ? by : "nothing",
    isLate: saved.isLate === true,
    hasAccount: saved.hasAccount === true,
    sent: typeof saved.sent === "string" ? saved.sent : "",
    hasOffsets: saved.hasOffsets === true,
    skip: typeof skip === "number" ? skip : null,
    loss: LOSSES.find((one) => one === loss),
  };
}

export function writeDeviceNote(store: Pick<SessionStore, "set">, note: DeviceNote): Promise<void> {
  return store.set(KEY, JSON.stringify(note));
}

/** Forgets that there ever was one. */
export function dropDeviceNote(store: Pick<SessionStore, "remove">): Promise<void> {
  return store.remove(KEY);
}

/** The fields of a JSON object; none where it is something else. */
export function parsedJson(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text ?? "{}");
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
