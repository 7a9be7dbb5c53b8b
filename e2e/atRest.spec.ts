/* What somebody finds who has the disk: a profile is used, its browser closed, and all of its files are searched. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { searchProfile } from "../tools/profile/searchProfile.ts";
import { ownServer } from "./support/ownServer.ts";
import { expectLocked, expectOpen, PASSPHRASE, tryPassphrase, turnLockOn } from "./support/lock.ts";
import { heapSnapshot, newProfile, readStores } from "./support/profile.ts";
import { SECRETS, useApp } from "./support/secretSymbols.ts";

/** The browser writes what it remembers of a page some seconds later. */
const LINGER_MS = 2000;

/** Argon2id several times, on a busy machine. */
test.setTimeout(180_000);

test("no file of a profile holds a word or a stroke of what was written, with a lock or without", async () => {
  for (const isLockOn of [false, true]) {
    const { onDisk, inStores, inHeap, searched } = await usedProfile("dist", { isLockOn });
    console.log(`${isLockOn ? "with" : "without"} a lock: ${searched}`);
    expect(onDisk).toEqual([]);
    expect(inStores).toEqual([]);
    expect(inHeap.whileOpen).toContain("name");
    if (isLockOn) expect(inHeap.whileLocked).toEqual([]);
  }
});

test("the same search finds everything where the rows are not sealed", async () => {
  const built = mkdtempSync(join(tmpdir(), "glyphary-unsealed-"));
  try {
    buildUnsealed(built);
    const { onDisk, inStores, searched } = await usedProfile(built, { isLockOn: false });
    console.log(`without sealing: ${searched}`);
    const all = Object.keys(SECRETS).sort();
    expect([...new Set(onDisk.map(({ name }) => name))].sort()).toEqual(all);
    expect(inStores.toSorted()).toEqual(all);
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

async function usedProfile(built: string, { isLockOn }: { readonly isLockOn: boolean }) {
  const server = await ownServer(built);
  const profile = newProfile();
  try {
    const heaps = await profile.use(async (page) => {
      await useApp(page, server.origin);
      const whileOpen = await heapSnapshot(page);
      const words = isLockOn ? await lock(page) : [];
      const whileLocked = isLockOn ? await heapSnapshot(page) : "";
      await page.waitForTimeout(LINGER_MS);
      return { whileOpen, whileLocked, words };
    });
    const stores = await profile.use(async (page) => {
      await page.goto(`${server.origin}/settings`);
      return readStores(page);
    });
    const keys = isLockOn ? { passphrase: PASSPHRASE, phrase: heaps.words.join(" ") } : {};
    const search = searchProfile(profile.folder, { ...SECRETS, ...keys });
    const { found, files, bytes, unpackedBytes } = search;
    return {
      onDisk: found,
      inStores: namesIn(stores, SECRETS),
      inHeap: {
        whileOpen: namesIn(heaps.whileOpen, SECRETS),
        whileLocked: namesIn(heaps.whileLocked, { ...SECRETS, ...keys }),
      },
      searched: `${files} files, ${bytes} bytes, and ${unpackedBytes} bytes unpacked from them`,
    };
  } finally {
    profile.remove();
    await server.close();
  }
}

/** Turns the lock on, comes back in, looks at a symbol, and locks; answers the recovery phrase. */
async function lock(page: Page): Promise<readonly string[]> {
  await page.goto(new URL("/settings/safety", page.url()).href);
  const words = await turnLockOn(page);
  await tryPassphrase(page, PASSPHRASE);
  await expectOpen(page);
  await page.getByRole("link", { name: "Draw" }).tap();
  await page.getByRole("button", { name: SECRETS.name, exact: true }).tap();
  await expect(page.getByText(SECRETS.notes)).toBeVisible();
  await page.keyboard.press("Control+Shift+L");
  await expectLocked(page);
  return words;
}

/** Which of these are in what `readStores` or `heapSnapshot` gave; a heap shows texts, not what lies in buffers. */
function namesIn(text: string, sought: Readonly<Record<string, string | Uint8Array>>): string[] {
  return Object.entries(sought).flatMap(([name, what]) =>
    asStored(what).some((spelling) => text.includes(spelling)) ? [name] : [],
  );
}

/** As JSON, with letters beyond ASCII plain or escaped. */
function asStored(what: string | Uint8Array): readonly string[] {
  const text = typeof what === "string" ? what : new TextDecoder("latin1").decode(what);
  const plain = JSON.stringify(text).slice(1, -1);
  const escaped = plain.replace(
    /[^\x20-\x7e]/gu,
    (letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
  return [
    plain,
    escaped,
    escaped.replace(/\\u[0-9a-f]{4}/gu, (code) => code.toUpperCase().replace("U", "u")),
  ];
}

function buildUnsealed(outDir: string): void {
  const root = join(import.meta.dirname, "..");
  const [vite, config] = ["node_modules/vite/bin/vite.js", "tools/profile/unsealed.config.ts"];
  const options = ["--config", config, "--outDir", outDir, "--emptyOutDir", "--logLevel", "error"];
  execFileSync(process.execPath, [vite, "build", ...options], { cwd: root, stdio: "inherit" });
}
