import type { RandomBytes } from "#core/shared/ids.ts";
import { err, ok } from "#core/shared/result.ts";
import type { Clock } from "#platform/clock.ts";
import type { FileSink } from "#platform/fileSink.ts";
import type { OpenOptions } from "#store/connect.ts";
import type { CommitError } from "#store/commit.ts";
import type { Database } from "#store/database.ts";
import { transact } from "#store/transact.ts";
import type { Result } from "#core/shared/result.ts";
import type { PreferencesService } from "../preferencesService.ts";
import type { BackupService } from "./backupService.ts";
import type { Stretch } from "./keyDerivation.ts";
import { kindsOf, outlineOf, unseal } from "./lookBackup.ts";
import { restoreBackup } from "./restoreBackup.ts";
import { backupKinds, saveBackup } from "./saveBackup.ts";

export interface BackupInput {
  readonly database: Database;
  /** As the database was opened. */
  readonly options: OpenOptions;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly stretch: Stretch;
  /** Asks where a file is to be kept; undefined when the person changed their mind. */
  readonly openSink: (name: string) => Promise<FileSink | undefined>;
  /** Seals all that waits into entries. */
  readonly bundle: () => Promise<Result<void, CommitError>>;
  /** Takes what was restored into the indexes of this tab. */
  readonly refresh: () => Promise<void>;
  readonly preferences: Pick<PreferencesService, "current" | "change">;
  readonly startAfresh: () => void;
}

/** Before so much is there, nobody would miss it for long. An entry is what was written within a second or two. Entries. */
const FIRST_DUE_ENTRIES = 30;

/** About a week of practice. Entries. */
const DUE_ENTRIES = 250;

/** After so long anything new is worth a backup. ms. */
const DUE_AFTER_MS = 30 * 86_400_000;

const MINUTE_MS = 60_000;

/** Backups of the vault and back. */
export function createBackupService(input: BackupInput): BackupService {
  const { database, clock, preferences, bundle } = input;

  const noteBackup = (at: number, entry: number) =>
    preferences.change({ lastBackup: { at, entry } });

  return {
    state: async () => {
      const { lastBackup } = preferences.current();
      const counted = await transact(database, () =>
        database.entries
          .where(":id")
          .above(lastBackup?.entry ?? 0)
          .count(),
      );
      const since = counted.ok ? counted.value : 0;
      if (!lastBackup) return { lastAt: undefined, isDue: since >= FIRST_DUE_ENTRIES };
      const isOld = clock.nowMs() - lastBackup.at >= DUE_AFTER_MS && since > 0;
      return { lastAt: lastBackup.at, isDue: isOld || since >= DUE_ENTRIES };
    },
    opensBy: () => backupKinds(database),
    save: async (given) => {
      const madeAt = clock.nowMs();
      const file = backupName(madeAt + clock.offsetMinutes(madeAt) * MINUTE_MS);
      // First of all: a browser asks for a place only right after a tap.
      const sink = await input.openSink(file);
      if (!sink) return err({ type: "Cancelled" });
      const bundled = await bundle();
      if (!bundled.ok) {
        await sink.drop();
        return bundled;
      }
      const saved = await saveBackup(input, { ...given, sink, file, madeAt });
      if (!saved.ok) return saved;
      const { last, ...told } = saved.value;
      noteBackup(madeAt, last);
      return ok(told);
    },
    look: async (file) => {
      const outline = await outlineOf(file);
      if (!outline.ok) return outline;
      return ok({
        opensBy: kindsOf(outline.value),
        open: async (key) => {
          const opened = await unseal({ file, outline: outline.value }, key, input.stretch);
          if (!opened.ok) return opened;
          const { madeAt, entries } = opened.value.preface;
          return ok({
            madeAt,
            restore: async (watch) => {
              const restored = await restoreBackup(input, opened.value, watch);
              if (!restored.ok) return restored;
              if (restored.value.became) noteBackup(madeAt, entries);
              else {
                await input.refresh();
                await bundle();
              }
              return restored;
            },
          });
        },
      });
    },
    startAfresh: input.startAfresh,
  };
}

/** The day on this device's calendar, so that files sort by age. */
function backupName(localMs: number): string {
  return `glyphary-${new Date(localMs).toISOString().slice(0, 10)}.glyphary`;
}
