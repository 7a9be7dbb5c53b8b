// The part of a project's API that the sender uses, in front of a plain PostgreSQL: functions by POST, as PostgREST does it.
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type postgres from "postgres";

export interface RestApi {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves functions of schema public to whoever has the secret key, as the role `service_role`. */
export async function startRestApi(sql: postgres.Sql, secretKey: string): Promise<RestApi> {
  const server = createServer((request, response) => {
    answer(sql, secretKey, request)
      .then(({ status, body }) => {
        response.writeHead(status, { "content-type": "application/json" }).end(body);
      })
      .catch((error: unknown) => {
        response.writeHead(400).end(JSON.stringify({ message: String(error) }));
      });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function answer(sql: postgres.Sql, secretKey: string, request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const [, name] = /^\/rest\/v1\/rpc\/([a-z_]+)$/.exec(request.url ?? "") ?? [];
  if (request.method !== "POST" || name === undefined) return { status: 404, body: "{}" };
  if (request.headers.apikey !== secretKey) return { status: 401, body: "{}" };
  const given = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, string | number>;
  const names = Object.keys(given);
  const named = names.map((key, index) => `"${key}" => $${index + 1}`).join(", ");
  const rows = await sql.begin(async (transaction) => {
    await transaction`select set_config('role', 'service_role', true)`;
    return transaction.unsafe<{ answer: unknown }[]>(
      `select public."${name}"(${named}) as answer`,
      names.map((key) => given[key] ?? null),
    );
  });
  return { status: 200, body: JSON.stringify(rows[0]?.answer) };
}
