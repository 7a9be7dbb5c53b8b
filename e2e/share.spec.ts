import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { KEPT, expect, saveSymbol, test, visit } from "./support/app.ts";
import { gate, river } from "./support/glyphs.ts";
import { drawByTouch } from "./support/hand.ts";
import { fileLauncher, launchFile, share } from "./support/installing.ts";
import { ownServer } from "./support/ownServer.ts";
import { newProfile, readStores } from "./support/profile.ts";
import { expectAccessible } from "./support/access/axe.ts";

/** Any picture will do; this one is at hand. */
const picture = {
  name: "photo.png",
  mimeType: "image/png",
  buffer: readFileSync("public/icons/icon-192.png"),
};

test(
  "shared text and pictures reach a new symbol, from a cold start without a network",
  KEPT,
  async () => {
    // Two browsers are started one after the other.
    test.setTimeout(120_000);
    const server = await ownServer();
    const profile = newProfile();
    const { origin } = server;
    try {
      await profile.use(async (page) => {
        await visit(page, origin);
        await saveSymbol(page, river, "river");
      });
      // Neither the app nor its worker runs, and nobody answers the address.
      await server.close();
      await profile.use(async (page) => {
        await share(page, origin, { title: "standing stone", picture });
        const sheet = page.getByRole("dialog", { name: "New symbol" });
        await expect(sheet.getByRole("img", { name: "The shared picture" })).toBeVisible();
        await expect(sheet.getByLabel("Name", { exact: true })).toHaveValue("standing stone");
        await expect(page).toHaveURL(`${origin}/symbols`);
        expect(await traces(page)).not.toContain("standing stone");
        await sheet.getByText("Lay it under the paper").click();
        await drawByTouch(page, gate);
        await sheet.getByRole("button", { name: "Save", exact: true }).click();
        await expect(page.getByRole("heading", { name: "standing stone" })).toBeVisible();

        await share(page, origin, { text: "水" });
        await expect(sheet.getByLabel("As text")).toHaveValue("水");
        await sheet.getByRole("button", { name: "Save", exact: true }).click();
        await expect(page.getByRole("heading", { name: "水" })).toBeVisible();

        await share(page, origin, { title: "Oak", text: "A tree that stands for staying." });
        await expect(sheet.getByLabel("Name", { exact: true })).toHaveValue("Oak");
        await expect(sheet.getByLabel("Meaning")).toHaveValue("A tree that stands for staying.");
      });
    } finally {
      profile.remove();
    }
  },
);

test(
  "a shared picture stands beside the pad; one that cannot, is too large or did not arrive is spoken of",
  KEPT,
  async ({ page, baseURL }) => {
    const origin = baseURL ?? "";
    await visit(page);
    await share(page, origin, { picture });
    const shown = page.getByRole("img", { name: "The shared picture" });
    await expect(shown).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Remove the picture" }).click();
    await expect(shown).toHaveCount(0);

    await share(page, origin, {
      picture: { name: "a.png", mimeType: "image/png", buffer: Buffer.from("no picture") },
    });
    await expect(page.getByText("cannot be shown as a picture")).toBeVisible();
    await expect(page).toHaveURL(`${origin}/`);
    await share(page, origin, { title: "huge", bytes: 31_000_000 });
    await expect(page.getByText("it has 31 MB, and up to 30 MB")).toBeVisible();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("huge");
    await share(page, origin, {});
    await expect(page.getByText("neither text nor a picture")).toBeVisible();
    await page.goto("/?shared=of-a-worker-that-was-ended");
    await expect(page.getByText("What was shared did not arrive.")).toBeVisible();
    await expect(page).toHaveURL(`${origin}/`);
  },
);

test("our files open in the settings, and a wrong one gets a message", async ({ page }) => {
  await fileLauncher(page);
  await visit(page);
  await saveSymbol(page, river, "river");
  const exported = await exportedFile(page);

  await page.goto("/");
  await launchFile(page, "glyphary-2026-11-21.json", exported);
  await expect(page.getByRole("dialog", { name: "Import this file?" })).toContainText("1 symbol");
  await page.getByRole("button", { name: "Close" }).click();

  await launchFile(page, "holiday.glyphary", Buffer.from("no backup"));
  await expect(page.getByRole("dialog", { name: "Restore a backup" })).toContainText(
    "not a backup of Glyphary",
  );
  await page.getByRole("button", { name: "Cancel" }).click();

  await launchFile(page, "list.json", Buffer.from("{}"));
  await expect(page.getByText("list.json is not an export of Glyphary")).toBeVisible();
  await launchFile(page, "song.mp3", Buffer.from("no file of ours"));
  await expect(page.getByText("song.mp3 is not a file of Glyphary.")).toBeVisible();
});

async function exportedFile(page: Page): Promise<Buffer> {
  await page.goto("/settings");
  await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export everything" }).click();
  return readFileSync(await (await download).path());
}

/** Everything that the browser keeps for the app: databases, caches, and what lies beside them. */
async function traces(page: Page): Promise<string> {
  const cached = await page.evaluate(async () => {
    const texts: string[] = [JSON.stringify({ ...localStorage, ...sessionStorage })];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        texts.push(request.url, (await (await cache.match(request))?.text()) ?? "");
    }
    return texts.join("\n");
  });
  return cached + (await readStores(page));
}
