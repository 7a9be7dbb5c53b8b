import { defineConfig, devices } from "@playwright/test";
import { chromiumLaunchOptions } from "./tools/browser/chromium.ts";

const PORT = 4173;

const PHONE = {
  testIgnore: /desktop|(looks|states)\.spec/,
  use: {
    ...devices["Pixel 7"],
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
  },
};

const LOOKS = {
  testMatch: /(looks|states)\.spec/,
  snapshotPathTemplate: "e2e/looks/{arg}{ext}",
  use: {
    ...({ reducedMotion: "reduce", timezoneId: "Europe/London", trace: "off" } as const),
    launchOptions: {
      ...chromiumLaunchOptions,
      // A relative path would be looked for in /etc/fonts, and the machine's own fonts taken.
      env: { ...process.env, FONTCONFIG_FILE: `${import.meta.dirname}/tools/pictures/fonts.conf` },
    },
  },
};

/** Every worker starts a server of its own, which takes a core for a quarter of a minute: one worker has them all, and begins at once. */
const WITH_SERVER = { grep: /@server/, workers: 1 };
const WITHOUT = { grepInvert: /@server/ };

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  // One more than there are cores: pages often wait for what is not theirs.
  workers: 3,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  // What comes is waited for as long as a busy machine needs: it costs only a test that fails.
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    // Filming every test costs a quarter of the time: TRACE=1 is for looking at one that fails.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    locale: "en-GB",
    launchOptions: chromiumLaunchOptions,
  },
  projects: [
    { name: "phone-server", ...WITH_SERVER, ...PHONE },
    { name: "looks-server", ...WITH_SERVER, ...LOOKS },
    { name: "phone", ...WITHOUT, ...PHONE },
    {
      name: "desktop",
      testMatch: /desktop/,
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
    },
    { name: "looks", ...WITHOUT, ...LOOKS },
  ],
  webServer: {
    command: `node tools/engines/serve.ts ${PORT}`,
    url: `http://localhost:${PORT}`,
    reuseExistingServer: !process.env.CI,
    timeout: 60_000,
  },
});
