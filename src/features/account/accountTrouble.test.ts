// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { AccountError } from "#services/account/accountService.ts";
import { createFormat } from "#ui/i18n/format.ts";
import { translate } from "#ui/i18n/i18n.ts";
import { accountTrouble } from "./accountTrouble.ts";

const context = { t: translate, format: createFormat("en") };

describe("what goes wrong with an account", () => {
  it.each<[AccountError, RegExp]>([
    [{ type: "Unreachable" }, /does not answer/],
    [{ type: "NotTheServer" }, /networks in hotels/],
    [{ type: "ServerTrouble", status: 503 }, /in trouble/],
    [{ type: "SignedOut" }, /sign in again/],
    [{ type: "EmailTaken" }, /already/],
    [{ type: "BadEmail" }, /letter is missing/],
    [{ type: "TooMany", retryAfterMs: 61_000 }, /in 2 minutes/],
    [{ type: "TooMany" }, /in 1 minute\./],
    [{ type: "OtherAccount", email: "eve@example.org" }, /eve@example\.org/],
    [{ type: "NotTheVaultsPassphrase" }, /share one/],
    [{ type: "QuotaExceeded", bytes: 2_000_000, quota: 1_000_000 }, /2 MB of 1 MB/],
    [{ type: "WrongSecret" }, /not the passphrase/],
    [{ type: "StorageFull" }, /no room left/],
    [{ type: "NewKeys" }, /sync, then try again/],
    [{ type: "NeedsServer", reason: "Unreachable" }, /once you are online/],
    [{ type: "NeedsServer", reason: "SignedOut" }, /Sign in again/],
  ])("is put into words that say what to do: %o", (error, words) => {
    expect(accountTrouble(error, context)).toMatch(words);
  });

  it("names the key that did not open", () => {
    const said = accountTrouble({ type: "WrongSecret" }, { ...context, way: "recovery" });
    expect(said).toMatch(/belong to another phrase/);
  });
});
