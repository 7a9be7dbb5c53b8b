// The Edge Function as it is served: a process of Deno that may load nothing but the function's own files.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../server/freePort.ts";

const root = join(import.meta.dirname, "../..");
const deno = join(root, "node_modules/@deno/linux-x64-glibc/deno");
const entry = join(root, "supabase/functions/send-reminders/index.ts");

/** Deno checks and compiles on a cold start. ms. */
const PATIENCE_MS = 30_000;

export interface FunctionProcess {
  /** Calls it as the scheduler does. */
  run(secret?: string): Promise<Response>;
  /** The most memory that it ever held. Bytes. */
  peakBytes(): number;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
}

export interface FunctionSettings {
  /** Whom to trust beside the usual authorities. */
  readonly certificate: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly secret: string;
}

export async function startFunction(settings: FunctionSettings): Promise<FunctionProcess> {
  const { certificate, environment, secret } = settings;
  const port = await freePort();
  const alone = ["--no-remote", "--no-npm", "--no-config", "--no-lock", "--no-prompt"];
  const child = spawn(
    deno,
    ["run", ...alone, "--cert", certificate, "--allow-net", "--allow-env", entry],
    {
      env: {
        ...{ PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: "1" },
        ...{ DENO_NO_UPDATE_CHECK: "1", GLYPHARY_FUNCTION_PORT: String(port) },
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let words = "";
  child.stdout.on("data", (chunk: Buffer) => (words += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (words += chunk.toString()));
  const onExit = () => child.kill("SIGKILL");
  process.once("exit", onExit);
  const url = `http://127.0.0.1:${port}/`;
  await answers(url, child).catch((error: unknown) => {
    child.kill("SIGKILL");
    throw new Error(`The function did not start.\n${words}`, { cause: error });
  });
  return {
    run: (given = secret) =>
      fetch(url, { method: "POST", headers: { "x-reminders-secret": given } }),
    peakBytes: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
    },
    async kill() {
      process.off("exit", onExit);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  for (;;) {
    patience.throwIfAborted();
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    const isUp = await fetch(url).then(
      (response) => response.status === 405,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, 30));
  }
}
