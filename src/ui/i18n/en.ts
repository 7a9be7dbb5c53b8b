/** The words in English. One section per screen, in the order in which they are met; ids are `screen.whatItSays`. */
export const en = {
  // Navigation
  "nav.label": "Main",
  "nav.draw": "Draw",
  "nav.symbols": "Symbols",
  "nav.packs": "Packs",
  "nav.settings": "Settings",
  "nav.badge": "{label}, {count}",
  "nav.skip": "Skip to content",

  // Words used everywhere
  "common.save": "Save",
  "common.cancel": "Cancel",
  "common.close": "Close",
  "common.back": "Back",
  "common.delete": "Delete",
  "common.undo": "Undo",
  "common.redo": "Redo",
  "common.edit": "Edit",
  "common.done": "Done",
  "common.remove": "Remove {name}",
  "common.dismiss": "Dismiss",
  "common.clearSearch": "Clear search",
  "common.more": "More",
  "common.notifications": "Messages",
  "common.charactersLeft": "{count, plural, one {# character left} other {# characters left}}",
  "common.charactersOver":
    "{count, plural, one {# character too many} other {# characters too many}}",

  // Ink pad
  "pad.undo": "Undo last stroke",
  "pad.clear": "Clear the pad",
  "pad.described": "{label}, {strokes, plural, one {# stroke} other {# strokes}}",

  // Replay of strokes
  "replay.play": "Play strokes",
  "replay.pause": "Pause",
  "replay.speed": "Speed",
  "replay.slow": "Slow",
  "replay.normal": "As written",
  "replay.fast": "Fast",

  // Tags
  "tags.remove": "Remove tag {tag}",
  "tags.suggestions": "Tags you already use",
} as const satisfies Readonly<Record<string, string>>;
