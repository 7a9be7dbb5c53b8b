/**
 * What one field and one op may weigh. Beyond them a write is refused kindly, and its draft is kept, so that
 * an op always fits in an envelope.
 */
import { err, ok, type Result } from "#core/shared/result.ts";
import { type Value, valueSize } from "./value.ts";

/** Encoded bytes of one field. */
export const MAX_FIELD_BYTES = 32 * 1024;
/** Encoded bytes of one op. */
export const MAX_OP_BYTES = 48 * 1024;

/** Ids, stamp, device and type of an op, generously. Bytes. */
const OP_HEADER_BYTES = 256;
/** A field's header beside its name and value. Bytes. */
const FIELD_HEADER_BYTES = 3;

export type LimitError =
  | {
      readonly type: "FieldTooLarge";
      readonly field: string;
      readonly bytes: number;
      readonly limit: number;
    }
  | { readonly type: "OpTooLarge"; readonly bytes: number; readonly limit: number };

/** Whether these fields may be written by one op. */
export function checkLimits(fields: Readonly<Record<string, Value>>): Result<void, LimitError> {
  let total = OP_HEADER_BYTES;
  for (const [field, value] of Object.entries(fields)) {
    const bytes = valueSize(value);
    if (bytes > MAX_FIELD_BYTES)
      return err({ type: "FieldTooLarge", field, bytes, limit: MAX_FIELD_BYTES });
    total += bytes + valueSize(field) + FIELD_HEADER_BYTES;
  }
  if (total > MAX_OP_BYTES) return err({ type: "OpTooLarge", bytes: total, limit: MAX_OP_BYTES });
  return ok(undefined);
}
