// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { AccountStep } from "#services/account/accountService.ts";
import { createFakeAccount } from "#testing/fakeAccount.ts";
import { openTestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { Privacy } from "./Privacy.tsx";

beforeAll(installPage);
afterEach(cleanup);

const EMAIL = "ada@example.org";

describe("privacy says what is so", () => {
  it.each<[AccountStep, RegExp]>([
    [{ type: "NoServer" }, /There is no account/],
    [{ type: "SignedOut", email: undefined }, /There is no account/],
    [{ type: "SignedOut", email: EMAIL }, /server of ada@example\.org got before lies there/],
    [{ type: "On", email: EMAIL }, /goes to your account, sealed/],
  ])("at %j", async (step, sentence) => {
    const services = await openTestServices({ starts: false });
    const account = createFakeAccount({ step });
    renderScreen(<Privacy />, { services, account, path: "/settings" });
    expect(await screen.findByText(sentence)).toBeTruthy();
  });
});
