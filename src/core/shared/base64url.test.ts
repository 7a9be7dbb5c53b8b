import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base64urlToBytes, bytesToBase64url } from "./base64url.ts";

const textBytes = (text: string) => new TextEncoder().encode(text);

describe("base64url", () => {
  it.each([
    ["", ""],
    ["f", "Zg"],
    ["fo", "Zm8"],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg"],
    ["fooba", "Zm9vYmE"],
    ["foobar", "Zm9vYmFy"],
  ])("writes RFC 4648's vector for %j", (plain, encoded) => {
    expect(bytesToBase64url(textBytes(plain))).toBe(encoded);
    expect(base64urlToBytes(encoded)).toEqual(textBytes(plain));
  });

  it("uses the two characters that are safe in addresses", () => {
    expect(bytesToBase64url(Uint8Array.of(0xfb, 0xff, 0xbf))).toBe("-_-_");
  });

  it("reads back whatever it wrote", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(base64urlToBytes(bytesToBase64url(bytes))).toEqual(bytes);
      }),
    );
  });

  it("accepts one spelling only of any bytes", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,12}$/), (text) => {
        const bytes = base64urlToBytes(text);
        expect(bytes === undefined || bytesToBase64url(bytes) === text).toBe(true);
      }),
    );
  });

  it.each(["Zg==", "Z", "Zh", "Zm9+", "Zm9/", "Zm 9v", "Zm9é"])("refuses %j", (text) => {
    expect(base64urlToBytes(text)).toBeUndefined();
  });
});
