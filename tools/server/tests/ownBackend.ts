// A backend of a test file's own, with doubles of the providers, in a folder that goes when the file is done.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Embedded, startEmbedded } from "../embedded.ts";
import { type ProviderDouble, startProviderDouble } from "../providerDouble.ts";

export interface OwnBackend {
  readonly folder: string;
  readonly double: ProviderDouble;
  readonly backend: Embedded;
  readonly stop: () => Promise<void>;
}

export async function startOwnBackend(appUrl: string): Promise<OwnBackend> {
  const folder = mkdtempSync(join(tmpdir(), "glyphary-backend-"));
  const double = await startProviderDouble();
  const backend = await startEmbedded({
    folder,
    appUrl,
    providers: {
      github: { id: "app", secret: "secret", url: double.url },
      google: { id: "app", secret: "secret" },
    },
    providerDouble: double.url,
    onMail: () => undefined,
  });
  if ("type" in backend) throw new Error("A new folder cannot be in use.");
  return {
    ...{ folder, double, backend },
    stop: async () => {
      await backend.stop();
      await double.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
