/** Where the browser of the tests is, and how it starts: no sandbox (root in a container), no calls home. */
export const chromiumPath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** The browser's own bars are pages too, and would take a renderer for every window, a second of a core each, though nobody sees them. */
const PAGES_OF_ITS_OWN = [
  "InitialWebUI",
  "PreloadTopChromeWebUI",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxPopup",
  "WebUIToolbarProcessOverheadExperiment",
];

/** What Playwright turns off and a page could tell. Of several such switches the browser heeds the last one alone. */
const OFF_BY_PLAYWRIGHT = [
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
];

export const chromiumLaunchOptions = {
  executablePath: chromiumPath,
  chromiumSandbox: false,
  args: [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    `--disable-features=${[...OFF_BY_PLAYWRIGHT, ...PAGES_OF_ITS_OWN].join(",")}`,
  ],
};
