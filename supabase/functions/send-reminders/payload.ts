/**
 * What every message says, and all that it says: nothing of symbols, names or counts. It is declarative (Push API, "declarative push
 * message"), so that a browser can show it by itself; the app's worker, where it runs, puts better words in its place.
 */
export function payloadOf(
  { reminder, day, snooze }: { reminder: string; day: string; snooze: number },
  appUrl: string,
): Uint8Array<ArrayBuffer> {
  const message = {
    web_push: 8030,
    notification: {
      title: "Glyphary",
      body: "A few minutes of practice?",
      navigate: new URL("/practise", appUrl).href,
      // One reminder shows once, however often it was sent.
      tag: `reminder.${reminder}`,
      data: { reminder, day, snooze },
    },
    mutable: true,
  };
  return new TextEncoder().encode(JSON.stringify(message));
}
