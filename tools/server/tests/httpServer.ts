import { randomUUID } from "node:crypto";
import type { Embedded } from "../embedded.ts";
import { refused, type Person, type Server } from "./contract.ts";

/** The embedded backend as the contract sees it: accounts by its auth server, functions over HTTP. */
export function httpServer(backend: Embedded): Server {
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
