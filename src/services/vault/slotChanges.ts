import { err, ok, type Result } from "#core/shared/result.ts";
import { assert } from "#core/shared/assert.ts";
import { newId } from "#core/shared/ids.ts";
import type { Draft, PutDraft } from "#core/log/draft.ts";
import type { KdfParams } from "#core/vault/kdfParams.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import { passphraseSecret } from "#core/vault/passphrase.ts";
import { checkPassphrase } from "#core/vault/passphraseStrength.ts";
import { type Secret, wipe } from "#core/vault/secret.ts";
import { publicKeyOf, type Slot, type SlotId, type SlotKind, slotSeed } from "#core/vault/slot.ts";
import { proveSlot } from "#core/vault/slotProof.ts";
import { slotChange, slotDraft, slotIdOf } from "#core/vault/slotRecord.ts";
import { commit } from "#store/commit.ts";
import { readAccount } from "#store/accountState.ts";
import { type Database, sealingOf } from "#store/database.ts";
import { readDoor, readInside } from "#store/slots.ts";
import type { OpenOptions } from "#store/connect.ts";
import type { Clock } from "#platform/clock.ts";
import type { Passkeys } from "#platform/passkey.ts";
import { type Stretch, stretchForNewSlot } from "./keyDerivation.ts";
import { openByPassphrase } from "./openDoor.ts";
import type { VaultInput } from "./vaultInput.ts";
import type { VaultError, VaultService } from "./vaultService.ts";
import { idsOfKind, settleSlots, waysIn } from "./waysIn.ts";

type SlotChanges = Pick<
  VaultService,
  "changePassphrase" | "replaceRecovery" | "addPasskey" | "renameSlot" | "removeSlot"
>;

export interface SlotInput {
  readonly database: Database;
  readonly options: Pick<OpenOptions, "randomBytes">;
  readonly clock: Pick<Clock, "nowMs">;
  readonly stretch: Stretch;
  readonly passkeys: Pick<Passkeys, "create">;
  /** See VaultInput. */
  readonly ofAccount?: VaultInput["ofAccount"];
}

/** A name, not a letter. */
const MAX_NAME_CHARACTERS = 100;

/** Adding, changing and taking away ways in. Each is one commit, and then the table of slots follows. */
export function createSlotChanges(input: SlotInput): SlotChanges {
  const { database, passkeys } = input;

  const ways = async () => {
    const inside = await readInside(database);
    if (!inside.ok) return inside;
    const { state } = inside.value;
    const all = waysIn(inside.value, ringOf(database));
    return ok({ isLockOn: state.device === undefined, all });
  };

  const change = async (drafts: readonly Draft[]): Promise<Result<void, VaultError>> => {
    const written = await commitSlots(input, drafts);
    return written.ok ? settleSlots(database, input.options.randomBytes) : written;
  };

  return {
    changePassphrase: async ({ current, next }) => {
      const account = await input.ofAccount?.();
      if (account) return account.changePassphrase({ current, next });
      const checked = checkPassphrase(next);
      if (!checked.ok) return checked;
      const door = await readDoor(database);
      if (!door.ok) return door;
      const opened = await openByPassphrase(door.value, current, input.stretch);
      if (!opened.ok) return opened;
      const drafts = await newPassphrase(input, next);
      if (!drafts.ok) return drafts;
      const known = await ways();
      if (!known.ok) return known;
      return change([...removal(idsOfKind(known.value.all, "passphrase")), drafts.value]);
    },
    replaceRecovery: async (secret) => {
      const known = await ways();
      if (!known.ok) return known;
      const draft = newSlot(input, { kind: "recovery", secret, name: "" });
      const old = idsOfKind(known.value.all, "recovery");
      const changed = await change([...removal(old), draft]);
      const account = changed.ok ? await input.ofAccount?.() : undefined;
      const told = account ? await account.publish() : changed;
      if (account && !told.ok)
        // Elsewhere the words of before would open still, and these would not: they are back here too.
        await change([
          ...old.map((id) => slotChange(id, { deleted: false })),
          ...removal([slotIdOf(draft.record)]),
        ]);
      return told;
    },
    addPasskey: async (name) => {
      const known = await ways();
      if (!known.ok) return known;
      if (idsOfKind(known.value.all, "recovery").length === 0)
        return err({ type: "RecoveryFirst" });
      const secret = await passkeys.create(name);
      if (!secret.ok) return secret;
      return change([
        newSlot(input, { kind: "passkey", secret: secret.value, name: shortened(name) }),
      ]);
    },
    renameSlot: (id, name) => change([slotChange(id, { name: shortened(name) })]),
    removeSlot: async (id) => {
      const known = await ways();
      if (!known.ok) return known;
      const { all } = known.value;
      const kept = await readAccount(database);
      if (!kept.ok) return kept;
      // A new device of an account opens by what signed it in.
      const needsPassphrase = known.value.isLockOn || kept.value.account !== undefined;
      const rest = all.filter(({ slot }) => slot.id !== id);
      const needed: readonly SlotKind[] = needsPassphrase ? ["passphrase"] : [];
      const isLast =
        needed.some((kind) => idsOfKind(rest, kind).length === 0) ||
        (rest.length > 0 && rest.every(({ slot }) => slot.kind === "passkey"));
      return isLast ? err({ type: "LastSlot" }) : change(removal([id]));
    },
  };
}

function shortened(name: string): string {
  return [...name.trim()].slice(0, MAX_NAME_CHARACTERS).join("");
}

/** The wish for a slot that a new passphrase opens. */
export async function newPassphrase(
  input: Omit<SlotInput, "passkeys">,
  passphrase: string,
): Promise<Result<PutDraft, VaultError>> {
  const checked = checkPassphrase(passphrase);
  if (!checked.ok) return checked;
  const secret = passphraseSecret(passphrase);
  const { stretch, options } = input;
  const made = await stretchForNewSlot(secret, { stretch, randomBytes: options.randomBytes });
  wipe(secret);
  if (!made.ok) return made;
  const { stretched, kdf } = made.value;
  return ok(newSlot(input, { kind: "passphrase", secret: stretched, name: "", kdf }));
}

/** The wish for a slot that a secret opens. */
export function newSlot(
  input: Pick<SlotInput, "database" | "clock" | "options">,
  given: {
    readonly kind: Exclude<SlotKind, "device">;
    readonly secret: Secret;
    readonly name: string;
    readonly kdf?: KdfParams;
  },
): PutDraft {
  const { kind, secret, name, kdf } = given;
  const seed = slotSeed(kind, secret);
  const id = newId<SlotId>(input.options.randomBytes);
  const slot: Slot = { id, kind, publicKey: publicKeyOf(seed), ...(kdf && { kdf }) };
  wipe(seed);
  const proof = proveSlot(ringOf(input.database), slot);
  return slotDraft({ slot, name, addedAt: input.clock.nowMs(), proof });
}

/** The wishes that take slots away. */
export function removal(ids: readonly SlotId[]): readonly PutDraft[] {
  return ids.map((id) => slotChange(id, { deleted: true }));
}

/** Writes drafts of slots, which are always within the limits. */
export async function commitSlots(
  input: Pick<SlotInput, "database" | "clock" | "options">,
  drafts: readonly Draft[],
): Promise<Result<void, VaultError>> {
  const env = { nowMs: input.clock.nowMs, randomBytes: input.options.randomBytes };
  const written = await commit(input.database, drafts, env);
  if (written.ok) return ok(undefined);
  const { error } = written;
  assert(
    error.type !== "FieldTooLarge" && error.type !== "OpTooLarge",
    "a slot's record is within the limits",
  );
  return err(error);
}

function ringOf(database: Database): Keyring {
  const { keyring } = sealingOf(database);
  assert(keyring, "slots of a locked vault");
  return keyring;
}
