// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { safeWords } from "./safeWords.ts";
import { showSafePage, type SafeActions } from "./showSafePage.ts";

let done: string[];
let root: HTMLElement;

beforeEach(() => {
  done = [];
  root = document.createElement("main");
  document.body.replaceChildren(root);
});

const actions: SafeActions = {
  start: () => void done.push("start"),
  startFresh: () => void done.push("fresh"),
  saveCopy: () => Promise.resolve("copied"),
  renewFiles: () => Promise.resolve("filesOffline"),
  copyReport: () => Promise.resolve("reportFailed"),
};

describe("the page that needs nothing of the app", () => {
  it("has every way out, and says what came of it", async () => {
    showSafePage(root, { words: safeWords.en, actions, hasFailed: true });
    expect(screen.getByRole("alert").textContent).toContain("did not start");
    const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
    await press("Start Glyphary again");
    await press("Start without what was on the screen");
    expect(done).toEqual(["start", "fresh"]);
    await press("Save a copy of the data");
    expect(await screen.findByText(/^A copy was saved as a file\./)).toBeTruthy();
    await press("Fetch the app's files anew");
    expect(await screen.findByText(/There is no network just now/)).toBeTruthy();
    await press("Copy details");
    expect(await screen.findByText("The browser did not let us copy.")).toBeTruthy();
  });

  it("speaks German, and alarms nobody who asked for it", () => {
    showSafePage(root, { words: safeWords.de, actions, hasFailed: false });
    expect(screen.getByRole("heading", { name: "Glyphary, abgesichert" })).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("wears the colours of the app", () => {
    const [own, app] = ["public/safe.css", "src/ui/theme.css"].map((file) =>
      readFileSync(file, "utf8"),
    );
    const colours = /--[a-z0-9-]+: #[0-9a-f]+;/g;
    const worn = own?.match(colours) ?? [];
    expect(worn).toHaveLength(10);
    for (const colour of worn) expect(app).toContain(colour);
  });
});
