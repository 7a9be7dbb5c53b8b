import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPassphrase } from "./passphraseStrength.ts";

const reasonOf = (text: string) => {
  const checked = checkPassphrase(text);
  return checked.ok ? "good" : checked.error.reason;
};

describe("a passphrase", () => {
  it.each([
    ["", "short"],
    ["river7", "short"],
    ["a b c d e", "short"],
    ["one one one", "repetitive"],
    ["aaaaaaaaaaaa", "repetitive"],
    ["abcabcabcabcabc", "repetitive"],
    ["river river river river", "repetitive"],
    ["1234567890", "repetitive"],
    ["0987654321", "repetitive"],
    ["qwertzuiop", "repetitive"],
    ["poiuytrewq", "repetitive"],
    ["password2024", "common"],
    ["P@ssw0rd!2024", "common"],
    ["  Passwort123! ", "common"],
    ["iloveyou!!!1", "common"],
    ["correct horse battery staple", "common"],
  ])("%j is refused as %s", (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it.each([
    "the heron waits at dusk",
    "oak elm ash fir",
    "k7!mQz9#vRt2",
    "stille wasser 1897",
    "静かな川の石と青い鳥の歌",
  ])("%j is taken", (text) => {
    expect(reasonOf(text)).toBe("good");
  });

  it("of random letters is taken from ten on, and refused below", () => {
    const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789");
    const random = (length: number) =>
      fc.uniqueArray(letter, { minLength: length, maxLength: length }).map((all) => all.join(""));
    fc.assert(fc.property(random(9), (text) => reasonOf(text) === "short"));
    fc.assert(fc.property(random(12), (text) => reasonOf(`${text}k7m`) === "good"));
  });
});
