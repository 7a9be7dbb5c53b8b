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
  "tags.suggestions": "Suggestions",

  // Draw
  "draw.title": "Glyphary",
  "draw.pad": "Drawing pad",
  "draw.hint": "Draw a symbol here",
  "draw.safe": "Safe on this device",
  "draw.find": "Or type to find one",
  "draw.recent": "Recent",
  "draw.isItOne": "Is it one of these?",
  "draw.found": "Found by name",
  "draw.nothingFound": "No symbol has that in its name, meaning or tags.",
  "draw.unlike": "It is unlike any symbol you have.",
  "draw.firstSymbol": "Your first symbol. Give it a name and it is found by drawing from then on.",
  "draw.makeNew": "Make it a new symbol",
  "draw.noneOfThese": "None of these: make it a new symbol",
  "draw.candidates":
    "{count, plural, =0 {No candidate} one {# candidate: {best}} other {# candidates, best first: {best}}}",
  "draw.firstRun":
    "Draw anything you want to keep: a rune, a sign, a letter of your own. Or begin with a pack.",
  "draw.toPacks": "See the packs",
  "draw.tap": "A tap",
  "draw.tap.open": "opens it",
  "draw.tap.text": "copies it as text",
  "draw.tap.png": "copies its picture",
  "draw.tap.svg": "saves it as SVG",
  "draw.copied": "Copied {words}",
  "draw.copiedPicture": "Copied a picture of {name}",
  "draw.savedPicture": "Saved a picture of {name}",
  "draw.notCopied": "The browser did not allow copying. Try the copy buttons on the symbol's page.",
  "draw.recogniserTrouble": "Finding by drawing has stopped. Your drawing is still here.",
  "draw.tryAgain": "Try again",

  // Naming a drawing
  "naming.title": "New symbol",
  "naming.save": "Save",
  "naming.saveAndNext": "Save and next",
  "naming.saved": "Saved {name}",
  "naming.looksLike": "Looks like {name}.",
  "naming.addTo": "Keep it as another drawing of {name}",
  "naming.added": "Added to {name}",
  "naming.drawing": "Your drawing",

  // The form of a symbol
  "form.name": "Name",
  "form.meaning": "Meaning",
  "form.reading": "Reading",
  "form.readingHint": "How it is said, if it is.",
  "form.text": "As text",
  "form.textHint": "A character or emoji, if there is one.",
  "form.notes": "Notes",
  "form.tags": "Tags",
  "form.more": "Meaning, reading, notes …",
  "form.level": "Where it may go",
  "form.level.private": "My devices",
  "form.level.device": "Only this device",
  "form.level.privateHint":
    "It stays on this device until you turn on sync; then it travels sealed, for your eyes only.",
  "form.level.deviceHint": "It never leaves this device, whatever you turn on later.",

  // What went wrong with saving
  "trouble.EmptySymbol": "There is nothing to save yet: draw it, or give it a character or emoji.",
  "trouble.NameMissing": "Give it a name, so that it can be found by typing too.",
  "trouble.NoteTooLong":
    "The notes have {length, number} characters; {limit, number} fit. Nothing is lost: shorten them and save again.",
  "trouble.SampleTooLong":
    "The drawing has {points, number} points; {limit, number} fit. It is still on the pad: draw it with fewer strokes.",
  "trouble.FieldTooLarge":
    "One of the texts is too long ({kilobytes} kB; {limit} kB fit). Nothing is lost: shorten it and save again.",
  "trouble.OpTooLarge":
    "All of it together is too long ({kilobytes} kB; {limit} kB fit). Nothing is lost: shorten it and save again.",
  "trouble.StorageFull":
    "This device has no room left. What you made is still here: free some space, then save again.",
  "trouble.StorageUnavailable":
    "The browser does not let Glyphary keep anything just now. What you made is still here: try again.",
  "trouble.DatabaseTakenOver":
    "Glyphary was updated in another tab. What you made is still here: copy what you need, then reload this page.",
  "trouble.StampExhausted":
    "The clock of this device is far off, and the change could not be dated. Set it right, then save again.",
  "trouble.SymbolGone": "This symbol was deleted in the meantime. What you wrote is still here.",

  // Undo
  "step.undone": "Undone: {step}",
  "step.redone": "Done again: {step}",
  "step.partly":
    "{count, plural, one {# part was changed since and stayed as it is} other {# parts were changed since and stayed as they are}}.",
  "symbol.undoLater": "Something newer was done since. Undo that first, with the arrow at the top.",
  "step.undo": "Undo: {step}",
  "step.redo": "Do again: {step}",
  "step.symbolSaved": "saved {name}",
  "step.listSaved": "{count, plural, one {added # symbol} other {added # symbols}}",
  "step.symbolEdited": "edited {name}",
  "step.symbolRemoved": "deleted {name}",
  "step.symbolRestored": "brought back {name}",
  "step.versionRestored": "made {name} as it was",
  "step.sampleAdded": "added a drawing to {name}",
  "step.sampleReplaced": "redrew {name}",
  "step.sampleRemoved": "removed a drawing of {name}",
  "step.referenceChosen": "chose a drawing of {name}",
  "step.orderAccepted": "accepted a way of writing {name}",
  "step.levelChanged": "changed where {name} may go",
  "step.remindersChanged": "changed reminders",
  "step.packInstalled": "installed a pack",
  "step.packRemoved": "removed a pack",
  "step.confirmedForgotten":
    "{count, plural, one {forgot # learnt drawing} other {forgot # learnt drawings}}",
  "step.imported": "{count, plural, one {imported # change} other {imported # changes}}",
  "step.reviewed": "answered {name}",
  "step.learnt":
    "{count, plural, one {took up # symbol for practice} other {took up # symbols for practice}}",
  "step.unlearnt":
    "{count, plural, one {took # symbol out of practice} other {took # symbols out of practice}}",
  "step.cardSuspended": "set {name} aside",
  "step.cardResumed": "took up {name} again",
  "step.cardReset": "started over with {name}",
  "step.moreToday": "{count, plural, one {# more new today} other {# more new today}}",
  "step.drawingsForgotten":
    "{count, plural, one {forgot # practice drawing} other {forgot # practice drawings}}",

  // The app around the screens
  "app.notFound.title": "Nothing here",
  "app.notFound.body": "No screen has this address. Your symbols are where they were.",
  "app.notFound.home": "Go to the pad",
  "app.update.ready": "A new version is ready.",
  "app.update.replaced": "Glyphary was updated in another tab.",
  "app.update.take": "Reload",
  "app.update.later": "Later",
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
