/** Sends sealed entries with the app closed, and the vault locked or not. Nothing is opened, nothing is read from the server. */
import { takeBatch } from "#core/sync/batch.ts";
import type { RemoteError } from "#core/sync/remote.ts";
import { createAppend } from "#remote/append.ts";
import { createTokens } from "#remote/session.ts";
import { readSession, type TextStore } from "#remote/storedSession.ts";
import { openForSending, type Sending } from "#store/openForSending.ts";

export interface SendPorts {
  readonly indexedDB: IDBFactory;
  readonly session: TextStore;
  /** The lock under which the page renews the session too. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly fetch: typeof globalThis.fetch;
  readonly nowMs: () => number;
}

/** Thrown so that the browser tries again later; says nothing else, since the browser may log it. */
const LATER = "glyphary: sent later";

/** Sends all that waits; throws where the browser should try again, and gives up where only the app can help. */
export async function sendWaiting(ports: SendPorts): Promise<void> {
  const sending = await openForSending(ports.indexedDB);
  if (!sending) return;
  try {
    const { entries, error } = await sendFrom(sending, ports);
    if (entries > 0 || error)
      await sending.log({
        ...{ time: ports.nowMs(), by: "worker", event: error?.type ?? "sent" },
        counts: { entries },
      });
    if (error && isPassing(error)) throw new Error(LATER);
  } finally {
    sending.close();
  }
}

async function sendFrom(
  sending: Sending,
  ports: SendPorts,
): Promise<{ readonly entries: number; readonly error?: RemoteError }> {
  const { account, space } = sending;
  const { url, apiKey, userId } = account;
  let entries = 0;
  // Signed out, or in as somebody else: what is here is none of theirs.
  if ((await readSession(ports.session))?.account.userId !== userId) return { entries };
  const { session: store, alone, fetch, nowMs } = ports;
  const tokens = createTokens({ url, apiKey, store, alone, fetch, nowMs });
  const append = createAppend({ url, apiKey, tokens, fetch });
  for (;;) {
    const batch = takeBatch(await sending.waiting());
    if (batch.length === 0) return { entries };
    const answer = await append(
      space,
      batch.map(({ envelope }) => envelope),
    );
    if (!answer.ok) return { entries, error: answer.error };
    // What contradicts is for the app to judge, which reads as well.
    if (!(await sending.acknowledge(batch, answer.value))) return { entries };
    entries += batch.length;
  }
}

function isPassing({ type }: RemoteError): boolean {
  return type === "Unreachable" || type === "NotTheServer" || type === "ServerTrouble";
}
