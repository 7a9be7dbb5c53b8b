/** The rules by which nothing is lost or doubled; each can be broken, to see that the model notices. */
export interface Rules {
  /** A reader goes on from the last number, judged by the digest; or from the last time of arrival. */
  readonly cursor: "digest" | "timestamp";
  /** Numbers are given out under the lock on the space's row; or by a sequence, before the commit. */
  readonly numbers: "lock" | "sequence";
  /** Cursor and content change in one transaction. */
  readonly oneTransaction: boolean;
  /** An entry is sealed once and bears its id before it is sent. */
  readonly idAtCommit: boolean;
  /** An acknowledgement moves the cursor only if nobody else wrote in between. */
  readonly ackCompares: boolean;
  /** …nor where an entry is known at a number to come. */
  readonly ackLooksAhead: boolean;
  /** An entry waits until it is acknowledged, not until it was sent. */
  readonly waitsForAck: boolean;
  /** What was acknowledged and does not lie where it was said to is sent again. */
  readonly sendsPhantoms: boolean;
  /** A new epoch is written at the door before anybody uses it. */
  readonly doorFirst: boolean;
}

export const RULES: Rules = {
  ...{ cursor: "digest", numbers: "lock", oneTransaction: true, idAtCommit: true },
  ...{
    ackCompares: true,
    ackLooksAhead: true,
    waitsForAck: true,
    sendsPhantoms: true,
    doorFirst: true,
  },
};

/** Whether readers go by places in the log, which a digest can vouch for. */
export function isByPlace({ cursor, numbers }: Rules): boolean {
  return cursor === "digest" && numbers === "lock";
}

/** How much there is of everything. */
export interface Size {
  /** Entries that each device writes. */
  readonly writes: readonly number[];
  /** New epochs that each device begins. */
  readonly rotations: readonly number[];
  /** Of each engine, whose it is. */
  readonly engines: readonly number[];
  /** Entries in one append, and in one page. */
  readonly batch: number;
  readonly page: number;
  /** Appends that may be on their way with nobody waiting. */
  readonly orphans: number;
  readonly rollbacks: number;
}
