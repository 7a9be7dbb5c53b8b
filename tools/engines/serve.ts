// Serves the built app at a port of choice, for the browser tests: node tools/engines/serve.ts 4173
import { serveApp } from "./appServer.ts";

const { origin } = await serveApp("dist", Number(process.argv[2]));
console.log(origin);
