import { isCodeMissing } from "#core/faults/fault.ts";
import { err, type Result } from "#core/shared/result.ts";
import type { IndexError, PackList, PackService } from "#services/packService.ts";

/** The packs there are. When it is the code for them that cannot be fetched, that is told as of their list. */
export function askForPacks(packs: PackService): Promise<Result<PackList, IndexError>> {
  return packs.index().catch((thrown: unknown) => {
    if (!isCodeMissing(thrown)) throw thrown;
    return err({ type: "Offline" });
  });
}
