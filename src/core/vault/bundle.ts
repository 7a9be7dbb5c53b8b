import { MAX_OP_BYTES } from "#core/log/limits.ts";
import type { Op, PutOp } from "#core/log/op.ts";
import type { DeviceId } from "#core/shared/ids.ts";
import { encodeCbor } from "./cbor.ts";
import { encodeOp } from "./opCodec.ts";

const MAX_OPS = 200;

/** Encoded, before deflating. A larger op travels alone. Bytes. */
const MAX_BYTES = 16 * 1024;

/** An op's fields and some room for ids; padded and sealed, so much still fits an envelope of 64 KiB. Bytes. */
const MAX_PIECE_BYTES = MAX_OP_BYTES + 4 * 1024;

/** Divides ops, in their order, into what goes into one entry each. */
export function bundle(ops: Iterable<Op>, device: DeviceId): readonly (readonly Op[])[] {
  const bundles: Op[][] = [];
  let open: Op[] = [];
  let bytes = 0;
  const add = (op: Op): void => {
    const size = encodeCbor(encodeOp(op, device)).length;
    if (size > MAX_PIECE_BYTES && op.type === "put" && isDivisible(op)) {
      for (const half of halvesOf(op)) add(half);
      return;
    }
    if (open.length > 0 && (open.length >= MAX_OPS || bytes + size > MAX_BYTES)) {
      bundles.push(open);
      open = [];
      bytes = 0;
    }
    open.push(op);
    bytes += size;
  };
  for (const op of ops) add(op);
  if (open.length > 0) bundles.push(open);
  return bundles;
}

/**
 * A put of thousands of small fields, each of which revises another op, outgrows an envelope by the names of those. Its
 * halves have its id, stamp and device, so that they fold to the same registers.
 */
function halvesOf(op: PutOp): readonly PutOp[] {
  const fields = Object.entries(op.fields);
  const [fieldsAt, revisesAt] = [fields.length, op.revises.length].map((all) => Math.ceil(all / 2));
  return [
    {
      ...op,
      fields: Object.fromEntries(fields.slice(0, fieldsAt)),
      revises: op.revises.slice(0, revisesAt),
    },
    {
      ...op,
      fields: Object.fromEntries(fields.slice(fieldsAt)),
      revises: op.revises.slice(revisesAt),
    },
  ];
}

function isDivisible(op: PutOp): boolean {
  return Object.keys(op.fields).length > 1;
}
