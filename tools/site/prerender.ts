import { createServer, type Plugin } from "vite";
import type * as shellModule from "./renderShell.ts";

const PLACE = '<div id="root"></div>';

/** Writes the first screen into the built page, from the components that the app itself shows. See docs/adr/0016. */
export function prerender(): Plugin {
  return {
    name: "prerender",
    apply: "build",
    transformIndexHtml: {
      order: "pre",
      async handler(html) {
        if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`);
        return html.replace(PLACE, `${PLACE}\n${await shell()}`);
      },
    },
  };
}

/** What the components make of themselves without a browser. */
async function shell(): Promise<string> {
  const server = await createServer({
    configFile: false,
    appType: "custom",
    logLevel: "error",
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    const module = await server.ssrLoadModule("/tools/site/renderShell.ts");
    return (module as typeof shellModule).renderShell();
  } finally {
    await server.close();
  }
}
