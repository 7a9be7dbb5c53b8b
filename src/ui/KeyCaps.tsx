import type { Translate } from "./i18n/i18n.ts";
import type { MessageId } from "./i18n/messages.ts";
import { useT } from "./i18n/useT.ts";
import { chordsOf, type Chord, type ShortcutId } from "./shortcuts.ts";

export interface KeyCapsProps {
  readonly id: ShortcutId;
  /** Whether letters and signs alone are heard. */
  readonly singleKeys: boolean;
}

/** Keys that are put into words; on the others is printed what they are. */
const WORDS: Readonly<Record<string, MessageId>> = {
  " ": "settings.key.space",
  enter: "settings.key.enter",
  escape: "settings.key.escape",
  home: "settings.key.home",
  end: "settings.key.end",
  arrowleft: "settings.key.arrows",
  arrowright: "settings.key.arrows",
  arrowup: "settings.key.arrows",
  arrowdown: "settings.key.arrows",
};

/** The keys of a shortcut as they look on a keyboard: those pressed together close to each other. */
export function KeyCaps({ id, singleKeys }: KeyCapsProps) {
  const t = useT();
  const chords = chordsOf(id, singleKeys).map((chord) => facesOf(chord, t));
  // All four arrows have one name.
  const different = new Map(chords.map((faces) => [faces.join(" "), faces]));
  return (
    <span className="inline-flex flex-wrap gap-x-3 gap-y-1">
      {[...different].map(([name, faces]) => (
        <span key={name} className="inline-flex gap-1">
          {faces.map((face) => (
            <kbd
              key={face}
              className="inline-block min-w-7 rounded-8 border border-line bg-paper px-1.5 py-0.5 text-center font-sans text-12 text-ink-2"
            >
              {face}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  );
}

function facesOf({ key, mod, shift }: Chord, t: Translate): readonly string[] {
  const word = WORDS[key];
  return [
    ...(mod === true ? [t("settings.key.ctrl")] : []),
    ...(shift === true ? [t("settings.key.shift")] : []),
    word === undefined ? key.toUpperCase() : t(word),
  ];
}
