/**
 * The server's part in reminders. Nobody needs an account for it: a device is known by a secret of its own. Where somebody is
 * signed in, the session goes along, and the device belongs to the account.
 */
import * as v from "valibot";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { RemoteError } from "#core/sync/remote.ts";
import { ask, type Fetch } from "./ask.ts";
import { remoteErrorOf } from "./call.ts";
import { COUNT, type Refusal, refusalOf } from "./refusal.ts";
import type { Tokens } from "./session.ts";
import { TIME } from "./wire.ts";

export type ReminderError =
  | RemoteError
  /** The server does not know this device (any more): register it again. */
  | { readonly type: "UnknownDevice" }
  /** No push service that the server sends to. */
  | { readonly type: "BadEndpoint" }
  /** Of the reminder at this place in the list. */
  | { readonly type: "UnknownZone"; readonly index: number }
  /** Too many devices, or asked too often: again in an hour. */
  | { readonly type: "TooMany" };

/** A reminder as the server knows it. */
export interface ServerReminder {
  /** A UUID. */
  readonly id: string;
  /** "08:30". */
  readonly time: string;
  /** Bit 0 for Sunday. 1–127. */
  readonly weekdays: number;
  /** By its IANA name, or an offset such as "+02:00". */
  readonly zone: string;
  readonly conditional: boolean;
  /** ISO 8601. */
  readonly pausedUntil: string | null;
}

export interface ServerReminders {
  readonly quiet: { readonly from: string; readonly to: string } | null;
  readonly reminders: readonly ServerReminder[];
}

type Answer<T> = Promise<Result<T, ReminderError>>;

export interface ReminderRemote {
  /** What to subscribe with; undefined: this server sends no push. */
  readonly pushKey: () => Answer<string | undefined>;
  readonly register: (device: {
    readonly secret: string;
    readonly endpoint: string;
    readonly p256dh: string;
    readonly auth: string;
  }) => Answer<{ readonly isNew: boolean }>;
  /** Replaces all; answers when each will be called next, ms since 1970. */
  readonly set: (
    secret: string,
    reminders: ServerReminders,
  ) => Answer<readonly (number | undefined)[]>;
  /** No conditional reminder is sent before; null: all are. ms since 1970. */
  readonly skipUntil: (secret: string, until: number | null) => Answer<void>;
  /** Answers when it comes again, ms since 1970. */
  readonly snooze: (
    secret: string,
    given: {
      readonly reminder: string;
      readonly day: string;
      readonly number: number;
      readonly until: number;
    },
  ) => Answer<number>;
  readonly forgetDevice: (secret: string) => Answer<void>;
  /** Everything that the server knows, as text. */
  readonly exportAll: (secret: string) => Answer<string>;
  /** This device, and all of the account's where somebody is signed in. */
  readonly forgetAll: (secret: string) => Answer<void>;
}

export interface ReminderRemoteInput {
  readonly url: string;
  /** Names the project; no secret. */
  readonly apiKey: string;
  /** Absent in the service worker, whose deeds need no session. */
  readonly tokens?: Tokens;
  /** The device belongs to an account: without a session it asks nothing, lest it go on as somebody without one. */
  readonly needsSession?: boolean;
  readonly fetch: Fetch;
  /** How long nothing may be heard. ms. */
  readonly patienceMs?: number;
}

const KEY = v.object({ key: v.nullable(v.pipe(v.string(), v.regex(/^[\w-]{80,100}$/))) });
const NEXT = v.object({ next: v.array(v.object({ id: v.string(), at: v.nullable(TIME) })) });
const NOTHING = v.object({});

export function createReminderRemote(input: ReminderRemoteInput): ReminderRemote {
  const call = createReminderCall(input);
  // Goes by the device's secret, so that whoever has been signed out can still leave.
  const { url, apiKey, fetch, patienceMs } = input;
  const plainly = createReminderCall({
    ...{ url, apiKey, fetch, ...(patienceMs !== undefined && { patienceMs }) },
  });
  const deed = async (name: string, given: Given): Answer<void> => {
    const done = await call(name, given, NOTHING);
    return done.ok ? ok(undefined) : done;
  };
  return {
    pushKey: async () => {
      const answer = await call("push_key", {}, KEY);
      return answer.ok ? ok(answer.value.key ?? undefined) : answer;
    },
    register: (device) =>
      call("register_device", { ...device }, v.object({ reminders: COUNT, isNew: v.boolean() })),
    set: async (secret, reminders) => {
      const given = { secret, reminders: JSON.stringify(reminders) };
      const answer = await call("set_reminders", given, NEXT);
      return answer.ok ? ok(answer.value.next.map(({ at }) => at ?? undefined)) : answer;
    },
    skipUntil: (secret, until) =>
      deed("set_skip_until", { secret, until: until === null ? null : isoOf(until) }),
    snooze: async (secret, { until, ...given }) => {
      const asked = { secret, ...given, until: isoOf(until) };
      const answer = await call("snooze", asked, v.object({ at: TIME }));
      return answer.ok ? ok(answer.value.at) : answer;
    },
    forgetDevice: async (secret) => {
      const done = await plainly("forget_device", { secret }, NOTHING);
      return done.ok ? ok(undefined) : done;
    },
    exportAll: async (secret) => {
      const answer = await call("export_reminders", { secret }, v.looseObject({}));
      return answer.ok ? ok(JSON.stringify(answer.value, null, 2)) : answer;
    },
    forgetAll: (secret) => deed("forget_reminders", { secret }),
  };
}

type Given = Readonly<Record<string, unknown>>;

function createReminderCall(input: ReminderRemoteInput) {
  const { url, apiKey, tokens, fetch, patienceMs, needsSession = false } = input;
  async function once<S extends v.GenericSchema<unknown, unknown>>(
    question: { readonly name: string; readonly given: Given; readonly answer: S },
    token: string | undefined,
  ): Promise<Result<v.InferOutput<S>, ReminderError | Refusal>> {
    const answered = await ask({
      url: `${url}/rest/v1/rpc/${question.name}`,
      headers: {
        apikey: apiKey,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        "content-type": "application/json",
        accept: "application/json",
      },
      body: JSON.stringify(question.given),
      fetch,
      ...(patienceMs !== undefined && { patienceMs }),
    });
    if (!answered.ok) return answered;
    const { status, body } = answered.value;
    if (status !== 200) return err(ownRefusal(body) ?? refusalOf(answered.value));
    const parsed = v.safeParse(question.answer, body, { abortEarly: true });
    return parsed.success ? ok(parsed.output) : err({ type: "NotTheServer" });
  }

  return async function call<S extends v.GenericSchema<unknown, unknown>>(
    name: string,
    given: Given,
    answer: S,
  ): Promise<Result<v.InferOutput<S>, ReminderError>> {
    const question = { name, given, answer };
    const token = await tokens?.access();
    // Without an account, signed out is no trouble; a session that cannot be renewed at the moment always is.
    if (token && !token.ok && (needsSession || token.error.type !== "SignedOut")) return token;
    const first = await once(question, token?.ok === true ? token.value : undefined);
    if (first.ok) return first;
    if (first.error.type !== "TokenRefused" || !tokens || !token?.ok) return plain(first);
    const renewed = await tokens.renew(token.value);
    return renewed.ok ? plain(await once(question, renewed.value)) : renewed;
  };
}

function plain<T>(result: Result<T, ReminderError | Refusal>): Result<T, ReminderError> {
  if (result.ok) return result;
  const { error } = result;
  switch (error.type) {
    case "UnknownDevice":
    case "BadEndpoint":
    case "UnknownZone":
    case "TooMany":
      return err(error);
    default:
      return err(remoteErrorOf(error));
  }
}

const REFUSED = v.object({ message: v.string(), details: v.optional(v.unknown()) });
const PLACE = v.object({ index: COUNT });
const PLACE_TEXT = v.pipe(v.string(), v.parseJson(), PLACE);

/** Refusals that only reminders meet. */
function ownRefusal(body: unknown): ReminderError | undefined {
  const parsed = v.safeParse(REFUSED, body);
  if (!parsed.success) return undefined;
  const { message, details } = parsed.output;
  switch (message) {
    case "unknown_device":
      return { type: "UnknownDevice" };
    case "bad_endpoint":
      return { type: "BadEndpoint" };
    case "too_many":
      return { type: "TooMany" };
    case "unknown_zone": {
      const place = v.safeParse(v.union([PLACE, PLACE_TEXT]), details);
      return place.success
        ? { type: "UnknownZone", index: place.output.index }
        : { type: "NotTheServer" };
    }
    default:
      return undefined;
  }
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
