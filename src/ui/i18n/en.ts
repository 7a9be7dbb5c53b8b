/**
 * The words in English that the first screen needs, and those used everywhere. One section per screen, in the order in which
 * they are met; ids are `screen.whatItSays`. Words of the screens that load when first opened are in enScreens.ts.
 */
export const en = {
  // Navigation
  "nav.label": "Main",
  "nav.draw": "Draw",
  "nav.symbols": "Symbols",
  "nav.practise": "Practise",
  "nav.insights": "Insights",
  "nav.settings": "Settings",
  "nav.badge": "{count} due",
  "nav.skip": "Skip to content",

  // Words used everywhere
  "common.back": "Back",
  "common.dismiss": "Dismiss",
  "common.notifications": "Messages",

  // Ink pad
  "pad.undo": "Undo last stroke",
  "pad.restore": "Bring the drawing back",
  "pad.clear": "Clear the pad",
  "pad.described": "{label}, {strokes, select, 1 {1 stroke} other {{strokes} strokes}}",

  // Draw
  "draw.title": "Glyphary",
  "draw.pad": "Drawing pad",
  "draw.hint": "Draw a symbol here",
  "draw.safe": "Safe on this device",
  "draw.firstRun":
    "Draw anything you want to keep: a rune, a sign, a letter of your own. Or begin with a pack.",
  "draw.toPacks": "See the packs",

  // The app around the screens
  "app.trouble.title": "Something is in the way",
  "app.trouble.reload": "Try again",
} as const satisfies Readonly<Record<string, string>>;
