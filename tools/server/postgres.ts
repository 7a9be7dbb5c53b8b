// A PostgreSQL of one's own for as long as a test or a measurement runs: a fresh cluster under the system's temporary folder,
// reached by a unix socket alone. It goes with the process that started it.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { ensurePostgres } from "./ensurePostgres.ts";
import { postgresBin } from "./postgresBin.ts";

const SUPERUSER = "supabase_admin";
const DATABASE = "glyphary";
/** 64 writers, readers and the tests' own. */
const MOST_CONNECTIONS = 200;
const supabase = join(import.meta.dirname, "../../supabase");

export interface Postgres {
  /** The folder of the socket. */
  readonly host: string;
  readonly database: string;
  /** Connections as a role of the platform; `postgres` owns the schema, `supabase_admin` may do everything. */
  connect(user: PostgresUser, most?: number): postgres.Sql;
  stop(): Promise<void>;
}

type PostgresUser = "supabase_admin" | "postgres" | "authenticator";

/**
 * Starts a cluster with the platform's roles and the migrations in place. Takes about two seconds.
 * `durable` waits for the disk at each commit, as a real server does; without it nothing survives a crash, and need not.
 */
export async function startPostgres({ durable = false } = {}): Promise<Postgres> {
  ensurePostgres();
  const owner = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), "glyphary-postgres-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const initdb = ["-D", data, "-U", SUPERUSER, "-A", "trust", "-E", "UTF8", "--no-locale", "-N"];
  execFileSync(join(postgresBin, "initdb"), initdb, { ...owner, cwd: folder, stdio: "ignore" });

  const lazy = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];
  const settings = ["-c", "listen_addresses=", "-c", `max_connections=${MOST_CONNECTIONS}`];
  const server = spawn(
    join(postgresBin, "postgres"),
    ["-D", data, "-k", folder, ...settings, ...(durable ? [] : lazy)],
    { ...owner, cwd: folder, stdio: "ignore" },
  );
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const cleanUp = () => {
    server.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", cleanUp);

  const connect = (user: PostgresUser, most = 1, database = DATABASE) =>
    postgres({ host: folder, user, database, max: most, onnotice: () => undefined });

  await settle(() => connect(SUPERUSER, 1, "template1"));
  await setUp(connect);
  return {
    host: folder,
    database: DATABASE,
    connect,
    async stop() {
      process.off("exit", cleanUp);
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The migrations in the order in which they apply. */
export function migrations(): readonly { readonly name: string; readonly text: string }[] {
  const folder = join(supabase, "migrations");
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

async function setUp(
  connect: (user: PostgresUser, most?: number, database?: string) => postgres.Sql,
) {
  const cluster = connect(SUPERUSER, 1, "template1");
  await cluster.unsafe(`create database ${DATABASE}`);
  await cluster.end();

  const platform = connect(SUPERUSER);
  await platform.unsafe(readFileSync(join(supabase, "tests/platform.sql"), "utf8")).simple();
  await platform.unsafe(`alter database ${DATABASE} owner to postgres`);
  await platform.end();

  const project = connect("postgres");
  for (const { name, text } of migrations()) {
    // In one transaction each, as the platform's own tool does it.
    await project
      .begin((transaction) => transaction.unsafe(text).simple())
      .catch((error: unknown) => {
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      });
  }
  await project.end();
}

async function settle(connect: () => postgres.Sql): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const sql = connect();
    const isUp = await sql`select 1`.then(
      () => true,
      () => false,
    );
    await sql.end();
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("PostgreSQL did not come up within ten seconds.");
}

/** PostgreSQL refuses to run as root, so that root runs it as the user whom Debian's package made. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout),
  );
  if (!uid || !gid) throw new Error("There is no user postgres to run the server as.");
  return { uid, gid };
}
