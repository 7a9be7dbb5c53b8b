import { deflateSync, Inflate, inflateSync } from "fflate";
import { joinBytes } from "./labels.ts";

/** An entry never holds more; a bomb stops here. Bytes. */
export const MAX_INFLATED_BYTES = 1024 * 1024;

/**
 * Deflate grows at most 1,032-fold, so a bomb takes some 8 MB before it is stopped. Smaller bites cost an honest entry more
 * time than all the rest of opening it. Bytes.
 */
const BITE_BYTES = 8000;

/** Deflate grows no more than so many times; a stream that is short enough needs nobody to watch over what comes out of it. */
const MOST_GROWTH = 1032;

/** Raw deflate (RFC 1951). */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9 });
}

/** Inflates; undefined when the bytes are no whole deflate stream, or one that holds more than is allowed. */
export function inflate(bytes: Uint8Array): Uint8Array | undefined {
  return bytes.length * MOST_GROWTH <= MAX_INFLATED_BYTES
    ? inflateShort(bytes)
    : inflateLong(bytes);
}

/** Room for whatever a short stream can hold; without one, 128 KiB are cleared for each. */
let scratch: Uint8Array | undefined;

/** Most entries hold one op; what a stream sets up takes longer to clear than all the rest of opening one. */
function inflateShort(bytes: Uint8Array): Uint8Array | undefined {
  scratch ??= new Uint8Array(MAX_INFLATED_BYTES);
  try {
    return inflateSync(bytes, { out: scratch }).slice();
  } catch {
    return undefined;
  }
}

function inflateLong(bytes: Uint8Array): Uint8Array | undefined {
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
