import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
  /** Where it lies, for whoever is to trust it. */
  readonly file: string;
}

/** A certificate for localhost that signs itself, in a folder. */
export function makeCertificate(folder: string): Certificate {
  const [key, file] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = [
    "-subj",
    "/CN=localhost",
    "-addext",
    "subjectAltName=DNS:localhost,IP:127.0.0.1",
  ];
  // Deno takes no authority's certificate from a server itself.
  const leaf = ["-addext", "basicConstraints=critical,CA:FALSE"];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  execFileSync(
    "openssl",
    ["req", ...kind, "-keyout", key, "-out", file, "-days", "2", ...subject, ...leaf],
    { stdio: "ignore" },
  );
  return { key: readFileSync(key), cert: readFileSync(file), file };
}
