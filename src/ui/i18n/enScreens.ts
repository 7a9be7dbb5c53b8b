/** The words in English of the screens that load when first opened, and load with them. */
export const enScreens = {
  // Words used everywhere
  "common.save": "Save",
  "common.cancel": "Cancel",
  "common.close": "Close",
  "common.delete": "Delete",
  "common.undo": "Undo",
  "common.redo": "Redo",
  "common.edit": "Edit",
  "common.done": "Done",
  "common.remove": "Remove {name}",
  "common.clearSearch": "Clear search",
  "common.more": "More",
  "common.charactersLeft": "{count, plural, one {# character left} other {# characters left}}",
  "common.charactersOver":
    "{count, plural, one {# character too many} other {# characters too many}}",

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
    "Glyphary was updated in another tab, or its data was cleared. What you made is still here: copy what you need, then reload this page.",
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
  "step.practiceChanged": "changed how you practise",
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
  "app.fault.title": "This screen broke",
  "app.fault.bug":
    "That is our mistake. What you saved is safe on this device, and the other screens work.",
  "app.fault.missingTitle": "This part is not here yet",
  "app.fault.newVersion":
    "A new version of Glyphary is there, and this page still runs the old one. Reload to take it; what you saved is safe.",
  "app.fault.offline":
    "This part of Glyphary is not on this device yet, and there is no network. What you saved is safe, and the other screens work.",
  "app.fault.copy": "Copy details",
  "app.fault.copyHint":
    "The details say where in our code it broke. They hold nothing that you wrote or drew, and are sent nowhere.",
  "app.fault.copied.yes": "Copied. You may paste them into a message to us.",
  "app.fault.copied.no":
    "The browser did not let us copy. The details are kept under Settings, Diagnostics.",
  "app.trouble.safeMode": "More ways out",
  "app.trouble.export": "Save a copy of the data",
  "app.trouble.exported": "A copy was saved as a file. “Import” in the settings reads it in again.",
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
  "symbols.restoreBackup": "Restore a backup",
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
  "drafts.discarded": "Put away, unsaved",
  "drafts.back": "It is back. Open it again to go on.",
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
  "symbol.changed": "Changed",
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
  "symbol.redrawnReference":
    "Drawing replaced. Grading follows it from now on; when it comes up in practice stays as it was.",
  "symbol.drawingRemoved": "Drawing removed",
  "symbol.referenceChosen":
    "This drawing is the reference now. Grading follows it; when it comes up in practice stays as it was.",
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
  "packs.show": "Show",
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

  // A session of practice
  "session.title": "Practice",
  "session.leave": "Leave practice",
  "session.progress": "How far you are",
  "session.position": "{place} of {total}",
  "session.undo": "Take back the last answer",
  "session.stillHere": "The card is still here, and so is your drawing.",
  "session.ask.trace": "New: trace it",
  "session.ask.faint": "Trace it again",
  "session.ask.memory": "Now from memory",
  "session.ask.copy": "Copy it",
  "session.ask.shown": "This is how it is written",
  "session.ask.read": "Read",
  "session.what": "What does this mean?",
  "session.glyph": "{strokes, plural, one {A symbol of # stroke} other {A symbol of # strokes}}",
  "session.reading": "Read as",
  "session.guide.full": "Follow the strokes in their order.",
  "session.guide.faint": "Once more; the strokes are fading.",
  "session.copyHint": "Follow the strokes once; it comes back soon.",
  "session.hint": "Hint",
  "session.hinted": "Stroke {number, number} is shown in red.",
  "session.next": "Next",
  "session.watch": "Watch again",
  "session.noPad": "Answer without drawing",
  "session.show": "Show",
  "session.rate": "How well did you know it?",
  "session.rating.1": "Again",
  "session.rating.2": "Hard",
  "session.rating.3": "Good",
  "session.rating.4": "Easy",
  "session.suggested": "Suggested: {rating}. Change it if you disagree.",
  "session.in.minutes": "{count, plural, one {# min} other {# min}}",
  "session.in.hours": "{count, plural, one {# h} other {# h}}",
  "session.in.days": "{count, plural, one {# day} other {# days}}",
  "session.in.months": "{count, plural, one {# month} other {# months}}",
  "session.in.years": "{count, plural, one {# year} other {# years}}",
  "session.done": "Done for now",
  "session.nothing": "Nothing to ask just now",
  "session.cards": "{count, plural, one {card} other {cards}}",
  "session.minutes": "{count, plural, one {minute} other {minutes}}",
  "session.count": "{count, number}",
  "session.known": "known",
  "session.knownOf": "{known, number} of {count, number}",
  "session.goOn": "Go on now",

  // Taking symbols up for practice
  "learn.these": "Learn these",
  "learn.theseNamed": "Learn these: {name}",
  "learn.start": "Start now",
  "learn.startNamed": "Start now: {name}",
  "learn.done":
    "{count, plural, one {# symbol to learn} other {# symbols to learn}}, {perDay, number} a day",
  "learn.already": "All of these are in your practice already",
  "learn.undrawn":
    "Nothing new here that has a drawing. Give it ink, or let new symbols be read: Settings, Practice.",

  // Steppers
  "stepper.less": "Less: {label}",
  "stepper.more": "More: {label}",

  // Insights
  "insights.title": "Insights",
  "insights.empty": "Practise a few symbols, and day by day it shows here what stays.",
  "insights.begin": "To practice",
  "insights.waiting": "Looking through your reviews …",
  "insights.failed":
    "Your practice could not be looked through just now. Nothing is lost: try again.",
  "insights.retry": "Try again",
  "insights.table": "Show as table",
  "insights.whatIsThis": "What is this?",
  "insights.minutes": "{minutes, plural, =0 {under a minute} one {# minute} other {# minutes}}",
  "insights.hours": "{hours, plural, one {# hour} other {# hours}}",
  "insights.days": "{count, plural, one {# day} other {# days}}",
  "insights.today": "Today",
  "insights.day": "Day",
  "insights.span": "Span",
  "insights.figure": "What is counted",
  "insights.reviews": "Reviews",
  "insights.time": "Time",
  "insights.cards": "Due",
  "insights.coherence": "Coherence",
  "insights.coherenceIs": "Coherence {score, number} of 100",
  "insights.coherence.partly":
    "So far it is made of {count, plural, one {# part of four} other {# parts of four}}.",
  "insights.coherence.pause":
    "You took a break of four weeks or more. Coherence comes back with the first days of practice.",
  "insights.coherence.about":
    "How well your practice holds together, from 0 to 100. It is the geometric mean of its parts: none of them makes up for another. You are compared with yourself alone.",
  "insights.part.retention": "Retention",
  "insights.part.regularity": "Regularity",
  "insights.part.steadiness": "Steadiness",
  "insights.part.fluency": "Fluency",
  "insights.partIs": "{part}: {score, number} of 100",
  "insights.partAlike": "your drawings are all alike so far",
  "insights.partNone.retention":
    "after about {need, number} symbols were asked that had rested for three weeks; {have, number} so far",
  "insights.partNone.regularity": "after {need, number} days; {have, number} so far",
  "insights.partNone.steadiness":
    "after about {need, number} drawings from memory; {have, number} so far",
  "insights.partNone.fluency":
    "after about {need, number} drawings from memory; {have, number} so far",
  "insights.about.retention":
    "How many of the symbols that had rested for three weeks or more you recalled, in the last 90 days, against the {goal} you aim for.",
  "insights.about.regularity":
    "On how many of the planned days of the last four weeks you practised. The last days weigh more; weekdays you keep free are not counted.",
  "insights.about.steadiness":
    "How evenly your pen moves: where your drawings of the last four weeks lie between the most halting and the smoothest of your year.",
  "insights.about.fluency":
    "How long a stroke takes you against your own usual time. Hesitating lowers it; haste does not raise it.",
  "insights.trend": "Half a year, week by week",
  "insights.trendIs": "Coherence over half a year, from {first, number} to {last, number}",
  "insights.weekTo": "Week to",
  "insights.year": "A year of practice",
  "insights.yearIs":
    "Practice in the last year: {days, plural, one {# day} other {# days}}, {reviews, plural, one {# review} other {# reviews}}",
  "insights.streak": "{count, plural, one {# day in a row} other {# days in a row}}",
  "insights.longest":
    "{count, plural, one {The longest row was # day.} other {The longest row was # days.}}",
  "insights.onDay":
    "{day}: {count, plural, =0 {no practice} one {# review, {time}} other {# reviews, {time}}}",
  "insights.totals":
    "In all {reviews, plural, one {# review} other {# reviews}} of {symbols, plural, one {# symbol} other {# symbols}} on {days, plural, one {# day} other {# days}}, {time}.",
  "insights.undated":
    "{count, plural, one {# review has a date that cannot be right and is counted only here.} other {# reviews have a date that cannot be right and are counted only here.}}",
  "insights.due": "Coming due",
  "insights.dueIs":
    "{total, plural, =0 {No card comes} one {# card comes} other {# cards come}} due in {days, plural, one {# day} other {# days}}, {today, number} of them today",
  "insights.duePace":
    "{minutes, plural, =0 {Less than a minute} one {About # minute} other {About # minutes}} a day for the next two weeks, as planned now. New symbols and what is forgotten come on top.",
  "insights.dueNoPace": "How long that takes can be said after the first days.",
  "insights.perDay": "Day by day",
  "insights.perDayIs":
    "In the last {days, plural, one {# day} other {# days}}: {reviews, plural, one {# review} other {# reviews}}, {time}",
  "insights.recall": "What stays",
  "insights.recall.young": "Rested under three weeks",
  "insights.recall.mature": "Three weeks and more",
  "insights.recallNone": "none asked",
  "insights.recallOf": "recalled {recalled, number} of {asked, number}",
  "insights.recallGoal": "You aim for {goal}.",
  "insights.recallTable":
    "Recalled when asked for the first time on a day, by how long it had rested",
  "insights.hardest": "Hardest symbols",
  "insights.hardestNone": "None stands out.",
  "insights.lapses": "{count, plural, one {forgotten once} other {forgotten # times}}",
  "insights.score": "drawings {score}",
  "insights.mistakes": "What recurs in your drawings",
  "insights.mistakesNone": "No slip came back often enough to be a habit.",
  "insights.mistakesNoDrawings": "After some drawings from memory, slips that come back show here.",
  "insights.mistakeTimes":
    "{times, number} of {drawings, plural, one {# drawing} other {# drawings}}",
  "insights.kinds":
    "Kinds of slips in {count, plural, one {# drawing} other {# drawings}} of the last 90 days",
  "insights.kind": "Kind",
  "insights.drawings": "Drawings",
  "insights.symbols": "Symbols",
  "insights.mistake.wrongSymbol": "taken for another symbol",
  "insights.mistake.missingStroke": "stroke {number, number} is left out",
  "insights.mistake.extraStroke": "stroke {number, number} is one too many",
  "insights.mistake.merged": "stroke {number, number} is joined to another",
  "insights.mistake.split": "stroke {number, number} is broken in two",
  "insights.mistake.order": "stroke {number, number} comes out of turn",
  "insights.mistake.reversed": "stroke {number, number} runs the other way",
  "insights.mistake.startsElsewhere": "stroke {number, number} starts elsewhere",
  "insights.mistake.endsElsewhere": "stroke {number, number} ends elsewhere",
  "insights.mistake.misplaced": "stroke {number, number} sits elsewhere",
  "insights.mistake.tooLong": "stroke {number, number} is too long",
  "insights.mistake.tooShort": "stroke {number, number} is too short",
  "insights.mistake.shape": "stroke {number, number} has another shape",
  "insights.kind.wrongSymbol": "Another symbol",
  "insights.kind.missingStroke": "Left out",
  "insights.kind.extraStroke": "One too many",
  "insights.kind.merged": "Joined",
  "insights.kind.split": "Broken in two",
  "insights.kind.order": "Order",
  "insights.kind.reversed": "Direction",
  "insights.kind.startsElsewhere": "Where it starts",
  "insights.kind.endsElsewhere": "Where it ends",
  "insights.kind.misplaced": "Place",
  "insights.kind.tooLong": "Too long",
  "insights.kind.tooShort": "Too short",
  "insights.kind.shape": "Shape",

  // A symbol's practice
  "history.title": "Practice",
  "history.learn": "Learn this",
  "history.practise": "Practise this",
  "history.suspend": "Let it rest",
  "history.resume": "Take it up again",
  "history.suspended": "{name} rests",
  "history.resumed": "{name} is taken up again",
  "history.reset": "Begin anew",
  "history.resetTitle": "Begin {name} anew?",
  "history.resetBody":
    "It is asked as if it were new. Its reviews stay in the history, and this can be undone.",
  "history.resetDone": "{name} begins anew",
  "history.face.draw": "Drawing",
  "history.face.read": "Reading",
  "history.new": "not asked yet",
  "history.resting": "rests",
  "history.dueNow": "due now",
  "history.due": "due {when}",
  "history.reviews":
    "{count, plural, =0 {No reviews yet} one {# review} other {# reviews}}{lapses, plural, =0 {} one {, forgotten once} other {, forgotten # times}}",
  "history.timeline": "Ratings, oldest first: {count, plural, one {# review} other {# reviews}}",
  "history.when": "When",
  "history.how": "How",
  "history.rating": "Rating",
  "history.score": "Drawing",
  "history.mode.draw": "Drawn",
  "history.mode.read": "Read",
  "history.mode.trace": "Traced",
  "history.cram": "apart from the schedule",
  "history.drawings": "Your drawings over time",
  "history.drawingOn": "Drawn on {date}",

  // The changes of a symbol
  "changes.title": "Changes",
  "changes.of": "Changes to {name}",
  "changes.open": "See all",
  "changes.waiting": "Looking through the record of changes …",
  "changes.failed": "The record of changes could not be read just now. Nothing is lost: try again.",
  "changes.retry": "Try again",
  "changes.unreadable":
    "{count, plural, one {# part of the record does not open, so changes may be missing here.} other {# parts of the record do not open, so changes may be missing here.}} The symbol itself is as it was.",
  "changes.empty":
    "Nothing was changed yet. What you change on this symbol is listed here, and it can be made as it was at any time.",
  "changes.list": "Changes, newest first",
  "changes.today": "Today",
  "changes.yesterday": "Yesterday",
  "changes.here": "this device",
  "changes.elsewhere": "another device, {device}",
  "changes.made": "The symbol was made",
  "changes.text": "{field}: {before} → {after}",
  "changes.textSet": "{field}: {after}",
  "changes.textGone": "{field}: {before} was taken away",
  "changes.tagAdded": "Tag added: {tag}",
  "changes.tagRemoved": "Tag removed: {tag}",
  "changes.removed": "The symbol was deleted",
  "changes.broughtBack": "The symbol was brought back",
  "changes.drawingAdded": "A drawing was added",
  "changes.drawingKept": "A drawing was kept from drawing",
  "changes.drawingRedrawn": "A drawing was drawn again",
  "changes.drawingRemoved": "A drawing was removed",
  "changes.drawingBack": "A drawing came back",
  "changes.reference": "This drawing was made the reference",
  "changes.referenceFirst": "The first drawing was made the reference",
  "changes.orderAccepted": "Another way of writing it was taken as right",
  "changes.level.device": "It was kept on this device",
  "changes.level.private": "It was allowed to travel to your other devices",
  "changes.other": "Something changed that this version of Glyphary does not know",
  "changes.meanwhile.holds":
    "At the same time another device wrote something else here. This came later and holds.",
  "changes.meanwhile.gaveWay":
    "At the same time another device wrote something else here. That came later and holds.",
  "changes.strand": "What led to this",
  "changes.strandNone": "Nothing came before it.",
  "changes.strandMore": "{count, plural, one {and # earlier} other {and # earlier}}",
  "changes.again": "Like this again",
  "changes.againTitle": "Make {name} like this again?",
  "changes.againBody":
    "Its words, tags and drawings become what they were then. Drawings that came later stay, and this can be undone.",
  "changes.againConfirm": "Make it so",
  "changes.againDone": "{name} is as it was",
  "changes.alike": "It is like that already",
  "check.run": "Check the record",
  "check.running": "Checking …",
  "check.hint":
    "Looks whether anything in the record of all changes is missing or was altered from outside.",
  "check.sound":
    "The record of changes is whole: {count, plural, one {# change} other {# changes}}, none missing and none altered.",
  "check.differing":
    "{count, plural, one {# item is not as the record tells.} other {# items are not as the record tells.}} They can be put right from it; nothing is thrown away.",
  "check.unopened":
    "{count, plural, one {# part of the record does not open.} other {# parts of the record do not open.}} What they hold is kept, and your symbols stay as they are. A backup made earlier may still have them.",
  "check.missing":
    "{count, plural, one {# part of the record is missing.} other {# parts of the record are missing.}} Your symbols stay as they are. A backup made earlier may still have them.",
  "check.forked":
    "{count, plural, one {At # place} other {At # places}} the record goes on in two ways, as when a browser profile was copied. Both are kept.",
  "check.misplaced":
    "{count, plural, one {# part of the record is not where it belongs.} other {# parts of the record are not where they belong.}} Export your data before you go on.",
  "check.forged":
    "{count, plural, one {# part of the record bears a signature that is not yours.} other {# parts of the record bear a signature that is not yours.}} If you did not restore them yourself, begin with new keys in Settings.",
  "check.repair": "Put it right",
  "check.repaired": "{count, plural, one {Put # item right} other {Put # items right}}",

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
  "settings.handHint": "On a phone, buttons and candidates stand where it does not hide them.",
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
    "What you draw and write stays on this device. There is no account, and nobody counts your visits.",
  "settings.privacyAccount":
    "What you draw and write goes to your account, sealed before it leaves this device. The server learns your e-mail address, how much there is and when it comes, and never what is in it. Nobody counts your visits.",
  "settings.privacySignedOut":
    "You are signed out, so what you draw and write stays here at present. What the server of {email} got before lies there sealed; it cannot read it. Nobody counts your visits.",
  "settings.packs": "Packs",
  "settings.packsCount":
    "{count, plural, =0 {No pack is on this device yet.} one {# pack is on this device.} other {# packs are on this device.}}",
  "settings.packsOpen": "See the packs",
  "settings.keys": "Keyboard",
  "settings.keys.commands": "Find a command or a symbol",
  "settings.keys.shortcuts": "Show what keys do here",
  "settings.keys.leave": "Leave the session",
  "settings.keys.check": "Check what you drew",
  "settings.keys.all": "Show all keys",
  "settings.keys.single": "Keys without Ctrl",
  "settings.keys.singleHint":
    "Single letters, digits and signs do something too. Turn this off if you speak to your device or press keys by mistake.",
  "settings.keys.undo": "Undo; while you draw, the last stroke",
  "settings.keys.redo": "Do again",
  "settings.keys.lock": "Lock now",
  "settings.keys.search": "Search",
  "settings.keys.move": "Move among the symbols",
  "settings.keys.open": "Open; in the search, the first one found",
  "settings.keys.close": "Close a sheet, clear the search",
  "settings.keys.answer": "Show or check, and take the suggestion",
  "settings.keys.rate": "Rate",
  "settings.keys.hint": "A hint",
  "settings.keys.takeBack": "Take the last answer back",
  "settings.key.ctrl": "Ctrl/⌘",
  "settings.key.shift": "Shift",
  "settings.key.arrows": "Arrows",
  "settings.key.enter": "Enter",
  "settings.key.escape": "Esc",
  "settings.key.space": "Space",
  "settings.key.home": "Home",
  "settings.key.end": "End",
  "settings.about": "About",
  "settings.version": "Version",
  "settings.checkUpdate": "Check for a new version",
  "settings.checking": "Asking …",
  "settings.update.current": "This is the newest version.",
  "settings.update.waiting": "A new version is on this device.",
  "settings.update.unreachable":
    "Nobody could be asked: see whether there is a network, then try again.",
  "settings.update.unkept":
    "This browser does not keep the app; each start fetches the newest version.",
  "settings.diagnostics": "Diagnostics",
  "settings.diagnosticsHint": "See whether every part of Glyphary works on this device.",
  "settings.haptics": "A tick under the finger when something is saved",
  "diagnostics.title": "Diagnostics",
  "diagnostics.intro": "Every part is asked whether it works. Nothing of this is sent anywhere.",
  "diagnostics.running": "Checking {done} of {all} …",
  "diagnostics.allWell": "Everything works.",
  "diagnostics.notAllWell":
    "{count, plural, one {One part needs} other {# parts need}} your attention.",
  "diagnostics.again": "Check again",
  "diagnostics.copy": "Copy the report",
  "diagnostics.copied": "Copied. It holds no name, drawing or key of yours.",
  "diagnostics.copyFailed": "The browser did not let us copy.",
  "diagnostics.safeMode": "Open safe mode",
  "diagnostics.health.healthy": "healthy",
  "diagnostics.health.note": "worth knowing",
  "diagnostics.health.wrong": "not well",
  "diagnostics.health.off": "not in use",
  "diagnostics.check.storage": "Storage",
  "diagnostics.check.log": "Symbols and practice",
  "diagnostics.check.vault": "Vault",
  "diagnostics.check.recogniser": "Finding by drawing",
  "diagnostics.check.workers": "Work in the background",
  "diagnostics.check.sync": "Sync",
  "diagnostics.check.reminders": "Reminders",
  "diagnostics.check.app": "The app on this device",
  "diagnostics.check.clock": "Clock",
  "diagnostics.says.storageKept":
    "Writes, reads and deletes, and the browser keeps the data for good.",
  "diagnostics.says.storageMayGo":
    "Writes, reads and deletes. The browser may take the data back after a long time without a visit: ask it to keep them, install the app, or save a backup.",
  "diagnostics.says.storageNearlyFull":
    "The room that the browser gives is nearly used up. Nothing is lost: free some space on this device.",
  "diagnostics.says.storageFull":
    "This device has no room left, so nothing can be saved. Free some space, then check again.",
  "diagnostics.says.storageRefused":
    "The browser did not give back what was written. Reload; if that does not help, open safe mode and save a copy.",
  "diagnostics.says.logSound":
    "{count, plural, one {One change} other {# changes}} looked at; what you see is what they tell.",
  "diagnostics.says.logDiffers":
    "{count, plural, one {One thing differs} other {# things differ}} from the record of changes. It can be put right from there.",
  "diagnostics.says.vaultSealed":
    "What is written lies sealed, and the keys are at hand. There is no app lock: who copies this browser's data copies its key too.",
  "diagnostics.says.vaultLocked":
    "What is written lies sealed, and the keys are at hand for as long as the app is open.",
  "diagnostics.says.vaultOpen":
    "What was written is not sealed. This is our mistake: save a backup and tell us.",
  "diagnostics.says.vaultBroken":
    "The keys do not open what they should. Reload; if that does not help, open safe mode and save a copy.",
  "diagnostics.says.recogniserFinds":
    "{count, plural, one {One drawing was asked for and found} other {# drawings were asked for and found}}.",
  "diagnostics.says.recogniserEmpty": "There is no drawing yet to be found.",
  "diagnostics.says.recogniserMisses":
    "Of {count} drawings asked for, {found} came back. Reload so that it learns them anew.",
  "diagnostics.says.recogniserSilent": "It does not answer. Reload; your drawings are safe.",
  "diagnostics.says.workersAnswer":
    "{count, plural, one {One worker} other {All # workers}} started and answered.",
  "diagnostics.says.workersSilent":
    "Of {count} workers {answered} answered. Close other tabs and apps, then check again.",
  "diagnostics.says.syncNone": "There is no account: everything stays on this device.",
  "diagnostics.says.syncGoing":
    "{waiting, plural, =0 {Everything is on the server} one {One change waits} other {# changes wait}}.",
  "diagnostics.says.syncOffline":
    "The server cannot be reached. {waiting, plural, =0 {Nothing waits} one {One change waits} other {# changes wait}}; it goes on by itself.",
  "diagnostics.says.syncResting":
    "The server is in trouble. {waiting, plural, =0 {Nothing waits} one {One change waits} other {# changes wait}}; it goes on by itself.",
  "diagnostics.says.syncStuck": "It cannot go on without you.",
  "diagnostics.says.remindersNone": "Nobody set any.",
  "diagnostics.says.remindersCalled": "This device is called at their times.",
  "diagnostics.says.remindersQuiet": "They show within the app only; this device is not called.",
  "diagnostics.says.remindersDenied": "The browser lets no reminder through any more.",
  "diagnostics.says.appKept": "All {count} files are here: it opens without a network.",
  "diagnostics.says.appWaiting": "All {count} files are here, and a new version waits.",
  "diagnostics.says.appPartly":
    "{missing, plural, one {One file is} other {# files are}} missing, so some screens need a network. Fetch them anew.",
  "diagnostics.says.appUnkept":
    "This page came from the network and is not kept. Reload once; private windows and some settings of browsers forbid it.",
  "diagnostics.says.clockRight": "It agrees with the server's.",
  "diagnostics.says.clockUnchecked":
    "It agrees with your last changes. The server could not be asked.",
  "diagnostics.says.clockWrong":
    "It is {minutes, plural, one {a minute} other {# minutes}} off. Nothing is lost, but reminders and due cards come at wrong times: set the clock of this device.",
  "diagnostics.says.clockBehind":
    "Your last change seems to be {minutes, plural, one {a minute} other {# minutes}} ahead: some clock was or is wrong. Nothing is lost.",
  "diagnostics.says.crashed": "The check itself broke, and that is our mistake.",
  "diagnostics.mend.keep": "Ask the browser to keep them",
  "diagnostics.mend.repair": "Put it right",
  "diagnostics.mend.syncNow": "Sync now",
  "diagnostics.mend.openSync": "Open sync",
  "diagnostics.mend.openReminders": "Open reminders",
  "diagnostics.mend.update": "Take the new version",
  "diagnostics.mend.renew": "Fetch the files anew",
  "diagnostics.faults": "Errors on this device",
  "diagnostics.faultsNone": "None were counted.",
  "diagnostics.faultsHint":
    "Counted here and sent nowhere: which error, on which screen, where in our code. Nothing that you wrote or drew.",
  "diagnostics.faultTimes": "{count, plural, one {once} other {# times}}",
  "diagnostics.faultsClear": "Forget them",
  "settings.strokesKanji": "Kana and kanji",
  "settings.strokesSampled": "strokes sampled as points",
  "settings.strokesOther": "Other packs",
  "settings.strokesOwn": "drawn for Glyphary",

  // Settings: practice
  "settings.practice": "Practice",
  "settings.practiceHint": "How much a day, how well, and how it asks.",
  "settings.practiceOpen": "Set up practice",
  "settings.practiceMore": "More about how it asks and schedules",
  "settings.practiceDay": "Each day",
  "settings.newPerDay": "New symbols",
  "settings.newPerDayHint": "Each comes back several times in its first days. Ten a day is plenty.",
  "settings.reviewsPerDay": "Answers at most",
  "settings.reviewsPerDayHint": "What does not fit waits for the next day.",
  "settings.retention": "How much to remember",
  "settings.retentionHint":
    "Of 100 that come up you will know about {count, number}. Higher means more work, lower means less.",
  "settings.retentionDear": "This is more than twice the work of 90 %.",
  "settings.faces": "How new symbols are asked",
  "settings.faces.draw": "Draw it",
  "settings.faces.read": "Read it",
  "settings.faces.both": "Both",
  "settings.buttons": "Ratings",
  "settings.buttons.two": "Two: again, good",
  "settings.buttons.four": "Four",
  "settings.buttonsHint": "Two are quicker to choose from, four tell the schedule more.",
  "settings.learning": "Learning",
  "settings.steps": "First waits, in minutes",
  "settings.stepsHint":
    "“1 10” shows a new symbol again after a minute, then after ten, then in days.",
  "settings.relearningSteps": "Waits after forgetting, in minutes",
  "settings.relearningStepsHint": "Before a forgotten symbol goes back to waits of days.",
  "settings.stepsTrouble":
    "Write up to ten numbers of minutes with spaces between them, such as 1 10.",
  "settings.misses": "Misses before the strokes are shown",
  "settings.missesHint":
    "{count, plural, =0 {They are shown only when you ask.} one {After one miss you see how it goes, and draw it after that.} other {After # misses you see how it goes, and draw it after that.}}",
  "settings.week": "Days",
  "settings.rollover": "A new day begins at",
  "settings.rolloverHint": "What you practise before this hour still counts for the day before.",
  "settings.easyDays": "How full each weekday may be",
  "settings.easyDaysHint": "Practice is moved to the days around a light one.",
  "settings.load.usual": "As usual",
  "settings.load.less": "Less",
  "settings.load.none": "As little as can be",
  "settings.slipping": "What keeps slipping",
  "settings.leechLapses": "After so many times forgotten",
  "settings.leechLapsesHint":
    "Then a symbol is listed under Practise, so that you can look at it with fresh eyes.",
  "settings.suspendLeeches": "Set them aside by themselves",
  "settings.suspendLeechesHint": "They are not asked any more until you take them up again.",
  "settings.order": "Spread and order",
  "settings.fuzz": "Spread over neighbouring days",
  "settings.fuzzHint": "What was learnt together does not come back all on one day.",
  "settings.interleave": "Mix the tags",
  "settings.interleaveHint":
    "Symbols of one tag do not follow one another where it can be avoided.",
  "settings.maximumInterval": "Longest wait, in days",
  "settings.maximumIntervalHint": "However well it is known, a symbol comes back by then.",
  "settings.kept.drawings": "Kept drawings",
  "settings.keepDrawings": "Keep drawings from practice",
  "settings.keepDrawingsHint":
    "The last twelve of each symbol, to see on its page how your hand changes.",
  "settings.drawingsKept":
    "{count, plural, =0 {None is kept.} one {# drawing is kept.} other {# drawings are kept.}}",
  "settings.forgetDrawings": "Forget them",
  "settings.shown": "What is shown",
  "settings.showStreak": "Days in a row",
  "settings.showStreakHint": "A day without practice is never held against you.",
  "settings.showCoherence": "Coherence",
  "settings.showCoherenceHint":
    "One figure for how your practice goes, always with the parts it is made of.",

  // What the schedule can be asked: the next weeks, and to learn from the person
  "settings.schedule": "The schedule",
  "settings.scheduleHint":
    "See what the coming weeks would ask of you, or let it learn how you forget.",
  "plan.open": "Look ahead",
  "plan.title": "The next 90 days",
  "plan.now": "As it is",
  "plan.then": "With this plan",
  "plan.minutes": "{count, plural, =0 {Under 1 min a day} other {About # min a day}}",
  "plan.chart": "Minutes a day with this plan, from {least} to {most}",
  "plan.day": "{date}: {minutes} min",
  "plan.table": "As a table",
  "plan.tableCaption": "What each week asks, with this plan",
  "plan.week": "Week from",
  "plan.reviews": "Come back",
  "plan.learnt": "New",
  "plan.minutesADay": "Minutes a day",
  "plan.waiting":
    "{count, plural, =0 {None is waiting to be learnt.} one {# is waiting to be learnt.} other {# are waiting to be learnt.}}",
  "plan.hint": "Reckoned from how long your answers have taken so far, if you practise every day.",
  "plan.use": "Use this plan",
  "fit.open": "Fit it to your memory",
  "fit.title": "Fit the schedule to your memory",
  "fit.intro":
    "Everybody forgets at their own pace. From your answers the schedule can learn yours, so that symbols come back when you are about to lose them. It takes some seconds and happens on this device.",
  "fit.usual": "Now it goes by what holds for most people.",
  "fit.inForce": "Fitted on {date} to {count, plural, one {# answer} other {# answers}}.",
  "fit.wasBetter": "It foretold answers it had not seen {percent} better than the one before.",
  "fit.wasLittle": "It foretold answers it had not seen a little better than the one before.",
  "fit.start": "Fit it now",
  "fit.again": "Fit it anew",
  "fit.working": "Looking through your answers",
  "fit.tooFew":
    "It is too early for that. So far {count, plural, =0 {none of your answers} one {# of your answers} other {# of your answers}} came a day or more after the one before, and it takes {needed}. Practise for a while, then look here again.",
  "fit.better":
    "It foretells your {count, plural, one {newest answer} other {# newest answers}}, which it had not seen, {percent} better.",
  "fit.little":
    "It foretells your {count, plural, one {newest answer} other {# newest answers}}, which it had not seen, a little better.",
  "fit.noBetter":
    "It would foretell your {count, plural, one {newest answer} other {# newest answers}} no better than the schedule you have, so nothing changes.",
  "fit.before": "As it is",
  "fit.after": "Fitted",
  "fit.chance": "{chance} in 100",
  "fit.chanceHint": "How likely each held, on average, what you then knew or had forgotten.",
  "fit.dates": "Using it dates all symbols anew: some come back sooner, some later.",
  "fit.use": "Use it",
  "fit.leave": "Leave as it is",
  "fit.failed": "That did not work. Nothing was changed: try again.",
  "fit.used": "The schedule goes by your memory now.",
  "fit.goBack": "Go back to the one before",
  "fit.wentBack": "The schedule is as it was before.",

  // Importing a file
  "import.title": "Import this file?",
  "import.holds":
    "{symbols, plural, one {# symbol} other {# symbols}}, {samples, plural, one {# drawing} other {# drawings}}",
  "import.changes":
    "{count, plural, one {# entry would be added or changed here} other {# entries would be added or changed here}}. What is newer here stays, and the import can be undone.",
  "import.noChanges": "All of it is here already. There is nothing to import.",
  "import.unreadable":
    "{count, plural, one {# entry is damaged and is left out.} other {# entries are damaged and are left out.}}",
  "import.apply": "Import",
  "import.writing": "Being written, all in one step. Undo takes it back.",
  "network.offline": "Offline",
  "import.sealed": "Open this copy",
  "import.sealedText":
    "It was made behind an app lock. What opened the app on that day opens it: the passphrase, or the 24 words.",
  "import.open": "Open",
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
  "import.trouble.Sealed":
    "“{file}” is a copy made behind an app lock, and holds nothing that could open it. Nothing was changed.",
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

  // Passphrases
  "passphrase.show": "Show the passphrase",
  "passphrase.hide": "Hide the passphrase",

  // The lock
  "lock.title": "Glyphary is locked",
  "lock.intro": "Your symbols are sealed on this device.",
  "lock.passphrase": "Passphrase",
  "lock.open": "Open",
  "lock.opening": "Opening …",
  "lock.openingNote": "This takes a moment on purpose: it makes guessing slow.",
  "lock.wait": "Next try in {seconds, plural, one {# second} other {# seconds}}",
  "lock.waitNote":
    "After several tries the next one has to wait a little. Nothing is ever deleted.",
  "lock.usePhrase": "Use the recovery phrase",
  "lock.usePassphrase": "Use the passphrase",
  "lock.usePasskey": "Use a passkey",
  "lock.words": "The words of your recovery phrase",
  "lock.wordsCount": "{count, number} of {all, number} words, in their order",
  "lock.wordsUnknown":
    "Word {number, number}, “{word}”, is not one of the words such a phrase is made of.",
  "lock.help": "What if nothing opens it?",
  "lock.helpText":
    "What is here opens with the passphrase, the 24 words or a passkey, and with nothing else. If the passphrase is gone, the words open it. Nobody else has a key, so nobody can send you a new one.",

  // Keys that do not open
  "vault.wrong.passphrase":
    "That is not the passphrase. See whether Caps Lock is on, then try again.",
  "vault.wrong.recovery":
    "These words belong to another phrase. If you made a new one, look for its paper.",
  "vault.wrong.passkey":
    "This passkey opens something else. Choose another one, or use the passphrase.",
  "vault.weak.short":
    "Too short to withstand guessing: take at least 10 characters, or four words.",
  "vault.weak.common":
    "This is one of the first that anybody would guess. Take words that only you would put together.",
  "vault.weak.repetitive":
    "It repeats itself or runs along the keys, so it is quickly guessed. Mix in other words.",
  "vault.trouble.WrongWordCount":
    "These are {count, plural, one {# word} other {# words}}; the phrase has 24.",
  "vault.trouble.UnknownWord":
    "Word {number, number} is not one of the words such a phrase is made of.",
  "vault.trouble.WrongChecksum":
    "All the words are known, but they do not fit together: one is another word, or two have changed places.",
  "vault.trouble.Damaged":
    "The key that is kept here has been changed or damaged, so this way in does not open any more. Nothing was deleted: try another way in, or restore a backup.",
  "vault.trouble.KdfRefused":
    "What is noted beside this key has been weakened or damaged, so it is not used. Nothing was deleted: try another way in.",
  "vault.trouble.NoMemory":
    "The device has too little free memory for this just now. Close other tabs and apps, then try again.",
  "vault.trouble.PasskeyCancelled":
    "No passkey was used: it was cancelled, or it took too long. Nothing was changed.",
  "vault.trouble.PasskeyWithoutSecret":
    "This passkey cannot open a vault: it gives no secret to this browser. It is not used; you can delete it where your passkeys are kept.",
  "vault.trouble.PasskeysUnavailable": "This browser has no passkeys, or does not allow them here.",
  "vault.trouble.StorageUnavailable":
    "The browser does not let Glyphary read or keep anything just now. Nothing was changed: try again.",
  "vault.trouble.StorageFull":
    "This device has no room left: for a moment everything is there twice. Nothing was changed and nothing is lost: free some space, then try again.",
  "vault.trouble.DatabaseTakenOver":
    "The keys were changed in another tab. Nothing is lost: reload this page.",
  "vault.trouble.LastSlot":
    "This way in has to stay: without it nothing but a passkey, or nothing at all, would open your symbols.",
  "vault.trouble.RecoveryFirst":
    "A passkey can get lost with its device: make a recovery phrase first.",
  "vault.trouble.NeedsSignIn":
    "Your other devices have to hear of new keys first, and you are signed out of your account. Nothing has changed. Sign in again under Account and sync, then try again.",
  "vault.trouble.NeedsServer":
    "Your other devices have to hear of new keys first, and the server can’t be told at the moment. Nothing has changed. Try again once you are online.",

  // Settings: safety
  "settings.safety": "Safety",
  "settings.safetyHint": "A lock for this app, and the keys that open it.",
  "settings.safetyOpen": "Look after the lock",
  "safety.now": "Now",
  "safety.off": "Sealed on this device. Whoever can open this browser profile can open it too.",
  "safety.offMore":
    "The key is kept in the same profile, so sealing alone hides little from somebody who has this device. A lock changes that.",
  "safety.on":
    "The lock is on. Your symbols open by the passphrase, the recovery phrase or a passkey, and by nothing else.",
  "safety.onMore": "While it is open, whoever sits at this device sees everything.",
  "safety.turnOn": "Turn the lock on",
  "safety.does": "What a lock does, and what it cannot",
  "safety.does.seals":
    "Everything is sealed anew, with keys that this device does not keep. It opens only when you come with yours.",
  "safety.does.leftovers":
    "Bytes from before may stay on the disk until they are overwritten. No browser can promise that they are gone.",
  "safety.does.lost":
    "If both the passphrase and the recovery phrase are lost, so are your symbols. Nobody can bring them back.",
  "safety.does.open":
    "It does not help against an app or an extension that watches while it is open.",
  "safety.lockNow": "Lock now",
  "safety.lockKey": "With the keyboard: Ctrl/⌘ Shift L",
  "safety.locking": "Locking",
  "safety.after": "Lock by itself, untouched for",
  "safety.after.never": "Never",
  "safety.after.minutes": "{count, plural, one {# minute} other {# minutes}}",
  "safety.after.hour": "1 hour",
  "safety.onHide": "Lock when it is out of sight",
  "safety.onHideHint":
    "Another tab, another app or a dark screen locks it. A drawing on the pad is kept, sealed.",
  "safety.ways": "Ways in",
  "safety.way.passphrase": "Passphrase",
  "safety.way.recovery": "Recovery phrase, 24 words",
  "safety.way.passkey": "Passkey",
  "safety.way.device": "This device",
  "safety.way.added": "since {date}",
  "safety.change": "Change",
  "safety.changePassphrase": "Change the passphrase",
  "safety.newPhrase": "Change the recovery phrase",
  "safety.addPasskey": "Add a passkey",
  "safety.renamePasskey": "Rename {name}",
  "safety.renameTitle": "Another name",
  "safety.passkeyAsking": "Waiting for the passkey. The browser asks in a window of its own.",
  "safety.removeTitle": "Remove {name}?",
  "safety.removeText":
    "It will not open Glyphary any more. The passkey itself stays where your passkeys are kept.",
  "safety.removeConfirm": "Remove",
  "safety.leftOut": "Not a way in",
  "safety.leftOutText":
    "{name} was added here while another device changed the keys, so it opens nothing. Remove it, then add it again.",
  "safety.removed": "{name} does not open it any more",
  "safety.passkeyName": "Name",
  "safety.passkeyNameHint": "So that you know later which one it is: “phone”, “key on the ring”.",
  "safety.passkeyAdded": "{name} opens it from now on",
  "safety.keys": "Keys",
  "safety.keysHint":
    "If somebody may have seen a key, make new ones. Everything on this device is sealed anew in the background; your ways in stay the same.",
  "safety.newKeys": "Make new keys",
  "safety.newKeysMade": "New keys are in use",
  "safety.resealing": "Sealing anew, {percent}. You can go on meanwhile.",
  "safety.turnOff": "Turn the lock off",
  "safety.turnOffText":
    "Everything is sealed with a key that this device keeps, and opens without a question again. Passphrase, phrase and passkeys are not needed here any more.",
  "safety.turnedOff": "It opens without a question again",
  "safety.step": "Step {step, number} of {of, number}",
  "safety.next": "Next",
  "safety.passphraseIntro":
    "Four words that only you would put together are good, and easier to keep than signs. Nobody can reset it.",
  "safety.accountsPassphrase":
    "Account and lock share one passphrase, and the recovery phrase stays the same: type the passphrase of your account.",
  "safety.current": "Passphrase now",
  "safety.new": "New passphrase",
  "safety.again": "Once more",
  "safety.good": "Not among those that are guessed first.",
  "safety.differ": "The two are not the same.",
  "safety.wordsTitle": "Your recovery phrase",
  "safety.wordsIntro":
    "These 24 words open everything if the passphrase is lost. They are shown now and never again: write them on paper, with their numbers.",
  "safety.wordsCare":
    "A photo or a copied text travels to places you do not see. Paper stays where you put it.",
  "safety.print": "Print",
  "safety.printTitle": "24 words",
  "safety.confirmTitle": "Three of the words",
  "safety.confirmIntro": "So that they are surely on paper: which words have these numbers?",
  "safety.confirmWord": "Word {number, number}",
  "safety.confirmWrong": "On the list there is another word here. Go back to look.",
  "safety.finishTitle": "Turn the lock on?",
  "safety.finishText":
    "Everything is sealed anew now, which can take a minute with thousands of symbols. Then Glyphary begins at the lock.",
  "safety.sealing": "Sealing everything anew …",
  "safety.changing": "Making the key. This takes a moment on purpose.",
  "safety.passphraseChanged": "The new passphrase opens it from now on",
  "safety.phraseReplaced": "The new words open it from now on; the old ones do not",

  // Settings: backup
  "backup.title": "Backup",
  "backup.hint":
    "One sealed file with everything, also what never leaves this device. Keep it somewhere else; it opens with your key and nothing else.",
  "backup.due":
    "Much is on this device and nowhere else. A backup kept somewhere else keeps it safe.",
  "backup.last": "Last backup: {date}",
  "backup.never": "There is no backup yet.",
  "backup.save": "Save a backup",
  "backup.saveNew":
    "Choose a passphrase for this file. Whoever has both can read everything; without the passphrase nobody can, not even you.",
  "backup.saveOpens":
    "It opens by the passphrase or the recovery phrase that open Glyphary now. Later changes of them do not change this file.",
  "backup.passphrase": "Passphrase of the backup",
  "backup.passphraseHint": "Four words that only you would put together are good.",
  "backup.saving": "Writing the backup …",
  "backup.saved": "{file} saved, {size}",
  "backup.restore": "Restore a backup",
  "backup.restoreHint":
    "What is in the backup is added to what is here. Nothing is lost: of two versions, the one written later is shown.",
  "backup.restoreNow": "Restore",
  "backup.looking": "Looking whether the file is whole …",
  "backup.restoring": "Restoring …",
  "backup.way": "Open it by",
  "backup.restored":
    "{count, plural, =0 {Everything in it was here already} one {Restored: # entry is new or changed} other {Restored: # entries are new or changed}}",
  "backup.restoredPartly":
    "{count, plural, one {# entry is new or changed} other {# entries are new or changed}}. Some parts of the backup could not be read.",
  "backup.forked":
    "A copy of this device has been writing too. Both parts are here now; this device goes on under a new name.",
  "backup.wrong.passphrase":
    "That is not the passphrase of this backup. It is the one from the day it was saved; see whether Caps Lock is on.",
  "backup.wrong.recovery":
    "These words do not open this backup. It opens by the words from the day it was saved.",
  "backup.trouble.NotABackup":
    "This file is not a backup of Glyphary. Nothing was changed: choose one whose name ends in “.glyphary”. Exports are read by “Import”.",
  "backup.trouble.NewerBackup":
    "This backup was saved by a newer Glyphary. Nothing was changed: reload this page, then restore it.",
  "backup.trouble.Truncated":
    "This backup ends too early: it was cut off while it was saved or copied. Nothing was changed: copy it again, or choose another one.",
  "backup.trouble.Changed":
    "Something in this backup is not as it was written, so it is not used. Nothing was changed: choose another copy.",
  "backup.trouble.KdfRefused":
    "What protects the passphrase of this backup was weakened or damaged, so nothing is tried with it. Choose another copy, or open it by the recovery phrase.",
  "backup.trouble.FileUnreadable":
    "The file could not be read. Nothing was changed: see whether it is still there, and choose it again.",
  "backup.trouble.FileNotWritten":
    "The backup could not be written there: no room, or the place went away. Nothing is lost; choose another place and try again.",
  "backup.trouble.NoKey":
    "Nothing would open this backup. Choose a passphrase for it, then save it again.",
  "backup.trouble.NotEmpty":
    "Something was written here in the meantime. Nothing is lost: restore once more, and the backup is added to it.",
  "backup.trouble.Cancelled": "Stopped. Nothing is lost.",
  "backup.trouble.StorageFull":
    "This device has no room left. Nothing is lost: free some space, then try again.",
  "backup.trouble.StorageUnavailable":
    "The browser does not let Glyphary read or keep anything just now. Nothing is lost: try again.",
  "backup.trouble.DatabaseTakenOver":
    "Glyphary was renewed in another tab. Nothing is lost: reload this page, then try again.",

  // Account and sync
  "account.title": "Account and sync",
  "account.noServer": "This copy of Glyphary has no server.",
  "account.noServerMore":
    "Everything works without one, and stays on this device. A backup takes it to another.",
  "account.toBackup": "To the backup",
  "account.begin": "On all your devices",
  "account.intro":
    "Your symbols on every device you sign in on, sealed before they leave this one.",
  "account.learns":
    "The server learns your e-mail address, how much there is and when it comes, and never what is in it.",
  "account.closed": "This server takes no new accounts. Whoever has one can sign in.",
  "account.create": "Create an account",
  "account.signIn": "Sign in",
  "account.signInAgain": "Sign in again",
  "account.signedOut": "Signed out of {email}",
  "account.signedOutMore":
    "Everything is still on this device and works as before. What you change waits here until you sign in again.",
  "account.or": "Or with an account you have elsewhere",
  "account.with.google": "Continue with Google",
  "account.with.github": "Continue with GitHub",
  "account.forgot": "Forgot the passphrase?",
  "account.email": "E-mail address",
  "account.emailHint":
    "For signing in, and for a code if the passphrase gets lost. Nothing else is sent there.",
  "account.passphraseIntro":
    "One passphrase for the account and for what is sealed in it. It never leaves this device, so nobody can reset it: four words that only you would put together are good.",
  "account.locksPassphrase":
    "Account and lock share one passphrase: type the one that opens Glyphary here.",
  "account.signUpBusy": "Making the key. This takes a moment on purpose.",
  "account.signInBusy": "Signing in. This takes a moment on purpose: it makes guessing slow.",
  "account.opening": "Opening. This takes a moment on purpose: it makes guessing slow.",
  "account.sending": "Sending …",
  "account.checking": "Looking whether the code is right …",
  "account.forgot.title": "Forgot the passphrase",
  "account.forgot.text":
    "A code by e-mail signs you in. Your 24 words or a passkey then open what is sealed, and you choose a new passphrase. Without either of them nobody can open it, not even by e-mail.",
  "account.emailMayDiffer": "Changed on another device? Then type the new one.",
  "account.sendCode": "Send the code",
  "account.code.title": "Look into your e-mail",
  "account.code.text": "A message is on its way to {email}. Type the code that stands in it.",
  "account.code": "Code",
  "account.codeAgain": "Send another one",
  "account.codeSent": "Another message is on its way",
  "account.make.passphraseTitle": "A passphrase of your own",
  "account.make.passphraseText":
    "You are signed in. Who signed you in must not be able to open what is sealed, so that takes a passphrase which only you know. Nobody can reset it.",
  "account.make.readyTitle": "Turn sync on",
  "account.make.readyText":
    "What is on this device goes to your account, sealed. Your recovery phrase stays the same.",
  "account.make.do": "Turn sync on",
  "account.make.busy": "Making the keys. Then everything goes on its way, sealed.",
  "account.open.title": "Open your symbols",
  "account.open.text":
    "You are signed in. What the account holds is sealed: open it with one of your keys.",
  "account.open.passkey": "The browser asks for your passkey in a window of its own.",
  "account.way.passphrase": "Passphrase",
  "account.way.recovery": "24 words",
  "account.way.passkey": "Passkey",
  "account.join.title": "Make them one?",
  "account.join.text":
    "There {count, plural, one {is # symbol} other {are # symbols}} here and others in your account. They will be one, on all your devices.",
  "account.join.more":
    "Nothing is lost on either side. Of two versions of one thing, the one written later is shown.",
  "account.join.do": "Make them one",
  "account.joining": "Bringing them together …",
  "account.fresh.title": "A new passphrase",
  "account.fresh.text":
    "It is open. Choose a passphrase for the next time; the old one does not open it any more from then on.",
  "account.fresh.do": "Use this one",
  "account.devices": "Devices",
  "account.device.unnamed": "A device without a name",
  "account.device.this": "This device",
  "account.device.today": "Last seen today",
  "account.device.seen": "Last seen {date}",
  "account.device.never": "Not seen yet",
  "account.device.revoked": "Signed out; it opens nothing new",
  "account.device.nameHint": "So that you know later which one it is: “phone”, “desk at home”.",
  "account.revoke": "Sign out {name}",
  "account.revokeTitle": "Sign out {name}?",
  "account.revokeText":
    "It is signed out, and new keys are made which it does not get: nothing that is written from now on can be opened there.",
  "account.revokeStays": "What is on it already stays on it. Nobody can take that back from here.",
  "account.revokeDo": "Sign it out",
  "account.revoking": "Making new keys …",
  "account.revoked": "{name} is signed out",
  "account.title.data": "Account",
  "account.room": "Room used",
  "account.roomOf": "{used} of {quota}",
  "account.changeText":
    "It changes for the account and on all your devices at once. The recovery phrase stays the same.",
  "account.changeEmail": "Change e-mail address",
  "account.changeEmail.text":
    "A code goes to the new address. Once it is entered, you sign in with that address and the same passphrase, on your other devices too.",
  "account.newEmail": "New e-mail address",
  "account.emailChanged": "The e-mail address is changed",
  "account.emailKept": "The e-mail address stays as it is",
  "account.providersEmail": "This address comes from Google or GitHub. It can be changed there.",
  "account.moving":
    "Your address is to become {email}. Until the code that went there is entered, nothing has changed.",
  "account.moving.code": "Enter the code",
  "account.moving.drop": "Keep the address",
  "account.moved.title": "One last step",
  "account.moved.text":
    "The account has moved to {email}. Type your passphrase, so that it signs in there too.",
  "account.moved.do": "Finish",
  "account.signOut": "Sign out",
  "account.signOut.title": "Sign out?",
  "account.signOut.text":
    "Everything stays on this device and works as before. It only does not reach your other devices until you sign in again.",
  "account.signOut.waiting":
    "{count, plural, one {# change has} other {# changes have}} not been sent yet and will wait here.",
  "account.signedOutNow": "Signed out. Everything is still here",
  "account.delete": "Delete the account",
  "account.delete.title": "Delete the account?",
  "account.delete.goes": "What goes, for good: the account, and everything of it on the server.",
  "account.delete.stays":
    "What stays: everything on this device, and on each of your others. They just do not hear of each other any more.",
  "account.delete.word": "delete",
  "account.delete.type": "Type “{word}”",
  "account.delete.typed": "To delete the account, type the word “{word}” here.",
  "account.deleting": "Deleting …",
  "account.deleted": "The account is deleted. Everything is still on this device",
  "account.trouble.Unreachable":
    "The server does not answer. Nothing was changed: see whether there is a network, then try again.",
  "account.trouble.NotTheServer":
    "Somebody else answered for the server, as networks in hotels and trains do before one signs in to them. Open any web page to do that, then try again.",
  "account.trouble.ServerTrouble":
    "The server is in trouble just now. Nothing is lost: try again in a while.",
  "account.trouble.SignedOut":
    "You were signed out in the meantime. Nothing is lost: sign in again.",
  "account.trouble.NotMember":
    "The account does not hold this any more; it may have been deleted on another device. What is here stays here.",
  "account.trouble.QuotaExceeded":
    "The room of your account is used up: {used} of {quota}. What is here stays here, and a backup keeps it elsewhere.",
  "account.trouble.Refused":
    "The server does not take this: it may be newer than this app. Nothing was changed: reload this page, then try again.",
  "account.trouble.WrongLogin":
    "The e-mail address or the passphrase is not right. See whether Caps Lock is on, then try again.",
  "account.trouble.EmailTaken":
    "There is an account with this e-mail address already: sign in to it, or take another address.",
  "account.trouble.BadEmail":
    "Nothing can be sent to this e-mail address. See whether a letter is missing.",
  "account.trouble.SameEmail": "The account has this address already.",
  "account.trouble.EmailSettled":
    "This was finished or dropped elsewhere. There is nothing left to do here.",
  "account.trouble.EmailUnfinished":
    "The account has moved to another address. Finish that first, with your passphrase.",
  "account.trouble.WrongCode":
    "This code is not right, or too old. Type the newest one, or have another one sent.",
  "account.trouble.TooMany":
    "That were many tries. The next one can be made in {minutes, plural, one {# minute} other {# minutes}}.",
  "account.trouble.OtherAccount":
    "What is on this device belongs to the account {email}, and accounts are never mixed. Sign in to that one, or use another browser profile.",
  "account.trouble.NotTheVaultsPassphrase":
    "That is not the passphrase that opens Glyphary here. Account and lock share one.",
  "account.trouble.NewKeys":
    "The keys were changed on another device, and this one has not heard of it yet. Nothing was changed: sync, then try again.",
  "account.trouble.Cancelled": "You came back without signing in. Nothing was changed.",
  "sync.needsYou": "Something in the settings needs you",
  "sync.open.settings": "Look after the account",
  "sync.setUp": "See what an account does",
  "sync.goOn": "Go on where you were",
  "sync.begun": "You have begun to sign in.",
  "sync.none": "No account: everything is on this device only.",
  "sync.state.safe": "Everything is safe in {places, plural, one {# place} other {# places}}",
  "sync.state.here": "Everything is safe on this device",
  "sync.state.waiting": "{count, plural, one {# change} other {# changes}} waiting",
  "sync.state.offline": "Offline since {time}",
  "sync.state.offlineWaiting":
    "Offline since {time}, {count, plural, one {# change} other {# changes}} waiting",
  "sync.state.resting": "The server is in trouble",
  "sync.state.pulling": "Your symbols are coming in",
  "sync.more.safe":
    "Here, on the server, and on each of your devices that has read it. Only your devices can open it.",
  "sync.more.here": "It goes to your account as soon as there is something to send.",
  "sync.more.waiting": "They go by themselves. You can close Glyphary meanwhile.",
  "sync.more.offline":
    "Everything works as before. What you change is kept here and goes by itself when the server answers again.",
  "sync.more.offlineNext":
    "Everything works as before. What you change is kept here; the next try is at {time}.",
  "sync.more.pulling": "You can draw and look things up meanwhile.",
  "sync.pulled": "{done, number} of {all, number}",
  "sync.now": "Sync now",
  "sync.last": "Last sync {when}",
  "sync.lastNow": "Last sync just now",
  "sync.again": "Try again",
  "sync.reload": "Reload",
  "sync.refill": "Send everything again",
  "sync.leave": "Leave it",
  "sync.open": "Open it",
  "sync.stuck.SignedOut": "You are signed out",
  "sync.stuck.QuotaExceeded": "The room of your account is used up",
  "sync.stuck.NotMember": "Your account does not hold these symbols any more",
  "sync.stuck.Refused": "The server is newer than this app",
  "sync.stuck.StorageFull": "This device has no room left",
  "sync.stuck.ServerLost": "The server has lost part of what it had",
  "sync.stuck.NewKeys": "The keys were changed on another device",
  "sync.stuckMore.SignedOut":
    "Everything is still here. What you change waits until you sign in again.",
  "sync.stuckMore.QuotaExceeded":
    "What you change is safe on this device but reaches no other. A backup keeps it elsewhere too.",
  "sync.stuckMore.NotMember":
    "It may have been deleted on another device. Everything is still here: sign out, and it goes on as before.",
  "sync.stuckMore.Refused":
    "Nothing is lost. Reload this page to get the newer app; then it goes on by itself.",
  "sync.stuckMore.StorageFull":
    "What other devices write cannot come in. Nothing is lost: free some space, then try again.",
  "sync.stuckMore.ServerLost":
    "This device still has all of it and can send it again. Nothing is changed here, whatever you choose.",
  "sync.stuckMore.NewKeys":
    "Open it once with one of your keys, so that this device can go on reading. Nothing is lost.",
  "sync.alarms": "Noticed",
  "sync.gotIt": "Got it",
  "sync.alarm.someDevice": "one of your devices",
  "sync.alarm.Rewritten":
    "What the server had stored was taken apart: entries were missing, added or in another order. Everything was read anew, and what you have here is whole.",
  "sync.alarm.Gap":
    "{count, plural, one {# entry of {device} has} other {# entries of {device} have}} not arrived, though later ones have. The server may be holding something back; it is still on that device.",
  "sync.alarm.Fork":
    "Two copies of {device} have been writing, as after a profile was copied. Everything of both is here.",
  "sync.alarm.Broken":
    "The entries of {device} do not follow on from each other as they were written. All of them are here. If you cannot explain it, save a backup and sign out devices that you do not use.",
  "sync.alarm.Doubled":
    "The server counts one entry of {device} twice. It was taken in once, and nothing is missing.",
  "sync.alarm.Forged":
    "One entry bears a signature that no device of yours made. It opens with your keys, so it is kept. If you cannot explain it, sign out devices that you do not use; that makes new keys.",
  "sync.alarm.Unopened":
    "{count, plural, one {# entry does not open. It is} other {# entries do not open. They are}} kept and tried again later; everything else goes on.",
  "sync.alarm.UnopenedNewer":
    "{count, plural, one {# entry was} other {# entries were}} written by a newer Glyphary. Reload this page to be able to read it too.",
  "sync.alarm.UnknownDevice":
    "A device that never gave its name has written with your keys. If it is none of yours, sign out devices that you do not know; that makes new keys.",
  "sync.alarm.ShownOther":
    "The server has shown {device} another history than this device. Nothing here is lost; save a backup, and see on both whether something is missing.",
  "sync.alarm.CutTail":
    "The last entry of {device} bears no signature, so something that came after it may be held back. Opening Glyphary there settles it.",
  "sync.alarm.NewIdentity":
    "A copy of this device has been writing too. Both parts are here; this device goes on under a new name.",
  "sync.log": "If something seems odd",
  "sync.logHint":
    "The sync log tells when what was sent and received: times, counts and errors, nothing you wrote.",
  "sync.logSave": "Save the sync log",
  "backup.dueSynced":
    "It is a while since there was a backup. One kept somewhere else helps even if the account gets lost.",

  // Installing
  "install.title": "Install Glyphary",
  "install.offer": "Have Glyphary at hand as an app, with an icon and a window of its own.",
  "install.why":
    "It gets an icon and a window of its own, opens without a network as it does now, and your symbols are less likely to be cleared.",
  "install.install": "Install",
  "install.how": "Show me how",
  "install.later": "Not now",
  "install.section": "On this device",
  "install.isInstalled": "Glyphary is installed here and runs in a window of its own.",
  "install.isTab": "Glyphary runs in a tab of the browser.",
  "install.mayGo":
    "The browser may remove what you keep here when the device runs out of room, or after many days without a visit.",
  "install.mayGoSoon":
    "The browser may remove what you keep here after seven days without a visit. In the installed app it stays.",
  "install.stays": "The browser has promised to keep what is here.",
  "install.steps": "How to install",
  "install.ios.1": "Tap “Share” in the browser’s bar.",
  "install.ios.2": "Choose “Add to Home Screen”.",
  "install.ios.3": "Tap “Add”, and open Glyphary from the home screen.",
  "install.macSafari.1": "Open “File” in the menu bar.",
  "install.macSafari.2": "Choose “Add to Dock”.",
  "install.macSafari.3": "Click “Add”, and open Glyphary from the Dock.",
  "install.firefoxAndroid.1": "Open the menu, the three dots beside the address.",
  "install.firefoxAndroid.2": "Choose “Add app to Home screen” or “Install”.",
  "install.firefoxAndroid.3": "Confirm, and open Glyphary from the home screen.",
  "install.firefoxDesktop.1": "Click on this tab with the right button.",
  "install.firefoxDesktop.2": "Choose “Pin Tab”.",
  "install.firefoxDesktop.3": "Glyphary stays in front, and opens together with Firefox.",
  "install.firefoxDesktop.note":
    "Firefox on a computer installs no apps like this one; a pinned tab comes close. On Windows, the address bar may offer to add it to the taskbar.",
  "install.other.1": "Open the browser’s menu.",
  "install.other.2":
    "Choose “Install” or “Add to Home screen”; it may stand under “Save and share”.",
  "install.other.3": "Confirm, and open Glyphary by its icon.",
  "install.other.note":
    "Without such an entry, this browser cannot install apps; the tab works just as well.",
  "install.carry": "First, take your symbols along",
  "install.carryText":
    "The installed app may begin empty, with a storage of its own. A backup or sync brings everything over.",
  "install.carrySaved":
    "The backup is saved. Open it in the installed app: it asks for it at its first start.",
  "install.carrySynced":
    "Your symbols are in your account: sign in to it in the installed app, and they come.",
  "install.turnOnSync": "Turn on sync",
  "install.greeting": "Your symbols, in the installed app",
  "install.greetingText":
    "It may begin empty, with a storage of its own. What you have in the browser comes over by a backup or your account.",
  "install.openBackup": "Open a backup",
  "install.signIn": "Sign in",
  "install.beginAfresh": "Begin empty",

  // What other apps share or have opened here
  "share.picture": "The shared picture",
  "share.beside": "Draw it on the pad, and give it a name.",
  "share.under": "Lay it under the paper",
  "share.remove": "Remove the picture",
  "share.lost": "What was shared did not arrive. Share it once more.",
  "share.nothing": "There was neither text nor a picture in what was shared.",
  "share.tooLarge":
    "The shared picture is too large: it has {size}, and up to {limit} can be shown.",
  "share.tooManyPixels": "The shared picture is too large to be shown. Share a smaller copy of it.",
  "share.notAPicture":
    "What was shared cannot be shown as a picture. Pictures in JPEG, PNG, WebP or GIF can.",
  "files.wrong":
    "{file} is not a file of Glyphary. Exports (.json) and backups (.glyphary) open here; nothing was changed.",
  "files.gone": "{file} could not be read. It may have been moved; nothing was changed.",

  // Reminders
  "reminders.title": "Reminders",
  "reminders.hint": "A nudge at a time of your choosing.",
  "reminders.open": "Look after reminders",
  "reminders.empty":
    "Be reminded to practise, at a time that suits you. Nothing you learn or write is in it.",
  "reminders.add": "Add a reminder",
  "reminders.new": "New reminder",
  "reminders.edit": "Change the reminder",
  "reminders.remove": "Remove this reminder",
  "reminders.removed": "Reminder removed",
  "reminders.time": "Time",
  "reminders.weekdays": "Days",
  "reminders.everyDay": "Every day",
  "reminders.workdays": "Monday to Friday",
  "reminders.weekend": "Saturday and Sunday",
  "reminders.noDay": "Choose at least one day. To be left alone for a while, pause it.",
  "reminders.tooMany":
    "There are 20 reminders already. Change one of them, or remove one you do not need.",
  "reminders.condition": "When it speaks up",
  "reminders.condition.always": "always",
  "reminders.condition.due": "if something is due",
  "reminders.condition.notPractised": "if I have not practised",
  "reminders.conditionHint":
    "For this the server is told until when to stay silent. It is not told why.",
  "reminders.pause": "Pause until",
  "reminders.pauseHint": "Silent before that day. Leave it empty to be reminded from now on.",
  "reminders.fixedZone": "Keep to one time zone",
  "reminders.zoneFollows": "Follows this device when you travel. Now: {zone}.",
  "reminders.zoneIs": "Always in {zone}, wherever you are.",
  "reminders.unknownZone":
    "This browser does not know the time zone {zone}; it goes by the time here.",
  "reminders.next.today": "Today at {time}",
  "reminders.next.tomorrow": "Tomorrow at {time}",
  "reminders.next.day": "{day} at {time}",
  "reminders.next.again": "Again {next}",
  "reminders.next.never": "Not planned",
  "reminders.device": "On this device",
  "reminders.why":
    "To be reminded while Glyphary is closed, it needs leave to show notifications. The server learns the times, and nothing of your symbols.",
  "reminders.whyNoServer":
    "This Glyphary has no server that could remind you while it is closed. Some browsers look by themselves now and then; for that it needs leave to show notifications.",
  "reminders.turnOn": "Remind me",
  "reminders.turningOn": "Just a moment …",
  "reminders.turnOff": "Stop on this device",
  "reminders.state.push": "You are reminded here, with Glyphary closed too.",
  "reminders.state.late":
    "The server could not be reached yet. It is tried again by itself, and reminders come from then on.",
  "reminders.state.waking": "This browser looks now and then, so a reminder may come late.",
  "reminders.state.off": "You are not reminded here while Glyphary is closed.",
  "reminders.otherwise":
    "Without it, Glyphary tells you when you open it. A calendar file reminds you everywhere.",
  "reminders.loss.permission":
    "Notifications were turned off for Glyphary, so you are not reminded here any more.",
  "reminders.loss.account":
    "This device is signed out, so you are not reminded here any more. It works without an account too.",
  "reminders.saveCalendar": "Save as calendar file",
  "reminders.calendar": "Practise with Glyphary",
  "reminders.quiet": "Quiet hours",
  "reminders.quietOn": "No reminders at certain hours",
  "reminders.quietHint": "One that falls into them comes when they end.",
  "reminders.quietFrom": "From",
  "reminders.quietTo": "Until",
  "reminders.server": "What the server knows",
  "reminders.serverKnows":
    "The times, days and time zone of your reminders, quiet hours, the address by which this device is called, and what was sent when. No symbol, no name, no count.",
  "reminders.serverNothing":
    "Nothing of reminders from this device. Other devices of your account may have told it their times.",
  "reminders.export": "Save what it knows",
  "reminders.exported": "Saved what the server knows of reminders",
  "reminders.forget": "Have it forgotten",
  "reminders.forgetTitle": "Have the server forget?",
  "reminders.forgetText":
    "Times and addresses are deleted there, of all your devices if you are signed in, and no device is called any more. Your reminders stay here, and can be turned on again.",
  "reminders.forgotten": "The server has forgotten your reminders",
  "reminders.note":
    "{count, plural, one {# symbol waits} other {# symbols wait}} for a few minutes of practice.",
  "reminders.trouble.Unreachable":
    "The server does not answer. See whether there is a network, then try again.",
  "reminders.trouble.NotTheServer":
    "Somebody else answered for the server, as networks in hotels and trains do before one signs in to them. Sign in there, then try again.",
  "reminders.trouble.ServerTrouble": "The server is in trouble just now. Try again in a while.",
  "reminders.trouble.SignedOut":
    "You were signed out in the meantime. Sign in again, or try again without an account.",
  "reminders.trouble.Refused":
    "The server does not take this: it may be newer than this app. Reload this page, then try again.",
  "reminders.trouble.TooMany":
    "That was asked many times, or ten of your devices are reminded already. Try again in an hour.",
  "reminders.trouble.UnknownDevice": "The server knows nothing of reminders on this device.",
  "reminders.trouble.PushSilent":
    "The browser's notification service does not answer here; a network or a setting may block it. The calendar file works without it.",
  "reminders.trouble.PushRefused":
    "This browser cannot be called by the server. The calendar file works everywhere.",
  "reminders.trouble.NobodyCalls":
    "This Glyphary has no server that could remind you. The calendar file works without one.",
  "reminders.trouble.Denied":
    "Notifications are turned off for Glyphary. Turn them on in the settings of your browser or system, then come back here.",
  "reminders.trouble.NotAnswered":
    "The browser's question was closed. Tap again whenever you like.",
  "reminders.trouble.NeedsInstall":
    "On iPhone and iPad, reminders come to apps on the home screen: tap Share, then “Add to Home Screen”, and open Glyphary from there.",
  "reminders.trouble.Missing": "This browser cannot remind you while Glyphary is closed.",

  // Commands
  "command.commands": "Commands",
  "command.find": "Find a command or a symbol",
  "command.recent": "Lately",
  "command.group.do": "Do",
  "command.group.go": "Go",
  "command.group.keep": "Keep",
  "command.group.set": "Set",
  "command.found": "{count, plural, =0 {Nothing found} one {# found} other {# found}}",
  "command.none": "No command and no symbol is called that.",
  "command.go": "Go to {screen}",
  "command.practise": "{count, plural, one {Practise now: # due} other {Practise now: # due}}",
  "command.practise.also": "learn review session start",
  "command.test": "Draw {name} from memory",
  "command.history": "What changed in {name}",
  "command.draw": "Draw a new symbol",
  "command.newText": "New symbol from text or emoji",
  "command.new.also": "add create make",
  "command.step": "{step}",
  "command.import": "Import a file",
  "command.import.also": "open load json",
  "command.export.also": "save download json file",
  "command.install.also": "app home screen",
  "command.updates.also": "update upgrade",
  "command.synced": "Sync is done",
  "command.theme": "Colours: {theme}",
  "command.theme.also": "theme mode night day",
  "command.language.en": "Language: English",
  "command.language.de": "Language: Deutsch",
  "command.language.also": "German English Sprache",
  "command.leftHand": "Leave room for the left hand",
  "command.rightHand": "Leave room for the right hand",
  "command.shortcuts": "Show what keys do",
  "command.singleKeysOff": "Turn off keys without Ctrl",
  "command.singleKeysOn": "Turn on keys without Ctrl",
  "command.singleKeysAreOff": "Keys without Ctrl are turned off, in the settings.",
  "command.keys": "What keys do",
  "command.keysHere": "On this screen",
  "command.keysEverywhere": "Everywhere",
} as const satisfies Readonly<Record<string, string>>;
