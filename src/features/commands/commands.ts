import type { LucideIcon } from "lucide-react";
import {
  Archive,
  ArchiveRestore,
  ArrowRight,
  ClipboardList,
  Download,
  Hand,
  History,
  Keyboard,
  Languages,
  Lock,
  Pencil,
  PenLine,
  Redo2,
  RefreshCw,
  Smartphone,
  Smile,
  SunMoon,
  Undo2,
  Upload,
} from "lucide-react";
import type { MessageId } from "#ui/i18n/messages.ts";
import type { MessageValues, Translate } from "#ui/i18n/i18n.ts";
import type { ShortcutId } from "#ui/shortcuts.ts";
import type { Hands, Situation } from "./situation.ts";

/** Under which heading it is listed where nothing was typed. */
export type CommandGroup = (typeof GROUPS)[number];

export const GROUPS = ["do", "go", "keep", "set"] as const;

/** Something to do, as a plain value: what it is called, when it can be done, and how. */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly words: MessageId;
  readonly values?: (t: Translate, now: Situation) => MessageValues;
  /** Other words that somebody may look for it by. */
  readonly also?: MessageId;
  readonly icon: LucideIcon;
  readonly keys?: ShortcutId;
  /** Whether it can be done now, on this screen; left out: always. */
  readonly where?: (now: Situation) => boolean;
  readonly run: (hands: Hands, now: Situation) => void;
}

const SCREENS = [
  { path: "/", name: "nav.draw" },
  { path: "/symbols", name: "nav.symbols" },
  { path: "/practise", name: "nav.practise" },
  { path: "/insights", name: "nav.insights" },
  { path: "/packs", name: "settings.packs" },
  { path: "/settings", name: "nav.settings" },
  { path: "/settings/practice", name: "settings.practice" },
  { path: "/settings/reminders", name: "reminders.title" },
  { path: "/settings/safety", name: "settings.safety" },
  { path: "/settings/sync", name: "account.title" },
  { path: "/settings/diagnostics", name: "settings.diagnostics" },
] as const satisfies readonly { readonly path: string; readonly name: MessageId }[];

const THEMES = ["light", "dark", "system"] as const;
const LANGUAGES = ["en", "de"] as const;

/** All commands there are, in the order in which they are listed where nothing was typed. */
export const COMMANDS: readonly Command[] = [
  {
    id: "practise",
    group: "do",
    words: "command.practise",
    also: "command.practise.also",
    values: (_, { due }) => ({ count: due }),
    icon: PenLine,
    where: ({ due, path }) => due > 0 && path !== "/practise/session",
    run: ({ go }) => go("/practise/session"),
  },
  {
    id: "test",
    group: "do",
    words: "command.test",
    values: nameOfSymbol,
    icon: PenLine,
    where: ({ symbol, path }) => symbol?.isDrawn === true && !path.endsWith("/test"),
    run: ({ go }, { symbol }) => go(`/symbols/${symbol?.id}/test`),
  },
  {
    id: "history",
    group: "do",
    words: "command.history",
    values: nameOfSymbol,
    icon: History,
    where: ({ symbol, path }) => symbol !== undefined && !path.endsWith("/history"),
    run: ({ go }, { symbol }) => go(`/symbols/${symbol?.id}/history`),
  },
  {
    id: "draw",
    group: "do",
    words: "command.draw",
    also: "command.new.also",
    icon: Pencil,
    where: ({ path }) => path !== "/",
    run: ({ go }) => go("/"),
  },
  {
    id: "newText",
    group: "do",
    words: "command.newText",
    also: "command.new.also",
    icon: Smile,
    run: ({ go }) => go("/symbols?add=new"),
  },
  {
    id: "pasteList",
    group: "do",
    words: "symbols.pasteList",
    also: "command.new.also",
    icon: ClipboardList,
    run: ({ go }) => go("/symbols?add=list"),
  },
  {
    id: "undo",
    group: "do",
    words: "command.step",
    values: (_, { undo }) => ({ step: undo ?? "" }),
    icon: Undo2,
    keys: "undo",
    where: ({ undo }) => undo !== undefined,
    run: ({ undo }) => undo(),
  },
  {
    id: "redo",
    group: "do",
    words: "command.step",
    values: (_, { redo }) => ({ step: redo ?? "" }),
    icon: Redo2,
    keys: "redo",
    where: ({ redo }) => redo !== undefined,
    run: ({ redo }) => redo(),
  },
  ...SCREENS.map(({ path, name }): Command => ({
    id: `go ${path}`,
    group: "go",
    words: "command.go",
    values: (t) => ({ screen: t(name) }),
    icon: ArrowRight,
    where: (now) => now.path !== path,
    run: ({ go }) => go(path),
  })),
  {
    id: "backup",
    group: "keep",
    words: "backup.save",
    icon: Archive,
    where: ({ symbolCount }) => symbolCount > 0,
    run: ({ go }) => go("/settings?do=backup"),
  },
  {
    id: "restore",
    group: "keep",
    words: "backup.restore",
    icon: ArchiveRestore,
    run: ({ go }) => go("/settings?do=restore"),
  },
  {
    id: "export",
    group: "keep",
    words: "settings.export",
    also: "command.export.also",
    icon: Download,
    run: ({ exportAll }) => exportAll(),
  },
  {
    id: "import",
    group: "keep",
    words: "command.import",
    also: "command.import.also",
    icon: Upload,
    run: ({ go }) => go("/settings?do=import"),
  },
  {
    id: "sync",
    group: "keep",
    words: "sync.now",
    icon: RefreshCw,
    where: ({ canSync }) => canSync,
    run: ({ syncNow }) => syncNow(),
  },
  {
    id: "lock",
    group: "keep",
    words: "safety.lockNow",
    icon: Lock,
    keys: "lock",
    where: ({ isLockOn }) => isLockOn,
    run: ({ lock }) => lock(),
  },
  ...THEMES.map((theme): Command => ({
    id: `theme ${theme}`,
    group: "set",
    words: "command.theme",
    values: (t) => ({ theme: t(`settings.theme.${theme}`) }),
    also: "command.theme.also",
    icon: SunMoon,
    where: ({ preferences }) => preferences.theme !== theme,
    run: ({ change }) => change({ theme }),
  })),
  ...LANGUAGES.map((language): Command => ({
    id: `language ${language}`,
    group: "set",
    words: `command.language.${language}`,
    also: "command.language.also",
    icon: Languages,
    where: ({ preferences }) => preferences.language !== language,
    run: ({ change }) => change({ language }),
  })),
  {
    id: "leftHand",
    group: "set",
    words: "command.leftHand",
    icon: Hand,
    where: ({ preferences }) => !preferences.leftHanded,
    run: ({ change }) => change({ leftHanded: true }),
  },
  {
    id: "rightHand",
    group: "set",
    words: "command.rightHand",
    icon: Hand,
    where: ({ preferences }) => preferences.leftHanded,
    run: ({ change }) => change({ leftHanded: false }),
  },
  {
    id: "install",
    group: "set",
    words: "install.title",
    also: "command.install.also",
    icon: Smartphone,
    where: ({ canInstall }) => canInstall,
    run: ({ install }) => install(),
  },
  {
    id: "updates",
    group: "set",
    words: "settings.checkUpdate",
    also: "command.updates.also",
    icon: RefreshCw,
    run: ({ checkUpdates }) => checkUpdates(),
  },
  {
    id: "shortcuts",
    group: "set",
    words: "command.shortcuts",
    icon: Keyboard,
    keys: "shortcuts",
    run: ({ showShortcuts }) => showShortcuts(),
  },
  {
    id: "singleKeysOff",
    group: "set",
    words: "command.singleKeysOff",
    icon: Keyboard,
    where: ({ preferences }) => preferences.singleKeys,
    run: ({ change }) => change({ singleKeys: false }),
  },
  {
    id: "singleKeysOn",
    group: "set",
    words: "command.singleKeysOn",
    icon: Keyboard,
    where: ({ preferences }) => !preferences.singleKeys,
    run: ({ change }) => change({ singleKeys: true }),
  },
];

function nameOfSymbol(_: Translate, { symbol }: Situation): MessageValues {
  return { name: symbol?.name ?? "" };
}
