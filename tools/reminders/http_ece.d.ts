declare module "http_ece" {
  import type { ECDH } from "node:crypto";

  interface Params {
    readonly version: string;
    readonly privateKey: ECDH | undefined;
    readonly authSecret: string | undefined;
  }
  const ece: { decrypt(body: Buffer, params: Params): Buffer };
  export = ece;
}
