/**
 * Which server this copy of the app belongs to, if any: whoever serves the app says so in /backend.json. Asked for when somebody
 * wants an account, and remembered, so that the answer is there offline too.
 */
export interface Backend {
  /** Absolute, without a slash at its end. */
  readonly url: string;
  /** Names the project to the server; no secret. */
  readonly key: string;
}

export interface BackendPorts {
  readonly fetch: typeof globalThis.fetch;
  /** Of the page. */
  readonly origin: string;
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** False where there surely is no line: a browser writes a request that fails to the console. */
  readonly isOnline: () => boolean;
}

const ADDRESS = "/backend.json";
const REMEMBERED = "glyphary.backend";

/** Longer waits nobody who asks for an account. ms. */
const PATIENCE_MS = 8_000;

/** The server of this app; undefined when it has none, or none has ever been heard of. */
export async function readBackend(ports: BackendPorts = ofPage()): Promise<Backend | undefined> {
  const { storage, origin } = ports;
  const heard = await ask(ports);
  if (heard === null) {
    storage.removeItem(REMEMBERED);
    return undefined;
  }
  if (heard !== undefined) storage.setItem(REMEMBERED, heard);
  const text = heard ?? storage.getItem(REMEMBERED);
  return text === null ? undefined : parseBackend(text, origin);
}

/** What the file holds; null: there surely is no server; undefined: nobody answered who could know. */
async function ask({ fetch, origin, isOnline }: BackendPorts): Promise<string | null | undefined> {
  if (!isOnline()) return undefined;
  try {
    const response = await fetch(ADDRESS, {
      cache: "no-store",
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status === 404) return null;
    const text = await response.text();
    if (response.status === 200 && text.trim() === "null") return null;
    // A host that answers every address with the app's page looks like a hotel's network: neither says anything.
    return response.status === 200 && parseBackend(text, origin) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Reads `{ url, key }`; undefined when it is something else, or would send the session over a line that others can read. */
function parseBackend(text: string, origin: string): Backend | undefined {
  try {
    const { url, key } = JSON.parse(text) as { readonly url?: unknown; readonly key?: unknown };
    if (typeof url !== "string" || typeof key !== "string" || key === "") return undefined;
    const address = new URL(url, origin);
    const { protocol, hostname, username, password, search, hash } = address;
    const isSafe = address.origin === origin || protocol === "https:" || isLoopback(hostname);
    if (!isSafe || !/^https?:$/.test(protocol) || username + password + search + hash !== "")
      return undefined;
    return { url: address.href.replace(/\/+$/, ""), key };
  } catch {
    return undefined;
  }
}

function isLoopback(hostname: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

function ofPage(): BackendPorts {
  return {
    fetch: (...given) => fetch(...given),
    origin: location.origin,
    storage: localStorage,
    isOnline: () => navigator.onLine,
  };
}
