import { Sheet } from "#ui/Sheet.tsx";
import { ShortcutList } from "#ui/ShortcutList.tsx";
import { useT } from "#ui/i18n/useT.ts";
import {
  chordsOf,
  SHORTCUT_IDS,
  SHORTCUTS,
  type Place,
  type Shortcut,
  type ShortcutId,
} from "#ui/shortcuts.ts";
import type { Situation } from "./situation.ts";

/** Which screens have keys of their own. */
const PLACES: readonly { readonly path: RegExp; readonly place: Place }[] = [
  { path: /^\/$/, place: "draw" },
  { path: /^\/symbols(\/[^/]+)?$/, place: "symbols" },
  { path: /^\/symbols\/[^/]+\/test$/, place: "test" },
  { path: /^\/practise\/session$/, place: "session" },
];

export interface ShortcutsSheetProps {
  readonly now: Situation;
  readonly onClose: () => void;
}

/** What the keyboard does here, then what it does everywhere. */
export function ShortcutsSheet({ now, onClose }: ShortcutsSheetProps) {
  const t = useT();
  const { singleKeys } = now.preferences;
  const here = PLACES.find(({ path }) => path.test(now.path))?.place;
  const groups = [
    { heading: "command.keysHere", ids: here === undefined ? [] : shortcutsOf(here, now) },
    { heading: "command.keysEverywhere", ids: shortcutsOf("everywhere", now) },
  ] as const;
  return (
    <Sheet open onClose={onClose} title={t("command.keys")}>
      {groups
        .filter(({ ids }) => ids.length > 0)
        .map(({ heading, ids }) => (
          <section key={heading} className="flex flex-col gap-3">
            <h3 className="text-14 font-semibold text-ink-2">{t(heading)}</h3>
            <ShortcutList {...{ ids, singleKeys }} />
          </section>
        ))}
      {!singleKeys && <p className="text-13 text-ink-2">{t("command.singleKeysAreOff")}</p>}
    </Sheet>
  );
}

/** Those that mean something there, as things stand. */
function shortcutsOf(place: Place, { isLockOn, preferences }: Situation): readonly ShortcutId[] {
  return SHORTCUT_IDS.filter((id) => {
    const { where }: Shortcut = SHORTCUTS[id];
    const isHeard = chordsOf(id, preferences.singleKeys).length > 0;
    return where.includes(place) && isHeard && (id !== "lock" || isLockOn);
  });
}
