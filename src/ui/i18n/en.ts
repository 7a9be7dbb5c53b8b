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
  "nav.badge": "{count, number} due",
  "nav.skip": "Skip to content",

  // Words used everywhere
  "common.back": "Back",
  "common.dismiss": "Dismiss",
  "common.notifications": "Messages",

  // Ink pad
  "pad.undo": "Undo last stroke",
  "pad.clear": "Clear the pad",
  "pad.described": "{label}, {strokes, plural, one {# stroke} other {# strokes}}",

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
  "app.trouble.export": "Save a copy of the data",
  "app.trouble.exported": "A copy was saved as a file.",
  "app.trouble.exportFailed":
    "The copy could not be made: the browser does not let the data be read.",
  "app.trouble.NewerDatabase":
    "Your symbols were last opened by a newer Glyphary than this one. They are safe, and this page leaves them alone. Reload to fetch the newer app; you can save a copy first.",
  "app.trouble.StorageUnavailable":
    "The browser does not let Glyphary keep anything here. This happens in private windows and when site data is blocked. Allow site data for this page, then try again.",
  "app.trouble.StorageFull":
    "This device has no room left, so the dictionary cannot be opened. Nothing is lost: free some space, then try again.",
  "app.trouble.DatabaseTakenOver": "Another tab is using a newer Glyphary. Reload this page.",
  "app.trouble.DatabaseBlocked":
    "Another tab with an older Glyphary is in the way. Nothing is lost: close the other tabs, then try again.",
  "app.trouble.Bug":
    "This screen broke, and it is our fault. What you saved is safe on this device.",
} as const satisfies Readonly<Record<string, string>>;
