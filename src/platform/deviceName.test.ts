import { describe, expect, it } from "vitest";
import { deviceName } from "./deviceName.ts";

const CHROME =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36";
const SAFARI =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15";

describe("a device's name", () => {
  it.each([
    ["Chrome on Android", { userAgent: CHROME }],
    [
      "Edge on Windows",
      {
        userAgent: CHROME,
        userAgentData: {
          brands: [{ brand: "Not/A)Brand" }, { brand: "Chromium" }, { brand: "Microsoft Edge" }],
          platform: "Windows",
        },
      },
    ],
    ["Safari on Mac", { userAgent: SAFARI }],
    ["Safari on iPad", { userAgent: SAFARI, maxTouchPoints: 5 }],
    [
      "Firefox on Linux",
      { userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0" },
    ],
    ["Browser", { userAgent: "something new" }],
  ])("is %s", (name, words) => {
    expect(deviceName(words)).toBe(name);
  });
});
