/* Voluntary application server identification (RFC 8292): a push service learns which server speaks, and that it is the same as before. */
import { fromBase64url, toBase64url } from "./base64url.ts";

/** The server's key pair as raw base64url, and whom to turn to: `mailto:` or an https address. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
  readonly subject: string;
}

/** Gives the Authorization header for a push service, by the origin of its addresses. */
export type Authorise = (origin: string) => Promise<string>;

/** A day is the most that is allowed (RFC 8292, 2); half of it leaves room for wrong clocks. Seconds. */
const TOKEN_LIVES_S = 12 * 3600;

/** A token is used again for as long as that. ms. */
const TOKEN_KEPT_MS = 3_600_000;

const COORDINATE_BYTES = 32;

/** Makes tokens and keeps each for an hour. Throws on keys that are none. */
export async function createAuthorise(keys: VapidKeys, now: () => number): Promise<Authorise> {
  const point = fromBase64url(keys.publicKey);
  const jwk = {
    ...{ kty: "EC", crv: "P-256", d: keys.privateKey },
    x: toBase64url(point.slice(1, 1 + COORDINATE_BYTES)),
    y: toBase64url(point.slice(1 + COORDINATE_BYTES)),
  };
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const key = await crypto.subtle.importKey("jwk", jwk, algorithm, false, ["sign"]);
  const kept = new Map<string, { readonly header: string; readonly madeAt: number }>();

  return async (origin) => {
    const known = kept.get(origin);
    if (known && now() - known.madeAt < TOKEN_KEPT_MS) return known.header;
    const claims = {
      aud: origin,
      exp: Math.floor(now() / 1000) + TOKEN_LIVES_S,
      sub: keys.subject,
    };
    const said = `${encoded({ typ: "JWT", alg: "ES256" })}.${encoded(claims)}`;
    const how = { name: "ECDSA", hash: "SHA-256" };
    const signature = await crypto.subtle.sign(how, key, new TextEncoder().encode(said));
    const token = `${said}.${toBase64url(new Uint8Array(signature))}`;
    const header = `vapid t=${token}, k=${keys.publicKey}`;
    kept.set(origin, { header, madeAt: now() });
    return header;
  };
}

function encoded(part: object): string {
  return toBase64url(new TextEncoder().encode(JSON.stringify(part)));
}
