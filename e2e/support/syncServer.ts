import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../tools/server/freePort.ts";
import { codeIn, mailsTo } from "../../tools/server/mail.ts";
import { startProviderDouble, type ProviderDouble } from "../../tools/server/providerDouble.ts";

/** A cold start of the backend with its migrations, on a busy machine. ms. */
const START_MS = 60_000;
const STOP_MS = 10_000;
const POLL_MS = 100;

export interface SyncServer {
  /** Where the app answers, and the backend below it. */
  readonly origin: string;
  /** What answers in the place of GitHub. */
  readonly gitHub: Pick<ProviderDouble, "signsIn">;
  /** The code of the newest mail to an address. */
  readonly codeFor: (email: string) => string | undefined;
  /** Everything it has stored, as bytes: tables, indexes and write-ahead log. */
  readonly stored: () => readonly Buffer[];
  readonly stop: () => Promise<void>;
}

/** What `npm start` serves: the built app and a backend of its own, with an empty folder for its data. */
export async function startSyncServer(): Promise<SyncServer> {
  const data = mkdtempSync(join(tmpdir(), "glyphary-server-"));
  const port = await freePort();
  const built = process.env.BUILT_APP ?? "dist";
  const gitHub = await startProviderDouble();
  const env = {
    ...process.env,
    ...{ GLYPHARY_GITHUB_ID: "app", GLYPHARY_GITHUB_SECRET: "secret" },
    GLYPHARY_GITHUB_URL: gitHub.url,
  };
  const child = spawn(
    process.execPath,
    ["tools/server/start.ts", "--port", String(port), "--out-dir", built, "--data", data],
    { env, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    if (child.exitCode === null) child.kill("SIGTERM");
    // A process that ends by itself may wait for ever: https://github.com/nodejs/node/issues/54918
    const force = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
    await ended;
    clearTimeout(force);
    await gitHub.stop();
    rmSync(data, { recursive: true, force: true });
  };
  const until = Date.now() + START_MS;
  while (!said.includes("Sync is there")) {
    if (child.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error(`No server: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const mails = join(data, "mail");
  return {
    origin: `http://localhost:${port}`,
    gitHub,
    codeFor: (email) => {
      const last = mailsTo(mails, email).at(-1);
      return last && codeIn(last);
    },
    stored: () =>
      readdirSync(data, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile() && !file.parentPath.startsWith(mails))
        .map((file) => readFileSync(join(file.parentPath, file.name))),
    stop,
  };
}
