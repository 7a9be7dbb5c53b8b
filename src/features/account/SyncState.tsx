import { syncSentence } from "#hooks/syncSentence.ts";
import { useNow } from "#hooks/useNow.ts";
import type { SyncService, SyncSnapshot } from "#services/sync/syncService.ts";
import { Button } from "#ui/Button.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { Section } from "#ui/Section.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useMoment } from "#ui/i18n/useMoment.ts";
import { useT } from "#ui/i18n/useT.ts";
import { StuckHelp, type StuckHelpProps } from "./StuckHelp.tsx";

/** A clock that shows minutes says nothing about less. ms. */
const SOON_MS = 60_000;

export interface SyncStateProps extends Omit<StuckHelpProps, "stuck" | "room"> {
  readonly snapshot: SyncSnapshot;
}

/** How things stand, in a sentence, and the one thing to do about it. */
export function SyncState({ snapshot, ...rest }: SyncStateProps) {
  const t = useT();
  const nowMs = useNow();
  const moment = useMoment();
  const { stuck, room } = snapshot;
  const sentence = syncSentence(snapshot, (ms) => moment(ms, nowMs));
  if (sentence === undefined) return null;
  const { id, values } = sentence;
  return (
    <Section title={t("safety.now")}>
      <div className="flex flex-col gap-2">
        <p role="status" className="flex items-baseline gap-2 font-serif text-16">
          {id === "sync.state.safe" && (
            <span aria-hidden="true" className="size-2 shrink-0 self-center rounded-full bg-good" />
          )}
          {t(id, values)}
        </p>
        {stuck === undefined && (
          <p className="text-14 text-ink-2">
            <More {...{ snapshot, nowMs }} tell={(ms) => moment(ms, nowMs)} />
          </p>
        )}
      </div>
      <Pulling pulling={snapshot.pulling} />
      {stuck === undefined ? (
        <Now sync={rest.sync} {...{ snapshot, nowMs }} />
      ) : (
        <StuckHelp {...rest} {...{ stuck, room }} />
      )}
    </Section>
  );
}

interface MoreProps {
  readonly snapshot: SyncSnapshot;
  readonly nowMs: number;
  readonly tell: (ms: number) => string;
}

/** What the sentence means for whoever reads it. */
function More({ snapshot, nowMs, tell }: MoreProps) {
  const t = useT();
  const { phase, pulling, waiting, places, nextTryAt } = snapshot;
  if (phase === "resting" || phase === "offline")
    return nextTryAt === undefined || nextTryAt - nowMs < SOON_MS
      ? t("sync.more.offline")
      : t("sync.more.offlineNext", { time: tell(nextTryAt) });
  if (pulling !== undefined) return t("sync.more.pulling");
  if (waiting > 0) return t("sync.more.waiting");
  return t(places > 1 ? "sync.more.safe" : "sync.more.here");
}

/** A long history coming in; the app can be used meanwhile. */
function Pulling({ pulling }: Pick<SyncSnapshot, "pulling">) {
  const t = useT();
  if (pulling === undefined || pulling.all === 0) return null;
  const { done, all } = pulling;
  return (
    <div className="flex flex-col gap-2">
      <ProgressBar label={t("sync.state.pulling")} done={done / all} />
      <p className="text-13 text-ink-2">{t("sync.pulled", { done, all })}</p>
    </div>
  );
}

interface NowProps {
  readonly sync: SyncService;
  readonly snapshot: Pick<SyncSnapshot, "phase" | "lastSyncAt">;
  readonly nowMs: number;
}

function Now({ sync, snapshot, nowMs }: NowProps) {
  const t = useT();
  const format = useFormat();
  const { phase, lastSyncAt } = snapshot;
  const isAway = phase === "resting" || phase === "offline";
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button onClick={() => void sync.syncNow()}>{t(isAway ? "sync.again" : "sync.now")}</Button>
      {lastSyncAt !== undefined && (
        <p className="text-13 text-ink-2">
          {nowMs - lastSyncAt < SOON_MS
            ? t("sync.lastNow")
            : t("sync.last", { when: format.relative(lastSyncAt, nowMs) })}
        </p>
      )}
    </div>
  );
}
