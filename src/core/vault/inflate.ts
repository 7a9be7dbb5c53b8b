import { deflateSync, Inflate } from "fflate";
import { joinBytes } from "./labels.ts";

/** An entry never holds more; a bomb stops here. Bytes. */
export const MAX_INFLATED_BYTES = 1024 * 1024;

/**
 * Deflate grows at most 1,032-fold, so a bomb takes some 8 MB before it is stopped. Smaller bites cost an honest entry more
 * time than all the rest of opening it. Bytes.
 */
const BITE_BYTES = 8000;

/** Raw deflate (RFC 1951). */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9 });
}

/** Inflates; undefined when the bytes are no whole deflate stream, or one that holds more than is allowed. */
export function inflate(bytes: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const stream = new Inflate((part, final) => {
    length += part.length;
    parts.push(part);
    isWhole = final;
  });
  try {
    for (let at = 0; at < bytes.length && length <= MAX_INFLATED_BYTES; at += BITE_BYTES)
      stream.push(bytes.subarray(at, at + BITE_BYTES), at + BITE_BYTES >= bytes.length);
  } catch {
    return undefined;
  }
  return isWhole && length <= MAX_INFLATED_BYTES ? joinBytes(...parts) : undefined;
}
