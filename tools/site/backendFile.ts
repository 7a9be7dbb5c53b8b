// How a served app learns of its backend: /backend.json, {"url", "key"} or null. Every build carries the file, since browsers write an
// answer of 404 to the console of whoever asks; a local start answers it by itself.
import { existsSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { loadEnv, type Plugin } from "vite";
import * as v from "valibot";
import { hostedBackend, type HostedBackend } from "./hostedBackend.ts";
import { contentSecurityPolicy, securityHeaders } from "./securityHeaders.ts";

const FILE = "backend.json";
const BACKEND = v.nullable(v.object({ url: v.string(), key: v.string() }));

/** Names the backend in what is built, and lets it through the policy. */
export function backendFile(): Plugin {
  let backend: HostedBackend | null = null;
  return {
    name: "backend-file",
    config(config, { command, mode, isPreview }) {
      if (isPreview) {
        const built = backendIn(config.build?.outDir ?? "dist");
        return { preview: { headers: securityHeaders(built?.url) } };
      }
      if (command === "build") backend = hostedBackend(loadEnv(mode, process.cwd(), "VITE_"));
      return undefined;
    },
    // Hosts that set no headers are still held to the policy; see securityHeaders.ts.
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle }) =>
        bundle === undefined
          ? []
          : [
              {
                tag: "meta",
                attrs: {
                  "http-equiv": "Content-Security-Policy",
                  content: contentSecurityPolicy("meta", backend?.url),
                },
                injectTo: "head-prepend",
              },
            ],
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: FILE, source: JSON.stringify(backend) });
    },
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_request, response) => answer(response, null));
    },
  };
}

/** The backend that a finished build names, if it names one. */
export function backendIn(outDir: string): HostedBackend | null {
  const file = join(outDir, FILE);
  return existsSync(file) ? v.parse(BACKEND, JSON.parse(readFileSync(file, "utf8"))) : null;
}

/** Tells the served app of a backend on this machine, in the place of what was built. */
export function localBackend(backend: HostedBackend): Plugin {
  return {
    name: "local-backend",
    enforce: "pre",
    configurePreviewServer(server) {
      server.middlewares.use(`/${FILE}`, (_request, response) => answer(response, backend));
    },
  };
}

function answer(response: ServerResponse, backend: HostedBackend | null): void {
  response.writeHead(200, {
    ...securityHeaders(),
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
  });
  response.end(JSON.stringify(backend));
}
