import type { Strictness } from "#core/grader/grade.ts";
import { err, ok, type Result } from "#core/shared/result.ts";

/** What this device remembers before anything else loads; `public/boot.js` reads the same key. */
export interface Preferences {
  readonly theme: "system" | "light" | "dark";
  readonly language: "en" | "de";
  readonly leftHanded: boolean;
  /** A tick under the finger when something was saved. */
  readonly haptics: boolean;
  /** Whether keys do something without Ctrl; who speaks or shakes may not want that (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** The commands run last, newest first. */
  readonly recentCommands: readonly string[];
  /** What a tap on a candidate does. */
  readonly tapAction: (typeof TAP_ACTIONS)[number];
  /** How much a drawing may differ from its reference and still pass. */
  readonly strictness: Strictness;
  /** When this device last tried to fit the schedule, ms since 1970; 0: never. Kept also when nothing came of it. */
  readonly fitTriedAt: number;
  /** While the app lock is on: without a touch for so long it locks by itself; 0: never. ms. */
  readonly lockAfterMs: number;
  readonly lockOnHide: boolean;
  /** The last backup that was saved from this device or restored on it; absent: none yet. */
  readonly lastBackup?: {
    /** ms since 1970. */
    readonly at: number;
    /** The place of the last entry in it. */
    readonly entry: number;
  };
}

const TAP_ACTIONS = ["open", "text", "png", "svg"] as const;

const STRICTNESSES: readonly Strictness[] = ["relaxed", "balanced", "strict"];

/** Long enough to look something up in between, short enough for a phone left on a table. ms. */
const LOCK_AFTER_MS = 15 * 60_000;

const KEY = "glyphary.preferences";

/** Reads the preferences, falling back field by field to what the system says. */
export function readPreferences(): Preferences {
  const saved = readSaved();
  return {
    theme: saved.theme === "light" || saved.theme === "dark" ? saved.theme : "system",
    language:
      saved.language === "en" || saved.language === "de" ? saved.language : systemLanguage(),
    leftHanded: saved.leftHanded === true,
    haptics: saved.haptics !== false,
    singleKeys: saved.singleKeys !== false,
    recentCommands: Array.isArray(saved.recentCommands) ? saved.recentCommands.map(String) : [],
    tapAction: TAP_ACTIONS.find((action) => action === saved.tapAction) ?? "open",
    strictness: STRICTNESSES.find((strictness) => strictness === saved.strictness) ?? "balanced",
    fitTriedAt: typeof saved.fitTriedAt === "number" ? saved.fitTriedAt : 0,
    lockAfterMs: isDuration(saved.lockAfterMs) ? saved.lockAfterMs : LOCK_AFTER_MS,
    lockOnHide: saved.lockOnHide === true,
    ...readLastBackup(saved.lastBackup),
  };
}

/** Keeps the preferences and applies theme and hand; a blocked storage loses them with the tab, no more. */
export function writePreferences(preferences: Preferences): Result<void, { type: "NotKept" }> {
  applyTheme(preferences.theme);
  document.documentElement.dataset.hand = preferences.leftHanded ? "left" : "right";
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
    return ok(undefined);
  } catch {
    return err({ type: "NotKept" });
  }
}

/** Follows the system between light and dark for as long as the person leaves the choice to it. */
export function followSystemTheme(): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
    applyTheme(readPreferences().theme),
  );
}

/** The colour of the browser's own bars: `--paper` of src/ui/theme.css, which a test holds it to. Asking the page would cost a layout. */
export const PAPER = { light: "#f6f2e9", dark: "#15130f" } as const;

function applyTheme(theme: Preferences["theme"]): void {
  const systemDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const shown = theme === "dark" || (theme === "system" && systemDark) ? "dark" : "light";
  if (document.documentElement.dataset.theme === shown) return;
  document.documentElement.dataset.theme = shown;
  document.querySelector('meta[name="theme-color"]')?.setAttribute("content", PAPER[shown]);
}

function readSaved(): Record<string, unknown> {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof saved === "object" && saved !== null ? { ...saved } : {};
  } catch {
    return {};
  }
}

function isDuration(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function systemLanguage(): Preferences["language"] {
  return /^de\b/i.test(navigator.language) ? "de" : "en";
}

function readLastBackup(saved: unknown): Pick<Preferences, "lastBackup"> {
  const { at, entry } = (saved ?? {}) as { readonly at?: unknown; readonly entry?: unknown };
  return typeof at === "number" && typeof entry === "number" ? { lastBackup: { at, entry } } : {};
}
