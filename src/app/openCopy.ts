import { createBrowserDeviceKeys } from "#platform/deviceKeys.ts";
import { systemRandomBytes } from "#platform/random.ts";
import { createOpenCopy } from "#services/vault/openCopy.ts";
import { stretch } from "./composeVault.ts";

/** Opens the copy that safe mode saves; nothing of it is in the first load. */
export const openCopy = createOpenCopy({
  ...{ stretch, keys: createBrowserDeviceKeys(), randomBytes: systemRandomBytes },
});
