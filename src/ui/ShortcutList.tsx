import { KeyCaps } from "./KeyCaps.tsx";
import { useT } from "./i18n/useT.ts";
import { chordsOf, SHORTCUTS, type ShortcutId } from "./shortcuts.ts";

export interface ShortcutListProps {
  readonly ids: readonly ShortcutId[];
  /** Whether letters and signs alone are heard; what has no other keys is left out where they are not. */
  readonly singleKeys: boolean;
}

/** What keys do, a line for each thing. */
export function ShortcutList({ ids, singleKeys }: ShortcutListProps) {
  const t = useT();
  const heard = ids.filter((id) => chordsOf(id, singleKeys).length > 0);
  return (
    <dl className="flex flex-col gap-2.5 text-14">
      {heard.map((id) => (
        <div key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <dt className="min-w-0">{t(SHORTCUTS[id].does)}</dt>
          <dd>
            <KeyCaps id={id} singleKeys={singleKeys} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
