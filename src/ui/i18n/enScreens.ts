/** The words in English of the screens that load when first opened, and load with them. */
export const enScreens = {
  // Symbols
  "symbols.title": "Symbols",
  "symbols.search": "{count, plural, one {Search # symbol} other {Search # symbols}}",
  "symbols.searchKey": "Press / to search",
  "symbols.findByDrawing": "Find by drawing",
  "symbols.tags": "Show only symbols with these tags",
  "symbols.allTags": "All",
  "symbols.count": "{count, plural, one {# symbol} other {# symbols}}",
  "symbols.countOf": "{count, number} of {total, number}",
  "symbols.sort": "Order",
  "symbols.sort.recent": "Recent first",
  "symbols.sort.used": "Most used first",
  "symbols.sort.name": "By name",
  "symbols.empty": "Your symbols will be kept here. Draw the first one, or begin with a pack.",
  "symbols.drawOne": "Draw one",
  "symbols.seePacks": "See the packs",
  "symbols.noneFound": "No symbol has “{search}” in its name, meaning or tags.",
  "symbols.noneWithTags": "No symbol has all of these tags.",
  "symbols.clearTags": "Show all tags",
  "symbols.makeNamed": "Make a new symbol named {name}",
  "symbols.nothingChosen": "Choose a symbol to see it here.",
  "symbols.add": "Add symbols",
  "symbols.fromText": "New from text or emoji",
  "symbols.pasteList": "Paste a list",
  "symbols.form": "What it is made of",
  "symbols.form.text": "Text or emoji",
  "symbols.form.drawn": "Drawn",

  // Pasting a list
  "list.title": "Paste a list",
  "list.text": "One symbol per line",
  "list.hint":
    "First the character, then its meaning, then its tags, with tabs, commas or semicolons between them.",
  "list.example": "水\twater\tnature\n☀\tsun\tnature, sky",
  "list.preview": "What will be added",
  "list.line": "Line {line, number}",
  "list.formMissing": "it does not begin with a character",
  "list.formTooLong": "the first column has {length, number} characters; {limit, number} fit",
  "list.repeated": "the same as line {line, number}",
  "list.more": "{count, plural, one {and # more} other {and # more}}",
  "list.skipped": "{count, plural, one {# line is left out} other {# lines are left out}}",
  "list.add": "{count, plural, =0 {Add symbols} one {Add # symbol} other {Add # symbols}}",
  "list.added": "{count, plural, one {Added # symbol} other {Added # symbols}}",

  // Symbol
  "symbol.title": "Symbol",
  "symbol.giveInk": "Give it ink",
  "symbol.copy": "Copy",
  "symbol.copyTitle": "Copy {name}",
  "symbol.copyText": "Copy as text: {words}",
  "symbol.copyPicture": "Copy as a picture",
  "symbol.saveSvg": "Save as an SVG file",
  "symbol.deleted": "Deleted {name}",
  "symbol.edited": "Saved {name}",
  "symbol.allNotes": "Show all notes",
  "symbol.lessNotes": "Show less",
  "symbol.where": "Where it goes",
  "symbol.where.device": "Stays on this device",
  "symbol.where.private": "May travel, sealed, to your other devices",
  "symbol.change": "Change",
  "symbol.uses": "Used",
  "symbol.used": "{count, plural, one {once} other {# times}}, last {when}",
  "symbol.neverUsed": "Not yet",
  "symbol.added": "Added",
  "symbol.pack": "From the pack",
  "symbol.packChanged": "changed by you",
  "symbol.drawings": "{count, plural, =0 {Drawings} one {# drawing} other {# drawings}}",
  "symbol.drawingsHint":
    "It is recognised by all of them. The marked one is the reference: it stands for the symbol in lists.",
  "symbol.drawing": "Drawing {number, number}",
  "symbol.drawingReference": "Drawing {number, number}, the reference",
  "symbol.keptFromDrawing": "kept from drawing",
  "symbol.addDrawing": "Add a drawing",
  "symbol.drawingOf": "Drawing of {name}",
  "symbol.isReference": "This is the reference: it stands for the symbol in lists.",
  "symbol.chooseReference": "Make it the reference",
  "symbol.redraw": "Draw it again",
  "symbol.removeDrawing": "Remove",
  "symbol.drawTitle": "Draw {name}",
  "symbol.redrawTitle": "Draw {name} again",
  "symbol.drawingAdded": "Drawing added",
  "symbol.redrawn": "Drawing replaced",
  "symbol.drawingRemoved": "Drawing removed",
  "symbol.referenceChosen": "This drawing is the reference now",
  "symbol.editTitle": "Edit",
  "symbol.saveAsNew": "Save as a new symbol",
  "symbol.bringBack": "Bring it back",
  "symbol.toSymbols": "Back to the symbols",
  "symbol.gone": "{name} was deleted while it was open here. It can be brought back as it was.",
  "symbol.goneWhileEditing":
    "This symbol was deleted in the meantime. What you wrote is still here: bring the symbol back, or save it as a new one.",
  "symbol.unknown":
    "There is no symbol at this address. It may have been deleted, or never have been on this device.",
  "symbol.level.deviceTitle": "Keep it on this device",
  "symbol.level.deviceBody":
    "A new symbol with all its drawings is made that never leaves this device, and this one is deleted. If this one was already safe elsewhere, those copies remain until they are erased.",
  "symbol.level.deviceConfirm": "Keep it here",
  "symbol.level.deviceDone": "{name} stays on this device now",
  "symbol.level.privateTitle": "Let it travel",
  "symbol.level.privateBody":
    "Once you turn on sync, the symbol and its drawings travel to your other devices, sealed, for your eyes only.",
  "symbol.level.privateConfirm": "Let it travel",
  "symbol.level.privateDone": "{name} may travel to your other devices now",

  // Testing oneself
  "test.open": "Test yourself",
  "test.draw": "Draw",
  "test.pad": "Your drawing of {name}",
  "test.hint": "Draw it from memory",
  "test.check": "Check",
  "test.show": "Show me the strokes",
  "test.toPad": "Now draw it",
  "test.again": "Try again",
  "test.accept": "That is right too",
  "test.accepted": "From now on this is a right way to write {name}",
  "test.strictness": "How strict to be",
  "test.strictness.relaxed": "Relaxed",
  "test.strictness.balanced": "Balanced",
  "test.strictness.strict": "Strict",
  "test.strictnessHint.relaxed": "Only the shape counts.",
  "test.strictnessHint.balanced": "The shape counts. Order and direction are pointed out.",
  "test.strictnessHint.strict": "Shape, order and direction all count.",

  // The verdict on a drawing
  "grade.right": "Well written",
  "grade.rightHint": "What could be closer still is marked on your drawing.",
  "grade.otherWay": "Right, written another way",
  "grade.otherWayHint": "Only the way it was written differs.",
  "grade.nearly": "Nearly",
  "grade.nearlyHint": "What to mind is marked on your drawing.",
  "grade.compareHint": "The red drawing beneath yours shows how it should be.",
  "grade.wrong": "This is another symbol",
  "grade.wrongHint": "The one that was asked for is shown in red.",
  "grade.findings": "What was seen in your drawing",
  "grade.shape": "Shape {score, number}",
  "grade.order": "Order",
  "grade.direction": "Direction",
  "grade.more": "{count, plural, one {and # more} other {and # more}}",
  "finding.missingStroke": "Stroke {number, number} is missing",
  "finding.extraStroke": "Stroke {number, number} is one too many",
  "finding.merged":
    "Stroke {number, number} should be {count, plural, one {# stroke} other {# strokes}}",
  "finding.split": "Strokes {numbers} should be one",
  "finding.order":
    "Stroke {number, number} should come {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
  "finding.reversed": "Stroke {number, number} should run the other way",
  "finding.startsElsewhere":
    "Stroke {number, number} starts too {side, select, above {high} below {low} left {far left} other {far right}}",
  "finding.endsElsewhere":
    "Stroke {number, number} ends too {side, select, above {high} below {low} left {far left} other {far right}}",
  "finding.misplaced":
    "Stroke {number, number} sits too {side, select, above {high} below {low} left {far left} other {far right}}",
  "finding.tooLong": "Stroke {number, number} is too long",
  "finding.tooShort": "Stroke {number, number} is too short",
  "finding.shape": "Stroke {number, number} has another shape",

  // Packs
  "packs.title": "Packs",
  "packs.intro":
    "Ready-made symbols with their strokes, to find by drawing. Once installed, a pack works without a network.",
  "packs.loading": "Fetching the list of packs …",
  "packs.list": "All packs",
  "packs.install": "Install",
  "packs.installNamed": "Install {name}",
  "packs.installing": "Installing …",
  "packs.installingNamed": "Installing {name}",
  "packs.remove": "Remove",
  "packs.removeNamed": "Remove {name}",
  "packs.onDevice": "On this device",
  "packs.notYetHere": "Will be fetched when the network is back",
  "packs.installed": "{name} is on this device: {count, plural, one {# symbol} other {# symbols}}.",
  "packs.show": "Show its symbols",
  "packs.showNamed": "Show its symbols: {name}",
  "packs.removeTitle": "Remove {name}?",
  "packs.removeBody": "Its symbols leave your dictionary; you can install them again at any time.",
  "packs.removeKept":
    "What you changed stays as your own{count, plural, =0 {; so far you changed nothing here} one {: # symbol} other {: # symbols}}.",
  "packs.removed": "Removed {name}",
  "packs.tryAgain": "Try again",
  "packs.retry": "Try again",
  "packs.retryNamed": "Try again: {name}",
  "packs.onlyInstalled":
    "The list of all packs is out of reach just now. These are on this device and work as always.",
  "packs.list.Offline":
    "The list of packs cannot be fetched without a network. Nothing of yours is missing: try again when you are online.",
  "packs.list.NotFound":
    "The list of packs is not where it should be. Nothing of yours is missing: try again in a while.",
  "packs.list.Damaged":
    "The list of packs arrived damaged or incomplete. Nothing of yours is missing: try again.",
  "packs.list.UnknownVersion":
    "The list of packs was made for a newer Glyphary. Nothing of yours is missing: reload this page to fetch the newer app.",
  "packs.trouble.Offline":
    "The pack cannot be fetched without a network. Nothing was changed: try again when you are online.",
  "packs.trouble.NotFound":
    "The pack is not where it should be. Nothing was changed: try again in a while.",
  "packs.trouble.UnknownPack":
    "This pack is not offered any more. Nothing was changed: reload this page for the list as it is now.",
  "packs.trouble.Damaged":
    "The pack arrived damaged or incomplete, so it was not installed. Your symbols are untouched: try again.",
  "packs.trouble.UnknownVersion":
    "The pack was made for a newer Glyphary. Nothing was changed: reload this page to fetch the newer app, then try again.",
  "packs.trouble.StorageFull":
    "This device has no room left. Nothing was changed and nothing is lost: free some space, then try again.",
  "packs.trouble.StorageUnavailable":
    "The browser does not let Glyphary keep anything just now. Nothing was changed: try again.",
  "packs.trouble.DatabaseTakenOver":
    "Glyphary was updated in another tab. Nothing was changed: reload this page, then try again.",

  // Practise: where it begins
  "practise.title": "Practise",
  "practise.today": "Today",
  "practise.due": "due",
  "practise.learning": "learning",
  "practise.new": "new",
  "practise.begin": "Practise",
  "practise.minutes": "{minutes, plural, one {About # minute} other {About # minutes}}",
  "practise.done": "Done for today",
  "practise.nothingDue": "Nothing is due",
  "practise.doneToday":
    "{count, plural, one {# answer} other {# answers}} in {minutes, plural, one {# minute} other {# minutes}}.",
  "practise.nextLearning": "The next one comes {when}.",
  "practise.nextDay": "Next: {when}, {count, plural, one {# symbol} other {# symbols}}.",
  "practise.waiting":
    "{count, plural, one {# new symbol is waiting} other {# new symbols are waiting}}, {perDay, number} a day.",
  "practise.more": "{count, plural, one {Learn # more today} other {Learn # more today}}",
  "practise.choose": "Choose more to learn",
  "practise.empty": "What you learn comes back here just before it would slip your mind.",
  "practise.chooseFirst": "Choose symbols to learn",
  "practise.chooseTitle": "What to learn",
  "practise.own": "My own symbols",
  "practise.scope": "Practise a part of it",
  "practise.scopeTags": "By tag",
  "practise.scopePacks": "By pack",
  "practise.worst": "My worst",
  "practise.allTags": "All tags",
  "practise.scopeDue": "{count, plural, one {Practise # now} other {Practise # now}}",
  "practise.scopeNothing": "Nothing of it is due now.",
  "practise.cram": "{count, plural, one {Go through the one} other {Go through all #}}",
  "practise.cramHint": "Without touching the schedule.",
  "practise.leeches": "These keep slipping",
  "practise.leechesHint":
    "Asking them more often does not help. Have a look at what they are easily taken for, give them a note or a better drawing, or set them aside for a while.",
  "practise.leechesAll": "{count, plural, one {Show all #} other {Show all #}}",
  "practise.lapses.draw": "{count, plural, one {Forgotten once} other {Forgotten # times}}",
  "practise.lapses.read":
    "{count, plural, one {Forgotten once in reading} other {Forgotten # times in reading}}",
  "practise.isSuspended": "Set aside",
  "practise.resetNamed": "Start over with {name}",
  "practise.suspendNamed": "Set {name} aside",
  "practise.resumeNamed": "Take up {name} again",
  "practise.reset": "{name} starts over as new",
  "practise.suspended": "{name} is set aside",
  "practise.resumed": "{name} is back in practice",

  // Taking symbols up for practice
  "learn.these": "Learn these",
  "learn.theseNamed": "Learn these: {name}",
  "learn.start": "Start now",
  "learn.startNamed": "Start now: {name}",
  "learn.done":
    "{count, plural, one {# symbol to learn} other {# symbols to learn}}, {perDay, number} a day",
  "learn.already": "All of these are in your practice already",

  // Steppers
  "stepper.less": "Less: {label}",
  "stepper.more": "More: {label}",

  // Settings
  "settings.title": "Settings",
  "settings.appearance": "Appearance",
  "settings.theme": "Colours",
  "settings.theme.system": "Automatic",
  "settings.theme.light": "Light",
  "settings.theme.dark": "Dark",
  "settings.language": "Language",
  "settings.hand": "The hand you draw with",
  "settings.hand.left": "Left",
  "settings.hand.right": "Right",
  "settings.handHint": "The buttons on the pad keep out of its way.",
  "settings.data": "Your data",
  "settings.symbols": "Symbols",
  "settings.symbolCount":
    "{fromPacks, plural, =0 {{own, number}} other {{own, number} of your own, # from packs}}",
  "settings.space": "Space used",
  "settings.spaceOf": "{used} of {quota} that the browser allows",
  "settings.spaceUnknown": "The browser does not tell.",
  "settings.kept": "Kept",
  "settings.kept.yes": "The browser has promised not to clear your symbols by itself.",
  "settings.kept.no":
    "The browser may clear your symbols by itself when the device runs out of room, or after weeks without a visit.",
  "settings.keep": "Ask it to keep them",
  "settings.keepRefused":
    "The browser did not promise it. It is more willing once Glyphary is installed or used often; until then, export now and then.",
  "settings.recognition": "Recognition",
  "settings.recognitionHint":
    "When you tap what was found, the drawing may be kept as one more sample of it; only as long as your own drawings are found no worse.",
  "settings.samples": "Drawings of yours",
  "settings.learnt": "Learnt from use",
  "settings.learntNone": "None yet",
  "settings.foretold": "How well",
  "settings.foretoldOf":
    "{first, number} of {asked, number} of your own drawings {first, plural, one {is} other {are}} found first",
  "settings.foretoldNone": "That can be said once you have drawn a symbol twice.",
  "settings.foretoldChecking": "Trying your own drawings …",
  "settings.foretoldUnknown": "That could not be found out just now.",
  "settings.forget": "Forget what was learnt from use",
  "settings.forgotten": "{count, plural, one {Forgot # drawing} other {Forgot # drawings}}",
  "settings.transfer": "Copy and bring back",
  "settings.transferHint":
    "The export holds every symbol and drawing as one readable file. Importing adds what is missing and never overwrites what is newer.",
  "settings.export": "Export everything",
  "settings.exported": "Saved {file}",
  "settings.import": "Import",
  "settings.importHint": "Or drop the file on this page.",
  "settings.importDrop": "Drop the file to look into it",
  "settings.importReading": "Reading {file} …",
  "settings.privacy": "Privacy",
  "settings.privacyHere":
    "Everything stays on this device at present. Nothing is sent anywhere, there is no account, and nobody counts your visits.",
  "settings.privacyProfile":
    "It is not locked: whoever can open this browser profile can read your symbols.",
  "settings.packs": "Packs",
  "settings.packsCount":
    "{count, plural, =0 {No pack is on this device yet.} one {# pack is on this device.} other {# packs are on this device.}}",
  "settings.packsOpen": "See the packs",
  "settings.keys": "Keyboard",
  "settings.keys.undo": "Undo; while you draw, the last stroke",
  "settings.keys.redo": "Do again",
  "settings.keys.search": "Search, among the symbols",
  "settings.keys.move": "Move among the symbols",
  "settings.keys.open": "Open; in the search, the first one found",
  "settings.keys.close": "Close a sheet, clear the search",
  "settings.key.ctrl": "Ctrl/⌘",
  "settings.key.shift": "Shift",
  "settings.key.arrows": "Arrows",
  "settings.key.enter": "Enter",
  "settings.key.escape": "Esc",
  "settings.about": "About",
  "settings.version": "Version",
  "settings.strokesKanji": "Kana and kanji",
  "settings.strokesSampled": "strokes sampled as points",
  "settings.strokesOther": "Other packs",
  "settings.strokesOwn": "drawn for Glyphary",

  // Importing a file
  "import.title": "Import this file?",
  "import.holds":
    "{symbols, plural, one {# symbol} other {# symbols}}, {samples, plural, one {# drawing} other {# drawings}}",
  "import.changes":
    "{count, plural, one {# entry would be added or changed here} other {# entries would be added or changed here}}. What is newer here stays, and the import can be undone.",
  "import.noChanges": "All of it is here already. There is nothing to import.",
  "import.apply": "Import",
  "import.refused": "Not imported",
  "import.another": "Choose another file",
  "import.done": "{count, plural, one {Imported # entry} other {Imported # entries}}",
  "import.trouble.NotAnExport":
    "{file} is not an export of Glyphary. Nothing was changed: choose a file that “Export everything” made.",
  "import.trouble.CutShort":
    "{file} ends too early: it was cut short when it was copied. Nothing was changed: copy it again, or choose another one.",
  "import.trouble.Damaged":
    "{file} is damaged, near “{detail}”. Nothing was changed: choose another copy of it.",
  "import.trouble.NewerVersion":
    "{file} was made by a newer Glyphary. Nothing was changed: reload this page to fetch the newer app, then import it.",
  "import.trouble.FileTooLarge":
    "{file} has {size}; files up to {limit} can be imported. Nothing was changed.",
  "import.trouble.FileUnreadable":
    "{file} could not be read. Nothing was changed: see that it is still there, then choose it again.",
  "import.trouble.StorageFull":
    "This device has no room left. Nothing was changed and nothing is lost: free some space, then import again.",
  "import.trouble.StorageUnavailable":
    "The browser does not let Glyphary keep anything just now. Nothing was changed: try again.",
  "import.trouble.DatabaseTakenOver":
    "Glyphary was updated in another tab. Nothing was changed: reload this page, then import again.",
} as const satisfies Readonly<Record<string, string>>;
