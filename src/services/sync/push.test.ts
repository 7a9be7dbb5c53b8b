/* What waits goes in batches, one being on its way while what was answered to the one before is written down. */
import { describe, expect, it } from "vitest";
import { assert } from "#core/shared/assert.ts";
import { err } from "#core/shared/result.ts";
import type { SyncRemote } from "#core/sync/remote.ts";
import { sealingOf } from "#store/database.ts";
import { createMemoryRemote } from "#testing/memoryRemote.ts";
import { createMemoryServer, signInTo } from "#testing/memoryServer.ts";
import { createSyncedDevice, putAtServer } from "#testing/syncedDevice.ts";
import { pushAll } from "./push.ts";

/** Entries that wait; two go at once. */
const WAITING = 7;

describe("sending in batches", () => {
  it("sends each entry once, in the order in which they were written", async () => {
    const { push, stored, waiting, sealed } = await world();
    expect(await push()).toMatchObject({ ok: true, value: { sent: WAITING, contradicts: false } });
    expect(stored()).toEqual(sealed);
    expect(await waiting()).toBe(0);
  });

  it("goes on after a batch whose answer was lost, and doubles nothing", async () => {
    const { push, stored, waiting, sealed, remote } = await world();
    const { append } = remote;
    let asked = 0;
    remote.append = async (...given) => {
      const answer = await append(...given);
      return ++asked === 2 ? err({ type: "Unreachable" }) : answer;
    };
    expect(await push()).toMatchObject({ ok: false, error: { type: "Unreachable" } });
    // What was answered before is known; what is uncertain waits.
    expect(await waiting()).toBe(WAITING - 2);
    expect(await push()).toMatchObject({ ok: true, value: { sent: WAITING - 2 } });
    expect(stored()).toEqual(sealed);
    expect(await waiting()).toBe(0);
  });

  it("stops at an answer that fits no log, and counts nothing of it as sent", async () => {
    const { push, waiting, remote } = await world();
    const { append } = remote;
    remote.append = async (...given) => {
      const answer = await append(...given);
      return answer.ok ? { ok: true, value: { ...answer.value, seqs: [1, 1] } } : answer;
    };
    expect(await push()).toMatchObject({ ok: true, value: { sent: 0, contradicts: true } });
    expect(await waiting()).toBe(WAITING);
  });

  it("sends also what began to wait while the last batch was on its way", async () => {
    const { push, waiting, remote, write } = await world();
    const { append } = remote;
    let asked = 0;
    remote.append = async (...given) => {
      const answer = await append(...given);
      if (++asked === Math.ceil(WAITING / 2)) await write("late");
      return answer;
    };
    expect(await push()).toMatchObject({ ok: true, value: { sent: WAITING + 1 } });
    expect(await waiting()).toBe(0);
  });
});

async function world() {
  const server = createMemoryServer();
  const remote: { -readonly [Name in keyof SyncRemote]: SyncRemote[Name] } = {
    ...createMemoryRemote(server, signInTo(server, "ada")),
  };
  const device = await createSyncedDevice(remote, {
    batch: () => ({ entries: 2, bytes: Infinity }),
  });
  const { database, input } = device;
  await putAtServer(device);
  const write = async (symbol: string) => {
    await device.name(symbol, symbol);
    await input.bundle();
  };
  await input.bundle();
  const toSend = () => database.entries.where("toSend").equals(1);
  for (let count = await toSend().count(); count < WAITING; count++) await write(`symbol ${count}`);
  const { keyring } = sealingOf(database);
  assert(keyring, "the vault is open");
  const { space } = keyring;
  return {
    ...{ remote, write },
    sealed: (await toSend().toArray()).map(({ envelope }) => envelope),
    push: () => pushAll(input, space),
    stored: () => server.spaces.get(space)?.entries,
    waiting: () => toSend().count(),
  };
}
