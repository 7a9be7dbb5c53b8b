// The backend that a local start brings along: Supabase Lite's command line on PGlite, on the loopback address, with its data in a
// folder of its own. It is made on the first start and ends with the process that started it.
import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { embeddedConfig, type EmbeddedConfig } from "./embeddedConfig.ts";
import { freePort } from "./freePort.ts";
import { keysIn, type BackendKeys } from "./keys.ts";
import { createMailReader, keepMail } from "./mail.ts";

const HOST = "127.0.0.1";
/** A cold start takes two seconds on a quiet machine, migrations three more. */
const PATIENCE_MS = 60_000;
const POLL_MS = 50;
/** How much of what it says is kept, for when it ends badly. */
const MOST_LINES = 30;
const migrations = join(import.meta.dirname, "../../supabase/migrations");

export interface Embedded {
  readonly url: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  /** Where its mails land. */
  readonly mailFolder: string;
  stop(): Promise<void>;
}

interface EmbeddedOptions extends Omit<EmbeddedConfig, "port" | "providers"> {
  /** Where data, keys and mails lie; made if it is not there. */
  readonly folder: string;
  readonly providers?: EmbeddedConfig["providers"];
  /** The port to listen on; any free one if it does not matter. */
  readonly port?: number;
  /** Where a double of Google answers, for tests. */
  readonly providerDouble?: string;
  /** A mail was put into a file. */
  readonly onMail?: (file: string) => void;
  /** The backend ended by itself; with what it said last. */
  readonly onEnd?: (words: string) => void;
}

/** Another start uses the same folder: two would destroy the database between them. */
export interface AlreadyRunning {
  readonly type: "AlreadyRunning";
  readonly pid: number;
}

/** Starts the backend and waits until it answers. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded | AlreadyRunning> {
  const folder = resolve(options.folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = join(folder, "server.pid");
  const other = take(lock);
  if (other !== null) return { type: "AlreadyRunning", pid: other };

  try {
    return await start(options, folder, lock);
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  }
}

async function start(options: EmbeddedOptions, folder: string, lock: string): Promise<Embedded> {
  const keys = keysIn(join(folder, "keys.json"));
  const port = options.port ?? (await freePort());
  lay(folder, { port, appUrl: options.appUrl, providers: options.providers ?? {} });
  const environment = environmentFor(keys, options.providerDouble);
  await migrate(folder, environment);

  const mailFolder = join(folder, "mail");
  const said: string[] = [];
  const hear = (line: string) => {
    said.push(line);
    if (said.length > MOST_LINES) said.shift();
  };
  const child = lite(["start", "--host", HOST, "--no-admin"], folder, environment);
  const read = createMailReader(
    (mail) => options.onMail?.(keepMail(mailFolder, mail, new Date())),
    hear,
  );
  child.stdout?.on("data", (chunk: Buffer) => read(chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => hear(chunk.toString()));
  let isWanted = false;
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  void ended.then(() => {
    if (isWanted) options.onEnd?.(said.join("\n"));
  });
  const onExit = () => {
    child.kill("SIGKILL");
    rmSync(lock, { force: true });
  };
  process.once("exit", onExit);
  const url = `http://${HOST}:${port}`;
  await answers(url, keys.publishable, child).catch((error: unknown) => {
    onExit();
    throw new Error(`The local backend did not start.\n${said.join("\n")}`, { cause: error });
  });
  isWanted = true;

  return {
    url,
    publishableKey: keys.publishable,
    secretKey: keys.secret,
    mailFolder,
    async stop() {
      isWanted = false;
      process.off("exit", onExit);
      child.stdin?.end();
      const force = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await ended;
      clearTimeout(force);
      rmSync(lock, { force: true });
    },
  };
}

/** Puts configuration and migrations where the command line looks for them. */
function lay(folder: string, config: EmbeddedConfig): void {
  const supabase = join(folder, "supabase");
  mkdirSync(supabase, { recursive: true });
  writeFileSync(join(supabase, "config.toml"), embeddedConfig(config), { mode: 0o600 });
  rmSync(join(supabase, "migrations"), { recursive: true, force: true });
  cpSync(migrations, join(supabase, "migrations"), { recursive: true });
}

function environmentFor(keys: BackendKeys, providerDouble: string | undefined): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DO_NOT_TRACK: "1",
    SUPABASE_PUBLISHABLE_KEY: keys.publishable,
    SUPABASE_SECRET_KEY: keys.secret,
    GLYPHARY_JWT_SECRET: keys.jwtSecret,
    ...(providerDouble === undefined ? {} : { GLYPHARY_PROVIDER_DOUBLE: providerDouble }),
  };
}

function lite(args: readonly string[], folder: string, env: NodeJS.ProcessEnv): ChildProcess {
  const preloads = ["followParent.ts", "providerHosts.ts"].flatMap((file) => [
    "--import",
    join(import.meta.dirname, "child", file),
  ]);
  return spawn(process.execPath, [...preloads, command(), ...args], {
    cwd: folder,
    env,
    stdio: ["pipe", "pipe", "pipe"],
  });
}

function command(): string {
  return fileURLToPath(new URL("./cli/index.js", import.meta.resolve("@supabase/lite")));
}

/** Asking takes as long as starting does, so that a stamp beside the data says which migrations it has. */
async function migrate(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const stamp = join(folder, "migrations.sha256");
  const wanted = hashOf(join(folder, "supabase/migrations"));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const child = lite(["migration", "up"], folder, env);
  let words = "";
  child.stdout?.on("data", (chunk: Buffer) => (words += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (words += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.once("exit", done));
  if (code !== 0) throw new Error(`The local backend's migrations failed.\n${words}`);
  writeFileSync(stamp, wanted);
}

function hashOf(folder: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) {
    hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex");
}

async function answers(url: string, key: string, child: ChildProcess): Promise<void> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  for (;;) {
    patience.throwIfAborted();
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    const isUp = await fetch(`${url}/auth/v1/settings`, { headers: { apikey: key } }).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}

/** Takes the folder for this process, or answers who has it. */
function take(lock: string): number | null {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return null;
  } catch {
    const pid = Number(readFileSync(lock, "utf8"));
    if (isAlive(pid)) return pid;
    // Left behind by a process that was killed.
    writeFileSync(lock, String(process.pid));
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}
