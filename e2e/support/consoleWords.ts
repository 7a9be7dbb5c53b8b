import type { ConsoleMessage } from "@playwright/test";

const OFFLINE = "net::ERR_INTERNET_DISCONNECTED";

/** The list of symbols of a pack, and the address of the server: all that a page asks the network for itself. */
const ASKED_FOR = /\/packs\/|\/backend\.json/;

/**
 * Whether a message says only that a page asked for something without a network. The app asks by trying, since a browser may say that it
 * is online where it is not (Chromium does after each load under `setOffline`), and the browser writes what fails to the console,
 * whatever the app makes of it; whether it comes before the page is left depends on the pace of the machine.
 */
export function isOfNoNetwork(message: ConsoleMessage): boolean {
  return message.text().includes(OFFLINE) && ASKED_FOR.test(message.location().url);
}
