/**
 * Every key that does something, in one place: listeners ask it, lists are made of it, and a test presses each of them.
 * What every browser and every reader knows of its own (Tab, arrows within a choice, Enter on a button) is not in it.
 */
import type { MessageId } from "./i18n/messages.ts";

export interface Chord {
  /** As the browser names it, in lower case. */
  readonly key: string;
  /** With Ctrl, or ⌘ on a Mac. */
  readonly mod?: true;
  readonly shift?: true;
}

/** Where a shortcut means something. */
export type Place = "everywhere" | "draw" | "symbols" | "session" | "test";

export interface Shortcut {
  readonly does: MessageId;
  readonly where: readonly Place[];
  /** Any of them does it. */
  readonly chords: readonly Chord[];
}

export const SHORTCUTS = {
  commands: {
    does: "settings.keys.commands",
    where: ["everywhere"],
    chords: [{ key: "k", mod: true }],
  },
  shortcuts: { does: "settings.keys.shortcuts", where: ["everywhere"], chords: [{ key: "?" }] },
  undo: { does: "settings.keys.undo", where: ["everywhere"], chords: [{ key: "z", mod: true }] },
  redo: {
    does: "settings.keys.redo",
    where: ["everywhere"],
    chords: [
      { key: "z", mod: true, shift: true },
      { key: "y", mod: true },
    ],
  },
  lock: {
    does: "settings.keys.lock",
    where: ["everywhere"],
    chords: [{ key: "l", mod: true, shift: true }],
  },
  close: { does: "settings.keys.close", where: ["everywhere"], chords: [{ key: "escape" }] },
  search: { does: "settings.keys.search", where: ["symbols"], chords: [{ key: "/" }] },
  move: {
    does: "settings.keys.move",
    where: ["symbols"],
    chords: [
      { key: "arrowleft" },
      { key: "arrowright" },
      { key: "arrowup" },
      { key: "arrowdown" },
      { key: "home" },
      { key: "end" },
    ],
  },
  open: { does: "settings.keys.open", where: ["draw", "symbols"], chords: [{ key: "enter" }] },
  answer: {
    does: "settings.keys.answer",
    where: ["session"],
    chords: [{ key: "enter" }, { key: " " }],
  },
  rate: {
    does: "settings.keys.rate",
    where: ["session"],
    chords: [{ key: "1" }, { key: "2" }, { key: "3" }, { key: "4" }],
  },
  hint: { does: "settings.keys.hint", where: ["session"], chords: [{ key: "h" }] },
  takeBack: { does: "settings.keys.takeBack", where: ["session"], chords: [{ key: "z" }] },
  leave: { does: "settings.keys.leave", where: ["session"], chords: [{ key: "escape" }] },
  check: { does: "settings.keys.check", where: ["test"], chords: [{ key: "enter" }] },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutId = keyof typeof SHORTCUTS;

export const SHORTCUT_IDS = Object.keys(SHORTCUTS) as readonly ShortcutId[];

/** The chords of a shortcut that are heard: a letter or sign alone only where the person leaves those on. */
export function chordsOf(id: ShortcutId, singleKeys: boolean): readonly Chord[] {
  const { chords }: Shortcut = SHORTCUTS[id];
  return singleKeys ? chords : chords.filter((chord) => !isSingle(chord));
}

/** Whether this press asks for that shortcut; where it may be heard is the listener's to know. */
export function isPressed(event: KeyboardEvent, id: ShortcutId, singleKeys = true): boolean {
  if (event.defaultPrevented || event.altKey) return false;
  const hasMod = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  return chordsOf(id, singleKeys).some(
    (chord) =>
      chord.key === key &&
      (chord.mod ?? false) === hasMod &&
      // Which signs need Shift is up to the keyboard.
      (!hasMod || (chord.shift ?? false) === event.shiftKey),
  );
}

/** Where letters are typed; what is only ticked or slid takes none. */
const TYPED_INTO =
  "input:not([type=radio], [type=checkbox], [type=range]), textarea, select, [contenteditable]";

/** Whether a press belongs to what is being typed, or a sheet lies over the screen. */
export function isTaken({ target }: KeyboardEvent): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  return target instanceof Element && target.closest(TYPED_INTO) !== null;
}

/** A letter, digit or sign without Ctrl. */
function isSingle({ key, mod }: Chord): boolean {
  return mod !== true && key.length === 1 && key !== " ";
}
