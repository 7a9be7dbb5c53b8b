// Another process that starts a backend, for tests: node holdFolder.ts FOLDER. It prints what came of it, and stays.
import { startEmbedded } from "../embedded.ts";

const folder = process.argv[2] ?? "";
console.log(JSON.stringify(await startEmbedded({ folder, appUrl: "http://localhost:54407" })));
