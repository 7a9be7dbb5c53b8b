import { err, ok, type Result } from "#core/shared/result.ts";
import type { Door } from "#core/sync/door.ts";
import { type Keyring, movedKeys } from "#core/vault/keyring.ts";
import type { FlowRow } from "#store/syncRows.ts";
import { changeFlow } from "#store/syncState.ts";
import { adoptEpoch } from "../vault/adoptEpoch.ts";
import { reunite } from "../vault/reunite.ts";
import type { AccountInput } from "./accountInput.ts";
import type { AccountError } from "./accountService.ts";
import { ringOf } from "./serverDoor.ts";

/**
 * Follows new keys that another device began and that nothing of this one opens by itself, such as after its lock was turned on: somebody
 * opened the door. Then everything begins afresh, and what did not open is tried again.
 */
export async function followKeys(
  input: Pick<AccountInput, "database" | "remote" | "options" | "startAfresh">,
  { door, rev }: { readonly door: Door; readonly rev: number },
  keyring: Keyring,
): Promise<Result<void, AccountError>> {
  const { database, options } = input;
  const before = ringOf(database);
  if (!movedKeys(before, keyring) && !movedKeys(keyring, before)) {
    const reunited = await reunite(input, { door, rev, keyring });
    if (!reunited.ok) return reunited;
    if (reunited.value === "apart") return err({ type: "Damaged" });
    return goOn(input);
  }
  // Another tab was faster, or there is nothing to follow.
  if (door.epoch <= before.epoch) return ok(undefined);
  const adopted = await adoptEpoch(database, { door, keyring, isLetIn: true }, options);
  if (!adopted.ok)
    return err(adopted.error.type === "NotThisVault" ? { type: "Damaged" } : adopted.error);
  return goOn(input);
}

async function goOn({
  database,
  startAfresh,
}: Pick<AccountInput, "database" | "startAfresh">): Promise<Result<void, AccountError>> {
  const cleared = await changeFlow(database, withoutHindrance);
  startAfresh();
  return cleared.ok ? ok(undefined) : cleared;
}

/** Nothing is stuck any more. */
function withoutHindrance(flow: FlowRow): FlowRow {
  const rest: { -readonly [K in keyof FlowRow]: FlowRow[K] } = { ...flow };
  delete rest.stuck;
  return rest;
}
