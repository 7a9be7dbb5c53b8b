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

/** Less than any push service takes (RFC 8030, 7.2 asks for 4,096 with everything around it). Bytes. */
const MOST_BYTES = 3000;

/** Throws on an address with which no message could be sent: better at the start than in every one. */
export function checkAppUrl(appUrl: string): void {
  const id = "00000000-0000-0000-0000-000000000000";
  const longest = payloadOf({ reminder: id, day: "2026-11-21", snooze: 20 }, appUrl);
  if (longest.length > MOST_BYTES) throw new Error("GLYPHARY_URL is too long.");
}
