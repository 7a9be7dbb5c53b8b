/**
 * What of an account was begun and is not finished: enough to go on after a kill, and nothing that opens or signs in
 * anywhere.
 */
import * as v from "valibot";
import type { DeviceId } from "#core/shared/ids.ts";
import type { Cell } from "#core/vault/rowCodec.ts";
import type { SlotId } from "#core/vault/slot.ts";

/** By what somebody came in: e-mail and passphrase, a provider's page, or a code by e-mail. */
export const WAYS = ["passphrase", "provider", "code"] as const;
export type Way = (typeof WAYS)[number];

/** Which passphrase was forgotten: the one that also signs in, or the vault's alone where a provider signs in. */
const FORGOTTEN = ["account", "vault"] as const;
export type Forgotten = (typeof FORGOTTEN)[number];

export type Pending =
  /** Somebody is signing in or has, and nothing is linked yet. */
  | { readonly type: "SignIn"; readonly way: Way }
  /** Came in without the passphrase: the forgotten one is to be replaced. */
  | { readonly type: "NewPassphrase"; readonly of: Forgotten }
  /**
   * The passphrase is being changed. `added`: the slot of the next one, in the log from then on; `isLoginSet`: the server is known to
   * take the next one, and only the slots of before are left to be removed. `forgotten`: begun at NewPassphrase, and not given up.
   */
  | {
      readonly type: "Passphrase";
      readonly added: SlotId;
      readonly isLoginSet: boolean;
      readonly forgotten: Forgotten | null;
    }
  /**
   * The account is getting another e-mail address. `added`: the slot of the passphrase as the next address stretches it; the row of the
   * account says whether the server has the next one yet; `isLoginSet`: it also takes the next login, and only the slots of before are left.
   */
  | {
      readonly type: "Email";
      readonly email: string;
      readonly added: SlotId;
      readonly isLoginSet: boolean;
    }
  /** A device's session is ended; new keys are to follow. */
  | { readonly type: "Revoke"; readonly device: DeviceId }
  /** The server was asked to forget the account. `before`: what was begun by then, and goes on where it does not. */
  | { readonly type: "Delete"; readonly before?: Exclude<Pending, { readonly type: "Delete" }> };

/** As it is kept. */
export function pendingToCell(pending: Pending): Cell {
  return { ...pending };
}

/** Reads what was kept; undefined when it is nothing that this version knows. */
export function pendingFromCell(cell: Cell): Pending | undefined {
  const parsed = v.safeParse(PENDING, cell);
  return parsed.success ? (parsed.output as Pending) : undefined;
}

const BEGUN = [
  v.object({ type: v.literal("SignIn"), way: v.picklist(WAYS) }),
  v.object({ type: v.literal("NewPassphrase"), of: v.picklist(FORGOTTEN) }),
  v.object({
    type: v.literal("Passphrase"),
    added: v.string(),
    isLoginSet: v.boolean(),
    forgotten: v.nullable(v.picklist(FORGOTTEN)),
  }),
  v.object({
    type: v.literal("Email"),
    email: v.string(),
    added: v.string(),
    isLoginSet: v.boolean(),
  }),
  v.object({ type: v.literal("Revoke"), device: v.string() }),
] as const;

const PENDING = v.variant("type", [
  ...BEGUN,
  v.object({ type: v.literal("Delete"), before: v.optional(v.variant("type", BEGUN)) }),
]);
