import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runPgtap } from "../pgtap.ts";
import { startPostgres, type Postgres } from "../postgres.ts";

const folder = join(import.meta.dirname, "../../../supabase/tests");
/** Included by the others, or by the start of the server. */
const PARTS = ["people.sql", "platform.sql"];
const scripts = readdirSync(folder).filter(
  (name) => name.endsWith(".sql") && !PARTS.includes(name),
);

let server: Postgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

it.each(scripts)("%s holds on PostgreSQL 15", async (script) => {
  const report = await runPgtap(server, join(folder, script));
  expect(report.failures).toEqual([]);
  expect(report.passed).toBeGreaterThan(0);
});
