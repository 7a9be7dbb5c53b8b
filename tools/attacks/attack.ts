/**
 * An attack by somebody who can write to what the app reads: the database of a profile, what somebody else hands over, or the
 * server's answers.
 * Each says what must come of it; `docs/security.md` lists them in these words.
 */
export interface Attack {
  /** What is attacked. */
  readonly on: "row" | "state" | "slot" | "keyring" | "entry" | "chain" | "backup" | "server";
  readonly deed: string;
  readonly verdict: string;
  /** Does it in a world of its own, and answers what came of it; throws when anything else is worse off than before. */
  readonly run: () => Promise<string>;
}
