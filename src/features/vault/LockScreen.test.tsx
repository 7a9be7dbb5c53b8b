// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { err, ok, type Result } from "#core/shared/result.ts";
import { newRecoverySecret, phraseOf, readPhrase } from "#core/vault/recoveryPhrase.ts";
import type { SlotKind } from "#core/vault/slot.ts";
import type { UnlockError, VaultGate } from "#services/vault/vaultService.ts";
import { bePatient } from "#testing/bePatient.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { LockScreen } from "./LockScreen.tsx";

const PASSPHRASE = "the heron waits at dusk";
const PHRASE = phraseOf(newRecoverySecret(seededBytes(5)));

beforeAll(bePatient);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe("the lock", () => {
  it("opens by the passphrase, which can be looked at while it is typed", async () => {
    const { user, onOpen } = show();
    const field = screen.getByLabelText<HTMLInputElement>("Passphrase");
    expect(document.activeElement).toBe(field);
    expect([field.type, field.autocomplete]).toEqual(["password", "current-password"]);
    await user.keyboard("the heron");
    await user.click(screen.getByRole("button", { name: "Show the passphrase" }));
    expect(field.type).toBe("text");
    await user.click(field);
    await user.paste(" waits at dusk");
    await user.keyboard("{Enter}");
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it("tells of a wrong passphrase and takes the next one", async () => {
    const { user, onOpen } = show();
    await user.keyboard("the stork waits{Enter}");
    expect((await screen.findByRole("alert")).textContent).toMatch(/not the passphrase/);
    expect(screen.getByLabelText("Passphrase").getAttribute("aria-invalid")).toBe("true");
    await user.keyboard(PASSPHRASE);
    expect(screen.queryByRole("alert")).toBeNull();
    await user.keyboard("{Enter}");
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it("asks for patience after many tries, and says how much", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user, onOpen } = show({ waitsMs: 2000 });
    await user.keyboard("the stork waits{Enter}");
    expect((await screen.findByTestId("wait")).textContent).toBe("Next try in 2 seconds");
    expect(screen.getByRole("status").textContent).toMatch(/Nothing is ever deleted/);
    await user.keyboard(`${PASSPHRASE}{Enter}`);
    expect(onOpen).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(3000));
    expect(screen.queryByTestId("wait")).toBeNull();
    await user.keyboard("{Enter}");
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it("tries once, however often the button is pressed", async () => {
    let finish: (opened: Result<void, UnlockError>) => void = () => undefined;
    const withPassphrase = vi.fn(
      () => new Promise<Result<void, UnlockError>>((resolve) => (finish = resolve)),
    );
    const { user, onOpen } = show({ gate: { withPassphrase } });
    await user.keyboard("the heron{Enter}{Enter}");
    expect(screen.getByRole("button", { name: "Opening …" })).toHaveProperty("disabled", true);
    act(() => finish(ok(undefined)));
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
    expect(withPassphrase).toHaveBeenCalledOnce();
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it.each([
    [{ type: "Damaged" }, /changed or damaged/],
    [{ type: "KdfRefused", reason: "tooWeak" }, /weakened or damaged/],
    [{ type: "NoMemory" }, /too little free memory/],
    [{ type: "StorageUnavailable", detail: "" }, /does not let Glyphary read/],
    [{ type: "DatabaseTakenOver" }, /reload this page/],
  ] as const)("says what to do about %j", async (error, words) => {
    const { user } = show({ gate: { withPassphrase: () => Promise.resolve(err(error)) } });
    await user.keyboard("the heron{Enter}");
    expect((await screen.findByRole("alert")).textContent).toMatch(words);
  });
});

describe("other ways in", () => {
  it("are offered where there are some", async () => {
    show({ kinds: ["passphrase"] });
    await act(() => Promise.resolve());
    expect(screen.queryByRole("button", { name: "Use a passkey" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Use the recovery phrase" })).toBeNull();
  });

  it("take the words of the recovery phrase as they come", async () => {
    const { user, onOpen } = show();
    await user.click(await screen.findByRole("button", { name: "Use the recovery phrase" }));
    const area = await screen.findByLabelText("The words of your recovery phrase");
    expect(document.activeElement).toBe(area);
    await user.paste(PHRASE.join("\n").toUpperCase());
    expect(screen.getByText("24 of 24 words, in their order")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Open" }));
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it("name the word that no phrase has, once it is finished", async () => {
    const { user } = show();
    await user.click(await screen.findByRole("button", { name: "Use the recovery phrase" }));
    await screen.findByLabelText("The words of your recovery phrase");
    await user.keyboard("river rivr");
    expect(screen.queryByRole("alert")).toBeNull();
    await user.keyboard(" ");
    expect(screen.getByRole("alert").textContent).toMatch(/^Word 2, “rivr”, is not one/);
    expect(screen.getByText("2 of 24 words, in their order")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Open" })).toHaveProperty("disabled", true);
  });

  it("tell two words that changed places from an unknown one", async () => {
    const { user } = show();
    await user.click(await screen.findByRole("button", { name: "Use the recovery phrase" }));
    await screen.findByLabelText("The words of your recovery phrase");
    const [first = "", second = "", ...rest] = PHRASE;
    await user.paste([second, first, ...rest].join(" "));
    expect(screen.getByRole("alert").textContent).toMatch(/two have changed places/);
  });

  it("let a passkey open, and tell when none was used", async () => {
    const answers: Result<void, UnlockError>[] = [err({ type: "PasskeyCancelled" }), ok(undefined)];
    const withPasskey = () => Promise.resolve(answers.shift() ?? ok(undefined));
    const { user, onOpen } = show({ kinds: ["passphrase", "passkey"], gate: { withPasskey } });
    const button = await screen.findByRole("button", { name: "Use a passkey" });
    await user.click(button);
    expect((await screen.findByRole("alert")).textContent).toMatch(/No passkey was used/);
    await user.click(button);
    expect(onOpen).toHaveBeenCalledOnce();
  });
});

interface Door {
  readonly kinds?: readonly SlotKind[];
  /** What one wrong try costs. */
  readonly waitsMs?: number;
  readonly gate?: Partial<VaultGate>;
}

/** A door that opens to one passphrase and one phrase. */
function show({ kinds = ["passphrase", "recovery"], waitsMs = 0, gate = {} }: Door = {}) {
  const onOpen = vi.fn();
  let waitsUntil = 0;
  const answer = (opens: boolean): Result<void, UnlockError> => {
    if (!opens) waitsUntil = Date.now() + waitsMs;
    return opens ? ok(undefined) : err({ type: "WrongSecret" });
  };
  const door: VaultGate = {
    kinds: () => Promise.resolve(kinds),
    waitMs: () => Math.max(0, waitsUntil - Date.now()),
    withPassphrase: (text) => Promise.resolve(answer(text === PASSPHRASE)),
    withRecoveryPhrase: (words) => Promise.resolve(answer(readPhrase(words).ok)),
    withPasskey: () => Promise.resolve(ok(undefined)),
    ...gate,
  };
  render(<LockScreen gate={door} onOpen={onOpen} />);
  return { user: userEvent.setup({ delay: null }), onOpen };
}
