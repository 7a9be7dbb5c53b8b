import type { AccountService } from "./account/accountService.ts";
import type { DiagnosticsService } from "./diagnostics/diagnosticsService.ts";
import type { GradingService } from "./gradingService.ts";
import type { LearningService } from "./learningService.ts";
import type { InstallService } from "./install/installService.ts";
import type { InsightsService } from "./practice/insightsService.ts";
import type { OptimiserService } from "./practice/optimiserService.ts";
import type { PreferencesService } from "./preferencesService.ts";
import type { RecogniserService } from "./recogniserService.ts";
import type { RemindersService } from "./reminders/remindersService.ts";
import type { ShareService } from "./shareService.ts";
import type { Services } from "./createServices.ts";
import type { SyncService } from "./sync/syncService.ts";
import type { BackupService } from "./vault/backupService.ts";
import type { UpdatesService } from "./updatesService.ts";
import type { VaultService } from "./vault/vaultService.ts";

/** Everything the screens may ask for. */
export interface AppServices extends Omit<Services, "writer"> {
  readonly recogniser: RecogniserService;
  readonly grading: GradingService;
  readonly learning: LearningService;
  /** Loaded when first asked for. */
  readonly insights: () => Promise<InsightsService>;
  /** Loaded when first asked for. */
  readonly optimiser: () => Promise<OptimiserService>;
  /** Loaded when first asked for. */
  readonly vault: () => Promise<VaultService>;
  /** Loaded when first asked for. */
  readonly backup: () => Promise<BackupService>;
  /** Whether this vault has an account, signed in or out; asked without loading anything of it. */
  readonly hasAccount: () => Promise<boolean>;
  /** Loaded when first asked for. */
  readonly account: () => Promise<AccountService>;
  /** Loaded when first asked for. */
  readonly sync: () => Promise<SyncService>;
  /** Whether anybody ever wanted one; asked without loading anything of them. */
  readonly hasReminders: () => Promise<boolean>;
  /** Loaded when first asked for. */
  readonly reminders: () => Promise<RemindersService>;
  /** Loaded when first asked for. */
  readonly install: () => Promise<InstallService>;
  readonly share: ShareService;
  /** Whether nothing was kept here when the last page looked; good until the dictionary is ready. */
  readonly looksNew: boolean;
  readonly updates: UpdatesService;
  /** Loaded when first asked for. */
  readonly diagnostics: () => Promise<DiagnosticsService>;
  readonly preferences: PreferencesService;
}
