import { Link } from "wouter";
import { syncSentence } from "#hooks/syncSentence.ts";
import { useAccount } from "#hooks/useAccount.ts";
import { useNow } from "#hooks/useNow.ts";
import { useSync } from "#hooks/useSync.ts";
import { FROM_HERE } from "#hooks/wayBack.ts";
import type { AccountStep } from "#services/account/accountService.ts";
import type { SyncSnapshot } from "#services/sync/syncService.ts";
import { RoomFor } from "#ui/RoomFor.tsx";
import { Section } from "#ui/Section.tsx";
import { useMoment } from "#ui/i18n/useMoment.ts";
import { useT } from "#ui/i18n/useT.ts";

/** Where everything is safe, and the way to the account. */
export function SyncSummary() {
  const t = useT();
  const { step } = useAccount();
  const { snapshot } = useSync();
  return (
    <Section title={t("account.title")}>
      <div className="-mb-2 flex flex-col items-start text-14">
        <p role="status" className="wrap-anywhere">
          {step === undefined || snapshot === undefined ? (
            <RoomFor words={t("sync.none")} />
          ) : (
            <Sentence {...{ step, snapshot }} />
          )}
        </p>
        <Link
          href="/settings/sync"
          {...FROM_HERE}
          className="inline-flex min-h-11 items-center rounded-8 font-medium underline underline-offset-4"
        >
          {t(way(step))}
        </Link>
      </div>
    </Section>
  );
}

interface SentenceProps {
  readonly step: AccountStep;
  readonly snapshot: SyncSnapshot;
}

function Sentence({ step, snapshot }: SentenceProps) {
  const t = useT();
  const moment = useMoment();
  const nowMs = useNow();
  switch (step.type) {
    case "NoServer":
      return t("sync.none");
    case "SignedOut":
      return step.email === undefined
        ? t("sync.none")
        : t("account.signedOut", { email: step.email });
    case "On": {
      const sentence = syncSentence(snapshot, (ms) => moment(ms, nowMs));
      return sentence && t(sentence.id, sentence.values);
    }
    case "ConfirmEmail":
    case "MakeVault":
    case "OpenVault":
    case "Join":
    case "NewPassphrase":
      return t("sync.begun");
  }
}

/** What waits behind the link. */
function way(step: AccountStep | undefined) {
  switch (step?.type) {
    case undefined:
    case "On":
      return "sync.open.settings";
    case "NoServer":
      return "sync.setUp";
    case "SignedOut":
      return step.email === undefined ? "sync.setUp" : "sync.open.settings";
    case "ConfirmEmail":
    case "MakeVault":
    case "OpenVault":
    case "Join":
    case "NewPassphrase":
      return "sync.goOn";
  }
}
