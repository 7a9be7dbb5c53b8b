/* Everything that reminders pass through, for tests and measurements: PostgreSQL, its API, a push service, and devices in it. */
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import type postgres from "postgres";
import type { Ways } from "../../supabase/functions/send-reminders/deliver.ts";
import { createLedger, type Ledger } from "../../supabase/functions/send-reminders/ledger.ts";
import { createAuthorise } from "../../supabase/functions/send-reminders/vapid.ts";
import { asUser } from "../server/callSql.ts";
import { freePort } from "../server/freePort.ts";
import { startPostgres } from "../server/postgres.ts";
import { makeCertificate } from "./certificate.ts";
import type { FunctionSettings } from "./functionProcess.ts";
import { type Manner, type PushService, startPushService } from "./pushService.ts";
import { startRestApi } from "./restApi.ts";
import { newVapidKeys } from "./vapidKeys.ts";

const SUBJECT = "mailto:keeper@example.test";
const APP_URL = "http://localhost:54500";
/** Rows per statement. */
const CHUNK = 1000;

export interface TestDevice {
  readonly path: string;
  readonly secret: string;
  readonly reminder: string;
}

export interface LedgerRow {
  readonly path: string;
  readonly reminder: string;
  readonly snooze: number;
  readonly state: string;
  readonly status: number | null;
  readonly reason: string | null;
  readonly attempts: number;
}

export interface World {
  readonly push: PushService;
  readonly keys: { readonly publicKey: string; readonly privateKey: string };
  readonly sql: postgres.Sql;
  /** Calls a function as whoever has no account. */
  call(name: string, args: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** A device with a reminder at a time that is just past, so that the next is tomorrow's. */
  device(manner?: Manner): Promise<TestDevice>;
  /** So many devices at once, past the doors; each has a reminder that is due. */
  fill(devices: number): Promise<void>;
  /** Makes all reminders due, a minute ago unless told otherwise. */
  makeDue(minutesAgo?: number): Promise<void>;
  /** Lets time pass: leases end, and waits are over. */
  lapse(): Promise<void>;
  rows(): Promise<readonly LedgerRow[]>;
  empty(): Promise<void>;
  ledger(): Ledger;
  ways(changes?: Partial<Ways>): Ways;
  functionSettings(): FunctionSettings;
  stop(): Promise<void>;
}

export async function createWorld(): Promise<World> {
  const [folder, pushPort] = [mkdtempSync(join(tmpdir(), "glyphary-push-")), await freePort()];
  const certificate = makeCertificate(folder);
  setDefaultCACertificates([...getCACertificates("default"), certificate.cert.toString()]);
  const keys = newVapidKeys();
  const server = await startPostgres();
  const [sql, outside, within] = [
    server.connect("postgres"),
    server.connect("authenticator", 2),
    server.connect("authenticator", 4),
  ];
  await sql`insert into private.push_hosts (host, port) values ('localhost', ${pushPort})`;
  const secretKey = `sb_secret_${randomBytes(24).toString("base64url")}`;
  const secret = randomBytes(32).toString("base64url");
  const api = await startRestApi(within, secretKey);
  const push = await startPushService({ ...certificate, ...keys, port: pushPort });
  const authorise = await createAuthorise({ ...keys, subject: SUBJECT }, Date.now);
  const call = asUser(outside, null);
  let count = 0;

  return {
    push,
    keys,
    sql,
    call,
    async device(manner) {
      const device = { path: `/d${count++}`, secret: newSecret(), reminder: randomUUID() };
      const { endpoint, p256dh, auth } = push.subscribe(device.path, manner);
      await call("register_device", { secret: device.secret, endpoint, p256dh, auth });
      const time = new Date(Date.now() - 120_000).toISOString().slice(11, 16);
      const reminder = {
        ...{ id: device.reminder, time, weekdays: 127, zone: "UTC" },
        ...{ conditional: true, pausedUntil: null },
      };
      const reminders = JSON.stringify({ quiet: null, reminders: [reminder] });
      await call("set_reminders", { secret: device.secret, reminders });
      return device;
    },
    async fill(devices) {
      const rows = Array.from({ length: devices }, () => {
        const { endpoint, p256dh, auth } = push.subscribe(`/d${count++}`);
        const hash = createHash("sha256").update(newSecret()).digest();
        return { id: randomUUID(), secret_hash: hash, endpoint, p256dh, auth };
      });
      for (let at = 0; at < rows.length; at += CHUNK) {
        await sql`insert into push_subscriptions ${sql(rows.slice(at, at + CHUNK))}`;
      }
      await sql`
        insert into reminders (device_id, id, minute_of_day, weekdays, zone, conditional, next_at, next_day)
        select s.id, gen_random_uuid(), extract(hour from t) * 60 + extract(minute from t), 127, 'Europe/Berlin', false,
          now() - interval '1 minute', t::date
        from push_subscriptions s, lateral (select (now() - interval '1 minute') at time zone 'Europe/Berlin' as t) w
        where not exists (select from reminders r where r.device_id = s.id)`;
    },
    async makeDue(minutesAgo = 1) {
      await sql`
        update reminders set next_at = now() - make_interval(mins => ${minutesAgo}),
          next_day = (now() - make_interval(mins => ${minutesAgo}))::date`;
    },
    async lapse() {
      // In the order of the key, as all do it: a sender that was cut off may still be heard at the database.
      await sql`
        with waiting as (
          select d.device_id, d.reminder_id, d.day, d.snooze from reminder_deliveries d where d.state = 'waiting'
          order by d.device_id, d.reminder_id, d.day, d.snooze for update
        )
        update reminder_deliveries d set try_at = now() from waiting w
        where (d.device_id, d.reminder_id, d.day, d.snooze) = (w.device_id, w.reminder_id, w.day, w.snooze)`;
    },
    async rows() {
      return sql<LedgerRow[]>`
        select regexp_replace(s.endpoint, '^https://[^/]+', '') as path, d.reminder_id as reminder, d.snooze, d.state,
          d.status, d.reason, d.attempts
        from reminder_deliveries d join push_subscriptions s on s.id = d.device_id order by d.due_at, path`;
    },
    async empty() {
      await sql`delete from push_subscriptions`;
      await sql`delete from private.call_counts`;
      push.forget();
    },
    ledger: () => createLedger({ url: api.url, secretKey, publicKey: keys.publicKey, fetch }),
    ways: (changes = {}) => ({
      ...{ fetch, authorise, resolve: noAnswer, insideAllowed: [`localhost:${pushPort}`] },
      ...{ appUrl: APP_URL, now: Date.now },
      ...changes,
    }),
    functionSettings: () => ({
      ...{ certificate: certificate.file, secret },
      environment: {
        ...{
          SUPABASE_URL: api.url,
          SUPABASE_SERVICE_ROLE_KEY: secretKey,
          REMINDERS_SECRET: secret,
        },
        ...{ VAPID_PUBLIC_KEY: keys.publicKey, VAPID_PRIVATE_KEY: keys.privateKey },
        ...{ VAPID_SUBJECT: SUBJECT, GLYPHARY_URL: APP_URL },
        GLYPHARY_PUSH_INSIDE: `localhost:${pushPort}`,
      },
    }),
    async stop() {
      await push.stop();
      await api.stop();
      for (const connection of [sql, outside, within]) await connection.end();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Hosts that are allowed to be inside are not looked up. */
function noAnswer(): Promise<undefined> {
  return Promise.resolve(undefined);
}
