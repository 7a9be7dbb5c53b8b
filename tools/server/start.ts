// The whole of it on one machine: the built app, and beside it a backend of its own at /supabase.
// node tools/server/start.ts [--no-sync] [--port 4173] [--out-dir dist] [--data .glyphary/server]
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { preview, type InlineConfig } from "vite";
import { backendIn, localBackend } from "../site/backendFile.ts";
import { startLocalSender } from "../reminders/localSender.ts";
import { startEmbedded, type Embedded } from "./embedded.ts";
import { providersIn } from "./providers.ts";

const { values } = parseArgs({
  options: {
    "no-sync": { type: "boolean", default: false },
    port: { type: "string", default: "4173" },
    "out-dir": { type: "string", default: "dist" },
    data: { type: "string", default: process.env.GLYPHARY_DATA ?? ".glyphary/server" },
  },
});
const port = Number(values.port);
const appUrl = `http://localhost:${port}`;
const hosted = backendIn(values["out-dir"]);
const backend = values["no-sync"] || hosted ? null : await startBackend();
const reminders = backend ? await startReminders(backend) : null;
const server = await preview({
  build: { outDir: values["out-dir"] },
  preview: { host: "localhost", port, ...(backend ? { proxy: proxyTo(backend) } : {}) },
  plugins: backend ? [localBackend({ url: "/supabase", key: backend.publishableKey })] : [],
} satisfies InlineConfig).catch(async (error: unknown) => {
  await stopBackend();
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});

console.log(`Glyphary is at ${appUrl}`);
if (hosted) console.log(`It syncs with ${hosted.url}.`);
if (backend) {
  console.log(`Sync is there for who turns it on. Its data stays in ${values.data}.`);
  console.log(`Nothing is e-mailed from here: mails are put into ${pathOf(backend.mailFolder)}.`);
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void Promise.all([server.close(), stopBackend()]).finally(() => process.exit(0));
  });
}

async function startBackend(): Promise<Embedded> {
  const started = await startEmbedded({
    folder: values.data,
    appUrl,
    providers: providersIn(process.env),
    onMail: (file) => console.log(`A mail: ${pathOf(file)}`),
    onEnd: (words) => {
      console.error(
        `${words}\nThe backend has ended. The app goes on without it; start again to sync.`,
      );
    },
  });
  if (!("type" in started)) return started;
  console.error(
    `Glyphary is already running here (process ${started.pid}) and uses ${values.data}. Stop that one, give this one another folder with --data, or leave sync out with --no-sync. If process ${started.pid} is something else, delete ${values.data}/server.pid.`,
  );
  process.exit(1);
}

/** Reminders are sent from here, as a scheduler does it for a hosted project. */
function startReminders({ url, secretKey }: Embedded) {
  let last = "";
  return startLocalSender({
    ...{ url, secretKey, appUrl, keysFile: join(values.data, "push.json") },
    onTrouble: (words) => {
      // Once: the same goes wrong every minute.
      if (words !== last) console.error(`Reminders were not sent: ${words}`);
      last = words;
    },
  });
}

async function stopBackend(): Promise<void> {
  // Not waited for: what it was about to send is given out anew at the next start.
  void reminders?.stop();
  await backend?.stop();
}

/** The backend answers below the app's own address, so that the page needs leave for no other. */
function proxyTo({ url }: Embedded) {
  return {
    "/supabase": { target: url, rewrite: (path: string) => path.replace(/^\/supabase/, "") },
  };
}

function pathOf(file: string): string {
  return relative(process.cwd(), file);
}
