import type { Page } from "@playwright/test";
import { expect, saveSymbol, test, visit } from "./support/app.ts";
import { home, river } from "./support/glyphs.ts";
import { drawByTouch, padOf } from "./support/hand.ts";
import {
  expectLocked,
  expectOpen,
  openSafety,
  PASSPHRASE,
  tryPassphrase,
  turnLockOn,
} from "./support/lock.ts";

/** Each key takes a second or two to make, and some tests make several. */
test.setTimeout(120_000);

test("a passkey with a secret opens the lock; one without is refused and opens nothing", async ({
  page,
}) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  await openSafety(page);
  await turnLockOn(page);
  await tryPassphrase(page, PASSPHRASE);
  await expectOpen(page);
  const authenticator = await addAuthenticator(page, { hasPrf: false });
  await addPasskey(page, "Plain key");
  await expect(page.getByRole("dialog").getByRole("alert")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Plain key")).toHaveCount(0);

  await authenticator.remove();
  const withSecret = await addAuthenticator(page, { hasPrf: true });
  await addPasskey(page, "Phone");
  await expect(page.getByRole("region", { name: "Ways in" })).toContainText("Phone");

  await page.reload();
  await expectLocked(page);
  await page.getByRole("button", { name: "Use a passkey" }).tap();
  await expectOpen(page);
  await page.getByRole("link", { name: "Symbols" }).tap();
  await expect(page.getByRole("button", { name: "river", exact: true })).toBeVisible();

  await withSecret.remove();
  await addAuthenticator(page, { hasPrf: true });
  await page.reload();
  await page.getByRole("button", { name: "Use a passkey" }).tap();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectLocked(page);
});

test("it locks when it is out of sight, and the ink on the pad is there again", async ({
  page,
}) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  await openSafety(page);
  await turnLockOn(page);
  await tryPassphrase(page, PASSPHRASE);
  await expectOpen(page);
  await page.getByText("Lock when it is out of sight").tap();
  await page.getByRole("link", { name: "Draw" }).tap();
  await drawByTouch(page, home);
  const drawn = await padOf(page).getAttribute("aria-label");
  await hide(page);
  await expectLocked(page);
  await tryPassphrase(page, PASSPHRASE);
  await expectOpen(page);
  await expect(padOf(page)).toHaveAccessibleName(drawn ?? "");
  await page.reload();
  await tryPassphrase(page, PASSPHRASE);
  await expectOpen(page);
  await expect(padOf(page)).toHaveAccessibleName(drawn ?? "");
});

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Add a passkey" }).tap();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Name").fill(name);
  await sheet.getByRole("button", { name: "Next" }).tap();
}

/** An authenticator built into the device, whose owner always says yes. */
async function addAuthenticator(page: Page, { hasPrf }: { readonly hasPrf: boolean }) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", ctap2Version: "ctap2_1", transport: "internal", hasPrf },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
      automaticPresenceSimulation: true,
    },
  });
  return {
    remove: () => devtools.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId }),
  };
}

/** What a page sees when its tab goes to the back; browsers under test keep every tab in sight. */
async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
}
