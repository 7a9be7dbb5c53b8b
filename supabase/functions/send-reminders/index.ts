// The Edge Function that sends reminders: called every minute by pg_cron (supabase/hosted), it imports nothing but its neighbours.
import { createAnswer } from "./answer.ts";
import { createLedger } from "./ledger.ts";
import { checkAppUrl } from "./payload.ts";
import { sendDue } from "./sendDue.ts";
import { createAuthorise } from "./vapid.ts";

const publicKey = setting("VAPID_PUBLIC_KEY");
const appUrl = setting("GLYPHARY_URL");
checkAppUrl(appUrl);
const ledger = createLedger({
  ...{ url: setting("SUPABASE_URL"), secretKey: setting("SUPABASE_SERVICE_ROLE_KEY") },
  ...{ publicKey, fetch },
});
const authorise = await createAuthorise(
  { publicKey, privateKey: setting("VAPID_PRIVATE_KEY"), subject: setting("VAPID_SUBJECT") },
  Date.now,
);
const ways = {
  ...{ fetch, authorise, resolve, now: Date.now },
  // Empty but for whoever keeps a push service of their own.
  insideAllowed: (Deno.env.get("GLYPHARY_PUSH_INSIDE") ?? "")
    .split(",")
    .filter((host) => host !== ""),
  appUrl,
};
const port = Deno.env.get("GLYPHARY_FUNCTION_PORT");
Deno.serve(
  port === undefined ? {} : { port: Number(port), hostname: "127.0.0.1" },
  createAnswer({ secret: setting("REMINDERS_SECRET"), send: () => sendDue(ledger, ways) }),
);

function setting(name: string): string {
  const value = Deno.env.get(name);
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}

async function resolve(host: string): Promise<readonly string[] | undefined> {
  const kinds = ["A", "AAAA"] as const;
  const found = await Promise.all(kinds.map((kind) => ask(host, kind)));
  return found.every((addresses) => addresses === undefined)
    ? undefined
    : found.flatMap((addresses) => addresses ?? []);
}

/** No address is an answer; a runtime that may not or cannot ask has none. */
async function ask(host: string, kind: "A" | "AAAA"): Promise<readonly string[] | undefined> {
  try {
    return await Deno.resolveDns(host, kind);
  } catch (error) {
    return error instanceof Error && error.name === "NotFound" ? [] : undefined;
  }
}
