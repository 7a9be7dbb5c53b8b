import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { sendDue } from "../../supabase/functions/send-reminders/sendDue.ts";
import { type FunctionProcess, startFunction } from "./functionProcess.ts";
import webPush from "web-push";
import { newVapidKeys } from "./vapidKeys.ts";
import { createWorld, type World } from "./world.ts";

let world: World;
let sender: FunctionProcess | undefined;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());
beforeEach(() => world.empty());
afterEach(async () => {
  await sender?.kill();
  sender = undefined;
});

it("sends what is due once, sealed and signed, with nothing in it, from the function as it is served", async () => {
  sender = await startFunction(world.functionSettings());
  const device = await world.device();
  expect(await tally(sender)).toEqual({});
  await world.makeDue();
  expect(await tally(sender)).toEqual({ sent: 1 });
  expect(await tally(sender)).toEqual({});
  expect(world.push.refused).toEqual([]);
  const [one] = world.push.received;
  expect(one).toMatchObject({
    path: device.path,
    urgency: "normal",
    message: { web_push: 8030, mutable: true },
  });
  expect(one?.message.notification).toMatchObject({
    navigate: "http://localhost:54500/practise",
    tag: `reminder.${device.reminder}`,
    data: { reminder: device.reminder, snooze: 0 },
  });
  expect(one?.ttl).toBeGreaterThan(4 * 3600 - 120);
  expect(one?.ttl).toBeLessThanOrEqual(4 * 3600);
  expect(await world.call("push_key", {})).toMatchObject({ key: expect.any(String) as string });
});

it("stands before a push service that another library satisfies too, and that refuses another's key", async () => {
  const { endpoint, p256dh, auth } = world.push.subscribe("/library");
  const send = async (vapidDetails: typeof world.keys) => {
    const { method, headers, body } = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify({ web_push: 8030, notification: { tag: "x" } }),
      {
        vapidDetails: { subject: "mailto:keeper@example.test", ...vapidDetails },
        ...{ TTL: 60, topic: "t", contentEncoding: "aes128gcm" },
      },
    );
    return (await fetch(endpoint, { method, headers, body })).status;
  };
  expect(await send(world.keys)).toBe(201);
  expect(world.push.received).toMatchObject([{ path: "/library", ttl: 60, topic: "t" }]);
  expect(await send(newVapidKeys())).toBe(400);
});

it("turns strangers away", async () => {
  sender = await startFunction(world.functionSettings());
  await world.device();
  await world.makeDue();
  expect((await sender.run("x".repeat(43))).status).toBe(401);
  expect(world.push.received).toHaveLength(0);
});

it("calls no inside address, be it on the list", async () => {
  sender = await startFunction(world.functionSettings());
  await world.sql`
    insert into private.push_hosts (host, port) values ('127.0.0.1', ${world.push.port}) on conflict do nothing`;
  await world.device();
  await world.sql`update push_subscriptions set endpoint = replace(endpoint, 'localhost', '127.0.0.1')`;
  await world.makeDue();
  expect(await tally(sender)).toEqual({ failed: 1 });
  expect((await world.rows()).map(({ reason }) => reason)).toEqual(["inside"]);
  expect([...world.push.received, ...world.push.refused]).toEqual([]);
});

it("leaves alone who is no longer on the list", async () => {
  await world.device();
  await world.sql`update push_subscriptions set endpoint = replace(endpoint, 'localhost', 'push.example')`;
  await world.makeDue();
  expect(await sendDue(world.ledger(), world.ways())).toEqual({ failed: 1 });
  expect((await world.rows()).map(({ reason }) => reason)).toEqual(["not_allowed"]);
});

it("tells apart what push services answer", async () => {
  sender = await startFunction(world.functionSettings());
  const manners = [
    ...([
      "takes",
      "gone",
      "too large",
      "too large when padded",
      "busy",
      "breaks",
      "redirects",
    ] as const),
    ...(["key expired", "key wrong"] as const),
  ];
  const paths = new Map<string, string>();
  for (const manner of manners) paths.set((await world.device(manner)).path, manner);
  await world.makeDue();
  await tally(sender);
  const rows = await world.rows();
  const found = rows.map(({ path, state, reason }) => `${paths.get(path)}: ${state} ${reason}`);
  expect(found.toSorted()).toEqual([
    "breaks: waiting busy",
    "busy: waiting busy",
    "key expired: waiting key_expired",
    "key wrong: waiting key_refused",
    "redirects: failed redirected",
    "takes: sent null",
    "too large when padded: sent null",
    "too large: failed too_large",
  ]);
  const [{ wait } = { wait: 0 }] = await world.sql<{ wait: number }[]>`
    select extract(epoch from try_at - now())::integer as wait from reminder_deliveries where status = 429`;
  expect(wait).toBeGreaterThan(100);

  for (const path of paths.keys()) world.push.behave(path, "takes");
  await world.lapse();
  expect(await tally(sender)).toEqual({ sent: 4 });
  expect(new Set(world.push.received.map(({ bytes }) => bytes)).size).toBe(2);
});

it("leaves a push service alone that hangs, and sends the rest", async () => {
  for (let index = 0; index < 6; index++) await world.device();
  const hangs = await world.device("hangs");
  await world.makeDue();
  const ways = world.ways({ patienceMs: 500 });
  expect(await sendDue(world.ledger(), ways)).toEqual({ sent: 6, retry: 1 });
  expect((await world.rows()).filter(({ reason }) => reason === "timeout")).toMatchObject([
    { path: hangs.path },
  ]);
});

it("gives up when nobody wants to hear of it any more, and does not fire the past", async () => {
  await world.device("breaks");
  await world.makeDue();
  await sendDue(world.ledger(), world.ways());
  await world.sql`update reminder_deliveries set expires_at = now(), try_at = now()`;
  expect(await sendDue(world.ledger(), world.ways())).toEqual({});
  expect(await world.rows()).toMatchObject([{ state: "expired" }]);

  await world.empty();
  await world.device();
  await world.makeDue(3 * 24 * 60);
  await sendDue(world.ledger(), world.ways());
  expect(world.push.received.map(({ message }) => message.notification.data.day)).not.toContain(
    new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10),
  );
});

it("does not send again at the old time what was changed on its way", async () => {
  const device = await world.device("breaks");
  await world.makeDue();
  let edited: Promise<unknown> | undefined;
  const reminder = {
    ...{ id: device.reminder, time: "03:33", weekdays: 127, zone: "Asia/Tokyo" },
    ...{ conditional: true, pausedUntil: null },
  };
  const ways = world.ways({
    fetch: async (input, init) => {
      edited ??= world.call("set_reminders", {
        secret: device.secret,
        reminders: JSON.stringify({ quiet: null, reminders: [reminder] }),
      });
      await edited;
      return fetch(input, init);
    },
  });
  await sendDue(world.ledger(), ways);
  expect(await world.rows()).toMatchObject([{ state: "expired" }]);
  world.push.behave(device.path, "takes");
  await world.lapse();
  expect(await sendDue(world.ledger(), world.ways())).toEqual({});
});

async function tally(running: FunctionProcess): Promise<unknown> {
  const response = await running.run();
  expect(response.status).toBe(200);
  return response.json();
}
