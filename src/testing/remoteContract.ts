/** What every server holds to, whichever stands behind `SyncRemote`: the one in memory, and supabase/migrations over HTTP. */
import { describe, expect, it } from "vitest";
import { newId } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { Door } from "#core/sync/door.ts";
import {
  MAX_BATCH_ENTRIES,
  MAX_ENVELOPE_BYTES,
  type RemoteError,
  type SyncRemote,
} from "#core/sync/remote.ts";
import type { SlotId, SpaceId } from "#core/vault/slot.ts";
import { hash } from "#core/vault/hkdf.ts";
import { seededBytes } from "./seededBytes.ts";

export interface ContractHost {
  /** Signs in somebody new, and answers a remote of each of `devices` sessions. */
  readonly newAccount: (devices?: number) => Promise<readonly SyncRemote[]>;
  /** How much this space may hold from now on, as the owner of the server would set it. Bytes. */
  readonly setQuota: (space: SpaceId, quota: number) => Promise<void>;
}

/** Declares the suite; `host` is asked only when a test runs. */
export function describeRemoteContract(name: string, host: () => ContractHost): void {
  describe(`${name} as a server`, () => {
    // A server that keeps what earlier runs wrote must meet other ids.
    const bytes = seededBytes(Math.floor(performance.timeOrigin));
    const newSpace = () => newId<SpaceId>(bytes);
    const envelopes = (count: number, size = 100) =>
      Array.from({ length: count }, () => bytes(size));
    const open = async (devices = 1) => {
      const remotes = await host().newAccount(devices);
      const [remote] = remotes;
      if (!remote) throw new Error("a host without remotes");
      const space = newSpace();
      expect(await remote.createSpace(space, doorOf(1, bytes))).toEqual({ ok: true, value: 1 });
      return { remote, remotes, space };
    };

    it("lists a new vault as empty, with its door as it was given", async () => {
      const { remote, space } = await open();
      const [listed] = valueOf(await remote.spaces());
      expect(listed).toMatchObject({ space, head: { seq: 0 }, doorRev: 1, bytes: 0 });
      expect(listed?.head.digest).toHaveLength(0);
    });

    it("answers the same vault asked for again, and refuses a second one", async () => {
      const { remote, space } = await open();
      expect(await remote.createSpace(space, doorOf(1, bytes))).toEqual({ ok: true, value: 1 });
      const second = await remote.createSpace(newSpace(), doorOf(1, bytes));
      expect(second).toEqual({ ok: false, error: { type: "VaultExists" } });
    });

    it("numbers envelopes densely and chains their digests", async () => {
      const { remote, space } = await open();
      const [first, second, third] = [bytes(1), bytes(500), bytes(MAX_ENVELOPE_BYTES)];
      const appended = valueOf(await remote.append(space, [first, second]));
      const digest1 = hash(new Uint8Array(), hash(first));
      const digest2 = hash(digest1, hash(second));
      expect(appended).toMatchObject({
        ...{ seqs: [1, 2], before: { seq: 0 }, head: { seq: 2, digest: digest2 }, bytes: 501 },
      });
      const more = valueOf(await remote.append(space, [third]));
      expect(more).toMatchObject({ seqs: [3], before: { seq: 2, digest: digest2 } });
      expect(more.head).toEqual({ seq: 3, digest: hash(digest2, hash(third)) });
    });

    it("stores an envelope once, however often it is sent", async () => {
      const { remote, space } = await open();
      const [one, two] = [bytes(10), bytes(10)];
      expect(valueOf(await remote.append(space, [one, one])).seqs).toEqual([1, 1]);
      const again = valueOf(await remote.append(space, [two, one, two]));
      expect(again).toMatchObject({ seqs: [2, 1, 2], head: { seq: 2 }, bytes: 20 });
      const nothing = valueOf(await remote.append(space, [two, one]));
      expect(nothing).toMatchObject({ seqs: [2, 1], before: { seq: 2 }, head: { seq: 2 } });
    });

    it("reads pages without a gap, by number and by weight", async () => {
      const { remote, space } = await open();
      const small = envelopes(7);
      valueOf(await remote.append(space, small));
      const page = valueOf(await remote.read(space, 2, 3));
      expect(page.envelopes).toEqual(small.slice(2, 5));
      expect(page).toMatchObject({ head: { seq: 7 }, doorRev: 1 });
      expect(valueOf(await remote.read(space, 7, 1000)).envelopes).toEqual([]);

      const heavy = envelopes(18, MAX_ENVELOPE_BYTES);
      valueOf(await remote.append(space, heavy.slice(0, 9)));
      valueOf(await remote.append(space, heavy.slice(9)));
      expect(valueOf(await remote.read(space, 7, 1000)).envelopes).toHaveLength(16);
      expect(valueOf(await remote.read(space, 23, 1000)).envelopes).toEqual(heavy.slice(16));
    });

    it("refuses batches and pages beyond the limits, and stores nothing of them", async () => {
      const { remote, space } = await open();
      const tooMany = envelopes(MAX_BATCH_ENTRIES + 1, 1);
      const tooHeavy = envelopes(17, MAX_ENVELOPE_BYTES);
      expect(typeOf(await remote.append(space, tooMany))).toBe("Refused");
      expect(typeOf(await remote.append(space, tooHeavy))).toBe("Refused");
      expect(typeOf(await remote.append(space, envelopes(1, MAX_ENVELOPE_BYTES + 1)))).toBe(
        "Refused",
      );
      expect(typeOf(await remote.append(space, [bytes(5), new Uint8Array()]))).toBe("Refused");
      expect(typeOf(await remote.append(space, []))).toBe("Refused");
      expect(typeOf(await remote.read(space, 0, 1001))).toBe("Refused");
      expect(valueOf(await remote.read(space, 0, 1000)).head.seq).toBe(0);
    });

    it("changes a door by compare-and-swap, and never takes an older epoch", async () => {
      const { remote, space } = await open();
      const next = doorOf(2, bytes);
      expect(await remote.writeDoor(space, 1, next)).toEqual({ ok: true, value: 2 });
      expect(valueOf(await remote.readDoor(space))).toEqual({ rev: 2, door: next });
      const late = await remote.writeDoor(space, 1, doorOf(3, bytes));
      expect(late).toEqual({ ok: false, error: { type: "DoorChanged", rev: 2 } });
      expect(typeOf(await remote.writeDoor(space, 2, doorOf(1, bytes)))).toBe("Refused");
      expect(valueOf(await remote.readDoor(space)).rev).toBe(2);
    });

    it("lets nobody else in", async () => {
      const { space } = await open();
      const [stranger] = await host().newAccount();
      if (!stranger) throw new Error("a host without remotes");
      expect(valueOf(await stranger.spaces())).toEqual([]);
      const answers = [
        await stranger.append(space, envelopes(1)),
        await stranger.read(space, 0, 10),
        await stranger.readDoor(space),
        await stranger.writeDoor(space, 1, doorOf(2, bytes)),
        await stranger.createSpace(space, doorOf(1, bytes)),
        await stranger.read(newSpace(), 0, 10),
      ];
      expect(answers.map(typeOf)).toEqual(answers.map(() => "NotMember"));
    });

    it("ends a session at once, and only that one", async () => {
      const { remotes, space } = await open(2);
      const [here, there] = remotes;
      if (!here || !there) throw new Error("a host without a second device");
      const sessions = valueOf(await there.sessions());
      const own = sessions.find(({ isThis }) => isThis);
      if (!own) throw new Error("a session that does not know itself");
      valueOf(await here.revokeSession(own.id));
      expect(typeOf(await there.read(space, 0, 10))).toBe("SignedOut");
      expect(typeOf(await there.spaces())).toBe("SignedOut");
      expect(valueOf(await here.read(space, 0, 10)).head.seq).toBe(0);
    });

    it("refuses what goes beyond the room, whole, and takes what fits", async () => {
      const { remote, space } = await open();
      await host().setQuota(space, 250);
      valueOf(await remote.append(space, envelopes(2)));
      const over = await remote.append(space, envelopes(1));
      expect(over).toEqual({ ok: false, error: { type: "QuotaExceeded", bytes: 200, quota: 250 } });
      expect(valueOf(await remote.append(space, envelopes(1, 50)))).toMatchObject({ bytes: 250 });
    });

    it("forgets an account with everything of it", async () => {
      const { remote, space } = await open();
      valueOf(await remote.append(space, envelopes(3)));
      valueOf(await remote.deleteAccount());
      expect(typeOf(await remote.read(space, 0, 10))).toBe("SignedOut");
      const [other] = await host().newAccount();
      expect(await other?.createSpace(space, doorOf(1, bytes))).toEqual({ ok: true, value: 1 });
    });
  });
}

/** A door of this epoch with one slot; nothing in it opens anything. */
export function doorOf(epoch: number, randomBytes: (count: number) => Uint8Array): Door {
  return {
    epoch,
    keyring: epoch === 1 ? undefined : randomBytes(80),
    slots: [
      {
        slot: { id: newId<SlotId>(randomBytes), kind: "recovery", publicKey: randomBytes(1216) },
        sealed: randomBytes(1200),
        proof: randomBytes(32),
      },
    ],
  };
}

function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

function typeOf(result: Result<unknown, RemoteError | { readonly type: string }>): string {
  return result.ok ? "ok" : result.error.type;
}
