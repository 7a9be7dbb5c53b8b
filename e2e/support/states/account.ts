import type { Page } from "@playwright/test";
import { assert } from "#core/shared/assert.ts";
import { expectSafe, newDevice, PASSPHRASE, signIn, signUp, syncNow } from "../account.ts";
import { expect } from "../app.ts";
import { go, press, seesSheet, sheet, type State } from "./walk.ts";

/** Deriving a key on a busy machine, and the way to the server. ms. */
const KEY_MS = 20_000;

const CALLS = "**/rest/v1/rpc/**";
const EMAIL = "ada@example.org";

const NO_ROOM = {
  status: 400,
  json: { code: "P0001", message: "quota_exceeded", details: '{"bytes":5242880,"quota":5242880}' },
};
const NO_SESSION = { status: 401, json: { code: "P0001", message: "session_revoked" } };

/** On the way to an account. */
const before: readonly State[] = [
  { name: "account-begin", needs: "server", open: begin },
  {
    name: "account-create-refused",
    needs: "server",
    open: async (page) => {
      await begin(page);
      await press(page, "Create an account");
      await sheet(page).getByLabel("E-mail address").fill(EMAIL);
      await sheet(page).getByLabel("New passphrase").fill("abc");
      await press(page, "Next");
      await sheet(page).getByText("Too short").first().waitFor();
    },
  },
  {
    name: "account-sign-in-wrong",
    needs: "server",
    open: async (page) => {
      await elsewhereSignedUp(page);
      await signingIn(page, "the stork waits at dusk");
      await sheet(page).getByRole("alert").waitFor({ timeout: KEY_MS });
    },
  },
  {
    name: "account-forgot",
    needs: "server",
    open: async (page) => {
      await begin(page);
      await press(page, "Forgot the passphrase?");
      await seesSheet(page, "Forgot the passphrase");
    },
  },
  {
    name: "account-code",
    needs: "server",
    open: async (page) => {
      await elsewhereSignedUp(page);
      await begin(page);
      await press(page, "Forgot the passphrase?");
      await sheet(page).getByLabel("E-mail address").fill(EMAIL);
      await press(page, "Send the code");
      await seesSheet(page, "Look into your e-mail");
    },
  },
  {
    name: "account-join",
    needs: "server",
    open: async (page) => {
      await elsewhereSignedUp(page);
      await signingIn(page, PASSPHRASE);
      await sheet(page)
        .getByRole("heading", { name: "Make them one?" })
        .waitFor({ timeout: KEY_MS });
    },
  },
];

/** An account that is on, with another device in it. */
const on: readonly State[] = [
  { name: "account", needs: "account", open: signedIn },
  ...(["Change the passphrase", "Sign out", "Delete the account"] as const).map((name): State => ({
    name: `account-${name.toLowerCase().split(" ").slice(0, 2).join("-")}`,
    needs: "account",
    open: async (page) => {
      await signedIn(page);
      await press(page, name);
      await sheet(page).waitFor();
    },
  })),
  ...(["Rename", "Sign out"] as const).map((does): State => ({
    name: `account-device-${does.toLowerCase().replace(" ", "-")}`,
    needs: "account",
    open: async (page) => {
      await signedIn(page);
      await press(page, new RegExp(`^${does} Chrome on Android`));
      await sheet(page).waitFor();
    },
  })),
  {
    name: "account-offline",
    needs: "account",
    open: async (page) => {
      await signedIn(page);
      await page.context().setOffline(true);
      await untilItSays(page, /^Offline since/);
    },
  },
  {
    name: "account-no-room",
    needs: "account",
    open: (page) => stuck(page, NO_ROOM, "The room of your account is used up"),
  },
  {
    name: "account-signed-out-elsewhere",
    needs: "account",
    open: (page) => stuck(page, NO_SESSION, "You are signed out"),
  },
];

/** An account on its way to another address; they come last, since the way stays begun. */
const moving: readonly State[] = [
  {
    name: "account-change-email",
    needs: "account",
    open: async (page) => {
      await signedIn(page);
      await changingEmail(page);
    },
  },
  { name: "account-email-code", needs: "account", open: sendingEmailCode },
  {
    name: "account-moving",
    needs: "account",
    open: async (page) => {
      await sendingEmailCode(page);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Keep the address" }).scrollIntoViewIfNeeded();
    },
  },
];

/** How an account looks from none to one, and with one. */
export const account: readonly State[] = [...before, ...on, ...moving];

/** Makes an account of what is on the page's device, and signs another device in to it. */
export async function signUpTwice(page: Page): Promise<void> {
  // Nobody's yet: a server knows those of other walks.
  const email = `walker-${crypto.randomUUID()}@example.org`;
  await signUp(page, email);
  await elsewhere(page, async (other) => {
    await signIn(other, email);
    await expectSafe(other);
  });
  // What it wrote is read, and then shown.
  await expect(async () => {
    await syncNow(page);
    await page.reload();
    await expect(otherDevice(page)).toBeVisible({ timeout: 2000 });
  }).toPass();
}

function otherDevice(page: Page) {
  return page.getByRole("button", { name: /^Sign out Chrome/ });
}

const signingUp = new Map<string, Promise<void>>();

/** There is an account of this address, made on another device: once for each server. */
function elsewhereSignedUp(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const made = signingUp.get(origin) ?? elsewhere(page, (other) => signUp(other, EMAIL));
  signingUp.set(origin, made);
  return made;
}

/** Does something on another device, which is switched off afterwards. */
async function elsewhere(page: Page, act: (other: Page) => Promise<unknown>): Promise<void> {
  const browser = page.context().browser();
  assert(browser !== null, "the page is of a browser");
  const other = await newDevice(browser, new URL(page.url()).origin);
  await act(other);
  await other.context().close();
}

async function begin(page: Page): Promise<void> {
  await go(page, "/settings/sync");
  await page.getByRole("button", { name: "Create an account" }).waitFor();
  // The ways that the server offers come after the rest.
  await page.getByRole("button", { name: "Continue with GitHub" }).waitFor();
}

async function signingIn(page: Page, passphrase: string): Promise<void> {
  await begin(page);
  await press(page, "Sign in");
  await sheet(page).getByLabel("E-mail address").fill(EMAIL);
  await sheet(page).getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await press(page, "Sign in");
}

async function signedIn(page: Page): Promise<void> {
  await page.unroute(CALLS);
  await page.context().setOffline(false);
  await go(page, "/settings/sync");
  const isSafe = await page.getByText(/^Everything is safe/).isVisible();
  // What kept it from going on is gone: the next start does.
  if (!isSafe) await page.reload();
  await expectSafe(page);
  await expect(otherDevice(page)).toBeVisible();
}

async function changingEmail(page: Page): Promise<void> {
  const keep = page.getByRole("button", { name: "Keep the address" });
  if (await keep.isVisible()) {
    await keep.click();
    await page.getByRole("button", { name: "Dismiss" }).click();
  }
  await press(page, "Change e-mail address");
  await sheet(page).getByLabel("New e-mail address").waitFor();
}

async function sendingEmailCode(page: Page): Promise<void> {
  await signedIn(page);
  await changingEmail(page);
  await sheet(page).getByLabel("New e-mail address").fill("countess@example.org");
  await sheet(page).getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await press(page, "Send the code");
  await seesSheet(page, "Look into your e-mail");
  // The slot that was added for it has been sent.
  await expectSafe(page);
}

async function stuck(
  page: Page,
  answer: { readonly status: number; readonly json: unknown },
  sentence: string,
): Promise<void> {
  await signedIn(page);
  await page.route(CALLS, (route) => route.fulfill(answer));
  await untilItSays(page, sentence);
}

/** It tries by itself too, and may have said so before it was asked. */
async function untilItSays(page: Page, sentence: string | RegExp): Promise<void> {
  const [said, now] = [page.getByText(sentence), page.getByRole("button", { name: "Sync now" })];
  await expect(async () => {
    if (await now.isVisible()) await now.click({ timeout: 1000 });
    await said.waitFor({ timeout: 3000 });
  }).toPass({ timeout: KEY_MS });
}
