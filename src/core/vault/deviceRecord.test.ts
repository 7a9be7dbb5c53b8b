import { describe, expect, it } from "vitest";
import { fold, EMPTY_STATE } from "#core/log/fold.ts";
import type { PutDraft } from "#core/log/draft.ts";
import { plan } from "#core/log/plan.ts";
import { ZERO_STAMP } from "#core/log/hlc.ts";
import type { Row } from "#core/log/op.ts";
import type { DeviceId } from "#core/shared/ids.ts";
import type { SessionId } from "#core/sync/remote.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import {
  deviceDraft,
  deviceKeyDraft,
  deviceRecordId,
  readDeviceRecord,
  signingKeysIn,
} from "./deviceRecord.ts";

const PHONE = "phone" as DeviceId;
const LAPTOP = "laptop" as DeviceId;

describe("a device's record", () => {
  it("keeps name, day, session and keys apart, whoever writes which", () => {
    const key = seededBytes(1)(32);
    const row = rowOf(
      deviceKeyDraft(PHONE, key, { staysHere: false }),
      deviceDraft(PHONE, { name: "Phone", session: "s-1" as SessionId }),
      deviceDraft(PHONE, { seenAt: 86_400_000 }),
      deviceDraft(PHONE, { name: "Old phone", revoked: true }),
    );
    expect(readDeviceRecord(row)).toEqual({
      ...{ device: PHONE, name: "Old phone", seenAt: 86_400_000, session: "s-1", isRevoked: true },
    });
    expect(signingKeysIn(row)).toEqual([key]);
  });

  it("has defaults for what a device never said", () => {
    const row = rowOf(deviceKeyDraft(PHONE, seededBytes(1)(32), { staysHere: false }));
    expect(readDeviceRecord(row)).toEqual({
      ...{ device: PHONE, name: "", seenAt: undefined, session: undefined, isRevoked: false },
    });
  });

  it("is none of a chain that stays on its device, and none of another kind", () => {
    const key = seededBytes(1)(32);
    expect(
      readDeviceRecord(rowOf(deviceKeyDraft(PHONE, key, { staysHere: true }))),
    ).toBeUndefined();
    const row = rowOf(deviceDraft(PHONE, { name: "Phone" }));
    expect(readDeviceRecord({ ...row, kind: "symbol" })).toBeUndefined();
    expect(readDeviceRecord(undefined)).toBeUndefined();
  });
});

function rowOf(...drafts: readonly PutDraft[]): Row {
  let state = EMPTY_STATE;
  let clock = ZERO_STAMP;
  for (const draft of drafts) {
    const planned = plan(new Map(state.rows), [draft], {
      ...{ device: LAPTOP, clock, wallMs: 1000, randomBytes: seededBytes(5) },
    });
    if (!planned.ok) throw new Error(planned.error.type);
    clock = planned.value.clock;
    state = fold(
      state,
      planned.value.commit.entries.map(({ op }) => op),
    );
  }
  const row = state.rows.get(deviceRecordId(PHONE));
  if (!row) throw new Error("no record");
  return row;
}
