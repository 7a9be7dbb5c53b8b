import { describe, expect, it } from "vitest";
import { assert } from "#core/shared/assert.ts";
import { newRecoverySecret, phraseOf } from "#core/vault/recoveryPhrase.ts";
import { rawDump } from "#store/rawDump.ts";
import { fakeDeviceKeys } from "#testing/fakeDeviceKeys.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { openTestServices } from "#testing/openTestServices.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { line } from "#testing/testPack.ts";
import { openTestVault } from "#testing/testVault.ts";
import type { BackupKey } from "./backupService.ts";

const PASSPHRASE = "the heron waits at dusk";
const randomBytes = seededBytes(51);
const recovery = newRecoverySecret(randomBytes);
const words = phraseOf(recovery).join(" ");

describe("the copy that safe mode saves", () => {
  it("is imported like an export, with drawings, and by nobody twice", async () => {
    const { copy, text } = await written();
    const blank = await openTestServices();
    const read = await blank.transfer.importText(copy);
    assert(read.ok, "it can be read");
    expect(read.value).toMatchObject({ symbols: 2, samples: 1 });
    await read.value.apply();
    expect(await blank.transfer.exportAll()).toEqual({ ok: true, value: text });
    expect(await blank.transfer.importText(copy)).toMatchObject({ value: { changes: 0 } });
  });

  it("made behind a lock is opened by the passphrase or the words of then, and by nothing else", async () => {
    const { copy, text } = await written({ isLocked: true });
    expect(copy).not.toContain("river");
    const blank = await openTestServices();
    const open = (key: BackupKey) => blank.transfer.importText(copy, key);
    expect(await blank.transfer.importText(copy)).toEqual({
      ok: false,
      error: { type: "Sealed", opensBy: ["passphrase", "recovery"] },
    });
    const wrong = { type: "passphrase", passphrase: "seven slow boats come home" } as const;
    expect(await open(wrong)).toEqual({ ok: false, error: { type: "WrongSecret" } });
    expect(await open({ type: "recovery", words: "river" })).toMatchObject({
      error: { type: "WrongWordCount" },
    });
    for (const key of [
      { type: "passphrase", passphrase: PASSPHRASE },
      { type: "recovery", words },
    ] as const) {
      const next = await openTestServices();
      const read = await next.transfer.importText(copy, key);
      assert(read.ok, "it opens");
      await read.value.apply();
      expect(await next.transfer.exportAll()).toEqual({ ok: true, value: text });
    }
  });

  it("is read but for what was damaged in it, or refused with the place", async () => {
    const { copy } = await written({ isLocked: true });
    const key = { type: "passphrase", passphrase: PASSPHRASE } as const;
    const { transfer } = await openTestServices();
    const json = JSON.parse(copy) as {
      stores: { records: { b: { $bytes: string } }[]; vault: object[]; slots: object[] };
    };
    const [record] = json.stores.records;
    assert(record, "there are rows");
    record.b = { $bytes: "AAAA" };
    const whole = await transfer.importText(copy, key);
    const less = await transfer.importText(JSON.stringify(json), key);
    assert(whole.ok && less.ok, "both open");
    expect(less.value.symbols + less.value.samples).toBeLessThanOrEqual(
      whole.value.symbols + whole.value.samples,
    );
    expect(less.value.changes).toBe(whole.value.changes - 1);
    expect([whole.value.unreadable, less.value.unreadable]).toEqual([0, 1]);

    const refused = async (change: object, given = key) => {
      const text = JSON.stringify({ ...json, stores: { ...json.stores, ...change } });
      const read = await transfer.importText(text, given);
      return read.ok ? "read" : read.error.type;
    };
    expect(await refused({ vault: [{}] })).toBe("Damaged");
    expect(await refused({ slots: [{ id: 1 }] })).toBe("Damaged");
    expect(await refused({ slots: [] })).toBe("Damaged");
    const { slots } = json.stores;
    const passphrases = slots.filter((slot) => "kdf" in slot);
    const recoveries = slots.filter((slot) => !("kdf" in slot));
    const noSalt = passphrases.map((slot) => ({ ...slot, kdf: { memoryKiB: 65536 } }));
    expect(await refused({ slots: [...recoveries, ...noSalt] })).toBe("WrongSecret");
    expect(await refused({ slots: [{ id: 1 }, ...passphrases] })).toBe("read");
    const many = Array.from({ length: 9 }, () => passphrases).flat();
    expect(await refused({ slots: many })).toBe("Damaged");
    expect(await refused({ records: 7 })).toBe("NotAnExport");
    expect(
      await refused({ vault: [{ ...json.stores.vault[0], moved: [{ epoch: 1, at: 9 }] }] }),
    ).toBe("Damaged");
    const cut = copy.slice(0, copy.length / 2);
    expect(await transfer.importText(cut)).toMatchObject({ error: { type: "NotAnExport" } });
  });
});

/** The copy of a vault with two symbols, and its export. */
async function written(given: { readonly isLocked?: boolean } = {}) {
  const factory = createIndexedDb();
  const source = await openTestServices({ factory });
  await source.symbols.save({ ink: line(1), name: "river", tags: ["water"] });
  await source.symbols.save({ text: "☀", name: "sun" });
  const exported = await source.transfer.exportAll();
  assert(exported.ok, "it can be exported");
  if (given.isLocked) {
    const { service } = openTestVault(await openTestDatabase(factory), { factory });
    assert((await service.turnLockOn({ passphrase: PASSPHRASE, recovery })).ok, "it locks");
  }
  const copy = await rawDump({ keys: fakeDeviceKeys, randomBytes, indexedDB: factory });
  assert(copy.ok, "it can be copied");
  return { copy: copy.value, text: exported.value };
}
