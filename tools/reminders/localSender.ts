// What a scheduler and the Edge Function do on a host, for a local start: the function's own modules, in this process, every minute.
import { lookup } from "node:dns/promises";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as v from "valibot";
import { createLedger } from "../../supabase/functions/send-reminders/ledger.ts";
import { sendDue } from "../../supabase/functions/send-reminders/sendDue.ts";
import { createAuthorise } from "../../supabase/functions/send-reminders/vapid.ts";
import { newVapidKeys } from "./vapidKeys.ts";

export interface LocalSender {
  /** Waits for a run that is under way. */
  stop(): Promise<void>;
}

interface LocalSenderInput {
  /** Of the local backend. */
  readonly url: string;
  readonly secretKey: string;
  readonly appUrl: string;
  /** Where the sender's own keys are kept: browsers subscribe with them, so that they must stay. */
  readonly keysFile: string;
  readonly onTrouble: (words: string) => void;
  readonly everyMs?: number;
  /** All addresses of a host; this machine's own way unless told otherwise. */
  readonly resolve?: (host: string) => Promise<readonly string[] | undefined>;
}

const MINUTE_MS = 60_000;

/** Push services want somebody to turn to; of a machine of one's own there is nobody. */
const SUBJECT = "mailto:glyphary@localhost";

const KEYS = v.strictObject({ publicKey: v.string(), privateKey: v.string() });

/** Sends what is due now, and then at every full minute until it is stopped. */
export async function startLocalSender(input: LocalSenderInput): Promise<LocalSender> {
  const { url, secretKey, appUrl, keysFile, onTrouble, everyMs = MINUTE_MS } = input;
  const keys = keysIn(keysFile);
  const ledger = createLedger({ url, secretKey, publicKey: keys.publicKey, fetch });
  const authorise = await createAuthorise({ ...keys, subject: SUBJECT }, Date.now);
  const ways = {
    ...{ fetch, authorise, insideAllowed: [], appUrl, now: Date.now },
    resolve: input.resolve ?? lookUp,
  };

  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let run = Promise.resolve();
  function tick(): void {
    run = sendDue(ledger, ways)
      .catch((error: unknown) => {
        if (!isStopped) onTrouble(error instanceof Error ? error.message : String(error));
      })
      .then(() => {
        if (isStopped) return;
        timer = setTimeout(tick, everyMs - (Date.now() % everyMs));
        timer.unref();
      });
  }
  tick();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await run;
    },
  };
}

function keysIn(file: string): v.InferOutput<typeof KEYS> {
  if (existsSync(file)) return v.parse(KEYS, JSON.parse(readFileSync(file, "utf8")));
  const keys = newVapidKeys();
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return keys;
}

async function lookUp(host: string): Promise<readonly string[] | undefined> {
  try {
    const found = await lookup(host, { all: true });
    return found.map(({ address }) => address);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOTFOUND" ? [] : undefined;
  }
}
