/** Where the other engines are: Debian's, or what the environment names. */
export const firefoxPath = process.env.FIREFOX_PATH ?? "/usr/bin/firefox-esr";

export const webKitDriverPath = process.env.WEBKIT_DRIVER_PATH ?? "/usr/bin/WebKitWebDriver";

/** A screen without glass, for WebKitGTK, which has no other way to run without one. */
export const screenPath = "/usr/bin/Xvfb";

/** What the window of WebKitGTK (webkitBrowser.py) is written with. */
export const webKitTypelibPath = "/usr/lib/x86_64-linux-gnu/girepository-1.0/WebKit2-4.1.typelib";
