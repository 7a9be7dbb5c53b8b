/** A Supabase project that a build is made for. */
export interface HostedBackend {
  /** Its origin, without a slash at its end. */
  readonly url: string;
  /** The publishable key, which every copy of the app carries. */
  readonly key: string;
}

/** Reads the project from the build's environment, or answers null where none is named. Throws what is wrong, in words. */
export function hostedBackend(env: Readonly<Record<string, string>>): HostedBackend | null {
  const [url, key] = [env.VITE_SUPABASE_URL ?? "", env.VITE_SUPABASE_KEY ?? ""];
  if (url === "" && key === "") return null;
  if (url === "" || key === "") {
    throw new Error("VITE_SUPABASE_URL and VITE_SUPABASE_KEY go together: one of them is empty.");
  }
  const origin = originOf(url);
  if (origin === null) {
    throw new Error(
      `VITE_SUPABASE_URL must be the address of a project, as https://abc.supabase.co: without a path, and with https unless it is this machine. It is ${JSON.stringify(url)}.`,
    );
  }
  if (isSecret(key)) {
    throw new Error(
      "VITE_SUPABASE_KEY is a secret key. It would be handed to everybody who opens the app, and opens every account: use the publishable key (sb_publishable_…), and replace the secret one.",
    );
  }
  return { url: origin, key };
}

function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isLoopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback)) return null;
  // Anything beyond the origin would be lost without a word: a path, a password, a query.
  return text === url.origin || text === `${url.origin}/` ? url.origin : null;
}

/** Secret keys of today, and the service role's token of older projects. */
function isSecret(key: string): boolean {
  if (key.startsWith("sb_secret_")) return true;
  const payload = key.split(".")[1];
  if (payload === undefined) return false;
  return Buffer.from(payload, "base64url").toString().includes('"service_role"');
}
