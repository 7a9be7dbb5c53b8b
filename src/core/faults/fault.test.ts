import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFault, isCodeMissing } from "./fault.ts";
import { noteFault, parseFaults } from "./faultRing.ts";
import { faultReport, notedLines, type PageFacts } from "./faultReport.ts";
import { screenName } from "./screenName.ts";

const SECRET = "correct horse battery staple";

const page: PageFacts = {
  version: "1.2.3",
  screen: "/symbols/:",
  browser: "A browser",
  language: "en",
  isOnline: true,
  isInstalled: false,
};

function thrown(name: string, message: string, stack: string): Error {
  return Object.assign(new Error(message), { name, stack });
}

describe("what is told of a bug", () => {
  it("is the kind of error, the engine's words and the places in our files", () => {
    const message = "Cannot read properties of undefined (reading 'ink')";
    const stack =
      `TypeError: ${message}\n    at a (https://x.example/assets/first-AbCd12_4.js:1:2345)\n` +
      "    at https://x.example/assets/SymbolsScreen-zzzzzzzz.js:7:8\n    at https://elsewhere.example/other.js:1:1";
    expect(describeFault("screen", thrown("TypeError", message, stack))).toEqual({
      kind: "screen",
      name: "TypeError",
      message: "Cannot read properties of undefined (reading '…')",
      frames: ["assets/first-AbCd12_4.js:1:2345", "assets/SymbolsScreen-zzzzzzzz.js:7:8"],
    });
  });

  it("reads the stacks of Firefox and WebKit", () => {
    const stack =
      "render@https://x.example/assets/first-AbCd1234.js:1:99\n@https://x.example/boot.js:3:4";
    expect(describeFault("page", thrown("Error", "", stack)).frames).toEqual([
      "assets/first-AbCd1234.js:1:99",
      "boot.js:3:4",
    ]);
  });

  it.each([
    ["in the message", thrown("Error", SECRET, `Error: ${SECRET}\n  at x`)],
    ["in the name", thrown(SECRET, "", "")],
    ["in an engine's quote", thrown("TypeError", `${SECRET} is not a function`, "")],
    [
      "in a property",
      thrown("TypeError", `Cannot read properties of null (reading '${SECRET}')`, ""),
    ],
    [
      "in parsed text",
      thrown("SyntaxError", `Unexpected token 'c', "${SECRET}" is not valid JSON`, ""),
    ],
    ["over several lines", thrown("Error", `a\n${SECRET}`, `Error: a\n${SECRET}\n  at x`)],
    [
      "in a function's name",
      thrown("Error", "", `Error\n  at ${SECRET} (https://x/assets/a-12345678.js:1:1)`),
    ],
    [
      "in an address",
      thrown("Error", "", `Error\n  at https://x/assets/a-12345678.js?${SECRET}:1:1`),
    ],
    [
      "made up to look like a file",
      thrown(
        "Error",
        "at /assets/staple-12345678.js:1:1",
        "Error: at /assets/staple-12345678.js:1:1",
      ),
    ],
    ["as what is thrown", SECRET],
  ])("holds no secret that stood %s", (_where, error) => {
    const report = faultReport(describeFault("page", error), page);
    expect(report).not.toContain(SECRET);
    expect(report).not.toContain("staple");
  });

  it("holds nothing of any message", () => {
    const sentence = fc.constantFrom(
      (word: string) => word,
      (word: string) => `${word} is not a function`,
      (word: string) => `Cannot read properties of undefined (reading '${word}')`,
      (word: string) => `Failed to fetch dynamically imported module: ${word}`,
    );
    fc.assert(
      fc.property(sentence, fc.stringMatching(/^[a-z0-9 /.:\n-]{0,40}$/), (said, word) => {
        const secret = `${word}§`;
        const message = said(secret);
        const error = thrown(`E${secret}`, message, `Error: ${message}\n  at ${secret}`);
        expect(faultReport(describeFault("promise", error), page)).not.toContain("§");
      }),
    );
  });

  it("names the screen without the id in its address", () => {
    expect(screenName("/symbols/0abc")).toBe("/symbols/:");
    expect(screenName("/symbols/0abc/history")).toBe("/symbols/:/history");
    expect(screenName("/settings/diagnostics")).toBe("/settings/diagnostics");
    expect(screenName("/")).toBe("/");
    expect(screenName(`/${SECRET}`)).toBe("other");
  });
});

describe("code that could not be fetched", () => {
  it.each([
    "Failed to fetch dynamically imported module: https://x/assets/a-12345678.js",
    "error loading dynamically imported module: https://x/assets/a-12345678.js",
    "Importing a module script failed.",
  ])("is told apart: %s", (message) => {
    expect(isCodeMissing(new TypeError(message))).toBe(true);
    expect(describeFault("screen", new TypeError(message)).kind).toBe("code");
  });

  it("is not any other failed request", () => {
    expect(isCodeMissing(new TypeError("Failed to fetch"))).toBe(false);
    expect(isCodeMissing(undefined)).toBe(false);
  });
});

describe("what is remembered", () => {
  const noted = (at: number, name = "TypeError") => ({
    ...{ kind: "page" as const, name, frames: [], at, screen: "/", version: "1" },
  });

  it("counts the same fault and keeps the newest twenty", () => {
    let ring = noteFault([], noted(1));
    ring = noteFault(ring, noted(2));
    expect(ring).toEqual([{ ...noted(2), count: 2 }]);
    for (let index = 0; index < 30; index++) ring = noteFault(ring, noted(3, `Name${index}`));
    expect(ring).toHaveLength(20);
    expect(ring[0]?.name).toBe("Name29");
  });

  it("survives its own text and refuses any other", () => {
    const ring = noteFault([], noted(1_700_000_000_000));
    expect(parseFaults(JSON.stringify(ring))).toEqual(ring);
    expect(parseFaults('[{"kind":"page"},7]')).toEqual([]);
    expect(parseFaults("nonsense")).toEqual([]);
    expect(parseFaults(null)).toEqual([]);
    expect(ring.flatMap(notedLines)[0]).toBe("2023-11-14T22:13:20.000Z / 1, times: 1");
  });
});
