// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { AccountStep } from "#services/account/accountService.ts";
import { createFakeAccount, type FakeAccountOptions } from "#testing/fakeAccount.ts";
import { createFakeSync } from "#testing/fakeSync.ts";
import { openTestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { AccountScreen } from "./AccountScreen.tsx";

// Dexie learns when it is loaded which arrays it must not take apart: those that Node clones, not those of jsdom.
vi.hoisted(() => {
  Object.assign(globalThis, { Uint8Array: structuredClone(new Uint8Array()).constructor });
});

const EMAIL = "ada@example.org";
const PASSPHRASE = "the heron waits at dusk";
type User = ReturnType<typeof userEvent.setup>;

const SIGNED_OUT: AccountStep = { type: "SignedOut", email: undefined };

beforeAll(installPage);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe("without an account", () => {
  it("says that there is no server, and that everything works without", async () => {
    const services = await openTestServices({ starts: false });
    renderScreen(<AccountScreen tools={null} />, { services, path: "/settings/sync" });
    expect(await screen.findByText("This copy of Glyphary has no server.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Create an account" })).toBeNull();
  });

  it("says what an account is and what the server learns", async () => {
    await show({ step: SIGNED_OUT });
    expect(await screen.findByText(/sealed before they leave/)).toBeTruthy();
    expect(screen.getByText(/The server learns your e-mail address/)).toBeTruthy();
  });

  it("signs up with an address and a passphrase typed twice, then shows the words", async () => {
    const { user, account } = await show({ step: SIGNED_OUT });
    await user.click(await screen.findByRole("button", { name: "Create an account" }));
    expect(document.activeElement).toBe(screen.getByLabelText("E-mail address"));
    await user.keyboard(EMAIL);
    await fill(user, screen.getByLabelText("New passphrase"), "password2024");
    await user.click(await button("Next"));
    expect(screen.getByRole("alert").textContent).toMatch(/one of the first/);
    expect(account.asked).toEqual([]);
    await user.clear(screen.getByLabelText("New passphrase"));
    await fill(user, screen.getByLabelText("New passphrase"), PASSPHRASE);
    await fill(user, screen.getByLabelText("Once more"), PASSPHRASE);
    account.leadsTo = { type: "MakeVault", email: EMAIL, needsPassphrase: false };
    await user.click(await button("Next"));
    expect(await screen.findByRole("dialog", { name: "Your recovery phrase" })).toBeTruthy();
    expect(account.asked).toEqual([
      { verb: "signUp", given: { email: EMAIL, passphrase: PASSPHRASE } },
    ]);
    expect(shownWords()).toHaveLength(24);
  });

  it("asks for three of the words before the vault is made", async () => {
    const { user, account } = await show({
      step: { type: "MakeVault", email: EMAIL, needsPassphrase: false },
    });
    await screen.findByRole("dialog");
    const words = shownWords();
    await user.click(await button("Next"));
    await user.click(await button("Turn sync on"));
    expect(screen.getAllByRole("alert")).toHaveLength(3);
    expect(account.asked).toEqual([]);
    await answerAsked(user, words);
    account.leadsTo = { type: "On", email: EMAIL };
    await user.click(await button("Turn sync on"));
    expect(await screen.findByText(/Everything is safe/)).toBeTruthy();
    expect(account.asked.map(({ verb }) => verb)).toEqual(["makeVault"]);
    expect(Object.keys(account.asked[0]?.given ?? {})).toEqual(["recovery"]);
  });

  it("asks who came by a provider for a passphrase, and no words where there are some", async () => {
    const { user, account } = await show({
      step: { type: "MakeVault", email: EMAIL, needsPassphrase: true },
      hasWords: true,
    });
    await fill(user, await screen.findByLabelText("New passphrase"), PASSPHRASE);
    await fill(user, screen.getByLabelText("Once more"), PASSPHRASE);
    await user.click(await button("Turn sync on"));
    await waitFor(() =>
      expect(account.asked).toEqual([{ verb: "makeVault", given: { passphrase: PASSPHRASE } }]),
    );
  });

  it("leaves for a provider's page, and says kindly when somebody came back from it", async () => {
    const { user, account } = await show({ step: SIGNED_OUT });
    account.fails = { type: "Cancelled" };
    await user.click(await screen.findByRole("button", { name: "Continue with GitHub" }));
    expect(account.asked).toEqual([{ verb: "signInWith", given: "github" }]);
    expect((await screen.findByRole("alert")).textContent).toMatch(/without signing in/);
  });

  it("offers only the services that the server knows", async () => {
    await show({ step: SIGNED_OUT, offer: { providers: ["github"], isOpen: true } });
    expect(await screen.findByRole("button", { name: "Continue with GitHub" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Continue with Google" })).toBeNull();
  });

  it.each([{ providers: [], isOpen: true }, null])(
    "says nothing of services where there are none or nobody knows, case %#",
    async (offer) => {
      await show({ step: SIGNED_OUT, offer });
      expect(await screen.findByRole("button", { name: "Create an account" })).toBeTruthy();
      expect(screen.queryByText(/account you have elsewhere/)).toBeNull();
    },
  );

  it("offers no new account where the server takes none", async () => {
    await show({ step: SIGNED_OUT, offer: { providers: [], isOpen: false } });
    expect(await screen.findByText(/takes no new accounts/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Create an account" })).toBeNull();
    expect(await button("Sign in")).toBeTruthy();
  });

  it("tells whose the vault here is to whoever comes back from a provider as somebody else", async () => {
    await show({ step: SIGNED_OUT, fails: { type: "OtherAccount", email: "eve@example.org" } });
    expect((await screen.findByRole("alert")).textContent).toMatch(/account eve@example\.org/);
  });

  it("signs in again under the address it knows, and says that everything is still here", async () => {
    const { user, account } = await show({ step: { type: "SignedOut", email: EMAIL } });
    expect(await screen.findByText(/Everything is still on this device/)).toBeTruthy();
    await user.click(await button("Sign in again"));
    expect(screen.getByLabelText("E-mail address")).toHaveProperty("value", EMAIL);
    expect(document.activeElement).toBe(screen.getByLabelText("Passphrase"));
    await user.keyboard("wrong one");
    account.fails = { type: "WrongLogin" };
    await user.click(within(sheet()).getByRole("button", { name: "Sign in" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/is not right/);
    account.fails = undefined;
    account.leadsTo = { type: "On", email: EMAIL };
    await user.click(await button("Sign in"));
    expect(await screen.findByText(/Everything is safe/)).toBeTruthy();
  });

  it("keeps the sheet and its words while it works", async () => {
    const { user, account } = await show({ step: SIGNED_OUT });
    await user.click(await screen.findByRole("button", { name: "Sign in" }));
    await fill(user, screen.getByLabelText("E-mail address"), EMAIL);
    await fill(user, screen.getByLabelText("Passphrase"), PASSPHRASE);
    const release = account.hold();
    await user.click(within(sheet()).getByRole("button", { name: "Sign in" }));
    expect(await screen.findByText(/takes a moment on purpose/)).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(sheet()).toBeTruthy();
    account.leadsTo = { type: "On", email: EMAIL };
    release();
    expect(await screen.findByText(/Everything is safe/)).toBeTruthy();
  });
});

describe("on the way", () => {
  it("takes the code of an e-mail, and has another one sent", async () => {
    const { user, account } = await show({ step: { type: "ConfirmEmail", email: EMAIL } });
    await user.click(await screen.findByRole("button", { name: "Send another one" }));
    expect(await screen.findByText("Another message is on its way")).toBeTruthy();
    await fill(user, screen.getByLabelText("Code"), " 123456 ");
    await user.click(await button("Next"));
    await waitFor(() => expect(account.asked).toHaveLength(2));
    expect(account.asked[1]).toEqual({
      verb: "enterCode",
      given: { email: EMAIL, code: "123456" },
    });
  });

  it("leads who forgot the passphrase by a code and the words to a new one", async () => {
    const { user, account } = await show({ step: SIGNED_OUT });
    await user.click(await screen.findByRole("button", { name: "Forgot the passphrase?" }));
    await fill(user, screen.getByLabelText("E-mail address"), EMAIL);
    await user.click(await button("Send the code"));
    await fill(user, await screen.findByLabelText("Code"), "123456");
    account.leadsTo = { type: "OpenVault", email: EMAIL, kinds: ["passphrase", "recovery"] };
    await user.click(await button("Next"));
    await user.click(await screen.findByLabelText("24 words"));
    const words = account.newRecovery().words.join(" ");
    await fill(user, await screen.findByLabelText(/words of your recovery/), words);
    account.leadsTo = { type: "NewPassphrase", email: EMAIL };
    await user.click(await button("Open"));
    await fill(user, await screen.findByLabelText("New passphrase"), PASSPHRASE);
    await fill(user, screen.getByLabelText("Once more"), PASSPHRASE);
    account.leadsTo = { type: "On", email: EMAIL };
    await user.click(await button("Use this one"));
    expect(await screen.findByText(/Everything is safe/)).toBeTruthy();
    expect(account.asked.map(({ verb }) => verb)).toEqual([
      ...["sendCode", "enterCode", "openVault", "setPassphrase"],
    ]);
    expect(account.asked[2]?.given).toEqual({ type: "words", words });
  });

  it("opens by a passkey, and offers no way that is not there", async () => {
    const { user, account } = await show({
      step: { type: "OpenVault", email: EMAIL, kinds: ["device", "passphrase", "passkey"] },
    });
    await user.click(await screen.findByLabelText("Passkey"));
    expect(screen.getAllByRole("radio")).toHaveLength(2);
    account.fails = { type: "PasskeyCancelled" };
    await user.click(await button("Open"));
    expect((await screen.findByRole("alert")).textContent).toMatch(/No passkey was used/);
    expect(account.asked).toEqual([{ verb: "openVault", given: { type: "passkey" } }]);
  });

  it("joins only after asking, and leaves everything as it was when told to", async () => {
    const { user, account } = await show({
      step: { type: "Join", email: EMAIL, symbolsHere: 214 },
    });
    expect(await screen.findByText(/There are 214 symbols here and others/)).toBeTruthy();
    await user.click(await button("Cancel"));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(account.asked.map(({ verb }) => verb)).toEqual(["cancel"]);
    account.go({ type: "Join", email: EMAIL, symbolsHere: 1 });
    expect(await screen.findByText(/There is 1 symbol here and others/)).toBeTruthy();
    const release = account.hold();
    await user.click(await button("Make them one"));
    const bar = await screen.findByRole("progressbar");
    expect(bar.getAttribute("aria-valuenow")).toBe("40");
    release();
  });
});

async function show(options: FakeAccountOptions) {
  const services = await openTestServices({ starts: false });
  const account = createFakeAccount(options);
  const sync = createFakeSync();
  renderScreen(<AccountScreen tools={null} />, {
    ...{ services, account, sync },
    path: "/settings/sync",
  });
  return { user: userEvent.setup({ delay: null }), account, sync };
}

function shownWords(): readonly string[] {
  const items = within(sheet()).getAllByRole("listitem");
  return items.map((item) => item.lastElementChild?.textContent ?? "");
}

async function answerAsked(user: User, words: readonly string[]): Promise<void> {
  for (const field of within(sheet()).getAllByRole<HTMLInputElement>("textbox")) {
    const number = Number(/\d+/.exec(field.labels?.[0]?.textContent ?? "")?.[0]);
    await fill(user, field, words[number - 1] ?? "");
  }
}

/** As a password manager or a pasting hand does. */
async function fill(user: User, field: HTMLElement, text: string): Promise<void> {
  await user.click(field);
  await user.paste(text);
}

function sheet(): HTMLElement {
  return screen.getByRole("dialog");
}

/** In the sheet, while one is open; what a sheet says is in the document a moment before it is. */
function button(name: string): Promise<HTMLElement> {
  return waitFor(() => {
    const dialog = screen.queryByRole("dialog");
    return (dialog ? within(dialog) : screen).getByRole("button", { name });
  });
}
