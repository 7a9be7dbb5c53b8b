import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asUser } from "../callSql.ts";
import { runPgtap } from "../pgtap.ts";
import { startPostgres, type Postgres } from "../postgres.ts";
import { race } from "../race.ts";
import { holdsTheContract, refused, type Answer, type Person, type Server } from "./contract.ts";

const folder = join(import.meta.dirname, "../../../supabase/tests");
/** Included by the others, or by the start of the server. */
const PARTS = ["people.sql", "platform.sql"];
const scripts = readdirSync(folder).filter(
  (name) => name.endsWith(".sql") && !PARTS.includes(name),
);

let server: Postgres;
const connections: postgres.Sql[] = [];
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  for (const sql of connections) await sql.end();
  await server.stop();
});

it.each(scripts)("%s holds on PostgreSQL 15", async (script) => {
  const report = await runPgtap(server, join(folder, script));
  expect(report.failures).toEqual([]);
  expect(report.passed).toBeGreaterThan(0);
});

it("numbers what 64 writers send to one vault without a gap, and no reader steps over any", async () => {
  const result = await race(server, { writers: 64, readers: 4, entries: 6_400 });
  expect(result).toMatchObject({ gaps: 0, skipped: 0, doubled: 0, lost: 0 });
});

holdsTheContract("PostgreSQL 15, over SQL", () => {
  const [owner, sql] = [server.connect("postgres"), server.connect("authenticator", 2)];
  connections.push(owner, sql);
  return sqlServer(owner, sql);
});

function sqlServer(owner: postgres.Sql, sql: postgres.Sql): Server {
  async function session(user: string): Promise<Person> {
    const [row] = await owner<{ id: string }[]>`
      insert into auth.sessions (user_id) values (${user}) returning id`;
    return person({ user, session: row?.id ?? "" });
  }
  function person(claims: { user: string; session: string } | null): Person {
    const call = asUser(sql, claims);
    return {
      call: (name, args = {}) =>
        call(name, args).then(
          (value): Answer => ({ ok: true, value }),
          (error: unknown): Answer => {
            if (!(error instanceof postgres.PostgresError)) throw error;
            return refused(error.message, error.detail);
          },
        ),
    };
  }
  return {
    async signUp() {
      const user = randomUUID();
      await owner`insert into auth.users (id, email) values (${user}, ${`${user}@example.test`})`;
      return { ...(await session(user)), signInAgain: () => session(user) };
    },
    stranger: person(null),
  };
}
