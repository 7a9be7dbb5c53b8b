import { readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import { securityHeaders } from "../site/securityHeaders.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** For what carries a hash of its content in its name (docs/deploy.md). */
const FOREVER = "public, max-age=31536000, immutable";

/** A server of the built app that can be stopped and started again under one address. */
export interface AppServer {
  readonly origin: string;
  readonly start: () => Promise<void>;
  /** Cuts every connection: nothing answers at the address from then on. */
  readonly stop: () => Promise<void>;
}

/** Serves a build with the headers that a host should send; port 0 takes any that is free. */
export async function serveApp(built: string, port = 0): Promise<AppServer> {
  const first = await listen(built, port);
  const address = first.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  let server: Server | undefined = first;
  return {
    origin: `http://localhost:${address.port}`,
    start: async () => {
      server ??= await listen(built, address.port);
    },
    stop: () =>
      new Promise((resolve) => {
        const running = server;
        server = undefined;
        if (!running) resolve();
        running?.close(() => resolve());
        running?.closeAllConnections();
      }),
  };
}

function listen(built: string, port: number): Promise<Server> {
  const headers = securityHeaders();
  const server = createServer((request, answer) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const asked = join(built, path);
    const file = isFile(asked) ? asked : join(built, "index.html");
    for (const [name, value] of Object.entries(headers)) answer.setHeader(name, value);
    answer.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
    answer.setHeader("Cache-Control", path.startsWith("/assets/") ? FOREVER : "no-cache");
    answer.end(readFileSync(file));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(server));
  });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
