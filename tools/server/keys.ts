import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as v from "valibot";

/** What a backend signs and recognises requests with. */
export interface BackendKeys {
  /** Public: every copy of the app carries it. */
  readonly publishable: string;
  readonly secret: string;
  readonly jwtSecret: string;
}

const KEYS = v.strictObject({ publishable: v.string(), secret: v.string(), jwtSecret: v.string() });

/** The keys in a file that only its owner may read; made when there are none. */
export function keysIn(file: string): BackendKeys {
  if (existsSync(file)) return v.parse(KEYS, JSON.parse(readFileSync(file, "utf8")));
  const keys: BackendKeys = {
    publishable: `sb_publishable_${randomBytes(24).toString("base64url")}`,
    secret: `sb_secret_${randomBytes(24).toString("base64url")}`,
    jwtSecret: randomBytes(48).toString("base64url"),
  };
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return keys;
}
