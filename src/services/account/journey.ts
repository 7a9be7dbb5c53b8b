/**
 * The way from a sign-in to a vault that syncs. What the server says comes first, then one change here that is whole or not there: whoever
 * is killed on the way finds the step before again, or the one after.
 */
import { assert } from "#core/shared/assert.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { RemoteAccount } from "#core/sync/auth.ts";
import type { Way } from "#core/sync/pending.ts";
import { countSymbols, readAccount, writeAccount } from "#store/accountState.ts";
import { isBlank } from "#store/restoreInto.ts";
import { readInside } from "#store/slots.ts";
import { openBySecret } from "../vault/openDoor.ts";
import type { OnProgress } from "../vault/vaultService.ts";
import { idsOfKind, waysIn } from "../vault/waysIn.ts";
import type { AccountInput } from "./accountInput.ts";
import { type AccountKey, wipeKey } from "./accountKey.ts";
import type { AccountError, AccountStep } from "./accountService.ts";
import { settleByKey } from "./changePassphrase.ts";
import { becomeVault, joinVault, type OpenedVault } from "./enterVault.ts";
import { findVault, kindsOf } from "./findVault.ts";
import { linkVault } from "./linkVault.ts";
import { ringOf } from "./serverDoor.ts";
import { pendingAfter, stepOn } from "./steps.ts";

type Answer = Promise<Result<void, AccountError>>;

/** A passphrase that was just typed. */
export interface TypedKey {
  readonly key: AccountKey;
  /** Whether it also opens the lock on this device, if there is one. */
  readonly fitsLock: boolean;
}

export interface Journey {
  /** Somebody is signed in: goes on to whatever is next. */
  readonly arrive: (account: RemoteAccount, way: Way) => Answer;
  /** This vault is the account's: it syncs from now on. */
  readonly turnOn: (account: RemoteAccount, way: Way) => Answer;
  /** The account's vault is another than the one here: a blank device becomes it, otherwise the person is asked. */
  readonly enter: (vault: OpenedVault) => Answer;
  readonly join: (onProgress?: OnProgress) => Answer;
  /** By what whoever is signed in came in, as long as nothing is linked. */
  readonly wayIn: () => Promise<Way>;
  /** Keeps what was typed last, until it is not needed any more. */
  readonly keep: (typed: TypedKey) => void;
  /** What was typed last, if it may become the key of the vault on this device. */
  readonly keyForVault: () => AccountKey | undefined;
  readonly forget: () => void;
}

const DONE = ok(undefined);

export function createJourney(input: AccountInput, tell: (step: AccountStep) => void): Journey {
  const { database, auth } = input;
  /** Of the passphrase typed last, until it is not needed any more. */
  let fresh: TypedKey | undefined;
  /** The account's vault, between opening it and joining. */
  let opened: OpenedVault | undefined;

  const forget = () => {
    if (fresh) wipeKey(fresh.key);
    [fresh, opened] = [undefined, undefined];
  };

  const keep = (key: TypedKey) => {
    forget();
    fresh = key;
  };

  const arrive = async (account: RemoteAccount, way: Way): Answer => {
    const kept = await readAccount(database);
    if (!kept.ok) return kept;
    const row = kept.value.account;
    if (row && row.userId !== account.userId) {
      await auth.signOut();
      if (kept.value.pending?.type === "SignIn") await writeAccount(database, { pending: null });
      forget();
      tell({ type: "SignedOut", email: row.email });
      return err({ type: "OtherAccount", email: row.email });
    }
    const found = await findVault(input);
    if (!found.ok) return found;
    const { email } = account;
    if (!found.value) {
      tell({ type: "MakeVault", email, needsPassphrase: await needsPassphrase(way) });
      return DONE;
    }
    const { space, door } = found.value;
    if (space === ringOf(database).space) return turnOn(account, way);
    const keyring = fresh && openBySecret(door, "passphrase", fresh.key.stretched);
    if (keyring?.ok)
      return enter({ account, way, key: "passphrase", door, keyring: keyring.value });
    tell({ type: "OpenVault", email, kinds: kindsOf(door) });
    return DONE;
  };

  const needsPassphrase = async (way: Way) => {
    if (way !== "provider") return fresh?.fitsLock !== true;
    const inside = await readInside(database);
    return (
      !inside.ok || idsOfKind(waysIn(inside.value, ringOf(database)), "passphrase").length === 0
    );
  };

  const turnOn = async (account: RemoteAccount, way: Way): Answer => {
    const settled = fresh ? await settleByKey(input, fresh.key) : DONE;
    if (!settled.ok) return settled;
    const kept = await readAccount(database);
    if (!kept.ok) return kept;
    const pending = pendingAfter(kept.value.pending, { way });
    const linked = await linkVault(input, account, { pending });
    if (!linked.ok) return linked;
    forget();
    tell(stepOn(account.email, pending));
    input.onSwitch();
    return DONE;
  };

  const enter = async (vault: OpenedVault): Answer => {
    const blank = await isBlank(database);
    if (!blank.ok) return blank;
    const became = blank.value ? await becomeVault(input, vault) : undefined;
    if (became?.ok) return begin(vault);
    if (became && became.error.type !== "NotEmpty") return err(became.error);
    const symbols = await countSymbols(database);
    if (!symbols.ok) return symbols;
    opened = vault;
    tell({ type: "Join", email: vault.account.email, symbolsHere: symbols.value });
    return DONE;
  };

  const begin = (vault: OpenedVault) => {
    forget();
    tell(stepOn(vault.account.email, pendingAfter(undefined, vault)));
    input.startAfresh();
    return DONE;
  };

  const wayIn = async (): Promise<Way> => {
    const kept = await readAccount(database);
    const pending = kept.ok ? kept.value.pending : undefined;
    return pending?.type === "SignIn" ? pending.way : "passphrase";
  };

  const join = async (onProgress?: OnProgress): Answer => {
    assert(opened, "a vault is joined before it is opened");
    const joined = await joinVault(input, opened, onProgress);
    return joined.ok ? begin(opened) : joined;
  };

  return {
    ...{ arrive, turnOn, enter, join, wayIn, keep, forget },
    keyForVault: () => (fresh?.fitsLock ? fresh.key : undefined),
  };
}
