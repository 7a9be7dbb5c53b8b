import { useLocation } from "wouter";
import type { CommandsView } from "#hooks/commandsAsked.ts";
import { useExport } from "#hooks/useExport.ts";
import { useServices } from "#hooks/useServices.tsx";
import { FROM_HERE } from "#hooks/wayBack.ts";
import { useToast } from "#ui/Toast.tsx";
import { useT } from "#ui/i18n/useT.ts";
import type { Choice } from "./matches.ts";
import { Palette } from "./Palette.tsx";
import { ShortcutsSheet } from "./ShortcutsSheet.tsx";
import type { Hands, Shell } from "./situation.ts";
import { useSituation } from "./useSituation.ts";

/** How many of the commands run last are remembered. */
const MOST_REMEMBERED = 8;

export interface CommandsProps {
  readonly view: CommandsView;
  readonly shell: Shell;
  readonly onView: (view: CommandsView | undefined) => void;
}

/** The palette or the list of keys, and the hands that do what is chosen. */
export function Commands({ view, shell, onView }: CommandsProps) {
  const t = useT();
  const show = useToast();
  const [, navigate] = useLocation();
  const { preferences, updates } = useServices();
  const saveExport = useExport();
  const { now, sync, vault, install } = useSituation(shell);

  const close = () => onView(undefined);
  const hands: Hands = {
    go: (address) => navigate(address, FROM_HERE),
    undo: shell.undo,
    redo: shell.redo,
    lock: () => vault?.lock(),
    syncNow: () => void sync?.syncNow().then(() => show({ text: t("command.synced") })),
    install: () => {
      if (install?.snapshot().way === "ask") void install.install();
      else install?.openGuide();
    },
    // One that is there speaks for itself.
    checkUpdates: () =>
      void updates.check().then((found) => {
        if (found !== "waiting") show({ text: t(`settings.update.${found}`) });
      }),
    exportAll: () => void saveExport().then(({ id, values }) => show({ text: t(id, values) })),
    showShortcuts: () => onView("shortcuts"),
    change: preferences.change,
  };
  const choose = (choice: Choice) => {
    close();
    if (choice.type === "symbol") {
      hands.go(`/symbols/${choice.id}`);
      return;
    }
    const recent = now.preferences.recentCommands.filter((id) => id !== choice.id);
    preferences.change({ recentCommands: [choice.id, ...recent].slice(0, MOST_REMEMBERED) });
    choice.command.run(hands, now);
  };
  if (view === "shortcuts") return <ShortcutsSheet now={now} onClose={close} />;
  return <Palette now={now} onChoose={choose} onClose={close} />;
}
