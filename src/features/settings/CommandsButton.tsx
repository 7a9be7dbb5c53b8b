import { Search } from "lucide-react";
import { askForCommands } from "#hooks/commandsAsked.ts";
import { usePreferences } from "#hooks/usePreferences.ts";
import { KeyCaps } from "#ui/KeyCaps.tsx";
import { useT } from "#ui/i18n/useT.ts";

/** The way to all commands for those without a keyboard; looks like the field it opens. */
export function CommandsButton() {
  const t = useT();
  const { singleKeys } = usePreferences();
  return (
    <button
      type="button"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => askForCommands("palette")}
      className="flex min-h-12 items-center gap-2.5 rounded-14 border border-line bg-surface px-3.5 text-start text-16 text-ink-2 hover:border-ink-2 pointer-fine:transition-colors"
    >
      <Search aria-hidden="true" size={22} strokeWidth={1.75} className="shrink-0" />
      <span className="min-w-0 flex-1 py-2">{t("command.find")}</span>
      <span aria-hidden="true" className="shrink-0 pointer-coarse:hidden">
        <KeyCaps id="commands" singleKeys={singleKeys} />
      </span>
    </button>
  );
}
