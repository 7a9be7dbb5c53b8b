// supabase/hosted/reminders.sql, with doubles of the three extensions that only hosted projects have: what it schedules is run by a
// timer here, and what it would post is posted to the function under Deno.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type FunctionProcess, startFunction } from "./functionProcess.ts";
import { createWorld, type World } from "./world.ts";

const hosted = join(import.meta.dirname, "../../supabase/hosted/reminders.sql");

const DOUBLES = `
  create schema cron; create schema net; create schema vault;
  create table cron.job (name text primary key, schedule text, command text);
  create table cron.job_run_details (end_time timestamptz);
  create function cron.schedule(name text, schedule text, command text) returns void language sql as
    'insert into cron.job values ($1, $2, $3) on conflict (name) do update set schedule = $2, command = $3';
  create table net.posts (id bigint generated always as identity, url text, headers jsonb);
  create function net.http_post(url text, body jsonb, headers jsonb, timeout_milliseconds integer) returns bigint language sql as
    'insert into net.posts (url, headers) values ($1, $3) returning id';
  create table vault.decrypted_secrets (name text, decrypted_secret text);`;

let world: World;
let sender: FunctionProcess;
beforeAll(async () => {
  world = await createWorld();
  sender = await startFunction(world.functionSettings());
  const { sql } = world;
  await sql.unsafe(DOUBLES).simple();
  const secret = world.functionSettings().environment.REMINDERS_SECRET ?? "";
  await sql`insert into vault.decrypted_secrets values ('project_url', 'https://ref.example'), ('reminders_secret', ${secret})`;
  const script = readFileSync(hosted, "utf8").replaceAll(/create extension .*/g, "");
  await sql.unsafe(script).simple();
  await sql.unsafe(script).simple();
});
afterAll(async () => {
  await sender.kill();
  await world.stop();
});

it("schedules the sender every minute, once", async () => {
  const jobs = await world.sql`select name, schedule from cron.job order by name`;
  expect(jobs).toEqual([
    { name: "forget-runs", schedule: "17 3 * * *" },
    { name: "send-reminders", schedule: "* * * * *" },
  ]);
});

it("calls the function when something is due, and is quiet otherwise but for a sign of life", async () => {
  await tick(world.sql);
  expect(await world.call("push_key", {})).toMatchObject({ seenAt: expect.any(String) as string });
  await world.device();
  expect(await tick(world.sql)).toBe(0);
  await world.makeDue();
  expect(await tick(world.sql)).toBe(1);
  expect(world.push.received).toHaveLength(1);
  expect(await tick(world.sql)).toBe(0);
});

/** A minute passes. */
async function tick(sql: postgres.Sql): Promise<number> {
  const [job] = await sql<
    { command: string }[]
  >`select command from cron.job where name = 'send-reminders'`;
  await sql.unsafe(job?.command ?? "");
  const posts = await sql<{ url: string; headers: Record<string, string> }[]>`
    delete from net.posts returning url, headers`;
  for (const { url, headers } of posts) {
    expect(url).toBe("https://ref.example/functions/v1/send-reminders");
    expect((await sender.run(headers["x-reminders-secret"])).status).toBe(200);
  }
  return posts.length;
}
