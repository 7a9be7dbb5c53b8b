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
  Smile,
  SunMoon,
  Undo2,
  Upload,
} from "lucide-react";
import type { MessageId } from "#ui/i18n/messages.ts";
import type { MessageValues, Translate } from "#ui/i18n/i18n.ts";
import type { ShortcutId } from "#ui/shortcuts.ts";
import type { Hands, Situation } from "./situation.ts";

/** Something to do, as a plain value: what it is called, when it can be done, and how. */
export interface Command {
  readonly id: string;
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
] as const satisfies readonly { readonly path: string; readonly name: MessageId }[];

const THEMES = ["light", "dark", "system"] as const;
const LANGUAGES = ["en", "de"] as const;

/** All commands there are, in the order in which they are listed where nothing was typed. */
export const COMMANDS: readonly Command[] = [
  {
    id: "practise",
    words: "command.practise",
    also: "command.practise.also",
    values: (_, { due }) => ({ count: due }),
    icon: PenLine,
    where: ({ due, path }) => due > 0 && path !== "/practise/session",
    run: ({ go }) => go("/practise/session"),
  },
  {
    id: "test",
    words: "command.test",
    values: nameOfSymbol,
    icon: PenLine,
    where: ({ symbol, path }) => symbol?.isDrawn === true && !path.endsWith("/test"),
    run: ({ go }, { symbol }) => go(`/symbols/${symbol?.id}/test`),
  },
  {
    id: "history",
    words: "command.history",
    values: nameOfSymbol,
    icon: History,
    where: ({ symbol, path }) => symbol !== undefined && !path.endsWith("/history"),
    run: ({ go }, { symbol }) => go(`/symbols/${symbol?.id}/history`),
  },
  {
    id: "draw",
    words: "command.draw",
    also: "command.new.also",
    icon: Pencil,
    where: ({ path }) => path !== "/",
    run: ({ go }) => go("/"),
  },
  {
    id: "newText",
    words: "command.newText",
    also: "command.new.also",
    icon: Smile,
    run: ({ go }) => go("/symbols?add=new"),
  },
  {
    id: "pasteList",
    words: "symbols.pasteList",
    also: "command.new.also",
    icon: ClipboardList,
    run: ({ go }) => go("/symbols?add=list"),
  },
  {
    id: "undo",
    words: "command.step",
    values: (_, { undo }) => ({ step: undo ?? "" }),
    icon: Undo2,
    keys: "undo",
    where: ({ undo }) => undo !== undefined,
    run: ({ undo }) => undo(),
  },
  {
    id: "redo",
    words: "command.step",
    values: (_, { redo }) => ({ step: redo ?? "" }),
    icon: Redo2,
    keys: "redo",
    where: ({ redo }) => redo !== undefined,
    run: ({ redo }) => redo(),
  },
  ...SCREENS.map(({ path, name }): Command => ({
    id: `go ${path}`,
    words: "command.go",
    values: (t) => ({ screen: t(name) }),
    icon: ArrowRight,
    where: (now) => now.path !== path,
    run: ({ go }) => go(path),
  })),
  {
    id: "backup",
    words: "backup.save",
    icon: Archive,
    where: ({ symbolCount }) => symbolCount > 0,
    run: ({ go }) => go("/settings?do=backup"),
  },
  {
    id: "restore",
    words: "backup.restore",
    icon: ArchiveRestore,
    run: ({ go }) => go("/settings?do=restore"),
  },
  {
    id: "export",
    words: "settings.export",
    also: "command.export.also",
    icon: Download,
    run: ({ exportAll }) => exportAll(),
  },
  {
    id: "import",
    words: "command.import",
    also: "command.import.also",
    icon: Upload,
    run: ({ go }) => go("/settings?do=import"),
  },
  {
    id: "sync",
    words: "sync.now",
    icon: RefreshCw,
    where: ({ canSync }) => canSync,
    run: ({ syncNow }) => syncNow(),
  },
  {
    id: "lock",
    words: "safety.lockNow",
    icon: Lock,
    keys: "lock",
    where: ({ isLockOn }) => isLockOn,
    run: ({ lock }) => lock(),
  },
  ...THEMES.map((theme): Command => ({
    id: `theme ${theme}`,
    words: "command.theme",
    values: (t) => ({ theme: t(`settings.theme.${theme}`) }),
    also: "command.theme.also",
    icon: SunMoon,
    where: ({ preferences }) => preferences.theme !== theme,
    run: ({ change }) => change({ theme }),
  })),
  ...LANGUAGES.map((language): Command => ({
    id: `language ${language}`,
    words: `command.language.${language}`,
    also: "command.language.also",
    icon: Languages,
    where: ({ preferences }) => preferences.language !== language,
    run: ({ change }) => change({ language }),
  })),
  {
    id: "leftHand",
    words: "command.leftHand",
    icon: Hand,
    where: ({ preferences }) => !preferences.leftHanded,
    run: ({ change }) => change({ leftHanded: true }),
  },
  {
    id: "rightHand",
    words: "command.rightHand",
    icon: Hand,
    where: ({ preferences }) => preferences.leftHanded,
    run: ({ change }) => change({ leftHanded: false }),
  },
  {
    id: "shortcuts",
    words: "command.shortcuts",
    icon: Keyboard,
    keys: "shortcuts",
    run: ({ showShortcuts }) => showShortcuts(),
  },
  {
    id: "singleKeysOff",
    words: "command.singleKeysOff",
    icon: Keyboard,
    where: ({ preferences }) => preferences.singleKeys,
    run: ({ change }) => change({ singleKeys: false }),
  },
  {
    id: "singleKeysOn",
    words: "command.singleKeysOn",
    icon: Keyboard,
    where: ({ preferences }) => !preferences.singleKeys,
    run: ({ change }) => change({ singleKeys: true }),
  },
];

function nameOfSymbol(_: Translate, { symbol }: Situation): MessageValues {
  return { name: symbol?.name ?? "" };
}
