import { devices, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";
import { expectSafe, signIn, signUp, syncNow } from "../../e2e/support/account.ts";
import { visit } from "../../e2e/support/app.ts";
import { gate, river } from "../../e2e/support/glyphs.ts";
import { drawByMouse } from "../../e2e/support/hand.ts";
import type { SyncServer } from "../../e2e/support/syncServer.ts";

/** How long it takes until a device that is offline says so. ms. */
const OFFLINE_MS = 30_000;

/** As browsers name themselves. */
const PHONE = devices["Pixel 7"].userAgent;
const DESK = devices["Desktop Chrome"].userAgent;

/** Pictures of an account, from none to two devices with changes that wait; `shootOf` takes them of a page. */
export async function shootAccount(
  browser: Browser,
  server: SyncServer,
  given: {
    readonly context: BrowserContextOptions;
    readonly email: string;
    readonly isPhone: boolean;
    readonly shootOf: (page: Page) => (name: string) => Promise<void>;
  },
): Promise<void> {
  const open = async (isPhone: boolean) => {
    const context = await browser.newContext({
      ...{ ...given.context, baseURL: server.origin },
      userAgent: isPhone ? PHONE : DESK,
    });
    const opened = await context.newPage();
    await visit(opened);
    return opened;
  };
  const page = await open(given.isPhone);
  const shoot = given.shootOf(page);
  await save(page, "river");
  await page.goto("/settings/sync");
  await page.getByRole("button", { name: "Continue with GitHub" }).waitFor();
  await shoot("account-none");
  let step = 0;
  await signUp(page, given.email, () => shoot(`account-make-${(step += 1)}`));

  const other = await open(!given.isPhone);
  await signIn(other, given.email);
  await expectSafe(other);
  await syncNow(page);
  await page.getByText("Last seen today").last().waitFor();
  await shoot("account");
  await page.goto("/settings");
  await page.getByText(/^Everything is safe/).waitFor();
  await shoot("settings-account");

  await page.context().setOffline(true);
  await page.goto("/");
  await save(page, "gate");
  await page.goto("/settings/sync");
  await page.getByText(/^Offline since .* waiting$/).waitFor({ timeout: OFFLINE_MS });
  await shoot("account-offline");
  await other.context().close();
  await page.context().close();
}

async function save(page: Page, name: "river" | "gate"): Promise<void> {
  await drawByMouse(page, name === "river" ? river : gate);
  await page.getByRole("button", { name: /make it a new symbol/i }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText(`Saved ${name}`).waitFor();
}
