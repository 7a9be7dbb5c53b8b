// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { AccountService, AccountStep } from "#services/account/accountService.ts";
import { createFakeAccount } from "#testing/fakeAccount.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { openTestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { createFakePasskeys, openTestGate, openTestVault } from "#testing/testVault.ts";
import { SafetyScreen } from "./SafetyScreen.tsx";

// Dexie learns when it is loaded which arrays it must not take apart: those that Node clones, not those of jsdom.
vi.hoisted(() => {
  Object.assign(globalThis, { Uint8Array: structuredClone(new Uint8Array()).constructor });
});

const PASSPHRASE = "the heron waits at dusk";
const NEXT = "seven slow boats come home";

beforeAll(installPage);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe("without a lock", () => {
  it("says who can open it, and what a lock cannot do", async () => {
    await showUnlocked();
    expect(await screen.findByText(/Whoever can open this browser profile/)).toBeTruthy();
    const worth = within(
      screen.getByRole("region", { name: "What a lock does, and what it cannot" }),
    );
    expect(worth.getByText(/No browser can promise/)).toBeTruthy();
    expect(worth.getByText(/Nobody can bring them back/)).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Ways in" })).toBeNull();
  });

  it("turns the lock on after passphrase, words and proof, and begins at the lock", async () => {
    const { user, vault, factory } = await showUnlocked();
    const words = await walkToWords(user);
    expect(words).toHaveLength(24);
    await user.click(button("Next"));
    await answerAsked(user, words);
    await user.click(button("Next"));
    expect(vault.reloads()).toBe(0);
    await user.click(within(sheet()).getByRole("button", { name: "Turn the lock on" }));
    await waitFor(() => expect(vault.reloads()).toBe(1));
    expect(within(sheet()).getByRole("progressbar").getAttribute("aria-valuenow")).toBe("100");
    for (const way of ["passphrase", "phrase"] as const) {
      const gate = openTestGate(await openTestDatabase(factory));
      const opened = await (way === "passphrase"
        ? gate.withPassphrase(PASSPHRASE)
        : gate.withRecoveryPhrase(words.join(" ")));
      expect(opened).toEqual({ ok: true, value: undefined });
    }
  });

  it("asks for a better passphrase, and for the same one twice", async () => {
    const { user } = await showUnlocked();
    await user.click(await screen.findByRole("button", { name: "Turn the lock on" }));
    await user.type(screen.getByLabelText("New passphrase"), "password2024");
    expect(screen.getByText(/one of the first that anybody would guess/)).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
    await user.click(button("Next"));
    expect(screen.getByRole("alert").textContent).toMatch(/one of the first/);
    await user.clear(screen.getByLabelText("New passphrase"));
    await user.type(screen.getByLabelText("New passphrase"), PASSPHRASE);
    expect(screen.getByText("Not among those that are guessed first.")).toBeTruthy();
    await user.type(screen.getByLabelText("Once more"), "the stork");
    await user.click(button("Next"));
    expect(screen.getByRole("alert").textContent).toBe("The two are not the same.");
    expect(sheet().textContent).toContain("Step 1 of 4");
  });

  it("lets one go back for a word, and writes nothing when one leaves", async () => {
    const { user, vault, factory } = await showUnlocked();
    const words = await walkToWords(user);
    await user.click(button("Next"));
    const [first] = within(sheet()).getAllByRole("textbox");
    await user.type(first ?? sheet(), "oak");
    await user.click(button("Next"));
    expect(screen.getAllByRole("alert")).toHaveLength(3);
    await user.click(within(sheet()).getByRole("button", { name: "Back" }));
    expect(shownWords()).toEqual(words);
    await user.click(within(sheet()).getByRole("button", { name: "Back" }));
    expect(screen.getByLabelText("New passphrase")).toHaveProperty("value", PASSPHRASE);
    await user.click(button("Cancel"));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(vault.reloads()).toBe(0);
    expect((await factory.databases()).map(({ name }) => name)).toEqual(["glyphary-1"]);
  });
});

describe("with an account", () => {
  it("asks for its passphrase once, and shows no words", async () => {
    const { user } = await showUnlocked({ type: "On", email: "ada@example.org" });
    await user.click(await screen.findByRole("button", { name: "Turn the lock on" }));
    expect(await screen.findByText(/the passphrase of your account/)).toBeTruthy();
    expect(within(sheet()).getAllByLabelText("Passphrase")).toHaveLength(1);
    expect(screen.queryByLabelText("New passphrase")).toBeNull();
  });
});

describe("with a lock", () => {
  it("lists the ways in since when, and locks now", async () => {
    const { user, vault } = await showLocked();
    const ways = within(await screen.findByRole("region", { name: "Ways in" }));
    const listed = ways.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(listed).toEqual([
      expect.stringMatching(/^Passphrasesince .*Change$/),
      expect.stringMatching(/^Recovery phrase, 24 wordssince .*Change$/),
    ]);
    await user.click(button("Lock now"));
    await waitFor(() => expect(vault.reloads()).toBe(1));
  });

  it("remembers when to lock by itself", async () => {
    const { user } = await showLocked();
    const after = await screen.findByLabelText("Lock by itself, untouched for");
    expect(after).toHaveProperty("value", "900000");
    await user.selectOptions(after, "1 minute");
    await waitFor(() => expect(after).toHaveProperty("value", "60000"));
    await user.selectOptions(after, "Never");
    await waitFor(() => expect(after).toHaveProperty("value", "never"));
    const hidden = screen.getByRole("switch", { name: "Lock when it is out of sight" });
    await user.click(hidden);
    await waitFor(() => expect(hidden).toHaveProperty("checked", true));
  });

  it("changes the passphrase for who knows the one there is", async () => {
    const { user, factory } = await showLocked();
    await user.click(await screen.findByRole("button", { name: "Change the passphrase" }));
    await user.type(screen.getByLabelText("Passphrase now"), NEXT);
    await user.type(screen.getByLabelText("New passphrase"), NEXT);
    await user.type(screen.getByLabelText("Once more"), NEXT);
    await user.click(within(sheet()).getByRole("button", { name: "Change" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/not the passphrase/);
    await user.clear(screen.getByLabelText("Passphrase now"));
    await user.type(screen.getByLabelText("Passphrase now"), PASSPHRASE);
    await user.click(within(sheet()).getByRole("button", { name: "Change" }));
    expect(await screen.findByText("The new passphrase opens it from now on")).toBeTruthy();
    expect(screen.queryByRole("dialog")).toBeNull();
    const gate = openTestGate(await openTestDatabase(factory));
    expect((await gate.withPassphrase(NEXT)).ok).toBe(true);
  });

  it("replaces the recovery phrase once the new words are proven", async () => {
    const { user, factory } = await showLocked();
    await user.click(await screen.findByRole("button", { name: "Change the recovery phrase" }));
    const words = shownWords();
    await user.click(button("Next"));
    await answerAsked(user, words);
    await user.click(within(sheet()).getByRole("button", { name: "Change" }));
    expect(await screen.findByText(/The new words open it from now on/)).toBeTruthy();
    const gate = openTestGate(await openTestDatabase(factory));
    expect((await gate.withRecoveryPhrase(words.join(" "))).ok).toBe(true);
  });

  it("takes up a passkey, gives it another name, and lets it go", async () => {
    const { user, passkeys } = await showLocked();
    passkeys.fails = "PasskeyWithoutSecret";
    await user.click(await screen.findByRole("button", { name: "Add a passkey" }));
    await user.type(screen.getByLabelText("Name"), "phone{Enter}");
    expect((await screen.findByRole("alert")).textContent).toMatch(/gives no secret/);
    passkeys.fails = undefined;
    await user.click(within(sheet()).getByRole("button", { name: "Next" }));
    expect(await screen.findByText("phone opens it from now on")).toBeTruthy();
    await user.click(await screen.findByRole("button", { name: "Rename phone" }));
    await user.clear(screen.getByLabelText("Name"));
    await user.type(screen.getByLabelText("Name"), "old phone{Enter}");
    await user.click(await screen.findByRole("button", { name: "Remove old phone" }));
    await user.click(
      within(screen.getByRole("alertdialog")).getByRole("button", { name: "Remove" }),
    );
    expect(await screen.findByText("old phone does not open it any more")).toBeTruthy();
    await waitFor(() =>
      expect(screen.queryByRole("button", { name: "Rename old phone" })).toBeNull(),
    );
  });

  it("makes new keys", async () => {
    const { user, vault } = await showLocked();
    const epoch = () => vault.service.snapshot()?.epoch ?? 0;
    await user.click(await screen.findByRole("button", { name: "Make new keys" }));
    expect(await screen.findByText("New keys are in use")).toBeTruthy();
    await waitFor(() => expect(epoch()).toBe(3));
  });

  it("is turned off by the passphrase", async () => {
    const { user, factory } = await showLocked();
    await user.click(await screen.findByRole("button", { name: "Turn the lock off" }));
    await user.type(screen.getByLabelText("Passphrase"), NEXT);
    const off = within(sheet()).getByRole("button", { name: "Turn the lock off" });
    await user.click(off);
    expect((await screen.findByRole("alert")).textContent).toMatch(/not the passphrase/);
    await user.clear(screen.getByLabelText("Passphrase"));
    await user.type(screen.getByLabelText("Passphrase"), PASSPHRASE);
    await user.click(off);
    expect(await screen.findByText("It opens without a question again")).toBeTruthy();
    expect(await screen.findByText(/Whoever can open this browser profile/)).toBeTruthy();
    const opened = await openTestDatabase(factory);
    expect((await opened.vault.get("state"))?.device).toBeDefined();
  });
});

type User = ReturnType<typeof userEvent.setup>;

async function showUnlocked(step?: AccountStep) {
  const factory = createIndexedDb();
  const services = await openTestServices({ factory });
  return show({ factory, services, ...(step && { account: createFakeAccount({ step }) }) });
}

/** A vault whose lock is on, and open. */
async function showLocked() {
  const factory = createIndexedDb();
  const before = await openTestDatabase(factory);
  const { service } = openTestVault(before, { factory });
  const recovery = service.newRecovery().secret;
  const turned = await service.turnLockOn({ passphrase: PASSPHRASE, recovery });
  if (!turned.ok) throw new Error(turned.error.type);
  const database = await openTestDatabase(factory);
  const opened = await openTestGate(database).withPassphrase(PASSPHRASE);
  if (!opened.ok) throw new Error(opened.error.type);
  return show({ factory, services: { ...(await openTestServices()), database } });
}

function show(given: {
  readonly factory: IDBFactory;
  readonly services: Awaited<ReturnType<typeof openTestServices>>;
  readonly account?: AccountService;
}) {
  const { factory, services, account } = given;
  const passkeys = createFakePasskeys();
  const vault = openTestVault(services.database, { factory, passkeys });
  renderScreen(<SafetyScreen tools={null} />, {
    services: { ...services, vault: () => Promise.resolve(vault.service) },
    path: "/settings/safety",
    ...(account && { account }),
  });
  return { user: userEvent.setup({ delay: null }), factory, vault, passkeys };
}

/** Through the first step, to the words. */
async function walkToWords(user: User): Promise<readonly string[]> {
  await user.click(await screen.findByRole("button", { name: "Turn the lock on" }));
  expect(document.activeElement).toBe(screen.getByLabelText("New passphrase"));
  await user.keyboard(PASSPHRASE);
  await user.type(screen.getByLabelText("Once more"), PASSPHRASE);
  await user.click(button("Next"));
  return shownWords();
}

function shownWords(): readonly string[] {
  const items = within(sheet()).getAllByRole("listitem");
  return items.map((item) => item.lastElementChild?.textContent ?? "");
}

async function answerAsked(user: User, words: readonly string[]): Promise<void> {
  for (const field of within(sheet()).getAllByRole<HTMLInputElement>("textbox")) {
    const number = Number(/\d+/.exec(field.labels?.[0]?.textContent ?? "")?.[0]);
    await user.type(field, words[number - 1] ?? "");
  }
}

function sheet(): HTMLElement {
  return screen.getByRole("dialog");
}

function button(name: string): HTMLElement {
  return screen.getByRole("button", { name });
}
