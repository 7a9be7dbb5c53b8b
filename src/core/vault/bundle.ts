import type { Op } from "#core/log/op.ts";
import type { DeviceId } from "#core/shared/ids.ts";
import { encodeCbor } from "./cbor.ts";
import { encodeOp } from "./opCodec.ts";

const MAX_OPS = 200;

/** Encoded, before deflating. A larger op travels alone. Bytes. */
const MAX_BYTES = 16 * 1024;

/** Divides ops, in their order, into what goes into one entry each. */
export function bundle(ops: Iterable<Op>, device: DeviceId): readonly (readonly Op[])[] {
  const bundles: Op[][] = [];
  let open: Op[] = [];
  let bytes = 0;
  for (const op of ops) {
    const size = encodeCbor(encodeOp(op, device)).length;
    if (open.length > 0 && (open.length >= MAX_OPS || bytes + size > MAX_BYTES)) {
      bundles.push(open);
      open = [];
      bytes = 0;
    }
    open.push(op);
    bytes += size;
  }
  if (open.length > 0) bundles.push(open);
  return bundles;
}
