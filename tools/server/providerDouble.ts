// A sign-in service for tests: what GitHub and Google answer to a backend that signs somebody in, on this machine and without asking
// anybody. Whoever comes to authorise is the person that was set last.
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

const HOST = "127.0.0.1";

/** Who signs in next, as the services know them. */
export interface DoublePerson {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly isVerified?: boolean;
}

export interface ProviderDouble {
  readonly url: string;
  /** The next to authorise; null refuses, as somebody who presses Cancel. */
  signsIn(person: DoublePerson | null): void;
  stop(): Promise<void>;
}

/** Starts the double on a free port of the loopback address, or the one given. */
export async function startProviderDouble(port = 0): Promise<ProviderDouble> {
  let next: DoublePerson | null = null;
  // Codes and tokens are good once and only for whom they were given.
  const people = new Map<string, DoublePerson>();

  function give(person: DoublePerson): string {
    const token = randomBytes(16).toString("hex");
    people.set(token, person);
    return token;
  }
  function take(token: string | null | undefined): DoublePerson | undefined {
    const person = people.get(token ?? "");
    people.delete(token ?? "");
    return person;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", `http://${HOST}`);
    switch (url.pathname) {
      // Where the browser is sent to; Google's own address is led here by the test.
      case "/login/oauth/authorize":
      case "/google/o/oauth2/v2/auth": {
        const back = new URL(url.searchParams.get("redirect_uri") ?? "");
        back.searchParams.set("state", url.searchParams.get("state") ?? "");
        if (next) back.searchParams.set("code", give(next));
        else back.searchParams.set("error", "access_denied");
        response.writeHead(302, { Location: back.href }).end();
        return;
      }
      case "/login/oauth/access_token":
      case "/google/token": {
        const person = take(new URLSearchParams(await bodyOf(request)).get("code"));
        if (!person) json(response, { error: "bad_verification_code" });
        else json(response, { access_token: give(person), token_type: "bearer", scope: "" });
        return;
      }
      // Asked twice, for the person and the addresses, so that the token stays good.
      case "/api/v3/user": {
        const person = people.get(tokenOf(request));
        if (!person) response.writeHead(401).end();
        else json(response, { id: person.id, login: person.name, name: person.name });
        return;
      }
      case "/api/v3/user/emails": {
        const person = take(tokenOf(request));
        if (!person) response.writeHead(401).end();
        else {
          json(response, [
            { email: person.email, verified: person.isVerified ?? true, primary: true },
          ]);
        }
        return;
      }
      case "/google/userinfo/v2/me": {
        const person = take(tokenOf(request));
        if (!person) response.writeHead(401).end();
        else {
          json(response, {
            id: String(person.id),
            name: person.name,
            email: person.email,
            verified_email: person.isVerified ?? true,
          });
        }
        return;
      }
      default:
        response.writeHead(404).end();
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, HOST, done);
  });
  const address = server.address();
  const taken = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://${HOST}:${taken}`,
    signsIn: (person) => (next = person),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function tokenOf(request: IncomingMessage): string {
  return (request.headers.authorization ?? "").replace(/^Bearer /i, "");
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}
