import { KEPT, test as base } from "./app.ts";
import { startSyncServer, type SyncServer } from "./syncServer.ts";

/** Marks tests, or a group of them, that need a server: they share a worker, since each worker starts a server of its own. */
export const WITH_SERVER = { tag: "@server" };
export const KEPT_WITH_SERVER = { tag: [KEPT.tag, WITH_SERVER.tag] };

/** Tests of the app as `npm start` serves it. The backend stays up for all of them in a process; each has an account of its own. */
export const test = base.extend<{ readonly email: string }, { readonly server: SyncServer }>({
  server: [
    async ({}, use) => {
      const server = await startSyncServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  email: async ({}, use, { testId }) => use(`${testId}@example.org`),
  baseURL: async ({ server }, use) => use(server.origin),
  // Offline, a browser writes each request that fails to the console; what the app makes of that is what is tested.
  allowedErrors: async ({}, use) => use([/Failed to load resource/]),
});
