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
  let turn: Promise<unknown> = Promise.resolve();
  let asks: Claims | undefined;

  // One connection serves all: who asks, and what is asked, must not be torn apart.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work);
    turn = next.catch(() => undefined);
    return next;
  };

  const become = async (claims: Claims | undefined) => {
    if (asks === claims) return;
    asks = claims;
    const text = claims ? JSON.stringify({ ...claims, role: "authenticated" }) : "";
    await database.query(
      "select set_config('role', $1, false), set_config('request.jwt.claims', $2, false)",
      [claims ? "authenticated" : "none", text],
    );
  };

  return {
    callerOf: (claims) => (name, given) =>
      inTurn(async () => {
        await become(claims);
        const places = Object.keys(given).map((key, index) => `"${key}" => $${index + 1}`);
        const { rows } = await database.query<Row>(
          `select public."${name}"(${places.join(", ")}) as answer`,
          Object.values(given),
        );
        return rows[0]?.answer;
      }),
    own: (sql, given = []) =>
      inTurn(async () => {
        await become(undefined);
        return (await database.query<Row>(sql, [...given])).rows;
      }),
    close: () => database.close(),
  };
}
