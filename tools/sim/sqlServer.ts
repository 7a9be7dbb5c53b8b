/*
 * The server's own SQL (supabase/migrations), run in this process by PGlite. One server serves many lives, each with an account
 * of its own; nothing of it is imitated but the platform around it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Caller } from "../server/callSql.ts";

const MIGRATIONS = join(import.meta.dirname, "../../supabase/migrations");

/** Who asks: what a signed token would say. */
export interface Claims {
  readonly sub: string;
  readonly session_id: string;
}

export interface SqlServer {
  /** Calls functions of the API as somebody who is signed in; throws what PostgreSQL raises. */
  readonly callerOf: (claims: Claims) => Caller;
  /** What only the owner of the server can do. */
  readonly own: (sql: string, given?: readonly unknown[]) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
}

export type Row = Readonly<Record<string, unknown>>;

/** Starts an empty server. */
export async function createSqlServer(): Promise<SqlServer> {
  const database = await PGlite.create();
  await database.exec(readFileSync(join(import.meta.dirname, "platform.sql"), "utf8"));
  for (const file of readdirSync(MIGRATIONS).sort())
    await database.exec(readFileSync(join(MIGRATIONS, file), "utf8"));
  return {
    callerOf: (claims) => {
      const token = JSON.stringify({ ...claims, role: "authenticated" });
      return async (name, given) => {
        const asked = [token, name, JSON.stringify(given)];
        const { rows } = await database.query<Row>("select sim.ask($1, $2, $3) as answer", asked);
        return rows[0]?.answer;
      };
    },
    own: async (sql, given = []) => (await database.query<Row>(sql, [...given])).rows,
    close: () => database.close(),
  };
}
