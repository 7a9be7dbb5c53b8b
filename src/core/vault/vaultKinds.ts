import { DEVICE_KIND } from "./deviceRecord.ts";
import { SLOT_KIND } from "./slotRecord.ts";

/**
 * Records of the vault's own keys. They are no part of what a person wrote: a readable export leaves them out, and no file
 * from outside brings any in.
 */
export function isOfVault(kind: string): boolean {
  return kind === DEVICE_KIND || kind === SLOT_KIND;
}
