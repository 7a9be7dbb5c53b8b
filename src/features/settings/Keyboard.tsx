import { Fragment } from "react";
import { useT } from "#ui/i18n/useT.ts";
import { Section } from "#ui/Section.tsx";

/** Keys that are words are put into words; the others are what is printed on them. */
const SHORTCUTS = [
  { does: "settings.keys.undo", keys: ["settings.key.ctrl", "Z"] },
  { does: "settings.keys.redo", keys: ["settings.key.ctrl", "settings.key.shift", "Z"] },
  { does: "settings.keys.lock", keys: ["settings.key.ctrl", "settings.key.shift", "L"] },
  { does: "settings.keys.search", keys: ["/"] },
  { does: "settings.keys.move", keys: ["settings.key.arrows"] },
  { does: "settings.keys.open", keys: ["settings.key.enter"] },
  { does: "settings.keys.close", keys: ["settings.key.escape"] },
  { does: "settings.keys.answer", keys: ["settings.key.space"] },
  { does: "settings.keys.rate", keys: ["1", "2", "3", "4"] },
  { does: "settings.keys.hint", keys: ["H"] },
  { does: "settings.keys.takeBack", keys: ["Z"] },
] as const;

type Key = (typeof SHORTCUTS)[number]["keys"][number];

/** What the keyboard does, for those who have one. */
export function Keyboard() {
  const t = useT();
  return (
    <Section title={t("settings.keys")}>
      <dl className="flex flex-col gap-2.5 text-14">
        {SHORTCUTS.map(({ does, keys }) => (
          <div key={does} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <dt className="min-w-0">{t(does)}</dt>
            <dd className="text-ink-2">
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && " "}
                  <Cap name={key} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Cap({ name }: { readonly name: Key }) {
  const t = useT();
  return (
    <kbd className="inline-block min-w-7 rounded-8 border border-line bg-paper px-1.5 py-0.5 text-center font-sans text-12">
      {isWord(name) ? t(name) : name}
    </kbd>
  );
}

function isWord(key: Key): key is Extract<Key, `settings.key.${string}`> {
  return key.startsWith("settings.key.");
}
