import { ok, type Result } from "#core/shared/result.ts";
import { openEntry } from "#core/vault/entry.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import type { StoreError } from "#store/errors.ts";
import { readHeld, takeHeld } from "#store/syncHeld.ts";
import { breathe } from "./breathe.ts";
import type { EngineInput } from "./engineInput.ts";

/** Tries the entries once more that did not open, with new keys or by a newer app; answers how many records and facts they changed. */
export async function retryHeld(
  { database, clock }: Pick<EngineInput, "database" | "clock">,
  keyring: Keyring,
): Promise<Result<number, StoreError>> {
  let [after, folded] = [0, 0];
  for (;;) {
    const page = await readHeld(database, after);
    if (!page.ok) return page;
    const last = page.value.at(-1)?.at;
    if (last === undefined) return ok(folded);
    after = last;
    const opened = page.value.flatMap(({ id, envelope }) => {
      const entry = openEntry(envelope, keyring);
      return entry.ok && entry.value.id === id ? [entry.value] : [];
    });
    const taken = await takeHeld(database, opened, clock);
    if (!taken.ok) return taken;
    folded += taken.value;
    await breathe();
  }
}
