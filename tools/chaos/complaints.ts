import type { BrowserContext } from "@playwright/test";
import { isOfNoNetwork } from "../../e2e/support/consoleWords.ts";

/** Collects whatever the pages of a context complain of from now on: errors, warnings, rejections that nobody caught, crashes. */
export function listenToComplaints(context: BrowserContext): readonly string[] {
  const complaints: string[] = [];
  context.on("console", (message) => {
    const [type, text, { url }] = [message.type(), message.text(), message.location()];
    if (type !== "error" && type !== "warning") return;
    if (isOfNoNetwork(message)) return;
    complaints.push(`${type}: ${text} (${url})`);
  });
  context.on("weberror", (error) => {
    const thrown = error.error();
    // What the browser throws itself has no stack.
    complaints.push(`uncaught: ${thrown.name}: ${thrown.message} ${thrown.stack ?? ""}`);
  });
  context.on("page", (page) => {
    page.on("crash", () => complaints.push(`crashed: ${page.url()}`));
  });
  return complaints;
}
