import type { ReactNode } from "react";
import { useLocation } from "wouter";
import type { Room } from "#core/sync/remote.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import type { Stuck, SyncService } from "#services/sync/syncService.ts";
import { Button } from "#ui/Button.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";

export interface StuckHelpProps {
  readonly sync: SyncService;
  readonly stuck: Stuck;
  readonly room: Room | undefined;
  readonly onSignIn: () => void;
  readonly onSignOut: () => void;
  /** Asks for a key of the vault. */
  readonly onOpen: () => void;
}

/** Why nothing goes on by itself, what is safe meanwhile, and the button that helps. */
export function StuckHelp(props: StuckHelpProps) {
  const { stuck, room } = props;
  const t = useT();
  const format = useFormat();
  const used =
    stuck === "QuotaExceeded" && room !== undefined
      ? `${t("account.roomOf", { used: format.bytes(room.bytes), quota: format.bytes(room.quota) })}. `
      : "";
  return (
    <>
      <p className="-mt-2 text-14 text-ink-2">
        {used}
        {t(`sync.stuckMore.${stuck}`)}
      </p>
      <div className="flex flex-wrap gap-2">
        <WhatHelps {...props} />
      </div>
    </>
  );
}

function WhatHelps({ sync, stuck, onSignIn, onSignOut, onOpen }: StuckHelpProps): ReactNode {
  const t = useT();
  const [, navigate] = useLocation();
  const oneAtATime = useOneAtATime();
  const help = (label: string, onClick: () => void) => (
    <Button kind="primary" onClick={onClick}>
      {label}
    </Button>
  );
  const answer = (refill: boolean) => () => void oneAtATime(() => sync.answerLoss(refill));
  switch (stuck) {
    case "SignedOut":
      return help(t("account.signInAgain"), onSignIn);
    case "QuotaExceeded":
      return help(t("account.toBackup"), () => navigate("/settings#backup"));
    case "NotMember":
      return help(t("account.signOut"), onSignOut);
    case "Refused":
      return help(t("sync.reload"), () => location.reload());
    case "StorageFull":
      return help(t("sync.again"), () => void sync.syncNow());
    case "ServerLost":
      return (
        <>
          {help(t("sync.refill"), answer(true))}
          <Button onClick={answer(false)}>{t("sync.leave")}</Button>
        </>
      );
    case "NewKeys":
      return help(t("sync.open"), onOpen);
  }
}
