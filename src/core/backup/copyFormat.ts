/** How a copy of a database is written: apart from how it is read, since safe mode writes it with as little code as can be. */
import { bytesToBase64url } from "#core/shared/base64url.ts";

/** How a copy says that it is one. */
export const COPY_FORMAT = "glyphary-raw-dump";

/** For JSON.stringify. */
export function bytesAsText(_name: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { $bytes: bytesToBase64url(value) } : value;
}
