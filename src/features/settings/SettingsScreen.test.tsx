// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { installPage, renderScreen } from "#testing/renderScreen.tsx";
import { line } from "#testing/testPack.ts";
import { MAX_FILE_BYTES } from "./readExportFile.ts";
import { SettingsScreen } from "./SettingsScreen.tsx";

beforeAll(installPage);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe("importing", () => {
  it("shows what a file holds, brings it in, and takes it back by undo", async () => {
    const user = userEvent.setup();
    const services = await openTestServices();
    show(services);
    await choose(user, jsonFile(await exportOfTwo()));
    const dialog = within(await screen.findByRole("dialog", { name: "Import this file?" }));
    expect(dialog.getByText("2 symbols, 2 drawings")).toBeTruthy();
    expect(dialog.getByText(/^4 entries would be added or changed here/)).toBeTruthy();
    expect(names(services)).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Import" }));
    expect(await screen.findByText("Imported 4 entries")).toBeTruthy();
    expect(names(services)).toEqual(["river", "sun"]);
    expect(screen.queryByRole("dialog")).toBeNull();

    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(names(services)).toEqual([]));
  });

  it("changes nothing when it is cancelled", async () => {
    const user = userEvent.setup();
    const services = await openTestServices();
    show(services);
    await choose(user, jsonFile(await exportOfTwo()));
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(names(services)).toEqual([]);
  });

  it("says so when all of a file is here already", async () => {
    const user = userEvent.setup();
    const services = await openTestServices().then(withTwo);
    show(services);
    await choose(user, jsonFile(await exportOf(services)));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText(/All of it is here already/)).toBeTruthy();
    expect(dialog.queryByRole("button", { name: "Import" })).toBeNull();
  });

  it("takes a file that is dropped anywhere on the page", async () => {
    show(await openTestServices());
    const dataTransfer = { types: ["Files"], files: [jsonFile(await exportOfTwo())] };
    expect(fireEvent.dragOver(document.body, { dataTransfer })).toBe(false);
    expect(screen.getByText("Drop the file to look into it")).toBeTruthy();
    expect(fireEvent.drop(document.body, { dataTransfer })).toBe(false);
    expect(await screen.findByText("2 symbols, 2 drawings")).toBeTruthy();
  });

  it.each([
    ["another file", () => jsonFile("{}"), /old\.json is not an export of Glyphary/],
    ["a file cut short", (text: string) => jsonFile(text.slice(0, -40)), /it was cut short/],
    [
      "a damaged file",
      (text: string) => jsonFile(text.replace(/"s":"[0-9a-f]{16}"/, '"s":"late"')),
      /is damaged, near “.+”/,
    ],
    [
      "a file of a newer app",
      (text: string) => jsonFile(text.replace('"version":1', '"version":7')),
      /made by a newer Glyphary/,
    ],
    ["a file too large to read", () => sized(MAX_FILE_BYTES + 1), /files up to 200 MB/],
    ["a file that is gone", () => unreadable(), /could not be read/],
  ] as const)("refuses %s with a sentence that says what to do", async (_, fileFrom, words) => {
    const user = userEvent.setup();
    const services = await openTestServices();
    show(services);
    await choose(user, fileFrom(await exportOfTwo()));
    const dialog = within(await screen.findByRole("dialog", { name: "Not imported" }));
    const { textContent } = dialog.getByRole("alert");
    expect(textContent).toMatch(words);
    expect(textContent).toContain("Nothing was changed");
    expect(names(services)).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("exporting", () => {
  it("hands out everything as one file named after the day", async () => {
    const user = userEvent.setup();
    const made: Blob[] = [];
    vi.stubGlobal("URL", {
      createObjectURL: (blob: Blob) => String(made.push(blob)),
      revokeObjectURL: () => undefined,
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue(undefined);
    const services = await openTestServices().then(withTwo);
    show(services);
    await user.click(screen.getByRole("button", { name: "Export everything" }));
    expect(await screen.findByText(/^Saved glyphary-\d{4}-\d\d-\d\d\.json$/)).toBeTruthy();
    expect(await made[0]?.text()).toBe(await exportOf(services));
    vi.unstubAllGlobals();
  });
});

describe("the rest", () => {
  it("remembers theme and hand", async () => {
    const user = userEvent.setup();
    const services = await openTestServices();
    show(services);
    await user.click(screen.getByRole("radio", { name: "Dark" }));
    await user.click(screen.getByRole("radio", { name: "Left" }));
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe("dark"));
    cleanup();
    show(services);
    expect(screen.getByRole("radio", { name: "Dark" })).toHaveProperty("checked", true);
    expect(screen.getByRole("radio", { name: "Left" })).toHaveProperty("checked", true);
  });

  it("tells how many symbols there are, and asks the browser to keep them", async () => {
    const user = userEvent.setup();
    let isKept = false;
    const services = await openTestServices().then(withTwo);
    const storage = {
      keep: () => Promise.resolve((isKept = true)),
      state: () =>
        Promise.resolve({
          persisted: isKept,
          estimate: { usedBytes: 1_200_000, quotaBytes: 6_400_000_000 },
        }),
    };
    show({ ...services, storage });
    expect(await screen.findByText("1.2 MB of 6.4 GB that the browser allows")).toBeTruthy();
    const data = within(screen.getByRole("region", { name: "Your data" }));
    expect(data.getByText("2")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Ask it to keep them" }));
    expect(await screen.findByText(/The browser has promised/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Ask it to keep them" })).toBeNull();
  });

  it("says so when the browser does not promise to keep them", async () => {
    const user = userEvent.setup();
    const services = await openTestServices();
    const state = () => Promise.resolve({ persisted: false, estimate: undefined });
    show({ ...services, storage: { keep: () => Promise.resolve(false), state } });
    expect(await screen.findByText("The browser does not tell.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Ask it to keep them" }));
    expect(await screen.findByText(/did not promise it/)).toBeTruthy();
  });
});

function show(services: TestServices) {
  return renderScreen(<SettingsScreen tools={null} />, { services, path: "/settings" });
}

async function choose(user: ReturnType<typeof userEvent.setup>, file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) throw new Error("no way to choose a file");
  await user.upload(input, file);
}

async function withTwo(services: TestServices): Promise<TestServices> {
  for (const [name, slope] of [
    ["river", 10],
    ["sun", 500],
  ] as const) {
    const saved = await services.symbols.save({ ink: line(slope), name });
    if (!saved.ok) throw new Error(saved.error.type);
  }
  return services;
}

async function exportOfTwo(): Promise<string> {
  return exportOf(await openTestServices().then(withTwo));
}

async function exportOf({ transfer }: TestServices): Promise<string> {
  const text = await transfer.exportAll();
  if (!text.ok) throw new Error(text.error.type);
  return text.value;
}

function names({ dictionary }: TestServices): readonly string[] {
  return dictionary
    .snapshot()
    .symbols.map(({ name }) => name)
    .toSorted();
}

function jsonFile(text: string): File {
  const file = new File([text], "old.json", { type: "application/json" });
  // jsdom's files cannot be read as text.
  return Object.assign(file, { text: () => Promise.resolve(text) });
}

function sized(bytes: number): File {
  return Object.defineProperty(jsonFile(""), "size", { value: bytes });
}

function unreadable(): File {
  const text = () => Promise.reject(new DOMException("gone", "NotFoundError"));
  return Object.assign(jsonFile(""), { text });
}
