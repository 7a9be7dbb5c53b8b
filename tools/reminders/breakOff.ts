import type { Ways } from "../../supabase/functions/send-reminders/deliver.ts";
import type { Ledger } from "../../supabase/functions/send-reminders/ledger.ts";
import { sendDue } from "../../supabase/functions/send-reminders/sendDue.ts";

/** Before a step is made, or after it was made and before anybody knows. */
export type Edge = "before" | "after";

/**
 * Runs the sender and ends it at the n-th step that others can see (a claim, a message, a record), as a process that is killed:
 * nothing of it is heard after that. Answers whether it came so far; if not, it ran to its end.
 */
export async function runUntil(
  step: number,
  edge: Edge,
  { ledger, ways }: { ledger: Ledger; ways: Ways },
): Promise<"broke off" | "ended"> {
  let made = 0;
  let isDead = false;
  let die: () => void = () => undefined;
  const death = new Promise<"broke off">((resolve) => {
    die = () => {
      isDead = true;
      resolve("broke off");
    };
  });
  const never = new Promise<never>(() => undefined);

  async function seen<T>(work: () => Promise<T>): Promise<T> {
    if (isDead) return never;
    made++;
    const isLast = made === step;
    if (isLast && edge === "before") {
      die();
      return never;
    }
    const result = await work();
    if (isLast) die();
    return isDead ? never : result;
  }

  const run = sendDue(
    {
      claim: (most) => seen(() => ledger.claim(most)),
      record: (told) => seen(() => ledger.record(told)),
    },
    { ...ways, fetch: (input, init) => seen(() => ways.fetch(input, init)) },
  );
  return Promise.race([death, run.then(() => "ended" as const)]);
}
