// Makes sure that the server's tests have PostgreSQL 15 and pgTAP: Debian's packages, installed when they are missing.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { postgresBin } from "./postgresBin.ts";

const PACKAGES = ["postgresql-15", "postgresql-15-pgtap"];
const PGTAP = "/usr/share/postgresql/15/extension/pgtap.control";

/** Installs what is missing, as root, or says what to install and throws. */
export function ensurePostgres(): void {
  if (isThere()) return;
  if (process.getuid?.() !== 0) {
    throw new Error(
      `These tests need PostgreSQL 15 with pgTAP. Install them (sudo apt-get install ${PACKAGES.join(" ")}), or set GLYPHARY_POSTGRES_BIN to the folder of a PostgreSQL that has them.`,
    );
  }
  console.error("PostgreSQL 15 or pgTAP is missing: installing Debian's packages.");
  run("apt-get", ["update"]);
  run("apt-get", ["install", "-y", "--no-install-recommends", ...PACKAGES]);
  if (!isThere()) throw new Error(`PostgreSQL is still not at ${postgresBin}.`);
}

function isThere(): boolean {
  if (!existsSync(join(postgresBin, "initdb"))) return false;
  return process.env.GLYPHARY_POSTGRES_BIN !== undefined || existsSync(PGTAP);
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (error ?? status !== 0) {
    throw new Error(`${command} ${args.join(" ")} failed: ${error?.message ?? `exit ${status}`}`);
  }
}
