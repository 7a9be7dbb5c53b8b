/*
 * The two servers that syncing is measured with: the embedded one, and PostgreSQL 15 behind as little HTTP as there can be. Both
 * answer below the bench page's own address, as the embedded one does below the app's.
 */
import { createServer } from "node:http";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asUser } from "../server/callSql.ts";
import { startEmbedded } from "../server/embedded.ts";
import { startPostgres } from "../server/postgres.ts";

export type ServerKind = "embedded" | "postgres";

export interface SyncServer {
  readonly url: string;
  readonly apiKey: string;
  /** Makes an account; answers the token of its session. */
  readonly signUp: () => Promise<string>;
}

/** As many as a pool of PostgREST's has in the smallest project. */
const CONNECTIONS = 10;

/** Runs work with a fresh server. */
export async function withServer<T>(
  kind: ServerKind,
  work: (server: SyncServer) => Promise<T>,
): Promise<T> {
  return kind === "embedded" ? withEmbedded(work) : withPostgres(work);
}

async function withEmbedded<T>(work: (server: SyncServer) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "glyphary-bench-"));
  const started = await startEmbedded({ folder, appUrl: "http://localhost" });
  if ("type" in started) throw new Error("a new folder is in use");
  const { url, publishableKey: apiKey } = started;
  try {
    return await work({ url, apiKey, signUp: () => signUp(url, apiKey) });
  } finally {
    await started.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function signUp(url: string, apiKey: string): Promise<string> {
  const response = await fetch(`${url}/auth/v1/signup`, {
    method: "POST",
    headers: { apikey: apiKey, "content-type": "application/json" },
    body: JSON.stringify({ email: `${randomUUID()}@example.org`, password: randomUUID() }),
  });
  const { access_token: token } = (await response.json()) as { readonly access_token: string };
  return token;
}

/** The token is the account's id: what PostgREST makes of a real one is not what is measured. */
async function withPostgres<T>(work: (server: SyncServer) => Promise<T>): Promise<T> {
  const postgres = await startPostgres({ durable: true });
  const [owner, sql] = [
    postgres.connect("postgres"),
    postgres.connect("authenticator", CONNECTIONS),
  ];
  const http = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const name = String(request.url).split("/").at(-1) ?? "";
      const user = String(request.headers.authorization).replace("Bearer ", "");
      const given = JSON.parse(Buffer.concat(chunks).toString()) as Readonly<
        Record<string, unknown>
      >;
      asUser(sql, { user })(name, given).then(
        (answer) => respond(200, answer),
        (error: unknown) => respond(400, { message: (error as Error).message }),
      );
    });
    const respond = (status: number, body: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = http.address() as AddressInfo;
    return await work({
      url: `http://127.0.0.1:${port}`,
      apiKey: "key",
      signUp: async () => {
        const id = randomUUID();
        await owner`insert into auth.users (id, email) values (${id}, ${`${id}@example.org`})`;
        return id;
      },
    });
  } finally {
    http.closeAllConnections();
    http.close();
    await Promise.all([owner.end(), sql.end()]);
    await postgres.stop();
  }
}
