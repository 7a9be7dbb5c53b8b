/** What pages and the service worker say to each other about reminders. */

/** What the browser wakes the worker with, now and then. */
export const WAKE_TAG = "glyphary-reminders";

/** What the tags of all reminders' notifications begin with. */
export const REMINDER_TAG = "reminder.";

/** A notification was tapped: the page comes to the practice screen, and answers on the port that it did. */
export const OPEN_PRACTICE = "glyphary-practise";

/** Does as the worker asks, without loading the page anew: what is on the pad stays there. */
export function onOpenPractice(open: () => void): () => void {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const hear = ({ data, ports }: MessageEvent<unknown>) => {
    if (data !== OPEN_PRACTICE) return;
    open();
    ports[0]?.postMessage(OPEN_PRACTICE);
  };
  workers?.addEventListener("message", hear);
  workers?.startMessages();
  return () => workers?.removeEventListener("message", hear);
}

/** Asked by a page, answered by its worker through the port that comes with it: how many files of the app are at hand. */
export const FILES_QUESTION = "FILES";
