import { spawn } from "node:child_process";
import { join } from "node:path";
import { postgresBin } from "./postgresBin.ts";
import type { Postgres } from "./postgres.ts";

interface TapReport {
  readonly passed: number;
  /** What failed, in pgTAP's words; an aborted script counts as a failure of its own. */
  readonly failures: readonly string[];
}

/** Runs one script of pgTAP as the superuser; it rolls back by itself. */
export async function runPgtap(server: Postgres, file: string): Promise<TapReport> {
  const { code, output } = await psql(server, file);
  const lines = output.split("\n");
  const passed = lines.filter((line) => line.startsWith("ok ")).length;
  const failures = lines.filter((line, index) => {
    // The lines after a failure say what was had and what was wanted.
    const isAfterFailure = line.startsWith("#") && index > 0;
    return line.startsWith("not ok") || isAfterFailure || line.includes("ERROR:");
  });
  const isWhole = lines.includes(`1..${passed}`);
  if (code !== 0 || !isWhole)
    return { passed, failures: [...failures, `psql ended with ${code}, ${passed} passed`] };
  return { passed, failures };
}

function psql(server: Postgres, file: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const args = ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-f", file];
    const child = spawn(join(postgresBin, "psql"), args, {
      env: {
        ...process.env,
        PGHOST: server.host,
        PGDATABASE: server.database,
        PGUSER: "supabase_admin",
        PGOPTIONS: "-c client_min_messages=warning",
      },
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}
