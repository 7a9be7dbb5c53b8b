/*
 * The way out when the app does not start: /safe.html, built apart from the app and into one file (tools/site/safePage.ts). `/?safe`
 * opens it, and so does public/boot.js after a start that failed.
 */
import { notedLines, pageLines } from "#core/faults/faultReport.ts";
import { parseFaults } from "#core/faults/faultRing.ts";
import { copyText } from "#platform/clipboard.ts";
import { createBrowserDeviceKeys } from "#platform/deviceKeys.ts";
import { createFaultStore } from "#platform/faultStore.ts";
import { saveFile } from "#platform/files.ts";
import { reachesFiles } from "#platform/filesServer.ts";
import { pageFacts } from "#platform/pageFacts.ts";
import { followSystemTheme } from "#platform/preferences.ts";
import { systemRandomBytes } from "#platform/random.ts";
import { askFreshStart, forgetStarts } from "#platform/starts.ts";
import { rawDump } from "#store/rawDump.ts";
import { safeWords } from "./safeWords.ts";
import { showSafePage, type SafeActions } from "./showSafePage.ts";

const actions: SafeActions = {
  start,
  startFresh: () => {
    askFreshStart();
    start();
  },
  saveCopy: async () => {
    try {
      const dump = await rawDump({
        keys: createBrowserDeviceKeys(),
        randomBytes: systemRandomBytes,
      });
      if (!dump.ok) return "copyFailed";
      saveFile("glyphary-copy.json", "application/json", dump.value);
      return "copied";
    } catch {
      // Here nothing may be in the way of the other ways out.
      return "copyFailed";
    }
  },
  renewFiles: async () => {
    if (!(await reachesFiles())) return "filesOffline";
    const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    await Promise.all(registrations.map((registration) => registration.unregister()));
    await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
    start();
    return undefined;
  },
  copyReport: async () => {
    const version: unknown = import.meta.env.VITE_VERSION;
    const page = pageFacts(typeof version === "string" ? version : "?");
    const noted = parseFaults(createFaultStore().read());
    const text = [...pageLines(page), "", ...noted.flatMap(notedLines)].join("\n");
    return (await copyText(text)).ok ? "reported" : "reportFailed";
  },
};

function start(): void {
  forgetStarts();
  location.replace("/");
}

const root = document.getElementById("safe");
if (root !== null) {
  const words = safeWords[document.documentElement.lang === "de" ? "de" : "en"];
  showSafePage(root, { words, actions, hasFailed: location.hash === "#failed" });
}
// After the ways out: should it break, they stand.
followSystemTheme();
