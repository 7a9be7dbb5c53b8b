/* What somebody finds who has the disk: a profile is used, its browser closed, and all of its files are searched. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { searchProfile } from "../tools/profile/searchProfile.ts";
import { ownServer } from "./support/ownServer.ts";
import { newProfile, readStores } from "./support/profile.ts";
import { SECRETS, useApp } from "./support/secretSymbols.ts";

/** The browser writes what it remembers of a page some seconds later. */
const LINGER_MS = 2000;

test("no file of a used profile holds a word or a stroke of what was written", async () => {
  const { onDisk, inStores, logged } = await usedProfile("dist");
  console.log(logged);
  expect(onDisk).toEqual([]);
  expect(inStores).toEqual([]);
});

test("the same search finds everything where the rows are not sealed", async () => {
  test.setTimeout(180_000);
  const built = mkdtempSync(join(tmpdir(), "glyphary-unsealed-"));
  try {
    buildUnsealed(built);
    const { onDisk, inStores, logged } = await usedProfile(built);
    console.log(logged);
    const all = Object.keys(SECRETS);
    expect([...new Set(onDisk.map(({ name }) => name))].sort()).toEqual(all.toSorted());
    expect(inStores.toSorted()).toEqual(all.toSorted());
  } finally {
    rmSync(built, { recursive: true });
  }
});

test("the app that is served has the call that seals, and no way around it", () => {
  const scripts = readdirSync("dist/assets").filter((file) => file.endsWith(".js"));
  const text = scripts.map((file) => readFileSync(join("dist/assets", file), "utf8")).join("\n");
  expect(text).toContain("stack:`dbcore`,name:`sealing`");
  expect(text).not.toMatch(/without-sealing|unsealed/i);
});

async function usedProfile(built: string) {
  const server = await ownServer(built);
  const profile = newProfile();
  try {
    await profile.use(async (page) => {
      await useApp(page, server.origin);
      await page.waitForTimeout(LINGER_MS);
    });
    const stores = await profile.use(async (page) => {
      await page.goto(`${server.origin}/settings`);
      return readStores(page);
    });
    const search = searchProfile(profile.folder, SECRETS);
    const inStores = Object.entries(SECRETS)
      .filter(([, what]) => stores.includes(asStored(what)))
      .map(([name]) => name);
    const { files, bytes, unpackedBytes } = search;
    const logged = `searched ${files} files, ${bytes} bytes, and ${unpackedBytes} bytes unpacked from them`;
    return { onDisk: search.found, inStores, logged };
  } finally {
    profile.remove();
    server.close();
  }
}

/** As `readStores` gives it. */
function asStored(what: string | Uint8Array): string {
  const text = typeof what === "string" ? what : new TextDecoder("latin1").decode(what);
  return JSON.stringify(text).slice(1, -1);
}

function buildUnsealed(outDir: string): void {
  const root = join(import.meta.dirname, "..");
  const [vite, config] = ["node_modules/vite/bin/vite.js", "tools/profile/unsealed.config.ts"];
  const options = ["--config", config, "--outDir", outDir, "--emptyOutDir", "--logLevel", "error"];
  execFileSync(process.execPath, [vite, "build", ...options], { cwd: root, stdio: "inherit" });
}
