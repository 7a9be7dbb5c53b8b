// A backend of a test file's own, with doubles of the providers, in a folder that goes when the file is done.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { type Embedded, startEmbedded } from "../embedded.ts";
import { codeIn, mailsTo } from "../mail.ts";
import { type ProviderDouble, startProviderDouble } from "../providerDouble.ts";

export interface OwnBackend {
  readonly folder: string;
  readonly double: ProviderDouble;
  readonly backend: Embedded;
  /** Waits for the code that was sent to an address, and makes up one of six digits that was not. */
  readonly mailedCode: (
    email: string,
  ) => Promise<{ readonly code: string; readonly wrong: string }>;
  readonly stop: () => Promise<void>;
}

const MAIL_WAIT = { timeout: 5_000 };

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
    mailedCode: async (email) => {
      const code = await vi.waitFor(() => newestCode(backend.mailFolder, email), MAIL_WAIT);
      return { code, wrong: code === "000000" ? "000001" : "000000" };
    },
    stop: async () => {
      await backend.stop();
      await double.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function newestCode(folder: string, email: string): string {
  const mail = mailsTo(folder, email).at(-1);
  const code = mail && codeIn(mail);
  if (code === undefined) throw new Error(`No code came for ${email}`);
  return code;
}
