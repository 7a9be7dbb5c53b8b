import type postgres from "postgres";

/** Calls a function of the server with named arguments and gives its answer; a refusal is thrown as it comes. */
export type Caller = (name: string, args: Readonly<Record<string, unknown>>) => Promise<unknown>;

interface Claims {
  readonly user: string;
  readonly session?: string;
}

/**
 * Calls over plain SQL what the app calls over HTTP, in the way of PostgREST: one transaction per call, with role and claims set
 * for it alone. No claims, no account: the role of strangers.
 */
export function asUser(sql: postgres.Sql, claims: Claims | null): Caller {
  const role = claims ? "authenticated" : "anon";
  const token = JSON.stringify(
    claims ? { role, sub: claims.user, session_id: claims.session } : { role },
  );
  return (name, args) => {
    const names = Object.keys(args);
    const named = names.map((key, index) => `"${key}" => $${index + 1}`).join(", ");
    const values = names.map((key) => args[key] as postgres.ParameterOrJSON<never>);
    return sql.begin(async (transaction) => {
      await transaction`select set_config('role', ${role}, true), set_config('request.jwt.claims', ${token}, true)`;
      const rows = await transaction.unsafe<{ answer: unknown }[]>(
        `select public."${name}"(${named}) as answer`,
        values,
        { prepare: true },
      );
      return rows[0]?.answer;
    });
  };
}
