import { createHash, randomBytes } from "node:crypto";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ProviderName } from "../embeddedConfig.ts";
import { holdsTheContract } from "./contract.ts";
import { httpServer } from "./httpServer.ts";
import { type OwnBackend, startOwnBackend } from "./ownBackend.ts";

const APP = "http://localhost:54408";

let own: OwnBackend;
beforeAll(async () => {
  own = await startOwnBackend(APP);
});
afterAll(() => own.stop());

holdsTheContract("the embedded backend, over HTTP", () => httpServer(own.backend));

it("puts a code of six digits into a file, and the code signs in", async () => {
  const email = "ann@example.test";
  const password = randomBytes(16).toString("hex");
  expect((await post("/auth/v1/signup", { email, password })).access_token).toBeTypeOf("string");
  await post("/auth/v1/otp", { email, create_user: false });
  const { code: token } = await own.mailedCode(email);
  expect(token).toMatch(/^\d{6}$/);
  // The older name of an e-mailed code: this backend does not know "email", a hosted one knows both.
  const session = await post("/auth/v1/verify", { email, token, type: "magiclink" });
  expect(session.access_token).toBeTypeOf("string");
});

it.each(["github", "google"] as const)("signs in with %s", async (provider) => {
  own.double.signsIn({ id: 7, name: "Ben", email: `${provider}@example.test` });
  const back = await comesBack(provider);
  expect(back.origin).toBe(APP);
  const session = await post("/auth/v1/token?grant_type=pkce", {
    auth_code: back.searchParams.get("code"),
    code_verifier: VERIFIER,
  });
  expect(session).toMatchObject({ user: { email: `${provider}@example.test` } });
  const spaces = await fetch(`${own.backend.url}/rest/v1/rpc/my_spaces`, {
    method: "POST",
    headers: { ...headers(), authorization: `Bearer ${session.access_token}` },
    body: "{}",
  });
  expect(await spaces.json()).toEqual([]);
});

it("comes back with an error from somebody who does not agree", async () => {
  own.double.signsIn(null);
  const back = await comesBack("github");
  expect(back.searchParams.get("error")).toBe("access_denied");
});

it("keeps its keys to its owner", () => {
  const keys = join(own.folder, "keys.json");
  expect(statSync(keys).mode & 0o077).toBe(0);
  expect(readFileSync(join(own.folder, "supabase/config.toml"), "utf8")).not.toContain(
    (JSON.parse(readFileSync(keys, "utf8")) as { jwtSecret: string }).jwtSecret,
  );
});

it("tells a second start that the folder is in use", async () => {
  const script = join(import.meta.dirname, "holdFolder.ts");
  const holder = spawn(process.execPath, [script, own.folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = (await once(holder.stdout, "data")) as [Buffer];
  expect(JSON.parse(said.toString())).toEqual({ type: "AlreadyRunning", pid: process.pid });
});

it("ends with the process that started it, however that ended", async () => {
  const other = mkdtempSync(join(tmpdir(), "glyphary-held-"));
  const script = join(import.meta.dirname, "holdFolder.ts");
  const holder = spawn(process.execPath, [script, other], { stdio: ["ignore", "pipe", "inherit"] });
  const [said] = (await once(holder.stdout, "data")) as [Buffer];
  const { url } = JSON.parse(said.toString()) as { url: string };
  expect((await fetch(`${url}/auth/v1/settings`)).status).toBeLessThan(500);
  holder.kill("SIGKILL");
  await eventually(() =>
    fetch(`${url}/auth/v1/settings`).then(
      () => undefined,
      () => true,
    ),
  );
  rmSync(other, { recursive: true, force: true });
});

const VERIFIER = randomBytes(32).toString("base64url");

/** Goes where a browser would be sent, and answers where it ends: an address of the app. */
async function comesBack(provider: ProviderName): Promise<URL> {
  const challenge = createHash("sha256").update(VERIFIER).digest("base64url");
  const query = new URLSearchParams({
    provider,
    redirect_to: `${APP}/account`,
    code_challenge: challenge,
    code_challenge_method: "s256",
  });
  const toProvider = await redirect(`${own.backend.url}/auth/v1/authorize?${query.toString()}`);
  // Google's address is a constant of the backend: a browser test leads it to the double in the same way.
  const atDouble = new URL(
    toProvider.href.replace(/^https:\/\/accounts\.google\.com/, `${own.double.url}/google`),
  );
  const toBackend = await redirect(atDouble.href);
  expect(toBackend.href).toMatch(`${APP}/supabase/auth/v1/callback`);
  const callback = toBackend.href.replace(`${APP}/supabase`, own.backend.url);
  return redirect(callback);
}

async function redirect(url: string): Promise<URL> {
  const response = await fetch(url, { redirect: "manual" });
  const location = response.headers.get("location");
  if (location === null) throw new Error(`${url} led nowhere: ${await response.text()}`);
  return new URL(location);
}

async function post(path: string, body: unknown): Promise<{ access_token?: string }> {
  const response = await fetch(`${own.backend.url}${path}`, {
    method: "POST",
    headers: headers(),
    body: JSON.stringify(body),
  });
  return (await response.json()) as { access_token?: string };
}

function headers(): Record<string, string> {
  return { apikey: own.backend.publishableKey, "content-type": "application/json" };
}

async function eventually<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(50);
  }
  throw new Error("It did not come within five seconds.");
}
