import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Embedded, startEmbedded } from "../server/embedded.ts";
import { type LocalSender, startLocalSender } from "./localSender.ts";

const APP = "http://localhost:54504";

let folder: string;
let backend: Embedded;
let sender: LocalSender | undefined;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "glyphary-local-sender-"));
  const started = await startEmbedded({ folder, appUrl: APP });
  if ("type" in started) throw new Error("A new folder cannot be in use.");
  backend = started;
});
afterAll(async () => {
  await sender?.stop();
  await backend.stop();
  rmSync(folder, { recursive: true, force: true });
});

it("gives out its key, comes by by itself, and keeps the key from one start to the next", async () => {
  expect(await call("push_key")).toEqual({ key: null, seenAt: null });
  const troubles: string[] = [];
  const input = {
    ...{ url: backend.url, secretKey: backend.secretKey, appUrl: APP, everyMs: 200 },
    ...{ keysFile: join(folder, "push.json"), onTrouble: (words: string) => troubles.push(words) },
    resolve: () => Promise.resolve([]),
  };
  sender = await startLocalSender(input);
  const { key } = await eventually(
    () => call("push_key"),
    ({ key }) => key !== null,
  );
  await sender.stop();
  sender = await startLocalSender(input);
  expect(await call("push_key")).toMatchObject({ key });
  expect(troubles).toEqual([]);
});

it("writes into the ledger what it could not send", async () => {
  const secret = "A".repeat(43);
  await call("register_device", {
    ...{ secret, endpoint: "https://nowhere.push.apple.com/x" },
    ...{ p256dh: `B${"x".repeat(86)}`, auth: "y".repeat(22) },
  });
  const reminder = "11111111-0000-4000-8000-000000000001";
  const time = new Date().toISOString().slice(11, 16);
  await call("set_reminders", {
    secret,
    reminders: JSON.stringify({
      quiet: null,
      reminders: [
        { id: reminder, time, weekdays: 127, zone: "UTC", conditional: false, pausedUntil: null },
      ],
    }),
  });
  // The minute may have turned in between; then it is put off until now.
  const day = new Date().toISOString().slice(0, 10);
  const until = new Date().toISOString();
  await call("snooze", { secret, reminder, day, number: 1, until });
  const { devices } = await eventually(
    () => call("export_reminders", { secret }),
    ({ devices }) => devices?.[0]?.deliveries.some(({ reason }) => reason !== null) === true,
  );
  expect(devices?.[0]?.deliveries).toContainEqual(
    expect.objectContaining({ reminder, state: "waiting", reason: "unreachable" }),
  );
});

interface Answer {
  readonly key?: string | null;
  readonly devices?: readonly {
    readonly deliveries: readonly { readonly reason: string | null }[];
  }[];
}

async function call(name: string, given: object = {}): Promise<Answer> {
  const response = await fetch(`${backend.url}/rest/v1/rpc/${name}`, {
    method: "POST",
    headers: { apikey: backend.publishableKey, "content-type": "application/json" },
    body: JSON.stringify(given),
  });
  return (await response.json()) as Answer;
}

async function eventually(
  ask: () => Promise<Answer>,
  isThere: (answer: Answer) => boolean,
): Promise<Answer> {
  const patience = AbortSignal.timeout(20_000);
  for (;;) {
    const answer = await ask();
    if (isThere(answer)) return answer;
    patience.throwIfAborted();
    await new Promise((done) => setTimeout(done, 100));
  }
}
