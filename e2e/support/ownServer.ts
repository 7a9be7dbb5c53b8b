import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveApp } from "../../tools/engines/appServer.ts";

/** A copy of the built app on a server of its own, whose files a test may change as a new version would. */
export async function ownServer(built = process.env.BUILT_APP ?? "dist") {
  const folder = mkdtempSync(join(tmpdir(), "glyphary-"));
  cpSync(built, folder, { recursive: true });
  const { origin, stop } = await serveApp(folder);
  return {
    origin,
    folder,
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}
