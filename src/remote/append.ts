import * as v from "valibot";
import { bytesToBase64 } from "#core/shared/base64.ts";
import type { SyncRemote } from "#core/sync/remote.ts";
import { createCall, plain, type SyncRemoteInput } from "./call.ts";
import { COUNT } from "./refusal.ts";
import { ROOM, spaceToUuid, VIEW } from "./wire.ts";

const APPENDED = v.object({ seqs: v.array(COUNT), before: VIEW, head: VIEW, ...ROOM });

/** The one thing of a server that the service worker asks, apart from all others: it is loaded for each event. */
export function createAppend(input: SyncRemoteInput): SyncRemote["append"] {
  const call = createCall(input);
  return async (space, envelopes) => {
    const batch = JSON.stringify(envelopes.map(bytesToBase64));
    const given = { space: spaceToUuid(space), batch };
    return plain(await call({ name: "append_entries", given, answer: APPENDED }));
  };
}
