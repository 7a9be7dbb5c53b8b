import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll } from "vitest";
import { asUser } from "../callSql.ts";
import { startEmbedded, type Embedded } from "../embedded.ts";
import { startPostgres } from "../postgres.ts";
import { holdsTheContract, type Answer, type Person, type Server } from "./contract.ts";

const endings: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of endings.reverse()) await end();
});

holdsTheContract("PostgreSQL 15, over SQL", async () => {
  const server = await startPostgres();
  const [owner, sql] = [server.connect("postgres"), server.connect("authenticator", 2)];
  endings.push(
    () => server.stop(),
    () => owner.end(),
    () => sql.end(),
  );
  return sqlServer(owner, sql);
});

holdsTheContract("the embedded backend, over HTTP", async () => {
  const folder = mkdtempSync(join(tmpdir(), "glyphary-contract-"));
  endings.push(() => {
    rmSync(folder, { recursive: true, force: true });
    return Promise.resolve();
  });
  const backend = await startEmbedded({ folder, appUrl: "http://localhost:54409" });
  if ("type" in backend) throw new Error("A new folder cannot be in use.");
  endings.push(() => backend.stop());
  return httpServer(backend);
});

function sqlServer(owner: postgres.Sql, sql: postgres.Sql): Server {
  async function session(user: string): Promise<Person> {
    const [row] = await owner<{ id: string }[]>`
      insert into auth.sessions (user_id) values (${user}) returning id`;
    return person({ user, session: row?.id ?? "" });
  }
  function person(claims: { user: string; session: string } | null): Person {
    const call = asUser(sql, claims);
    return {
      call: (name, args = {}) =>
        call(name, args).then(
          (value): Answer => ({ ok: true, value }),
          (error: unknown): Answer => {
            if (!(error instanceof postgres.PostgresError)) throw error;
            return refused(error.message, error.detail);
          },
        ),
    };
  }
  return {
    async signUp() {
      const user = randomUUID();
      await owner`insert into auth.users (id, email) values (${user}, ${`${user}@example.test`})`;
      return { ...(await session(user)), signInAgain: () => session(user) };
    },
    stranger: person(null),
  };
}

function httpServer(backend: Embedded): Server {
  async function post(path: string, body: unknown, token?: string): Promise<Response> {
    return fetch(`${backend.url}${path}`, {
      method: "POST",
      headers: {
        apikey: backend.publishableKey,
        "content-type": "application/json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
  }
  function person(token?: string): Person {
    return {
      async call(name, args = {}) {
        const response = await post(`/rest/v1/rpc/${name}`, args, token);
        const body: unknown = await response.json();
        if (response.ok) return { ok: true, value: body };
        const { message, details } = body as { message: string; details?: string | null };
        return refused(message, details ?? undefined);
      },
    };
  }
  async function token(path: string, credentials: unknown): Promise<string> {
    const response = await post(path, credentials);
    const body = (await response.json()) as { access_token?: string };
    if (body.access_token === undefined) throw new Error(`No token: ${JSON.stringify(body)}`);
    return body.access_token;
  }
  return {
    async signUp() {
      const credentials = { email: `${randomUUID()}@example.test`, password: randomUUID() };
      return {
        ...person(await token("/auth/v1/signup", credentials)),
        signInAgain: async () =>
          person(await token("/auth/v1/token?grant_type=password", credentials)),
      };
    },
    stranger: person(),
  };
}

function refused(refusal: string, detail: string | undefined): Answer {
  return { ok: false, refusal, detail: detail === undefined ? undefined : JSON.parse(detail) };
}
