/* The app's own remote, whose questions go straight into the SQL: everything of the wire is there but the wire. */
import type { SyncRemote } from "#core/sync/remote.ts";
import { ok } from "#core/shared/result.ts";
import { createSyncRemote } from "#remote/syncRemote.ts";
import type { Caller } from "../server/callSql.ts";

/** Somebody's remote over their calls of the server's functions. */
export function createSqlRemote(call: Caller): SyncRemote {
  const token = () => Promise.resolve(ok("token"));
  return createSyncRemote({
    ...{ url: "http://server", apiKey: "key" },
    tokens: { access: token, renew: token },
    fetch: (url, question) => answerOf(call, url as string, question?.body as string),
  });
}

/** As PostgREST answers. */
async function answerOf(call: Caller, url: string, body: string): Promise<Response> {
  const name = url.slice(url.lastIndexOf("/") + 1);
  try {
    return Response.json(await call(name, JSON.parse(body) as Parameters<Caller>[1]));
  } catch (error) {
    const { message, code, detail } = error as Readonly<Record<string, string | undefined>>;
    return Response.json({ message, code, details: detail ?? null }, { status: 400 });
  }
}
