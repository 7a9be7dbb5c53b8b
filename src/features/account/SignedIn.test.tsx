// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { DeviceId } from "#core/shared/ids.ts";
import type { AccountStep, DeviceView } from "#services/account/accountService.ts";
import type { Stuck, SyncSnapshot } from "#services/sync/syncService.ts";
import { createFakeAccount } from "#testing/fakeAccount.ts";
import { createFakeSync } from "#testing/fakeSync.ts";
import { openTestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { AccountScreen } from "./AccountScreen.tsx";

// Dexie learns when it is loaded which arrays it must not take apart: those that Node clones, not those of jsdom.
vi.hoisted(() => {
  Object.assign(globalThis, { Uint8Array: structuredClone(new Uint8Array()).constructor });
});

const EMAIL = "ada@example.org";
const NEXT_EMAIL = "countess@example.org";
const PASSPHRASE = "the heron waits at dusk";
const WAITING: AccountStep = {
  ...{ type: "On", email: EMAIL },
  moving: { to: NEXT_EMAIL, needs: "code" },
};
const PHONE = "phone" as DeviceId;

const DEVICES: readonly DeviceView[] = [
  device({ id: PHONE, name: "phone" }),
  device({ id: "desk" as DeviceId, name: "desk", isThis: true }),
  device({ id: "old" as DeviceId, name: "", isRevoked: true }),
];

beforeAll(installPage);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe("how it stands", () => {
  it("follows the sync from waiting to safe, and never shows a spinner", async () => {
    const { sync } = await show({ phase: "working", waiting: 3 });
    expect(await screen.findByText("3 changes waiting")).toBeTruthy();
    expect(screen.queryByRole("progressbar", { name: /coming in/ })).toBeNull();
    act(() => sync.show({ phase: "idle", waiting: 0, places: 3 }));
    expect(await screen.findByText("Everything is safe in 3 places")).toBeTruthy();
  });

  it("says since when it is offline, that all is kept, and when it tries again", async () => {
    const since = Date.now() - 1000;
    await show({ phase: "offline", waiting: 1, offlineSince: since, nextTryAt: since + 600_000 });
    expect(await screen.findByText(/^Offline since .*, 1 change waiting$/)).toBeTruthy();
    expect(screen.getByText(/kept here; the next try is at/)).toBeTruthy();
  });

  it("tells how far a first history is", async () => {
    await show({ phase: "working", pulling: { done: 25, all: 100 } });
    const bar = await screen.findByRole("progressbar", { name: "Your symbols are coming in" });
    expect(bar.getAttribute("aria-valuenow")).toBe("25");
    expect(screen.getByText("25 of 100")).toBeTruthy();
  });

  it("syncs when told to, and hands out its log", async () => {
    const { user, sync } = await show({});
    await user.click(await screen.findByRole("button", { name: "Sync now" }));
    expect(sync.asked).toEqual(["syncNow"]);
    const created = vi.fn<(file: Blob) => string>(() => "blob:log");
    Object.assign(URL, { createObjectURL: created, revokeObjectURL: () => undefined });
    await user.click(screen.getByRole("button", { name: "Save the sync log" }));
    await waitFor(() => expect(created).toHaveBeenCalledTimes(1));
    expect(created.mock.calls[0]?.[0].type).toBe("text/plain");
  });

  it.each<[Stuck, RegExp, string]>([
    ["SignedOut", /signed out/, "Sign in again"],
    ["QuotaExceeded", /used up/, "To the backup"],
    ["NotMember", /does not hold/, "Sign out"],
    ["Refused", /newer than this app/, "Reload"],
    ["StorageFull", /no room left/, "Try again"],
    ["ServerLost", /has lost part/, "Send everything again"],
    ["NewKeys", /keys were changed/, "Open it"],
  ])("says why it is stuck (%s) and offers what helps", async (stuck, words, help) => {
    await show({ phase: "stuck", stuck, waiting: 2 });
    const now = within(await screen.findByRole("region", { name: "Now" }));
    expect(now.getByText(words)).toBeTruthy();
    expect(now.getAllByRole("button")[0]?.textContent).toBe(help);
  });

  it("asks before a server that lost entries is refilled", async () => {
    const { user, sync } = await show({ phase: "stuck", stuck: "ServerLost" });
    await user.click(await screen.findByRole("button", { name: "Leave it" }));
    await user.click(screen.getByRole("button", { name: "Send everything again" }));
    expect(sync.asked).toEqual(["answerLoss false", "answerLoss true"]);
  });

  it("opens the new keys by the words where the keys were changed elsewhere", async () => {
    const { user, account } = await show({ phase: "stuck", stuck: "NewKeys" });
    await user.click(await screen.findByRole("button", { name: "Open it" }));
    const words = account.newRecovery().words.join(" ");
    await user.click(await screen.findByLabelText("24 words"));
    await user.click(await screen.findByLabelText(/words of your recovery/));
    await user.paste(words);
    await user.click(screen.getByRole("button", { name: "Open" }));
    await waitFor(() =>
      expect(account.asked).toEqual([{ verb: "openVault", given: { type: "words", words } }]),
    );
  });

  it("tells what was noticed, with the device's name, until it is read", async () => {
    const { user, sync } = await show({
      alarms: [
        { type: "Gap", device: PHONE, from: 3, to: 5 },
        { type: "Fork", device: "nobody" as DeviceId, n: 4 },
      ],
    });
    expect(await screen.findByText(/3 entries of phone have not arrived/)).toBeTruthy();
    expect(screen.getByText(/Two copies of one of your devices/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Got it" }));
    expect(sync.asked).toEqual(["dismissAlarms"]);
    await waitFor(() => expect(screen.queryByRole("region", { name: "Noticed" })).toBeNull());
  });
});

describe("the devices", () => {
  it("are listed, this one first, with what can be done about each", async () => {
    await show({});
    const devices = within(await screen.findByRole("region", { name: "Devices" }));
    const listed = devices.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(listed).toEqual([
      "deskThis device",
      expect.stringMatching(/^phoneLast seen/),
      "A device without a nameSigned out; it opens nothing new",
    ]);
    expect(devices.queryByRole("button", { name: "Sign out desk" })).toBeNull();
    expect(devices.getAllByRole("button")).toHaveLength(3);
  });

  it("get another name", async () => {
    const { user, account } = await show({});
    await user.click(await screen.findByRole("button", { name: "Rename phone" }));
    await user.clear(screen.getByLabelText("Name"));
    await user.click(screen.getByLabelText("Name"));
    await user.paste("slate");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(account.asked).toEqual([{ verb: "renameDevice", given: { id: PHONE, name: "slate" } }]);
  });

  it("are signed out after it is said what that does, and stay where the server cannot be told", async () => {
    const { user, account } = await show({});
    await user.click(await screen.findByRole("button", { name: "Sign out phone" }));
    expect(screen.getByText(/What is on it already stays on it/)).toBeTruthy();
    account.fails = { type: "Unreachable" };
    await user.click(screen.getByRole("button", { name: "Sign it out" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/Nothing was changed/);
    account.fails = undefined;
    await user.click(screen.getByRole("button", { name: "Sign it out" }));
    expect(await screen.findByText("phone is signed out")).toBeTruthy();
    expect(account.asked.at(-1)).toEqual({ verb: "revokeDevice", given: PHONE });
  });
});

describe("the ways out", () => {
  it("say before signing out that everything stays, and what still waits", async () => {
    const { user, account } = await show({ waiting: 3 });
    await user.click(await screen.findByRole("button", { name: "Sign out" }));
    const asked = within(screen.getByRole("alertdialog"));
    expect(asked.getByText(/Everything stays on this device/)).toBeTruthy();
    expect(asked.getByText(/3 changes have not been sent yet/)).toBeTruthy();
    account.leadsTo = { type: "SignedOut", email: EMAIL };
    await user.click(asked.getByRole("button", { name: "Sign out" }));
    expect(await screen.findByText(`Signed out of ${EMAIL}`)).toBeTruthy();
  });

  it("delete the account only for who types the passphrase and the word", async () => {
    const { user, account } = await show({});
    await user.click(await screen.findByRole("button", { name: "Delete the account" }));
    const sheet = within(screen.getByRole("dialog"));
    await user.click(sheet.getByLabelText("Passphrase"));
    await user.paste("the heron waits at dusk");
    await user.click(sheet.getByRole("button", { name: "Delete the account" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/type the word “delete”/);
    expect(account.asked).toEqual([]);
    await user.click(sheet.getByLabelText("Type “delete”"));
    await user.paste("Delete ");
    account.leadsTo = { type: "SignedOut", email: undefined };
    await user.click(sheet.getByRole("button", { name: "Delete the account" }));
    expect(await screen.findByText(/Everything is still on this device/)).toBeTruthy();
    expect(account.asked).toEqual([{ verb: "deleteAccount", given: "the heron waits at dusk" }]);
  });

  it("change the passphrase for who knows the one there is", async () => {
    const { user, account } = await show({});
    await user.click(await screen.findByRole("button", { name: "Change the passphrase" }));
    for (const [label, text] of [
      ["Passphrase now", "the heron waits at dusk"],
      ["New passphrase", "seven slow boats come home"],
      ["Once more", "seven slow boats come home"],
    ] as const) {
      await user.click(screen.getByLabelText(label));
      await user.paste(text);
    }
    await user.click(screen.getByRole("button", { name: "Change" }));
    expect(await screen.findByText("The new passphrase opens it from now on")).toBeTruthy();
    expect(account.asked[0]?.given).toEqual({
      current: "the heron waits at dusk",
      next: "seven slow boats come home",
    });
  });
});

describe("another e-mail address", () => {
  it("is taken by whoever has its code, and the passphrase is typed once", async () => {
    const { user, account } = await show({});
    await user.click(await screen.findByRole("button", { name: "Change e-mail address" }));
    await type(user, "New e-mail address", NEXT_EMAIL);
    await type(user, "Passphrase", PASSPHRASE);
    account.leadsTo = WAITING;
    await user.click(await screen.findByRole("button", { name: "Send the code" }));
    await type(user, "Code", "111222");
    expect(screen.queryByLabelText("Passphrase")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Send another one" }));
    account.leadsTo = { type: "On", email: NEXT_EMAIL };
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(await screen.findByText("The e-mail address is changed")).toBeTruthy();
    expect(screen.getByText(NEXT_EMAIL)).toBeTruthy();
    expect(account.asked).toEqual([
      { verb: "changeEmail", given: { email: NEXT_EMAIL, passphrase: PASSPHRASE } },
      { verb: "resendEmailCode", given: undefined },
      { verb: "enterEmailCode", given: { code: "111222", passphrase: PASSPHRASE } },
    ]);
  });

  it("is told of while the code is on its way, gone on with, or dropped", async () => {
    const { user, account } = await show({}, { step: WAITING });
    expect(await screen.findByText(/is to become countess@example.org/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Change e-mail address" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Enter the code" }));
    await type(user, "Code", "111222");
    await type(user, "Passphrase", "another");
    account.fails = { type: "WrongSecret" };
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/passphrase/);
    account.fails = undefined;
    await user.keyboard("{Escape}");
    account.leadsTo = { type: "On", email: EMAIL };
    await user.click(await screen.findByRole("button", { name: "Keep the address" }));
    expect(await screen.findByText("The e-mail address stays as it is")).toBeTruthy();
    expect(account.asked.at(-1)?.verb).toBe("dropEmailChange");
    expect(document.activeElement?.textContent).toBe("Change e-mail address");
  });

  it("is finished with the passphrase where the account has moved already", async () => {
    const moved = {
      type: "On",
      email: NEXT_EMAIL,
      moving: { to: NEXT_EMAIL, needs: "passphrase" },
    };
    const { user, account } = await show({}, { step: moved as AccountStep });
    expect(await screen.findByText(/has moved to countess@example.org/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Keep the address" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Finish" }));
    const sheet = within(screen.getByRole("dialog"));
    expect(sheet.queryByLabelText("Code")).toBeNull();
    await type(user, "Passphrase", PASSPHRASE);
    account.leadsTo = { type: "On", email: NEXT_EMAIL };
    await user.click(sheet.getByRole("button", { name: "Finish" }));
    expect(await screen.findByText("The e-mail address is changed")).toBeTruthy();
    expect(account.asked[0]?.given).toEqual({ code: "", passphrase: PASSPHRASE });
  });

  it("is no matter of this app where a provider gives it", async () => {
    const { user } = await show({}, { hasLogin: false });
    await user.click(await screen.findByRole("button", { name: "Change e-mail address" }));
    expect(await screen.findByText(/comes from Google or GitHub/)).toBeTruthy();
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

async function type(user: ReturnType<typeof userEvent.setup>, label: string, text: string) {
  await user.click(await screen.findByLabelText(label));
  await user.paste(text);
}

async function show(
  change: Partial<SyncSnapshot>,
  given: Partial<Parameters<typeof createFakeAccount>[0]> = {},
) {
  const services = await openTestServices({ starts: false });
  const step: AccountStep = { type: "On", email: EMAIL };
  const account = createFakeAccount({ step, devices: DEVICES, ...given });
  const sync = createFakeSync(change);
  renderScreen(<AccountScreen tools={null} />, {
    ...{ services, account, sync },
    path: "/settings/sync",
  });
  return { user: userEvent.setup({ delay: null }), account, sync };
}

function device(given: Pick<DeviceView, "id" | "name"> & Partial<DeviceView>): DeviceView {
  return { isThis: false, isRevoked: false, lastSeenAt: Date.UTC(2026, 10, 18), ...given };
}
