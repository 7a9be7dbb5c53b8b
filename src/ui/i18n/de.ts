import type { Catalogue } from "./messages.ts";

/** The words in German, in the same order as in `en.ts`. */
export const de: Catalogue = {
  // Navigation
  "nav.label": "Hauptnavigation",
  "nav.draw": "Zeichnen",
  "nav.symbols": "Zeichen",
  "nav.practise": "Üben",
  "nav.insights": "Einblicke",
  "nav.settings": "Einstellungen",
  "nav.badge": "{count} fällig",
  "nav.skip": "Zum Inhalt springen",

  // Words used everywhere
  "common.save": "Speichern",
  "common.cancel": "Abbrechen",
  "common.close": "Schließen",
  "common.back": "Zurück",
  "common.delete": "Löschen",
  "common.undo": "Rückgängig",
  "common.redo": "Wiederholen",
  "common.edit": "Bearbeiten",
  "common.done": "Fertig",
  "common.remove": "{name} entfernen",
  "common.dismiss": "Ausblenden",
  "common.clearSearch": "Suche leeren",
  "common.more": "Mehr",
  "common.notifications": "Meldungen",
  "common.charactersLeft":
    "{count, plural, one {noch # Buchstabe frei} other {noch # Buchstaben frei}}",
  "common.charactersOver":
    "{count, plural, one {# Buchstabe zu viel} other {# Buchstaben zu viel}}",

  // Ink pad
  "pad.undo": "Letzten Strich zurücknehmen",
  "pad.restore": "Die Zeichnung zurückholen",
  "pad.clear": "Blatt leeren",
  "pad.described": "{label}, {strokes, select, 1 {1 Strich} other {{strokes} Striche}}",

  // Replay of strokes
  "replay.play": "Striche abspielen",
  "replay.pause": "Anhalten",
  "replay.speed": "Tempo",
  "replay.slow": "Langsam",
  "replay.normal": "Wie geschrieben",
  "replay.fast": "Schnell",

  // Tags
  "tags.remove": "Schlagwort {tag} entfernen",
  "tags.suggestions": "Vorschläge",

  // Draw
  "draw.title": "Glyphary",
  "draw.pad": "Zeichenfläche",
  "draw.hint": "Zeichne hier ein Zeichen",
  "draw.safe": "Sicher auf diesem Gerät",
  "draw.find": "Oder tippe, um eines zu finden",
  "draw.recent": "Zuletzt",
  "draw.isItOne": "Ist es eines von diesen?",
  "draw.found": "Nach Namen gefunden",
  "draw.nothingFound": "Kein Zeichen hat das im Namen, in der Bedeutung oder den Schlagwörtern.",
  "draw.unlike": "Es gleicht keinem deiner Zeichen.",
  "draw.firstSymbol":
    "Dein erstes Zeichen. Gib ihm einen Namen, und von da an findest du es, indem du es zeichnest.",
  "draw.makeNew": "Als neues Zeichen anlegen",
  "draw.noneOfThese": "Keines davon: als neues Zeichen anlegen",
  "draw.candidates":
    "{count, plural, =0 {Kein Vorschlag} one {# Vorschlag: {best}} other {# Vorschläge, der beste zuerst: {best}}}",
  "draw.firstRun":
    "Zeichne, was du behalten möchtest: eine Rune, ein Symbol, einen eigenen Buchstaben. Oder beginne mit einer Sammlung.",
  "draw.toPacks": "Sammlungen ansehen",
  "draw.tap": "Ein Tipp",
  "draw.tap.open": "öffnet es",
  "draw.tap.text": "kopiert es als Text",
  "draw.tap.png": "kopiert sein Bild",
  "draw.tap.svg": "sichert es als SVG",
  "draw.copied": "{words} kopiert",
  "draw.copiedPicture": "Bild von {name} kopiert",
  "draw.savedPicture": "Bild von {name} gesichert",
  "draw.notCopied":
    "Der Browser hat das Kopieren nicht erlaubt. Versuche es auf der Seite des Zeichens.",
  "draw.recogniserTrouble":
    "Das Finden durch Zeichnen ist stehen geblieben. Deine Zeichnung ist noch da.",
  "draw.tryAgain": "Noch einmal versuchen",

  // Naming a drawing
  "naming.title": "Neues Zeichen",
  "naming.save": "Speichern",
  "naming.saveAndNext": "Speichern und weiter",
  "naming.saved": "{name} gespeichert",
  "naming.looksLike": "Sieht aus wie {name}.",
  "naming.addTo": "Als weitere Zeichnung von {name} behalten",
  "naming.added": "Zu {name} hinzugefügt",
  "naming.drawing": "Deine Zeichnung",

  // Symbols
  "symbols.title": "Zeichen",
  "symbols.search": "{count, plural, one {# Zeichen durchsuchen} other {# Zeichen durchsuchen}}",
  "symbols.searchKey": "Mit / suchen",
  "symbols.findByDrawing": "Durch Zeichnen finden",
  "symbols.tags": "Nur Zeichen mit diesen Schlagwörtern",
  "symbols.allTags": "Alle",
  "symbols.count": "{count, plural, one {# Zeichen} other {# Zeichen}}",
  "symbols.countOf": "{count, number} von {total, number}",
  "symbols.sort": "Reihenfolge",
  "symbols.sort.recent": "Neueste zuerst",
  "symbols.sort.used": "Meistbenutzte zuerst",
  "symbols.sort.name": "Nach Namen",
  "symbols.empty":
    "Hier werden deine Zeichen aufbewahrt. Zeichne das erste, oder beginne mit einer Sammlung.",
  "symbols.drawOne": "Eines zeichnen",
  "symbols.seePacks": "Sammlungen ansehen",
  "symbols.restoreBackup": "Sicherung wiederherstellen",
  "symbols.noneFound":
    "Kein Zeichen hat „{search}“ im Namen, in der Bedeutung oder den Schlagwörtern.",
  "symbols.noneWithTags": "Kein Zeichen hat alle diese Schlagwörter.",
  "symbols.clearTags": "Alle Schlagwörter zeigen",
  "symbols.makeNamed": "Neues Zeichen namens {name} anlegen",
  "symbols.nothingChosen": "Wähle ein Zeichen, um es hier zu sehen.",
  "symbols.add": "Zeichen hinzufügen",
  "symbols.fromText": "Aus Text oder Emoji",
  "symbols.pasteList": "Liste einfügen",
  "symbols.form": "Woraus es besteht",
  "symbols.form.text": "Text oder Emoji",
  "symbols.form.drawn": "Gezeichnet",

  // Pasting a list
  "list.title": "Liste einfügen",
  "list.text": "Ein Zeichen pro Zeile",
  "list.hint":
    "Zuerst das Schriftzeichen, dann seine Bedeutung, dann seine Schlagwörter, getrennt durch Tabulator, Komma oder Strichpunkt.",
  "list.example": "水\tWasser\tNatur\n☀\tSonne\tNatur, Himmel",
  "list.preview": "Was hinzukommt",
  "list.line": "Zeile {line, number}",
  "list.formMissing": "sie beginnt nicht mit einem Schriftzeichen",
  "list.formTooLong": "die erste Spalte hat {length, number} Zeichen; {limit, number} passen",
  "list.repeated": "dasselbe wie Zeile {line, number}",
  "list.more": "{count, plural, one {und # weiteres} other {und # weitere}}",
  "list.skipped":
    "{count, plural, one {# Zeile wird ausgelassen} other {# Zeilen werden ausgelassen}}",
  "list.add":
    "{count, plural, =0 {Zeichen hinzufügen} one {# Zeichen hinzufügen} other {# Zeichen hinzufügen}}",
  "list.added": "{count, plural, one {# Zeichen hinzugefügt} other {# Zeichen hinzugefügt}}",

  // Symbol
  "symbol.title": "Zeichen",
  "drafts.discarded": "Weggelegt, nicht gespeichert",
  "drafts.back": "Es ist wieder da. Öffne es noch einmal, um weiterzumachen.",
  "symbol.giveInk": "Zeichne es",
  "symbol.copy": "Kopieren",
  "symbol.copyTitle": "{name} kopieren",
  "symbol.copyText": "Als Text kopieren: {words}",
  "symbol.copyPicture": "Als Bild kopieren",
  "symbol.saveSvg": "Als SVG-Datei sichern",
  "symbol.deleted": "{name} gelöscht",
  "symbol.edited": "{name} gespeichert",
  "symbol.undoLater":
    "Seither ist etwas Neueres geschehen. Nimm erst das zurück, mit dem Pfeil oben.",
  "symbol.allNotes": "Alle Notizen zeigen",
  "symbol.lessNotes": "Weniger zeigen",
  "symbol.where": "Wohin es darf",
  "symbol.where.device": "Bleibt auf diesem Gerät",
  "symbol.where.private": "Darf versiegelt auf deine anderen Geräte reisen",
  "symbol.change": "Ändern",
  "symbol.uses": "Benutzt",
  "symbol.used": "{count, plural, one {einmal} other {#-mal}}, zuletzt {when}",
  "symbol.neverUsed": "Noch nicht",
  "symbol.added": "Hinzugefügt",
  "symbol.changed": "Geändert",
  "symbol.pack": "Aus der Sammlung",
  "symbol.packChanged": "von dir geändert",
  "symbol.drawings": "{count, plural, =0 {Zeichnungen} one {# Zeichnung} other {# Zeichnungen}}",
  "symbol.drawingsHint":
    "An allen wird es erkannt. Die markierte ist die Vorlage: Sie steht in Listen für das Zeichen.",
  "symbol.drawing": "Zeichnung {number, number}",
  "symbol.drawingReference": "Zeichnung {number, number}, die Vorlage",
  "symbol.keptFromDrawing": "beim Zeichnen behalten",
  "symbol.addDrawing": "Zeichnung hinzufügen",
  "symbol.drawingOf": "Zeichnung von {name}",
  "symbol.isReference": "Das ist die Vorlage: Sie steht in Listen für das Zeichen.",
  "symbol.chooseReference": "Zur Vorlage machen",
  "symbol.redraw": "Neu zeichnen",
  "symbol.removeDrawing": "Entfernen",
  "symbol.drawTitle": "{name} zeichnen",
  "symbol.redrawTitle": "{name} neu zeichnen",
  "symbol.drawingAdded": "Zeichnung hinzugefügt",
  "symbol.redrawn": "Zeichnung ersetzt",
  "symbol.redrawnReference":
    "Zeichnung ersetzt. Bewertet wird ab jetzt nach ihr; wann sie beim Üben drankommt, bleibt, wie es war.",
  "symbol.drawingRemoved": "Zeichnung entfernt",
  "symbol.referenceChosen":
    "Diese Zeichnung ist jetzt die Vorlage. Bewertet wird nach ihr; wann sie beim Üben drankommt, bleibt, wie es war.",
  "symbol.editTitle": "Bearbeiten",
  "symbol.saveAsNew": "Als neues Zeichen speichern",
  "symbol.bringBack": "Zurückholen",
  "symbol.toSymbols": "Zurück zu den Zeichen",
  "symbol.gone":
    "{name} wurde gelöscht, während es hier offen war. Du kannst es zurückholen, wie es war.",
  "symbol.goneWhileEditing":
    "Dieses Zeichen wurde inzwischen gelöscht. Was du geschrieben hast, ist noch hier: Hole das Zeichen zurück, oder speichere es als neues.",
  "symbol.unknown":
    "Unter dieser Adresse gibt es kein Zeichen. Vielleicht wurde es gelöscht, oder es war nie auf diesem Gerät.",
  "symbol.level.deviceTitle": "Auf diesem Gerät behalten",
  "symbol.level.deviceBody":
    "Es wird ein neues Zeichen mit allen Zeichnungen angelegt, das dieses Gerät nie verlässt, und dieses hier wird gelöscht. War es schon anderswo gesichert, bleiben jene Kopien, bis sie getilgt werden.",
  "symbol.level.deviceConfirm": "Hier behalten",
  "symbol.level.deviceDone": "{name} bleibt jetzt auf diesem Gerät",
  "symbol.level.privateTitle": "Reisen lassen",
  "symbol.level.privateBody":
    "Sobald du den Abgleich einschaltest, reist das Zeichen mit seinen Zeichnungen versiegelt auf deine anderen Geräte, nur für deine Augen.",
  "symbol.level.privateConfirm": "Reisen lassen",
  "symbol.level.privateDone": "{name} darf jetzt auf deine anderen Geräte reisen",

  // Testing oneself
  "test.open": "Prüfe dich",
  "test.draw": "Zeichne",
  "test.pad": "Deine Zeichnung von {name}",
  "test.hint": "Zeichne es aus dem Gedächtnis",
  "test.check": "Prüfen",
  "test.show": "Zeig mir die Striche",
  "test.toPad": "Jetzt zeichnen",
  "test.again": "Noch einmal",
  "test.accept": "Auch das ist richtig",
  "test.accepted": "Ab jetzt darf man {name} auch so schreiben",
  "test.strictness": "Wie streng geprüft wird",
  "test.strictness.relaxed": "Locker",
  "test.strictness.balanced": "Ausgewogen",
  "test.strictness.strict": "Streng",
  "test.strictnessHint.relaxed": "Nur die Form zählt.",
  "test.strictnessHint.balanced": "Die Form zählt. Auf Reihenfolge und Richtung wird hingewiesen.",
  "test.strictnessHint.strict": "Form, Reihenfolge und Richtung zählen.",

  // The verdict on a drawing
  "grade.right": "Gut geschrieben",
  "grade.rightHint": "Was noch näher kommen könnte, ist auf deiner Zeichnung markiert.",
  "grade.otherWay": "Richtig, anders geschrieben",
  "grade.otherWayHint": "Nur die Schreibweise ist eine andere.",
  "grade.nearly": "Fast",
  "grade.nearlyHint": "Worauf du achten kannst, ist auf deiner Zeichnung markiert.",
  "grade.compareHint": "Die rote Zeichnung unter deiner zeigt, wie es sein soll.",
  "grade.wrong": "Das ist ein anderes Zeichen",
  "grade.wrongHint": "Das gefragte ist in Rot zu sehen.",
  "grade.findings": "Was an deiner Zeichnung auffiel",
  "grade.shape": "Form {score, number}",
  "grade.order": "Reihenfolge",
  "grade.direction": "Richtung",
  "grade.more": "{count, plural, one {und # weiteres} other {und # weitere}}",
  "finding.missingStroke": "Strich {number, number} fehlt",
  "finding.extraStroke": "Strich {number, number} ist einer zu viel",
  "finding.merged":
    "Strich {number, number} gehört in {count, plural, one {# Strich} other {# Striche}} geteilt",
  "finding.split": "Die Striche {numbers} gehören zusammen",
  "finding.order": "Strich {number, number} gehört an {place, selectordinal, other {#.}} Stelle",
  "finding.reversed": "Strich {number, number} gehört andersherum",
  "finding.startsElsewhere":
    "Strich {number, number} beginnt zu {side, select, above {hoch} below {tief} left {weit links} other {weit rechts}}",
  "finding.endsElsewhere":
    "Strich {number, number} endet zu {side, select, above {hoch} below {tief} left {weit links} other {weit rechts}}",
  "finding.misplaced":
    "Strich {number, number} sitzt zu {side, select, above {hoch} below {tief} left {weit links} other {weit rechts}}",
  "finding.tooLong": "Strich {number, number} ist zu lang",
  "finding.tooShort": "Strich {number, number} ist zu kurz",
  "finding.shape": "Strich {number, number} hat eine andere Form",

  // The form of a symbol
  "form.name": "Name",
  "form.meaning": "Bedeutung",
  "form.reading": "Lesung",
  "form.readingHint": "Wie man es spricht, falls man es spricht.",
  "form.text": "Als Text",
  "form.textHint": "Ein Schriftzeichen oder Emoji, falls es eines gibt.",
  "form.notes": "Notizen",
  "form.tags": "Schlagwörter",
  "form.more": "Bedeutung, Lesung, Notizen …",
  "form.level": "Wohin es darf",
  "form.level.private": "Meine Geräte",
  "form.level.device": "Nur dieses Gerät",
  "form.level.privateHint":
    "Es bleibt auf diesem Gerät, bis du den Abgleich einschaltest; dann reist es versiegelt, nur für deine Augen.",
  "form.level.deviceHint": "Es verlässt dieses Gerät nie, was immer du später einschaltest.",

  // Sammlungen
  "packs.title": "Sammlungen",
  "packs.intro":
    "Fertige Zeichen mit ihren Strichen, die du zeichnend findest. Ist eine Sammlung installiert, braucht sie kein Netz mehr.",
  "packs.loading": "Die Liste der Sammlungen wird geholt …",
  "packs.list": "Alle Sammlungen",
  "packs.install": "Installieren",
  "packs.installNamed": "{name} installieren",
  "packs.installing": "Wird installiert …",
  "packs.installingNamed": "{name} wird installiert",
  "packs.remove": "Entfernen",
  "packs.removeNamed": "{name} entfernen",
  "packs.onDevice": "Auf diesem Gerät",
  "packs.notYetHere": "Wird geholt, sobald wieder ein Netz da ist",
  "packs.installed":
    "{name} ist auf diesem Gerät: {count, plural, one {# Zeichen} other {# Zeichen}}.",
  "packs.show": "Zeichen zeigen",
  "packs.showNamed": "Zeichen zeigen: {name}",
  "packs.removeTitle": "{name} entfernen?",
  "packs.removeBody":
    "Die Zeichen der Sammlung verlassen dein Wörterbuch; du kannst sie jederzeit wieder installieren.",
  "packs.removeKept":
    "Was du geändert hast, bleibt als deins{count, plural, =0 {; bisher hast du hier nichts geändert} one {: # Zeichen} other {: # Zeichen}}.",
  "packs.removed": "{name} entfernt",
  "packs.tryAgain": "Noch einmal versuchen",
  "packs.retry": "Noch einmal",
  "packs.retryNamed": "Noch einmal: {name}",
  "packs.onlyInstalled":
    "Die Liste aller Sammlungen ist gerade nicht erreichbar. Diese hier sind auf dem Gerät und funktionieren wie immer.",
  "packs.list.Offline":
    "Ohne Netz lässt sich die Liste der Sammlungen nicht holen. Von dir fehlt nichts: Versuch es wieder, sobald du online bist.",
  "packs.list.NotFound":
    "Die Liste der Sammlungen ist nicht an ihrem Platz. Von dir fehlt nichts: Versuch es später noch einmal.",
  "packs.list.Damaged":
    "Die Liste der Sammlungen kam beschädigt oder unvollständig an. Von dir fehlt nichts: Versuch es noch einmal.",
  "packs.list.UnknownVersion":
    "Die Liste der Sammlungen ist für ein neueres Glyphary gemacht. Von dir fehlt nichts: Lade die Seite neu, um es zu holen.",
  "packs.trouble.Offline":
    "Ohne Netz lässt sich die Sammlung nicht holen. Nichts wurde geändert: Versuch es wieder, sobald du online bist.",
  "packs.trouble.NotFound":
    "Die Sammlung ist nicht an ihrem Platz. Nichts wurde geändert: Versuch es später noch einmal.",
  "packs.trouble.UnknownPack":
    "Diese Sammlung wird nicht mehr angeboten. Nichts wurde geändert: Lade die Seite neu, um die heutige Liste zu sehen.",
  "packs.trouble.Damaged":
    "Die Sammlung kam beschädigt oder unvollständig an und wurde nicht installiert. Deine Zeichen sind unberührt: Versuch es noch einmal.",
  "packs.trouble.UnknownVersion":
    "Die Sammlung ist für ein neueres Glyphary gemacht. Nichts wurde geändert: Lade die Seite neu und versuch es dann noch einmal.",
  "packs.trouble.StorageFull":
    "Auf diesem Gerät ist kein Platz mehr. Nichts wurde geändert, nichts ist verloren: Schaff etwas Platz und versuch es noch einmal.",
  "packs.trouble.StorageUnavailable":
    "Der Browser lässt Glyphary gerade nichts aufbewahren. Nichts wurde geändert: Versuch es noch einmal.",
  "packs.trouble.DatabaseTakenOver":
    "Glyphary wurde in einem anderen Tab erneuert. Nichts wurde geändert: Lade diese Seite neu und versuch es noch einmal.",

  // Practise: where it begins
  "practise.title": "Üben",
  "practise.today": "Heute",
  "practise.due": "fällig",
  "practise.learning": "im Lernen",
  "practise.new": "neu",
  "practise.begin": "Üben",
  "practise.minutes": "{minutes, plural, one {Etwa # Minute} other {Etwa # Minuten}}",
  "practise.done": "Fertig für heute",
  "practise.nothingDue": "Nichts ist fällig",
  "practise.doneToday":
    "{count, plural, one {# Antwort} other {# Antworten}} in {minutes, plural, one {# Minute} other {# Minuten}}.",
  "practise.nextLearning": "Das nächste kommt {when}.",
  "practise.nextDay": "Als Nächstes: {when}, {count, plural, one {# Zeichen} other {# Zeichen}}.",
  "practise.waiting":
    "{count, plural, one {# neues Zeichen wartet} other {# neue Zeichen warten}}, {perDay, number} am Tag.",
  "practise.more": "{count, plural, one {Heute # mehr lernen} other {Heute # mehr lernen}}",
  "practise.choose": "Mehr zum Lernen auswählen",
  "practise.empty": "Was du lernst, kommt hier wieder, kurz bevor es dir entfallen würde.",
  "practise.chooseFirst": "Zeichen zum Lernen auswählen",
  "practise.chooseTitle": "Was du lernen willst",
  "practise.own": "Meine eigenen Zeichen",
  "practise.scope": "Einen Teil davon üben",
  "practise.scopeTags": "Nach Schlagwort",
  "practise.scopePacks": "Nach Sammlung",
  "practise.worst": "Meine schwersten",
  "practise.allTags": "Alle Schlagwörter",
  "practise.scopeDue": "{count, plural, one {# jetzt üben} other {# jetzt üben}}",
  "practise.scopeNothing": "Davon ist jetzt nichts fällig.",
  "practise.cram": "{count, plural, one {Das eine durchgehen} other {Alle # durchgehen}}",
  "practise.cramHint": "Ohne den Plan zu verändern.",
  "practise.leeches": "Diese entfallen dir immer wieder",
  "practise.leechesHint":
    "Öfter zu fragen hilft hier nicht. Sieh dir an, womit du sie verwechselst, gib ihnen eine Notiz oder eine bessere Zeichnung, oder leg sie eine Weile beiseite.",
  "practise.leechesAll": "{count, plural, one {Alle # zeigen} other {Alle # zeigen}}",
  "practise.lapses.draw": "{count, plural, one {Einmal vergessen} other {#-mal vergessen}}",
  "practise.lapses.read":
    "{count, plural, one {Beim Lesen einmal vergessen} other {Beim Lesen #-mal vergessen}}",
  "practise.isSuspended": "Beiseitegelegt",
  "practise.resetNamed": "Mit {name} neu beginnen",
  "practise.suspendNamed": "{name} beiseitelegen",
  "practise.resumeNamed": "{name} wieder aufnehmen",
  "practise.reset": "{name} beginnt von vorn",
  "practise.suspended": "{name} liegt beiseite",
  "practise.resumed": "{name} wird wieder geübt",

  // A session of practice
  "session.title": "Üben",
  "session.leave": "Das Üben verlassen",
  "session.progress": "Wie weit du bist",
  "session.position": "{place} von {total}",
  "session.undo": "Letzte Antwort zurücknehmen",
  "session.stillHere": "Die Karte ist noch da, und deine Zeichnung auch.",
  "session.ask.trace": "Neu: zeichne es nach",
  "session.ask.faint": "Zeichne es noch einmal nach",
  "session.ask.memory": "Jetzt aus dem Gedächtnis",
  "session.ask.copy": "Zeichne es ab",
  "session.ask.shown": "So wird es geschrieben",
  "session.ask.read": "Lies",
  "session.what": "Was bedeutet das?",
  "session.glyph":
    "{strokes, plural, one {Ein Zeichen aus # Strich} other {Ein Zeichen aus # Strichen}}",
  "session.reading": "Lesung",
  "session.guide.full": "Folge den Strichen in ihrer Reihenfolge.",
  "session.guide.faint": "Noch einmal; die Striche verblassen.",
  "session.copyHint": "Folge den Strichen einmal; es kommt bald wieder.",
  "session.hint": "Hinweis",
  "session.hinted": "Strich {number, number} ist rot vorgezeichnet.",
  "session.next": "Weiter",
  "session.watch": "Nochmal ansehen",
  "session.noPad": "Ohne Zeichnen",
  "session.show": "Zeigen",
  "session.rate": "Wie gut wusstest du es?",
  "session.rating.1": "Nochmal",
  "session.rating.2": "Schwer",
  "session.rating.3": "Gut",
  "session.rating.4": "Leicht",
  "session.suggested": "Vorschlag: {rating}. Ändere ihn, wenn du es anders siehst.",
  "session.in.minutes": "{count, plural, one {# Min.} other {# Min.}}",
  "session.in.hours": "{count, plural, one {# Std.} other {# Std.}}",
  "session.in.days": "{count, plural, one {# Tag} other {# Tage}}",
  "session.in.months": "{count, plural, one {# Monat} other {# Monate}}",
  "session.in.years": "{count, plural, one {# Jahr} other {# Jahre}}",
  "session.done": "Fertig für jetzt",
  "session.nothing": "Gerade gibt es nichts zu fragen",
  "session.cards": "{count, plural, one {Karte} other {Karten}}",
  "session.minutes": "{count, plural, one {Minute} other {Minuten}}",
  "session.count": "{count, number}",
  "session.known": "gewusst",
  "session.knownOf": "{known, number} von {count, number}",
  "session.goOn": "Jetzt weitermachen",

  // Taking symbols up for practice
  "learn.these": "Diese lernen",
  "learn.theseNamed": "Diese lernen: {name}",
  "learn.start": "Jetzt anfangen",
  "learn.startNamed": "Jetzt anfangen: {name}",
  "learn.done":
    "{count, plural, one {# Zeichen zu lernen} other {# Zeichen zu lernen}}, {perDay, number} am Tag",
  "learn.already": "Diese übst du alle schon",
  "learn.undrawn":
    "Nichts Neues dabei, das eine Zeichnung hat. Zeichne es, oder lass neue Zeichen lesen: Einstellungen, Üben.",

  // Steppers
  "stepper.less": "Weniger: {label}",
  "stepper.more": "Mehr: {label}",

  // Einblicke
  "insights.title": "Einblicke",
  "insights.empty": "Übe ein paar Zeichen, und Tag für Tag zeigt sich hier, was bleibt.",
  "insights.begin": "Zum Üben",
  "insights.waiting": "Deine Antworten werden durchgesehen …",
  "insights.failed":
    "Dein Üben konnte gerade nicht durchgesehen werden. Nichts ist verloren: versuche es noch einmal.",
  "insights.retry": "Noch einmal",
  "insights.table": "Als Tabelle zeigen",
  "insights.whatIsThis": "Was ist das?",
  "insights.minutes": "{minutes, plural, =0 {unter einer Minute} one {# Minute} other {# Minuten}}",
  "insights.hours": "{hours, plural, one {# Stunde} other {# Stunden}}",
  "insights.days": "{count, plural, one {# Tag} other {# Tage}}",
  "insights.today": "Heute",
  "insights.day": "Tag",
  "insights.span": "Zeitraum",
  "insights.figure": "Was gezählt wird",
  "insights.reviews": "Antworten",
  "insights.time": "Zeit",
  "insights.cards": "Fällig",
  "insights.coherence": "Kohärenz",
  "insights.coherenceIs": "Kohärenz {score, number} von 100",
  "insights.coherence.partly":
    "Bisher besteht sie aus {count, plural, one {# Teil von vieren} other {# Teilen von vieren}}.",
  "insights.coherence.pause":
    "Du hast vier Wochen oder länger Pause gemacht. Die Kohärenz kommt mit den ersten Übungstagen zurück.",
  "insights.coherence.about":
    "Wie gut dein Üben zusammenhält, von 0 bis 100. Es ist das geometrische Mittel der Teile: keiner macht einen anderen wett. Verglichen wirst du nur mit dir selbst.",
  "insights.part.retention": "Behalten",
  "insights.part.regularity": "Regelmaß",
  "insights.part.steadiness": "Ruhe",
  "insights.part.fluency": "Fluss",
  "insights.partIs": "{part}: {score, number} von 100",
  "insights.partAlike": "deine Zeichnungen sind bisher alle gleich",
  "insights.partNone.retention":
    "sobald etwa {need, number} Zeichen gefragt wurden, die drei Wochen geruht hatten; bisher {have, number}",
  "insights.partNone.regularity": "nach {need, number} Tagen; bisher {have, number}",
  "insights.partNone.steadiness":
    "nach etwa {need, number} Zeichnungen aus dem Kopf; bisher {have, number}",
  "insights.partNone.fluency":
    "nach etwa {need, number} Zeichnungen aus dem Kopf; bisher {have, number}",
  "insights.about.retention":
    "Wie viele der Zeichen, die drei Wochen oder länger geruht hatten, du in den letzten 90 Tagen noch wusstest, gemessen an den {goal}, die du anstrebst.",
  "insights.about.regularity":
    "An wie vielen der geplanten Tage der letzten vier Wochen du geübt hast. Die letzten Tage zählen mehr; Wochentage, die du frei hältst, zählen nicht.",
  "insights.about.steadiness":
    "Wie gleichmäßig dein Stift sich bewegt: wo deine Zeichnungen der letzten vier Wochen zwischen den stockendsten und den ruhigsten deines Jahres liegen.",
  "insights.about.fluency":
    "Wie lange du für einen Strich brauchst, gemessen an deiner eigenen üblichen Zeit. Zögern senkt den Wert, Eile hebt ihn nicht.",
  "insights.trend": "Ein halbes Jahr, Woche für Woche",
  "insights.trendIs": "Kohärenz über ein halbes Jahr, von {first, number} bis {last, number}",
  "insights.weekTo": "Woche bis",
  "insights.year": "Ein Jahr Üben",
  "insights.yearIs":
    "Geübt im letzten Jahr: {days, plural, one {# Tag} other {# Tage}}, {reviews, plural, one {# Antwort} other {# Antworten}}",
  "insights.streak": "{count, plural, one {# Tag in Folge} other {# Tage in Folge}}",
  "insights.longest":
    "{count, plural, one {Die längste Folge war # Tag.} other {Die längste Folge waren # Tage.}}",
  "insights.onDay":
    "{day}: {count, plural, =0 {nicht geübt} one {# Antwort, {time}} other {# Antworten, {time}}}",
  "insights.totals":
    "Insgesamt {reviews, plural, one {# Antwort} other {# Antworten}} zu {symbols, plural, one {# Zeichen} other {# Zeichen}} an {days, plural, one {# Tag} other {# Tagen}}, {time}.",
  "insights.undated":
    "{count, plural, one {# Antwort hat ein Datum, das nicht stimmen kann, und zählt nur hier.} other {# Antworten haben ein Datum, das nicht stimmen kann, und zählen nur hier.}}",
  "insights.due": "Bald fällig",
  "insights.dueIs":
    "{total, plural, =0 {Keine Karte wird} one {# Karte wird} other {# Karten werden}} in {days, plural, one {# Tag} other {# Tagen}} fällig, {today, number} davon heute",
  "insights.duePace":
    "{minutes, plural, =0 {Weniger als eine Minute} one {Etwa # Minute} other {Etwa # Minuten}} am Tag in den nächsten zwei Wochen, so wie es jetzt geplant ist. Neue Zeichen und Vergessenes kommen dazu.",
  "insights.dueNoPace": "Wie lange das dauert, lässt sich nach den ersten Tagen sagen.",
  "insights.perDay": "Tag für Tag",
  "insights.perDayIs":
    "In den letzten {days, plural, one {# Tag} other {# Tagen}}: {reviews, plural, one {# Antwort} other {# Antworten}}, {time}",
  "insights.recall": "Was bleibt",
  "insights.recall.young": "Unter drei Wochen geruht",
  "insights.recall.mature": "Drei Wochen und länger",
  "insights.recallNone": "nicht gefragt",
  "insights.recallOf": "{recalled, number} von {asked, number} gewusst",
  "insights.recallGoal": "Du strebst {goal} an.",
  "insights.recallTable":
    "Gewusst beim ersten Mal am Tag, danach geordnet, wie lange es geruht hatte",
  "insights.hardest": "Die schwersten Zeichen",
  "insights.hardestNone": "Keines sticht heraus.",
  "insights.lapses": "{count, plural, one {einmal vergessen} other {#-mal vergessen}}",
  "insights.score": "Zeichnungen {score}",
  "insights.mistakes": "Was in deinen Zeichnungen wiederkehrt",
  "insights.mistakesNone": "Kein Versehen kam oft genug wieder, um eine Gewohnheit zu sein.",
  "insights.mistakesNoDrawings":
    "Nach einigen Zeichnungen aus dem Kopf zeigt sich hier, was sich wiederholt.",
  "insights.mistakeTimes":
    "{times, number} von {drawings, plural, one {# Zeichnung} other {# Zeichnungen}}",
  "insights.kinds":
    "Arten von Versehen in {count, plural, one {# Zeichnung} other {# Zeichnungen}} der letzten 90 Tage",
  "insights.kind": "Art",
  "insights.drawings": "Zeichnungen",
  "insights.symbols": "Zeichen",
  "insights.mistake.wrongSymbol": "mit einem anderen Zeichen verwechselt",
  "insights.mistake.missingStroke": "Strich {number, number} fehlt",
  "insights.mistake.extraStroke": "Strich {number, number} ist einer zu viel",
  "insights.mistake.merged": "Strich {number, number} hängt an einem anderen",
  "insights.mistake.split": "Strich {number, number} ist unterbrochen",
  "insights.mistake.order": "Strich {number, number} kommt außer der Reihe",
  "insights.mistake.reversed": "Strich {number, number} läuft andersherum",
  "insights.mistake.startsElsewhere": "Strich {number, number} beginnt anderswo",
  "insights.mistake.endsElsewhere": "Strich {number, number} endet anderswo",
  "insights.mistake.misplaced": "Strich {number, number} sitzt anderswo",
  "insights.mistake.tooLong": "Strich {number, number} ist zu lang",
  "insights.mistake.tooShort": "Strich {number, number} ist zu kurz",
  "insights.mistake.shape": "Strich {number, number} hat eine andere Form",
  "insights.kind.wrongSymbol": "Anderes Zeichen",
  "insights.kind.missingStroke": "Ausgelassen",
  "insights.kind.extraStroke": "Zu viel",
  "insights.kind.merged": "Verbunden",
  "insights.kind.split": "Unterbrochen",
  "insights.kind.order": "Reihenfolge",
  "insights.kind.reversed": "Richtung",
  "insights.kind.startsElsewhere": "Anfang",
  "insights.kind.endsElsewhere": "Ende",
  "insights.kind.misplaced": "Lage",
  "insights.kind.tooLong": "Zu lang",
  "insights.kind.tooShort": "Zu kurz",
  "insights.kind.shape": "Form",

  // Das Üben eines Zeichens
  "history.title": "Üben",
  "history.learn": "Das lernen",
  "history.practise": "Das üben",
  "history.suspend": "Ruhen lassen",
  "history.resume": "Wieder aufnehmen",
  "history.suspended": "{name} ruht",
  "history.resumed": "{name} ist wieder dabei",
  "history.reset": "Neu beginnen",
  "history.resetTitle": "{name} neu beginnen?",
  "history.resetBody":
    "Es wird gefragt, als wäre es neu. Die Antworten bleiben im Verlauf, und es lässt sich rückgängig machen.",
  "history.resetDone": "{name} beginnt neu",
  "history.face.draw": "Zeichnen",
  "history.face.read": "Lesen",
  "history.new": "noch nicht gefragt",
  "history.resting": "ruht",
  "history.dueNow": "jetzt fällig",
  "history.due": "fällig {when}",
  "history.reviews":
    "{count, plural, =0 {Noch keine Antworten} one {# Antwort} other {# Antworten}}{lapses, plural, =0 {} one {, einmal vergessen} other {, #-mal vergessen}}",
  "history.timeline":
    "Bewertungen, die ältesten zuerst: {count, plural, one {# Antwort} other {# Antworten}}",
  "history.when": "Wann",
  "history.how": "Wie",
  "history.rating": "Bewertung",
  "history.score": "Zeichnung",
  "history.mode.draw": "Gezeichnet",
  "history.mode.read": "Gelesen",
  "history.mode.trace": "Nachgezogen",
  "history.cram": "außer der Reihe",
  "history.drawings": "Deine Zeichnungen mit der Zeit",
  "history.drawingOn": "Gezeichnet am {date}",

  // Die Änderungen eines Zeichens
  "changes.title": "Änderungen",
  "changes.of": "Änderungen an {name}",
  "changes.open": "Alle ansehen",
  "changes.waiting": "Die Aufzeichnung der Änderungen wird durchgesehen …",
  "changes.failed":
    "Die Aufzeichnung der Änderungen ließ sich gerade nicht lesen. Nichts ist verloren: Versuch es noch einmal.",
  "changes.retry": "Noch einmal versuchen",
  "changes.unreadable":
    "{count, plural, one {# Teil der Aufzeichnung lässt sich nicht öffnen, hier können also Änderungen fehlen.} other {# Teile der Aufzeichnung lassen sich nicht öffnen, hier können also Änderungen fehlen.}} Das Zeichen selbst ist, wie es war.",
  "changes.empty":
    "Noch wurde nichts geändert. Was du an diesem Zeichen änderst, steht dann hier, und du kannst es jederzeit wieder so machen, wie es war.",
  "changes.list": "Änderungen, neueste zuerst",
  "changes.today": "Heute",
  "changes.yesterday": "Gestern",
  "changes.here": "dieses Gerät",
  "changes.elsewhere": "ein anderes Gerät, {device}",
  "changes.made": "Das Zeichen entstand",
  "changes.text": "{field}: {before} → {after}",
  "changes.textSet": "{field}: {after}",
  "changes.textGone": "{field}: {before} entfernt",
  "changes.tagAdded": "Schlagwort dazu: {tag}",
  "changes.tagRemoved": "Schlagwort weg: {tag}",
  "changes.removed": "Das Zeichen wurde gelöscht",
  "changes.broughtBack": "Das Zeichen wurde zurückgeholt",
  "changes.drawingAdded": "Eine Zeichnung kam dazu",
  "changes.drawingKept": "Eine Zeichnung wurde beim Suchen behalten",
  "changes.drawingRedrawn": "Eine Zeichnung wurde neu gezeichnet",
  "changes.drawingRemoved": "Eine Zeichnung wurde entfernt",
  "changes.drawingBack": "Eine Zeichnung kam zurück",
  "changes.reference": "Diese Zeichnung wurde zur Vorlage",
  "changes.referenceFirst": "Die erste Zeichnung wurde zur Vorlage",
  "changes.orderAccepted": "Eine andere Schreibweise wurde anerkannt",
  "changes.level.device": "Es blieb von da an auf diesem Gerät",
  "changes.level.private": "Es durfte von da an auf deine anderen Geräte reisen",
  "changes.other": "Etwas änderte sich, das diese Version von Glyphary nicht kennt",
  "changes.meanwhile.holds":
    "Zur selben Zeit schrieb ein anderes Gerät hier etwas anderes. Dies kam später und gilt.",
  "changes.meanwhile.gaveWay":
    "Zur selben Zeit schrieb ein anderes Gerät hier etwas anderes. Das kam später und gilt.",
  "changes.strand": "Was dazu führte",
  "changes.strandNone": "Davor war nichts.",
  "changes.strandMore": "{count, plural, one {und # frühere} other {und # frühere}}",
  "changes.again": "Wieder so",
  "changes.againTitle": "{name} wieder so machen?",
  "changes.againBody":
    "Worte, Schlagwörter und Zeichnungen werden, wie sie damals waren. Spätere Zeichnungen bleiben, und es lässt sich rückgängig machen.",
  "changes.againConfirm": "So machen",
  "changes.againDone": "{name} ist wieder, wie es war",
  "changes.alike": "Es ist schon so",
  "check.run": "Aufzeichnung prüfen",
  "check.running": "Wird geprüft …",
  "check.hint":
    "Sieht nach, ob in der Aufzeichnung aller Änderungen etwas fehlt oder von außen verändert wurde.",
  "check.sound":
    "Die Aufzeichnung der Änderungen ist vollständig: {count, plural, one {# Änderung} other {# Änderungen}}, keine fehlt, keine wurde verändert.",
  "check.differing":
    "{count, plural, one {# Eintrag ist nicht so, wie die Aufzeichnung sagt.} other {# Einträge sind nicht so, wie die Aufzeichnung sagt.}} Das lässt sich aus ihr richten; nichts wird weggeworfen.",
  "check.unopened":
    "{count, plural, one {# Teil der Aufzeichnung lässt sich nicht öffnen.} other {# Teile der Aufzeichnung lassen sich nicht öffnen.}} Der Inhalt wird aufgehoben, und deine Zeichen bleiben, wie sie sind. In einer früheren Sicherung ist er vielleicht noch da.",
  "check.missing":
    "{count, plural, one {# Teil der Aufzeichnung fehlt.} other {# Teile der Aufzeichnung fehlen.}} Deine Zeichen bleiben, wie sie sind. In einer früheren Sicherung sind sie vielleicht noch da.",
  "check.forked":
    "{count, plural, one {An # Stelle} other {An # Stellen}} geht die Aufzeichnung auf zwei Weisen weiter, wie wenn ein Browserprofil kopiert wurde. Beide bleiben erhalten.",
  "check.misplaced":
    "{count, plural, one {# Teil der Aufzeichnung ist nicht dort, wo er hingehört.} other {# Teile der Aufzeichnung sind nicht dort, wo sie hingehören.}} Exportiere deine Daten, bevor du weitermachst.",
  "check.forged":
    "{count, plural, one {# Teil der Aufzeichnung trägt eine Unterschrift, die nicht deine ist.} other {# Teile der Aufzeichnung tragen eine Unterschrift, die nicht deine ist.}} Wenn du sie nicht selbst wiederhergestellt hast, beginne in den Einstellungen mit neuen Schlüsseln.",
  "check.repair": "Richten",
  "check.repaired": "{count, plural, one {# Eintrag gerichtet} other {# Einträge gerichtet}}",

  // Einstellungen
  "settings.title": "Einstellungen",
  "settings.appearance": "Aussehen",
  "settings.theme": "Farben",
  "settings.theme.system": "Automatisch",
  "settings.theme.light": "Hell",
  "settings.theme.dark": "Dunkel",
  "settings.language": "Sprache",
  "settings.hand": "Die Hand, mit der du zeichnest",
  "settings.hand.left": "Links",
  "settings.hand.right": "Rechts",
  "settings.handHint":
    "Auf dem Telefon stehen Knöpfe und Vorschläge dort, wo sie sie nicht verdeckt.",
  "settings.data": "Deine Daten",
  "settings.symbols": "Zeichen",
  "settings.symbolCount":
    "{fromPacks, plural, =0 {{own, number}} other {{own, number} eigene, # aus Sammlungen}}",
  "settings.space": "Belegter Platz",
  "settings.spaceOf": "{used} von {quota}, die der Browser erlaubt",
  "settings.spaceUnknown": "Der Browser verrät es nicht.",
  "settings.kept": "Aufbewahrt",
  "settings.kept.yes": "Der Browser hat versprochen, deine Zeichen nicht von sich aus zu löschen.",
  "settings.kept.no":
    "Der Browser kann deine Zeichen von sich aus löschen, wenn auf dem Gerät der Platz ausgeht oder du wochenlang nicht hier warst.",
  "settings.keep": "Ihn bitten, sie zu behalten",
  "settings.keepRefused":
    "Der Browser hat es nicht versprochen. Er tut es eher, wenn Glyphary installiert ist oder oft benutzt wird; exportiere bis dahin ab und zu.",
  "settings.recognition": "Erkennung",
  "settings.recognitionHint":
    "Tippst du auf ein gefundenes Zeichen, kann die Zeichnung als weiteres Muster dafür bleiben; nur solange deine eigenen Zeichnungen nicht schlechter gefunden werden.",
  "settings.samples": "Deine Zeichnungen",
  "settings.learnt": "Beim Benutzen gelernt",
  "settings.learntNone": "Noch keine",
  "settings.foretold": "Wie gut",
  "settings.foretoldOf":
    "{first, number} von {asked, number} deiner eigenen Zeichnungen {first, plural, one {wird} other {werden}} als Erstes gefunden",
  "settings.foretoldNone": "Das lässt sich sagen, sobald du ein Zeichen zweimal gezeichnet hast.",
  "settings.foretoldChecking": "Deine eigenen Zeichnungen werden ausprobiert …",
  "settings.foretoldUnknown": "Das ließ sich gerade nicht herausfinden.",
  "settings.forget": "Beim Benutzen Gelerntes vergessen",
  "settings.forgotten":
    "{count, plural, one {# Zeichnung vergessen} other {# Zeichnungen vergessen}}",
  "settings.transfer": "Sichern und zurückholen",
  "settings.transferHint":
    "Der Export enthält alle Zeichen und Zeichnungen in einer lesbaren Datei. Ein Import ergänzt, was fehlt, und überschreibt nie, was neuer ist.",
  "settings.export": "Alles exportieren",
  "settings.exported": "{file} gesichert",
  "settings.import": "Importieren",
  "settings.importHint": "Oder zieh die Datei auf diese Seite.",
  "settings.importDrop": "Lass die Datei los, um hineinzusehen",
  "settings.importReading": "{file} wird gelesen …",
  "settings.privacy": "Privatsphäre",
  "settings.privacyHere":
    "Was du zeichnest und schreibst, bleibt auf diesem Gerät. Es gibt kein Konto, und niemand zählt deine Besuche.",
  "settings.privacyAccount":
    "Was du zeichnest und schreibst, geht in dein Konto, versiegelt, bevor es dieses Gerät verlässt. Der Server erfährt deine E-Mail-Adresse, wie viel es ist und wann es kommt, und nie, was darin steht. Niemand zählt deine Besuche.",
  "settings.privacySignedOut":
    "Du bist abgemeldet, also bleibt zurzeit hier, was du zeichnest und schreibst. Was der Server von {email} vorher bekommen hat, liegt dort versiegelt; lesen kann er es nicht. Niemand zählt deine Besuche.",
  "settings.packs": "Sammlungen",
  "settings.packsCount":
    "{count, plural, =0 {Noch ist keine Sammlung auf diesem Gerät.} one {# Sammlung ist auf diesem Gerät.} other {# Sammlungen sind auf diesem Gerät.}}",
  "settings.packsOpen": "Sammlungen ansehen",
  "settings.keys": "Tastatur",
  "settings.keys.commands": "Einen Befehl oder ein Zeichen finden",
  "settings.keys.shortcuts": "Zeigen, was Tasten hier tun",
  "settings.keys.leave": "Die Runde verlassen",
  "settings.keys.check": "Prüfen, was du gezeichnet hast",
  "settings.keys.all": "Alle Tasten zeigen",
  "settings.keys.single": "Tasten ohne Strg",
  "settings.keys.singleHint":
    "Auch einzelne Buchstaben, Ziffern und Satzzeichen tun etwas. Schalte das ab, wenn du mit deinem Gerät sprichst oder Tasten aus Versehen drückst.",
  "settings.keys.undo": "Rückgängig; beim Zeichnen der letzte Strich",
  "settings.keys.redo": "Wiederholen",
  "settings.keys.lock": "Jetzt verschließen",
  "settings.keys.search": "Suchen",
  "settings.keys.move": "Zwischen den Zeichen gehen",
  "settings.keys.open": "Öffnen; in der Suche das erste gefundene",
  "settings.keys.close": "Ein Blatt schließen, die Suche leeren",
  "settings.keys.answer": "Zeigen oder prüfen, dann den Vorschlag annehmen",
  "settings.keys.rate": "Bewerten",
  "settings.keys.hint": "Ein Hinweis",
  "settings.keys.takeBack": "Die letzte Antwort zurücknehmen",
  "settings.key.ctrl": "Strg/⌘",
  "settings.key.shift": "Umschalt",
  "settings.key.arrows": "Pfeile",
  "settings.key.enter": "Eingabe",
  "settings.key.escape": "Esc",
  "settings.key.space": "Leertaste",
  "settings.key.home": "Pos1",
  "settings.key.end": "Ende",
  "settings.about": "Über Glyphary",
  "settings.version": "Version",
  "settings.checkUpdate": "Nach einer neuen Version fragen",
  "settings.checking": "Wird gefragt …",
  "settings.update.current": "Das ist die neueste Version.",
  "settings.update.waiting": "Eine neue Version ist auf diesem Gerät.",
  "settings.update.unreachable":
    "Niemand war zu erreichen: Sieh nach, ob ein Netz da ist, und versuche es noch einmal.",
  "settings.update.unkept":
    "Dieser Browser behält die App nicht; jeder Start holt die neueste Version.",
  "settings.diagnostics": "Diagnose",
  "settings.diagnosticsHint":
    "Sieh nach, ob auf diesem Gerät jeder Teil von Glyphary funktioniert.",
  "settings.haptics": "Ein Tick unter dem Finger, wenn etwas gespeichert ist",
  "diagnostics.title": "Diagnose",
  "diagnostics.intro":
    "Jeder Teil wird gefragt, ob er funktioniert. Nichts davon wird irgendwohin geschickt.",
  "diagnostics.running": "{done} von {all} geprüft …",
  "diagnostics.allWell": "Alles funktioniert.",
  "diagnostics.notAllWell":
    "{count, plural, one {Ein Teil braucht} other {# Teile brauchen}} deine Aufmerksamkeit.",
  "diagnostics.again": "Noch einmal prüfen",
  "diagnostics.copy": "Den Bericht kopieren",
  "diagnostics.copied":
    "Kopiert. Kein Name, keine Zeichnung und kein Schlüssel von dir steht darin.",
  "diagnostics.copyFailed": "Der Browser ließ uns nicht kopieren.",
  "diagnostics.safeMode": "Abgesichert öffnen",
  "diagnostics.health.healthy": "in Ordnung",
  "diagnostics.health.note": "gut zu wissen",
  "diagnostics.health.wrong": "nicht in Ordnung",
  "diagnostics.health.off": "nicht in Gebrauch",
  "diagnostics.check.storage": "Speicher",
  "diagnostics.check.log": "Zeichen und Üben",
  "diagnostics.check.vault": "Tresor",
  "diagnostics.check.recogniser": "Finden durch Zeichnen",
  "diagnostics.check.workers": "Arbeit im Hintergrund",
  "diagnostics.check.sync": "Abgleich",
  "diagnostics.check.reminders": "Erinnerungen",
  "diagnostics.check.app": "Die App auf diesem Gerät",
  "diagnostics.check.clock": "Uhr",
  "diagnostics.says.storageKept":
    "Schreibt, liest und löscht, und der Browser behält die Daten auf Dauer.",
  "diagnostics.says.storageMayGo":
    "Schreibt, liest und löscht. Der Browser darf die Daten nach langer Zeit ohne Besuch wieder nehmen: Bitte ihn, sie zu behalten, installiere die App oder sichere eine Kopie.",
  "diagnostics.says.storageNearlyFull":
    "Der Platz, den der Browser gibt, ist fast verbraucht. Nichts ist verloren: Schaffe etwas Platz auf diesem Gerät.",
  "diagnostics.says.storageFull":
    "Auf diesem Gerät ist kein Platz mehr, deshalb lässt sich nichts speichern. Schaffe etwas Platz und prüfe dann noch einmal.",
  "diagnostics.says.storageRefused":
    "Der Browser gab nicht zurück, was geschrieben wurde. Lade neu; wenn das nicht hilft, öffne abgesichert und sichere eine Kopie.",
  "diagnostics.says.logSound":
    "{count, plural, one {Eine Änderung} other {# Änderungen}} angesehen; was du siehst, ist, was sie sagen.",
  "diagnostics.says.logDiffers":
    "{count, plural, one {Eines weicht} other {# Dinge weichen}} von der Aufzeichnung der Änderungen ab. Daraus lässt es sich richtigstellen.",
  "diagnostics.says.vaultSealed":
    "Was geschrieben wird, liegt versiegelt, und die Schlüssel sind da. Die App ist nicht verschließbar eingestellt: Wer die Daten dieses Browsers kopiert, kopiert den Schlüssel mit.",
  "diagnostics.says.vaultLocked":
    "Was geschrieben wird, liegt versiegelt, und die Schlüssel sind da, solange die App offen ist.",
  "diagnostics.says.vaultOpen":
    "Was geschrieben wurde, liegt unversiegelt. Das liegt an uns: Sichere eine Kopie und sag uns Bescheid.",
  "diagnostics.says.vaultBroken":
    "Die Schlüssel öffnen nicht, was sie sollten. Lade neu; wenn das nicht hilft, öffne abgesichert und sichere eine Kopie.",
  "diagnostics.says.recogniserFinds":
    "{count, plural, one {Eine Zeichnung wurde gesucht und gefunden} other {# Zeichnungen wurden gesucht und gefunden}}.",
  "diagnostics.says.recogniserEmpty": "Es gibt noch keine Zeichnung, die zu finden wäre.",
  "diagnostics.says.recogniserMisses":
    "Von {count} gesuchten Zeichnungen kamen {found} zurück. Lade neu, damit sie neu gelernt werden.",
  "diagnostics.says.recogniserSilent":
    "Es kommt keine Antwort. Lade neu; deine Zeichnungen sind sicher.",
  "diagnostics.says.workersAnswer":
    "{count, plural, one {Ein Helfer} other {Alle # Helfer}} sind gestartet und antworten.",
  "diagnostics.says.workersSilent":
    "Von {count} Helfern antworten {answered}. Schließe andere Tabs und Apps und prüfe dann noch einmal.",
  "diagnostics.says.syncNone": "Es gibt kein Konto: Alles bleibt auf diesem Gerät.",
  "diagnostics.says.syncGoing":
    "{waiting, plural, =0 {Alles ist auf dem Server} one {Eine Änderung wartet} other {# Änderungen warten}}.",
  "diagnostics.says.syncOffline":
    "Der Server ist nicht zu erreichen. {waiting, plural, =0 {Nichts wartet} one {Eine Änderung wartet} other {# Änderungen warten}}; es geht von selbst weiter.",
  "diagnostics.says.syncResting":
    "Der Server hat gerade Schwierigkeiten. {waiting, plural, =0 {Nichts wartet} one {Eine Änderung wartet} other {# Änderungen warten}}; es geht von selbst weiter.",
  "diagnostics.says.syncStuck": "Ohne dich geht es nicht weiter.",
  "diagnostics.says.remindersNone": "Niemand hat welche gesetzt.",
  "diagnostics.says.remindersCalled": "Dieses Gerät wird zu ihren Zeiten gerufen.",
  "diagnostics.says.remindersQuiet":
    "Sie zeigen sich nur in der App; dieses Gerät wird nicht gerufen.",
  "diagnostics.says.remindersDenied": "Der Browser lässt keine Erinnerung mehr durch.",
  "diagnostics.says.appKept": "Alle {count} Dateien sind hier: Sie öffnet sich ohne Netz.",
  "diagnostics.says.appWaiting": "Alle {count} Dateien sind hier, und eine neue Version wartet.",
  "diagnostics.says.appPartly":
    "{missing, plural, one {Eine Datei fehlt} other {# Dateien fehlen}}, deshalb brauchen manche Seiten ein Netz. Hole sie neu.",
  "diagnostics.says.appUnkept":
    "Diese Seite kam aus dem Netz und wird nicht behalten. Lade einmal neu; private Fenster und manche Einstellungen verbieten es.",
  "diagnostics.says.clockRight": "Sie stimmt mit der des Servers überein.",
  "diagnostics.says.clockUnchecked":
    "Sie stimmt mit deinen letzten Änderungen überein. Der Server war nicht zu fragen.",
  "diagnostics.says.clockWrong":
    "Sie geht um {minutes, plural, one {eine Minute} other {# Minuten}} falsch. Nichts ist verloren, aber Erinnerungen und fällige Karten kommen zur falschen Zeit: Stelle die Uhr dieses Geräts.",
  "diagnostics.says.clockBehind":
    "Deine letzte Änderung scheint {minutes, plural, one {eine Minute} other {# Minuten}} voraus zu sein: Irgendeine Uhr ging oder geht falsch. Nichts ist verloren.",
  "diagnostics.says.crashed": "Die Prüfung selbst ist kaputtgegangen, und das liegt an uns.",
  "diagnostics.mend.keep": "Den Browser bitten, sie zu behalten",
  "diagnostics.mend.repair": "Richtigstellen",
  "diagnostics.mend.syncNow": "Jetzt abgleichen",
  "diagnostics.mend.openSync": "Abgleich öffnen",
  "diagnostics.mend.openReminders": "Erinnerungen öffnen",
  "diagnostics.mend.update": "Die neue Version nehmen",
  "diagnostics.mend.renew": "Die Dateien neu holen",
  "diagnostics.faults": "Fehler auf diesem Gerät",
  "diagnostics.faultsNone": "Es wurden keine gezählt.",
  "diagnostics.faultsHint":
    "Hier gezählt und nirgendwohin geschickt: welcher Fehler, auf welcher Seite, wo in unserem Code. Nichts, was du geschrieben oder gezeichnet hast.",
  "diagnostics.faultTimes": "{count, plural, one {einmal} other {# Mal}}",
  "diagnostics.faultsClear": "Vergessen",
  "settings.strokesKanji": "Kana und Kanji",
  "settings.strokesSampled": "Striche als Punkte abgetastet",
  "settings.strokesOther": "Andere Sammlungen",
  "settings.strokesOwn": "für Glyphary gezeichnet",

  // Settings: practice
  "settings.practice": "Üben",
  "settings.practiceHint": "Wie viel am Tag, wie gut, und wie gefragt wird.",
  "settings.practiceOpen": "Üben einstellen",
  "settings.practiceMore": "Mehr dazu, wie gefragt und geplant wird",
  "settings.practiceDay": "Jeden Tag",
  "settings.newPerDay": "Neue Zeichen",
  "settings.newPerDayHint":
    "Jedes kommt in den ersten Tagen mehrmals wieder. Zehn am Tag sind reichlich.",
  "settings.reviewsPerDay": "Höchstens so viele Antworten",
  "settings.reviewsPerDayHint": "Was nicht mehr hineinpasst, wartet auf den nächsten Tag.",
  "settings.retention": "Wie viel du behalten willst",
  "settings.retentionHint":
    "Von 100, die drankommen, wirst du etwa {count, number} wissen. Mehr heißt mehr Arbeit, weniger heißt weniger.",
  "settings.retentionDear": "Das ist mehr als doppelt so viel Arbeit wie bei 90 %.",
  "settings.faces": "Wie neue Zeichen gefragt werden",
  "settings.faces.draw": "Zeichnen",
  "settings.faces.read": "Lesen",
  "settings.faces.both": "Beides",
  "settings.buttons": "Bewertungen",
  "settings.buttons.two": "Zwei: nochmal, gut",
  "settings.buttons.four": "Vier",
  "settings.buttonsHint": "Zwei sind schneller gewählt, vier sagen dem Plan mehr.",
  "settings.learning": "Lernen",
  "settings.steps": "Erste Wartezeiten, in Minuten",
  "settings.stepsHint":
    "„1 10“ zeigt ein neues Zeichen nach einer Minute wieder, dann nach zehn, dann in Tagen.",
  "settings.relearningSteps": "Wartezeiten nach dem Vergessen, in Minuten",
  "settings.relearningStepsHint": "Bevor ein vergessenes Zeichen wieder Tage wartet.",
  "settings.stepsTrouble":
    "Schreib bis zu zehn Zahlen von Minuten mit Leerzeichen dazwischen, zum Beispiel 1 10.",
  "settings.misses": "Fehlversuche, bis die Striche gezeigt werden",
  "settings.missesHint":
    "{count, plural, =0 {Sie werden nur gezeigt, wenn du darum bittest.} one {Nach einem Fehlversuch siehst du, wie es geht, und zeichnest es nach.} other {Nach # Fehlversuchen siehst du, wie es geht, und zeichnest es nach.}}",
  "settings.week": "Tage",
  "settings.rollover": "Ein neuer Tag beginnt um",
  "settings.rolloverHint": "Was du vor dieser Stunde übst, zählt noch zum Tag davor.",
  "settings.easyDays": "Wie voll jeder Wochentag sein darf",
  "settings.easyDaysHint": "Geübt wird dann mehr an den Tagen ringsum.",
  "settings.load.usual": "Wie sonst",
  "settings.load.less": "Weniger",
  "settings.load.none": "So wenig wie möglich",
  "settings.slipping": "Was dir immer wieder entfällt",
  "settings.leechLapses": "Nach so vielen Malen vergessen",
  "settings.leechLapsesHint":
    "Dann steht ein Zeichen unter Üben in einer Liste, damit du es mit frischen Augen ansehen kannst.",
  "settings.suspendLeeches": "Von selbst beiseitelegen",
  "settings.suspendLeechesHint": "Sie werden nicht mehr gefragt, bis du sie wieder aufnimmst.",
  "settings.order": "Verteilung und Reihenfolge",
  "settings.fuzz": "Auf Nachbartage verteilen",
  "settings.fuzzHint": "Was zusammen gelernt wurde, kommt nicht alles am selben Tag wieder.",
  "settings.interleave": "Schlagwörter mischen",
  "settings.interleaveHint":
    "Zeichen eines Schlagworts folgen nicht aufeinander, wo es sich vermeiden lässt.",
  "settings.maximumInterval": "Längste Wartezeit, in Tagen",
  "settings.maximumIntervalHint":
    "Wie gut du es auch weißt: Spätestens dann kommt ein Zeichen wieder.",
  "settings.kept.drawings": "Aufgehobene Zeichnungen",
  "settings.keepDrawings": "Zeichnungen vom Üben aufheben",
  "settings.keepDrawingsHint":
    "Die letzten zwölf von jedem Zeichen; auf seiner Seite siehst du, wie sich deine Hand verändert.",
  "settings.drawingsKept":
    "{count, plural, =0 {Keine ist aufgehoben.} one {# Zeichnung ist aufgehoben.} other {# Zeichnungen sind aufgehoben.}}",
  "settings.forgetDrawings": "Vergessen",
  "settings.shown": "Was gezeigt wird",
  "settings.showStreak": "Tage in Folge",
  "settings.showStreakHint": "Ein Tag ohne Üben wird dir nie vorgehalten.",
  "settings.showCoherence": "Kohärenz",
  "settings.showCoherenceHint":
    "Eine Zahl dafür, wie dein Üben läuft, immer mit den Teilen, aus denen sie besteht.",

  "settings.schedule": "Der Plan",
  "settings.scheduleHint":
    "Sieh, was die kommenden Wochen von dir verlangen, oder lass ihn lernen, wie du vergisst.",
  "plan.open": "Vorausschauen",
  "plan.title": "Die nächsten 90 Tage",
  "plan.now": "Wie bisher",
  "plan.then": "So geändert",
  "plan.minutes": "{count, plural, =0 {Unter 1 min am Tag} other {Etwa # min am Tag}}",
  "plan.chart": "Minuten am Tag, so geändert, von {least} bis {most}",
  "plan.day": "{date}: {minutes} min",
  "plan.table": "Als Tabelle",
  "plan.tableCaption": "Was jede Woche verlangt, so geändert",
  "plan.week": "Woche ab",
  "plan.reviews": "Kommen wieder",
  "plan.learnt": "Neu",
  "plan.minutesADay": "Minuten am Tag",
  "plan.waiting":
    "{count, plural, =0 {Keines wartet darauf, gelernt zu werden.} one {# wartet darauf, gelernt zu werden.} other {# warten darauf, gelernt zu werden.}}",
  "plan.hint":
    "Gerechnet nach der Zeit, die deine Antworten bisher brauchten, wenn du jeden Tag übst.",
  "plan.use": "So üben",
  "fit.open": "An dein Gedächtnis anpassen",
  "fit.title": "Den Plan an dein Gedächtnis anpassen",
  "fit.intro":
    "Jeder vergisst auf seine Weise. Aus deinen Antworten kann der Plan deine lernen, damit Zeichen dann wiederkommen, wenn du sie fast vergessen hast. Das dauert einige Sekunden und geschieht auf diesem Gerät.",
  "fit.usual": "Jetzt richtet er sich danach, was für die meisten gilt.",
  "fit.inForce": "Angepasst am {date} an {count, plural, one {# Antwort} other {# Antworten}}.",
  "fit.wasBetter":
    "Antworten, die er nicht kannte, sagte er um {percent} besser voraus als der vorige.",
  "fit.wasLittle":
    "Antworten, die er nicht kannte, sagte er ein wenig besser voraus als der vorige.",
  "fit.start": "Jetzt anpassen",
  "fit.again": "Neu anpassen",
  "fit.working": "Deine Antworten werden durchgesehen",
  "fit.tooFew":
    "Dafür ist es noch zu früh. Bisher {count, plural, =0 {kam keine deiner Antworten} one {kam # deiner Antworten} other {kamen # deiner Antworten}} einen Tag oder mehr nach der vorigen, und es braucht {needed}. Übe eine Weile und sieh dann wieder hier nach.",
  "fit.better":
    "Er sagt {count, plural, one {deine neueste Antwort} other {deine # neuesten Antworten}}, die er nicht kannte, um {percent} besser voraus.",
  "fit.little":
    "Er sagt {count, plural, one {deine neueste Antwort} other {deine # neuesten Antworten}}, die er nicht kannte, ein wenig besser voraus.",
  "fit.noBetter":
    "Er würde {count, plural, one {deine neueste Antwort} other {deine # neuesten Antworten}} nicht besser voraussagen als der jetzige Plan. Deshalb ändert sich nichts.",
  "fit.before": "Wie bisher",
  "fit.after": "Angepasst",
  "fit.chance": "{chance} von 100",
  "fit.chanceHint":
    "Für wie wahrscheinlich jeder im Mittel hielt, was du dann wusstest oder vergessen hattest.",
  "fit.dates":
    "Damit bekommen alle Zeichen neue Termine: Manche kommen früher wieder, manche später.",
  "fit.use": "Übernehmen",
  "fit.leave": "Lassen, wie es ist",
  "fit.failed": "Das hat nicht geklappt. Es wurde nichts geändert: Versuche es noch einmal.",
  "fit.used": "Der Plan richtet sich jetzt nach deinem Gedächtnis.",
  "fit.goBack": "Zurück zum vorigen",
  "fit.wentBack": "Der Plan ist wieder wie zuvor.",

  // Eine Datei importieren
  "import.title": "Diese Datei importieren?",
  "import.holds":
    "{symbols, plural, one {# Zeichen} other {# Zeichen}}, {samples, plural, one {# Zeichnung} other {# Zeichnungen}}",
  "import.changes":
    "{count, plural, one {# Eintrag käme hier hinzu oder würde geändert} other {# Einträge kämen hier hinzu oder würden geändert}}. Was hier neuer ist, bleibt, und der Import lässt sich rückgängig machen.",
  "import.noChanges": "Alles davon ist schon hier. Es gibt nichts zu importieren.",
  "import.unreadable":
    "{count, plural, one {# Eintrag ist beschädigt und bleibt draußen.} other {# Einträge sind beschädigt und bleiben draußen.}}",
  "import.apply": "Importieren",
  "import.writing": "Wird geschrieben, alles in einem Schritt. Rückgängig nimmt es zurück.",
  "network.offline": "Offline",
  "import.sealed": "Diese Kopie öffnen",
  "import.sealedText":
    "Sie entstand, als die App verschlossen war. Was die App an dem Tag öffnete, öffnet sie: die Passphrase oder die 24 Wörter.",
  "import.open": "Öffnen",
  "import.refused": "Nicht importiert",
  "import.another": "Andere Datei wählen",
  "import.done": "{count, plural, one {# Eintrag importiert} other {# Einträge importiert}}",
  "import.trouble.NotAnExport":
    "{file} ist kein Export von Glyphary. Nichts wurde geändert: Wähle eine Datei, die mit „Alles exportieren“ entstanden ist.",
  "import.trouble.CutShort":
    "{file} hört zu früh auf: Sie wurde beim Kopieren abgeschnitten. Nichts wurde geändert: Kopiere sie noch einmal, oder wähle eine andere.",
  "import.trouble.Damaged":
    "{file} ist beschädigt, bei „{detail}“. Nichts wurde geändert: Wähle eine andere Kopie.",
  "import.trouble.NewerVersion":
    "{file} stammt von einem neueren Glyphary. Nichts wurde geändert: Lade diese Seite neu und importiere die Datei dann.",
  "import.trouble.Sealed":
    "„{file}“ ist eine Kopie einer verschlossenen App und enthält nichts, was sie öffnen könnte. Nichts wurde geändert.",
  "import.trouble.FileTooLarge":
    "{file} hat {size}; importieren lassen sich Dateien bis {limit}. Nichts wurde geändert.",
  "import.trouble.FileUnreadable":
    "{file} ließ sich nicht lesen. Nichts wurde geändert: Sieh nach, ob die Datei noch da ist, und wähle sie noch einmal.",
  "import.trouble.StorageFull":
    "Auf diesem Gerät ist kein Platz mehr. Nichts wurde geändert, nichts ist verloren: Schaff etwas Platz und importiere noch einmal.",
  "import.trouble.StorageUnavailable":
    "Der Browser lässt Glyphary gerade nichts aufbewahren. Nichts wurde geändert: Versuch es noch einmal.",
  "import.trouble.DatabaseTakenOver":
    "Glyphary wurde in einem anderen Tab erneuert. Nichts wurde geändert: Lade diese Seite neu und importiere noch einmal.",

  // What went wrong with saving
  "trouble.EmptySymbol":
    "Noch gibt es nichts zu speichern: Zeichne es, oder gib ihm ein Schriftzeichen oder Emoji.",
  "trouble.NameMissing": "Gib ihm einen Namen, damit du es auch durch Tippen findest.",
  "trouble.NoteTooLong":
    "Die Notizen haben {length, number} Zeichen; {limit, number} passen. Nichts ist verloren: Kürze sie und speichere noch einmal.",
  "trouble.SampleTooLong":
    "Die Zeichnung hat {points, number} Punkte; {limit, number} passen. Sie ist noch auf der Fläche: Zeichne sie mit weniger Strichen.",
  "trouble.FieldTooLarge":
    "Einer der Texte ist zu lang ({kilobytes} kB; {limit} kB passen). Nichts ist verloren: Kürze ihn und speichere noch einmal.",
  "trouble.OpTooLarge":
    "Alles zusammen ist zu lang ({kilobytes} kB; {limit} kB passen). Nichts ist verloren: Kürze es und speichere noch einmal.",
  "trouble.StorageFull":
    "Auf diesem Gerät ist kein Platz mehr. Was du gemacht hast, ist noch hier: Schaffe etwas Platz und speichere noch einmal.",
  "trouble.StorageUnavailable":
    "Der Browser lässt Glyphary gerade nichts aufbewahren. Was du gemacht hast, ist noch hier: Versuche es noch einmal.",
  "trouble.DatabaseTakenOver":
    "Glyphary wurde in einem anderen Tab erneuert, oder seine Daten wurden gelöscht. Was du gemacht hast, ist noch hier: Kopiere, was du brauchst, und lade diese Seite neu.",
  "trouble.StampExhausted":
    "Die Uhr dieses Geräts geht so falsch, dass sich die Änderung nicht datieren ließ. Stelle sie richtig und speichere noch einmal.",
  "trouble.SymbolGone":
    "Dieses Zeichen wurde inzwischen gelöscht. Was du geschrieben hast, ist noch hier.",

  // Undo
  "step.undone": "Rückgängig: {step}",
  "step.redone": "Wiederholt: {step}",
  "step.partly":
    "{count, plural, one {# Teil wurde seither geändert und bleibt, wie er ist} other {# Teile wurden seither geändert und bleiben, wie sie sind}}.",
  "step.undo": "Rückgängig: {step}",
  "step.redo": "Wiederholen: {step}",
  "step.symbolSaved": "{name} gespeichert",
  "step.listSaved": "{count, plural, one {# Zeichen hinzugefügt} other {# Zeichen hinzugefügt}}",
  "step.symbolEdited": "{name} bearbeitet",
  "step.symbolRemoved": "{name} gelöscht",
  "step.symbolRestored": "{name} zurückgeholt",
  "step.versionRestored": "{name} wie früher",
  "step.sampleAdded": "Zeichnung zu {name} hinzugefügt",
  "step.sampleReplaced": "{name} neu gezeichnet",
  "step.sampleRemoved": "Zeichnung von {name} entfernt",
  "step.referenceChosen": "Zeichnung von {name} gewählt",
  "step.orderAccepted": "Schreibweise von {name} anerkannt",
  "step.levelChanged": "geändert, wohin {name} darf",
  "step.practiceChanged": "geändert, wie du übst",
  "step.remindersChanged": "Erinnerungen geändert",
  "step.packInstalled": "Sammlung installiert",
  "step.packRemoved": "Sammlung entfernt",
  "step.confirmedForgotten":
    "{count, plural, one {# gelernte Zeichnung vergessen} other {# gelernte Zeichnungen vergessen}}",
  "step.imported": "{count, plural, one {# Änderung eingelesen} other {# Änderungen eingelesen}}",
  "step.reviewed": "{name} beantwortet",
  "step.learnt":
    "{count, plural, one {# Zeichen zum Üben aufgenommen} other {# Zeichen zum Üben aufgenommen}}",
  "step.unlearnt":
    "{count, plural, one {# Zeichen aus der Übung genommen} other {# Zeichen aus der Übung genommen}}",
  "step.cardSuspended": "{name} beiseitegelegt",
  "step.cardResumed": "{name} wieder aufgenommen",
  "step.cardReset": "mit {name} neu begonnen",
  "step.moreToday": "{count, plural, one {heute # neues mehr} other {heute # neue mehr}}",
  "step.drawingsForgotten":
    "{count, plural, one {# Übungszeichnung vergessen} other {# Übungszeichnungen vergessen}}",

  // The app around the screens
  "app.notFound.title": "Hier ist nichts",
  "app.notFound.body": "Unter dieser Adresse gibt es nichts. Deine Zeichen sind, wo sie waren.",
  "app.notFound.home": "Zur Zeichenfläche",
  "app.update.ready": "Eine neue Version ist bereit.",
  "app.update.replaced": "Glyphary wurde in einem anderen Tab erneuert.",
  "app.update.take": "Neu laden",
  "app.update.later": "Später",
  "app.fault.title": "Diese Seite ist kaputtgegangen",
  "app.fault.bug":
    "Das liegt an uns. Was du gespeichert hast, ist sicher auf diesem Gerät, und die anderen Seiten funktionieren.",
  "app.fault.missingTitle": "Dieser Teil ist noch nicht hier",
  "app.fault.newVersion":
    "Es gibt eine neue Version von Glyphary, und diese Seite läuft noch mit der alten. Lade neu, um sie zu holen; was du gespeichert hast, ist sicher.",
  "app.fault.offline":
    "Dieser Teil von Glyphary ist noch nicht auf diesem Gerät, und es gibt kein Netz. Was du gespeichert hast, ist sicher, und die anderen Seiten funktionieren.",
  "app.fault.copy": "Einzelheiten kopieren",
  "app.fault.copyHint":
    "Sie sagen, wo in unserem Code es kaputtging. Nichts, was du geschrieben oder gezeichnet hast, steht darin, und sie werden nirgendwohin geschickt.",
  "app.fault.copied.yes": "Kopiert. Du kannst sie in eine Nachricht an uns einfügen.",
  "app.fault.copied.no":
    "Der Browser ließ uns nicht kopieren. Die Einzelheiten stehen auch in den Einstellungen unter Diagnose.",
  "app.trouble.safeMode": "Weitere Auswege",
  "app.trouble.title": "Etwas steht im Weg",
  "app.trouble.reload": "Noch einmal versuchen",
  "app.trouble.export": "Eine Kopie der Daten sichern",
  "app.trouble.exported":
    "Eine Kopie wurde als Datei gesichert. „Importieren“ in den Einstellungen liest sie wieder ein.",
  "app.trouble.exportFailed":
    "Die Kopie ließ sich nicht anlegen: Der Browser lässt die Daten nicht lesen.",
  "app.trouble.NewerDatabase":
    "Deine Zeichen wurden zuletzt von einem neueren Glyphary geöffnet. Sie sind sicher, und diese Seite rührt sie nicht an. Lade neu, um die neuere App zu holen; vorher kannst du eine Kopie sichern.",
  "app.trouble.StorageUnavailable":
    "Der Browser lässt Glyphary hier nichts aufbewahren. Das kommt in privaten Fenstern vor und wenn Websitedaten gesperrt sind. Erlaube Websitedaten für diese Seite und versuche es noch einmal.",
  "app.trouble.StorageFull":
    "Auf diesem Gerät ist kein Platz mehr, deshalb lässt sich das Wörterbuch nicht öffnen. Nichts ist verloren: Schaffe etwas Platz und versuche es noch einmal.",
  "app.trouble.DatabaseTakenOver":
    "Ein anderer Tab benutzt schon ein neueres Glyphary. Lade diese Seite neu.",
  "app.trouble.DatabaseBlocked":
    "Ein anderer Tab mit einem älteren Glyphary ist im Weg. Nichts ist verloren: Schließe die anderen Tabs und versuche es noch einmal.",
  "app.trouble.Bug":
    "Diese Seite ist kaputtgegangen, und das liegt an uns. Was du gespeichert hast, ist sicher auf diesem Gerät.",

  // Passphrases
  "passphrase.show": "Passphrase zeigen",
  "passphrase.hide": "Passphrase verbergen",

  // Das Schloss
  "lock.title": "Glyphary ist verschlossen",
  "lock.intro": "Deine Zeichen liegen versiegelt auf diesem Gerät.",
  "lock.passphrase": "Passphrase",
  "lock.open": "Öffnen",
  "lock.opening": "Wird geöffnet …",
  "lock.openingNote": "Das dauert mit Absicht einen Moment: So wird Raten langsam.",
  "lock.wait": "Nächster Versuch in {seconds, plural, one {# Sekunde} other {# Sekunden}}",
  "lock.waitNote":
    "Nach mehreren Versuchen muss der nächste ein wenig warten. Gelöscht wird nie etwas.",
  "lock.usePhrase": "Mit den 24 Wörtern öffnen",
  "lock.usePassphrase": "Mit der Passphrase öffnen",
  "lock.usePasskey": "Mit einem Passkey öffnen",
  "lock.words": "Die Wörter zur Wiederherstellung",
  "lock.wordsCount": "{count, number} von {all, number} Wörtern, in ihrer Reihenfolge",
  "lock.wordsUnknown":
    "Das {number, number}. Wort, „{word}“, kommt in solchen Wörterlisten nicht vor.",
  "lock.help": "Und wenn nichts passt?",
  "lock.helpText":
    "Was hier liegt, öffnet sich mit der Passphrase, den 24 Wörtern oder einem Passkey und mit nichts sonst. Ist die Passphrase verloren, öffnen die Wörter. Niemand sonst hat einen Schlüssel, also kann dir auch niemand einen neuen schicken.",

  // Schlüssel, die nicht passen
  "vault.wrong.passphrase":
    "Das ist nicht die Passphrase. Schau, ob die Feststelltaste an ist, und versuche es noch einmal.",
  "vault.wrong.recovery":
    "Diese Wörter gehören zu einer anderen Wörterliste. Hast du eine neue gemacht, suche ihr Blatt.",
  "vault.wrong.passkey":
    "Dieser Passkey öffnet etwas anderes. Wähle einen anderen, oder nimm die Passphrase.",
  "vault.weak.short": "Zu kurz gegen Raten: Nimm mindestens 10 Zeichen oder vier Wörter.",
  "vault.weak.common":
    "Das gehört zu den ersten, die jemand raten würde. Nimm Wörter, die nur du so zusammenstellst.",
  "vault.weak.repetitive":
    "Sie wiederholt sich oder läuft die Tasten entlang und ist schnell geraten. Misch andere Wörter hinein.",
  "vault.trouble.WrongWordCount":
    "Das {count, plural, one {ist # Wort} other {sind # Wörter}}; es müssen 24 sein.",
  "vault.trouble.UnknownWord":
    "Das {number, number}. Wort kommt in solchen Wörterlisten nicht vor.",
  "vault.trouble.WrongChecksum":
    "Alle Wörter sind bekannt, aber sie passen nicht zusammen: Eines ist ein anderes, oder zwei sind vertauscht.",
  "vault.trouble.Damaged":
    "Der Schlüssel, der hier liegt, wurde verändert oder beschädigt; so lässt er sich nicht mehr benutzen. Gelöscht wurde nichts: Versuche einen anderen Weg, oder stelle eine Sicherung wieder her.",
  "vault.trouble.KdfRefused":
    "Was neben diesem Schlüssel steht, wurde geschwächt oder beschädigt; deshalb wird er nicht benutzt. Gelöscht wurde nichts: Versuche einen anderen Weg.",
  "vault.trouble.NoMemory":
    "Das Gerät hat dafür gerade zu wenig freien Speicher. Schließe andere Tabs und Apps, und versuche es noch einmal.",
  "vault.trouble.PasskeyCancelled":
    "Es wurde kein Passkey benutzt: abgebrochen, oder es hat zu lange gedauert. Geändert wurde nichts.",
  "vault.trouble.PasskeyWithoutSecret":
    "Dieser Passkey kann hier nicht öffnen: Er gibt diesem Browser kein Geheimnis. Er wird nicht benutzt; du kannst ihn dort löschen, wo deine Passkeys liegen.",
  "vault.trouble.PasskeysUnavailable":
    "Dieser Browser hat keine Passkeys oder erlaubt sie hier nicht.",
  "vault.trouble.StorageUnavailable":
    "Der Browser lässt Glyphary gerade nichts lesen oder behalten. Geändert wurde nichts: Versuche es noch einmal.",
  "vault.trouble.StorageFull":
    "Auf diesem Gerät ist kein Platz mehr: Für einen Moment ist alles zweimal da. Nichts wurde geändert, nichts ist verloren: Schaffe etwas Platz, und versuche es noch einmal.",
  "vault.trouble.DatabaseTakenOver":
    "In einem anderen Tab wurden die Schlüssel geändert. Nichts ist verloren: Lade diese Seite neu.",
  "vault.trouble.LastSlot":
    "Dieser Weg muss bleiben: Ohne ihn ließen sich deine Zeichen nur noch mit einem Passkey oder gar nicht mehr öffnen.",
  "vault.trouble.RecoveryFirst":
    "Ein Passkey kann mit seinem Gerät verloren gehen: Lege zuerst die 24 Wörter an.",
  "vault.trouble.NeedsSignIn":
    "Deine anderen Geräte müssen zuerst von neuen Schlüsseln erfahren, und du bist von deinem Konto abgemeldet. Nichts hat sich geändert. Melde dich unter Konto und Abgleich wieder an, dann versuche es noch einmal.",
  "vault.trouble.NeedsServer":
    "Deine anderen Geräte müssen zuerst von neuen Schlüsseln erfahren, und der Server ist gerade nicht zu erreichen. Nichts hat sich geändert. Versuch es noch einmal, sobald du online bist.",

  // Einstellungen: Sicherheit
  "settings.safety": "Sicherheit",
  "settings.safetyHint": "Ein Schloss für diese App, und die Schlüssel dazu.",
  "settings.safetyOpen": "Zum Schloss",
  "safety.now": "Jetzt",
  "safety.off":
    "Versiegelt auf diesem Gerät. Wer dieses Browserprofil öffnen kann, kann es auch öffnen.",
  "safety.offMore":
    "Der Schlüssel liegt im selben Profil; wer dieses Gerät hat, vor dem verbirgt das Versiegeln allein wenig. Ein Schloss ändert das.",
  "safety.on":
    "Das Schloss ist an. Deine Zeichen öffnen sich mit der Passphrase, den 24 Wörtern oder einem Passkey, und mit nichts sonst.",
  "safety.onMore": "Solange offen ist, sieht alles, wer an diesem Gerät sitzt.",
  "safety.turnOn": "Schloss einschalten",
  "safety.does": "Was ein Schloss kann, und was nicht",
  "safety.does.seals":
    "Alles wird neu versiegelt, mit Schlüsseln, die dieses Gerät nicht behält. Es öffnet sich nur, wenn du mit deinem kommst.",
  "safety.does.leftovers":
    "Bytes von vorher bleiben vielleicht auf der Festplatte, bis sie überschrieben werden. Dass sie weg sind, kann kein Browser versprechen.",
  "safety.does.lost":
    "Sind Passphrase und Wörter beide verloren, sind es deine Zeichen auch. Niemand kann sie zurückholen.",
  "safety.does.open":
    "Gegen ein Programm oder eine Erweiterung, die zusieht, während offen ist, hilft es nicht.",
  "safety.lockNow": "Jetzt verschließen",
  "safety.lockKey": "Mit der Tastatur: Strg/⌘ Umschalt L",
  "safety.locking": "Verschließen",
  "safety.after": "Von selbst verschließen, unberührt seit",
  "safety.after.never": "Nie",
  "safety.after.minutes": "{count, plural, one {# Minute} other {# Minuten}}",
  "safety.after.hour": "1 Stunde",
  "safety.onHide": "Verschließen, wenn es nicht zu sehen ist",
  "safety.onHideHint":
    "Ein anderer Tab, eine andere App oder ein dunkler Bildschirm verschließt es. Eine Zeichnung auf dem Blatt bleibt versiegelt erhalten.",
  "safety.ways": "Wege hinein",
  "safety.way.passphrase": "Passphrase",
  "safety.way.recovery": "24 Wörter zur Wiederherstellung",
  "safety.way.passkey": "Passkey",
  "safety.way.device": "Dieses Gerät",
  "safety.way.added": "seit {date}",
  "safety.change": "Ändern",
  "safety.changePassphrase": "Passphrase ändern",
  "safety.newPhrase": "Die 24 Wörter ändern",
  "safety.addPasskey": "Passkey hinzufügen",
  "safety.renamePasskey": "{name} umbenennen",
  "safety.renameTitle": "Anderer Name",
  "safety.passkeyAsking": "Wartet auf den Passkey. Der Browser fragt in einem eigenen Fenster.",
  "safety.removeTitle": "{name} entfernen?",
  "safety.removeText":
    "Er öffnet Glyphary dann nicht mehr. Den Passkey selbst gibt es weiter, wo deine Passkeys liegen.",
  "safety.removeConfirm": "Entfernen",
  "safety.leftOut": "Kein Zugang",
  "safety.leftOutText":
    "{name} kam hier dazu, während ein anderes Gerät die Schlüssel gewechselt hat, und öffnet deshalb nichts. Entferne das und füge es neu hinzu.",
  "safety.removed": "{name} öffnet nicht mehr",
  "safety.passkeyName": "Name",
  "safety.passkeyNameHint":
    "Damit du später weißt, welcher es ist: „Handy“, „Stick am Schlüsselbund“.",
  "safety.passkeyAdded": "{name} öffnet ab jetzt",
  "safety.keys": "Schlüssel",
  "safety.keysHint":
    "Wenn jemand einen Schlüssel gesehen haben könnte, mach neue. Alles auf diesem Gerät wird im Hintergrund neu versiegelt; deine Wege hinein bleiben.",
  "safety.newKeys": "Neue Schlüssel machen",
  "safety.newKeysMade": "Neue Schlüssel sind in Gebrauch",
  "safety.resealing": "Wird neu versiegelt, {percent}. Du kannst weitermachen.",
  "safety.turnOff": "Schloss ausschalten",
  "safety.turnOffText":
    "Alles wird mit einem Schlüssel versiegelt, den dieses Gerät behält, und öffnet sich wieder ohne Frage. Passphrase, Wörter und Passkeys braucht es hier dann nicht mehr.",
  "safety.turnedOff": "Es öffnet sich wieder ohne Frage",
  "safety.step": "Schritt {step, number} von {of, number}",
  "safety.next": "Weiter",
  "safety.passphraseIntro":
    "Vier Wörter, die nur du so zusammenstellst, sind gut, und leichter zu merken als Sonderzeichen. Zurücksetzen kann sie niemand.",
  "safety.accountsPassphrase":
    "Konto und Schloss haben dieselbe Passphrase, und die 24 Wörter bleiben dieselben: Gib die Passphrase deines Kontos ein.",
  "safety.current": "Jetzige Passphrase",
  "safety.new": "Neue Passphrase",
  "safety.again": "Noch einmal",
  "safety.good": "Nicht unter denen, die zuerst geraten werden.",
  "safety.differ": "Die beiden sind nicht gleich.",
  "safety.wordsTitle": "Deine 24 Wörter",
  "safety.wordsIntro":
    "Diese 24 Wörter öffnen alles, falls die Passphrase verloren geht. Sie werden jetzt gezeigt und nie wieder: Schreib sie auf Papier, mit ihren Nummern.",
  "safety.wordsCare":
    "Ein Foto oder kopierter Text gelangt an Orte, die du nicht siehst. Papier bleibt, wo du es hinlegst.",
  "safety.print": "Drucken",
  "safety.printTitle": "24 Wörter",
  "safety.confirmTitle": "Drei der Wörter",
  "safety.confirmIntro": "Damit sie sicher auf Papier stehen: Welche Wörter haben diese Nummern?",
  "safety.confirmWord": "{number, number}. Wort",
  "safety.confirmWrong": "An dieser Stelle steht ein anderes Wort. Geh zurück, um nachzusehen.",
  "safety.finishTitle": "Schloss einschalten?",
  "safety.finishText":
    "Jetzt wird alles neu versiegelt; mit Tausenden von Zeichen kann das eine Minute dauern. Danach beginnt Glyphary am Schloss.",
  "safety.sealing": "Alles wird neu versiegelt …",
  "safety.changing": "Der Schlüssel wird gemacht. Das dauert mit Absicht einen Moment.",
  "safety.passphraseChanged": "Ab jetzt öffnet die neue Passphrase",
  "safety.phraseReplaced": "Ab jetzt öffnen die neuen Wörter, die alten nicht mehr",

  // Einstellungen: Sicherung
  "backup.title": "Sicherung",
  "backup.hint":
    "Eine versiegelte Datei mit allem, auch mit dem, was dieses Gerät nie verlässt. Bewahre sie woanders auf; sie öffnet sich nur mit deinem Schlüssel.",
  "backup.due":
    "Vieles liegt nur auf diesem Gerät. Eine Sicherung an einem anderen Ort bewahrt es.",
  "backup.last": "Letzte Sicherung: {date}",
  "backup.never": "Es gibt noch keine Sicherung.",
  "backup.save": "Sicherung speichern",
  "backup.saveNew":
    "Wähle eine Passphrase für diese Datei. Wer beides hat, kann alles lesen; ohne die Passphrase kann es niemand, auch du nicht.",
  "backup.saveOpens":
    "Sie öffnet sich mit der Passphrase oder den 24 Wörtern, die Glyphary jetzt öffnen. Wenn du diese später änderst, ändert das an dieser Datei nichts.",
  "backup.passphrase": "Passphrase der Sicherung",
  "backup.passphraseHint": "Gut sind vier Wörter, die nur du zusammenstellen würdest.",
  "backup.saving": "Die Sicherung wird geschrieben …",
  "backup.saved": "{file} gespeichert, {size}",
  "backup.restore": "Sicherung wiederherstellen",
  "backup.restoreHint":
    "Was in der Sicherung ist, kommt zu dem dazu, was hier ist. Nichts geht verloren: Von zwei Fassungen siehst du die später geschriebene.",
  "backup.restoreNow": "Wiederherstellen",
  "backup.looking": "Die Datei wird angesehen …",
  "backup.restoring": "Wird wiederhergestellt …",
  "backup.way": "Öffnen mit",
  "backup.restored":
    "{count, plural, =0 {Alles daraus war schon hier} one {Wiederhergestellt: # Eintrag ist neu oder anders} other {Wiederhergestellt: # Einträge sind neu oder anders}}",
  "backup.restoredPartly":
    "{count, plural, one {# Eintrag ist neu oder anders} other {# Einträge sind neu oder anders}}. Manches in der Sicherung ließ sich nicht lesen.",
  "backup.forked":
    "Eine Kopie dieses Geräts hat auch geschrieben. Beide Teile sind jetzt hier; dieses Gerät macht unter einem neuen Namen weiter.",
  "backup.wrong.passphrase":
    "Das ist nicht die Passphrase dieser Sicherung. Es gilt die vom Tag des Speicherns; sieh nach, ob die Feststelltaste an ist.",
  "backup.wrong.recovery":
    "Diese Wörter öffnen diese Sicherung nicht. Es gelten die vom Tag des Speicherns.",
  "backup.trouble.NotABackup":
    "Diese Datei ist keine Sicherung von Glyphary. Nichts wurde geändert: Wähle eine, deren Name auf „.glyphary“ endet. Exporte liest „Importieren“.",
  "backup.trouble.NewerBackup":
    "Diese Sicherung stammt von einem neueren Glyphary. Nichts wurde geändert: Lade diese Seite neu und stelle sie dann wieder her.",
  "backup.trouble.Truncated":
    "Diese Sicherung hört zu früh auf: Sie wurde beim Speichern oder Kopieren abgeschnitten. Nichts wurde geändert: Kopiere sie noch einmal, oder wähle eine andere.",
  "backup.trouble.Changed":
    "Etwas in dieser Sicherung ist nicht so, wie es geschrieben wurde; deshalb wird sie nicht benutzt. Nichts wurde geändert: Wähle eine andere Kopie.",
  "backup.trouble.KdfRefused":
    "Was die Passphrase dieser Sicherung schützt, wurde geschwächt oder beschädigt; deshalb wird nichts damit versucht. Wähle eine andere Kopie, oder öffne sie mit den 24 Wörtern.",
  "backup.trouble.FileUnreadable":
    "Die Datei ließ sich nicht lesen. Nichts wurde geändert: Sieh nach, ob sie noch da ist, und wähle sie noch einmal.",
  "backup.trouble.FileNotWritten":
    "Die Sicherung ließ sich dort nicht schreiben: kein Platz, oder der Ort ist nicht mehr da. Nichts ist verloren; wähle einen anderen Ort und versuche es noch einmal.",
  "backup.trouble.NoKey":
    "Nichts würde diese Sicherung öffnen. Wähle eine Passphrase dafür und speichere sie noch einmal.",
  "backup.trouble.NotEmpty":
    "Inzwischen wurde hier etwas geschrieben. Nichts ist verloren: Stelle noch einmal wieder her, dann kommt die Sicherung dazu.",
  "backup.trouble.Cancelled": "Abgebrochen. Nichts ist verloren.",
  "backup.trouble.StorageFull":
    "Auf diesem Gerät ist kein Platz mehr. Nichts ist verloren: Schaffe etwas Platz und versuche es noch einmal.",
  "backup.trouble.StorageUnavailable":
    "Der Browser lässt Glyphary gerade nichts lesen oder behalten. Nichts ist verloren: Versuche es noch einmal.",
  "backup.trouble.DatabaseTakenOver":
    "Glyphary wurde in einem anderen Tab erneuert. Nichts ist verloren: Lade diese Seite neu und versuche es noch einmal.",

  // Konto und Abgleich
  "account.title": "Konto und Abgleich",
  "account.noServer": "Dieses Glyphary hat keinen Server.",
  "account.noServerMore":
    "Alles geht auch ohne und bleibt auf diesem Gerät. Eine Sicherung bringt es auf ein anderes.",
  "account.toBackup": "Zur Sicherung",
  "account.begin": "Auf allen deinen Geräten",
  "account.intro":
    "Deine Zeichen auf jedem Gerät, auf dem du dich anmeldest, versiegelt, bevor sie dieses verlassen.",
  "account.learns":
    "Der Server erfährt deine E-Mail-Adresse, wie viel es ist und wann es kommt, und nie, was darin steht.",
  "account.closed": "Dieser Server nimmt keine neuen Konten an. Wer eines hat, kann sich anmelden.",
  "account.create": "Konto anlegen",
  "account.signIn": "Anmelden",
  "account.signInAgain": "Wieder anmelden",
  "account.signedOut": "Abgemeldet von {email}",
  "account.signedOutMore":
    "Alles ist noch auf diesem Gerät und geht wie bisher. Was du änderst, wartet hier, bis du dich wieder anmeldest.",
  "account.or": "Oder mit einem Konto, das du anderswo hast",
  "account.with.google": "Weiter mit Google",
  "account.with.github": "Weiter mit GitHub",
  "account.forgot": "Passphrase vergessen?",
  "account.email": "E-Mail-Adresse",
  "account.emailHint":
    "Zum Anmelden, und für einen Code, falls die Passphrase verloren geht. Sonst wird nichts dorthin geschickt.",
  "account.passphraseIntro":
    "Eine Passphrase für das Konto und für das, was darin versiegelt ist. Sie verlässt dieses Gerät nie, deshalb kann sie niemand zurücksetzen: Gut sind vier Wörter, die nur du so zusammenstellst.",
  "account.locksPassphrase":
    "Konto und Schloss haben dieselbe Passphrase: Gib die ein, die Glyphary hier öffnet.",
  "account.signUpBusy": "Der Schlüssel entsteht. Das dauert mit Absicht einen Moment.",
  "account.signInBusy":
    "Du wirst angemeldet. Das dauert mit Absicht einen Moment: Es macht Raten langsam.",
  "account.opening": "Wird geöffnet. Das dauert mit Absicht einen Moment: Es macht Raten langsam.",
  "account.sending": "Wird geschickt …",
  "account.checking": "Der Code wird geprüft …",
  "account.forgot.title": "Passphrase vergessen",
  "account.forgot.text":
    "Ein Code per E-Mail meldet dich an. Deine 24 Wörter oder ein Passkey öffnen dann, was versiegelt ist, und du wählst eine neue Passphrase. Ohne eines von beiden kann es niemand öffnen, auch nicht per E-Mail.",
  "account.emailMayDiffer": "Auf einem anderen Gerät geändert? Dann gib die neue ein.",
  "account.sendCode": "Code schicken",
  "account.code.title": "Sieh in deine E-Mails",
  "account.code.text":
    "Eine Nachricht ist unterwegs an {email}. Gib den Code ein, der darin steht.",
  "account.code": "Code",
  "account.codeAgain": "Noch einen schicken",
  "account.codeSent": "Noch eine Nachricht ist unterwegs",
  "account.make.passphraseTitle": "Eine eigene Passphrase",
  "account.make.passphraseText":
    "Du bist angemeldet. Wer dich angemeldet hat, soll nicht öffnen können, was versiegelt ist. Dafür braucht es eine Passphrase, die nur du kennst. Niemand kann sie zurücksetzen.",
  "account.make.readyTitle": "Abgleich einschalten",
  "account.make.readyText":
    "Was auf diesem Gerät ist, kommt versiegelt in dein Konto. Deine 24 Wörter bleiben dieselben.",
  "account.make.do": "Abgleich einschalten",
  "account.make.busy": "Die Schlüssel entstehen. Dann macht sich alles auf den Weg, versiegelt.",
  "account.open.title": "Deine Zeichen öffnen",
  "account.open.text":
    "Du bist angemeldet. Was im Konto ist, ist versiegelt: Öffne es mit einem deiner Schlüssel.",
  "account.open.passkey": "Der Browser fragt in einem eigenen Fenster nach deinem Passkey.",
  "account.way.passphrase": "Passphrase",
  "account.way.recovery": "24 Wörter",
  "account.way.passkey": "Passkey",
  "account.join.title": "Zusammenlegen?",
  "account.join.text":
    "Hier {count, plural, one {ist # Zeichen} other {sind # Zeichen}}, und in deinem Konto sind andere. Sie werden eins, auf allen deinen Geräten.",
  "account.join.more":
    "Auf keiner Seite geht etwas verloren. Gibt es etwas in zwei Fassungen, wird die später geschriebene gezeigt.",
  "account.join.do": "Zusammenlegen",
  "account.joining": "Wird zusammengelegt …",
  "account.fresh.title": "Eine neue Passphrase",
  "account.fresh.text":
    "Es ist offen. Wähle eine Passphrase für das nächste Mal; die alte öffnet es dann nicht mehr.",
  "account.fresh.do": "Diese nehmen",
  "account.devices": "Geräte",
  "account.device.unnamed": "Ein Gerät ohne Namen",
  "account.device.this": "Dieses Gerät",
  "account.device.today": "Zuletzt gesehen heute",
  "account.device.seen": "Zuletzt gesehen am {date}",
  "account.device.never": "Noch nicht gesehen",
  "account.device.revoked": "Abgemeldet; es öffnet nichts Neues",
  "account.device.nameHint":
    "Damit du später weißt, welches es ist: „Handy“, „Schreibtisch zu Hause“.",
  "account.revoke": "{name} abmelden",
  "account.revokeTitle": "{name} abmelden?",
  "account.revokeText":
    "Es wird abgemeldet, und es entstehen neue Schlüssel, die es nicht bekommt: Was von jetzt an geschrieben wird, lässt sich dort nicht öffnen.",
  "account.revokeStays":
    "Was schon darauf ist, bleibt darauf. Das kann von hier aus niemand zurückholen.",
  "account.revokeDo": "Abmelden",
  "account.revoking": "Neue Schlüssel entstehen …",
  "account.revoked": "{name} ist abgemeldet",
  "account.title.data": "Konto",
  "account.room": "Belegter Platz",
  "account.roomOf": "{used} von {quota}",
  "account.changeText":
    "Sie ändert sich für das Konto und auf allen deinen Geräten zugleich. Die 24 Wörter bleiben dieselben.",
  "account.changeEmail": "E-Mail-Adresse ändern",
  "account.changeEmail.text":
    "Ein Code geht an die neue Adresse. Ist er eingegeben, meldest du dich mit ihr und derselben Passphrase an, auch auf deinen anderen Geräten.",
  "account.newEmail": "Neue E-Mail-Adresse",
  "account.emailChanged": "Die E-Mail-Adresse ist geändert",
  "account.emailKept": "Die E-Mail-Adresse bleibt, wie sie ist",
  "account.providersEmail":
    "Diese Adresse kommt von Google oder GitHub. Dort lässt sie sich ändern.",
  "account.moving":
    "Deine Adresse soll {email} werden. Solange der Code von dort nicht eingegeben ist, hat sich nichts geändert.",
  "account.moving.code": "Code eingeben",
  "account.moving.drop": "Adresse behalten",
  "account.moved.title": "Ein letzter Schritt",
  "account.moved.text":
    "Das Konto ist zu {email} umgezogen. Gib deine Passphrase ein, damit sie auch dort anmeldet.",
  "account.moved.do": "Abschließen",
  "account.signOut": "Abmelden",
  "account.signOut.title": "Abmelden?",
  "account.signOut.text":
    "Alles bleibt auf diesem Gerät und geht wie bisher. Es kommt nur nicht auf deine anderen Geräte, bis du dich wieder anmeldest.",
  "account.signOut.waiting":
    "{count, plural, one {# Änderung wurde} other {# Änderungen wurden}} noch nicht geschickt; sie {count, plural, one {wartet} other {warten}} hier.",
  "account.signedOutNow": "Abgemeldet. Alles ist noch hier",
  "account.delete": "Konto löschen",
  "account.delete.title": "Das Konto löschen?",
  "account.delete.goes": "Was für immer geht: das Konto und alles, was davon auf dem Server ist.",
  "account.delete.stays":
    "Was bleibt: alles auf diesem Gerät und auf jedem deiner anderen. Sie hören nur nicht mehr voneinander.",
  "account.delete.word": "löschen",
  "account.delete.type": "Gib „{word}“ ein",
  "account.delete.typed": "Um das Konto zu löschen, gib hier das Wort „{word}“ ein.",
  "account.deleting": "Wird gelöscht …",
  "account.deleted": "Das Konto ist gelöscht. Auf diesem Gerät ist noch alles",
  "account.trouble.Unreachable":
    "Der Server antwortet nicht. Nichts wurde geändert: Sieh nach, ob es ein Netz gibt, und versuche es noch einmal.",
  "account.trouble.NotTheServer":
    "Jemand anderes hat für den Server geantwortet, wie es Netze in Hotels und Zügen tun, bevor man sich dort anmeldet. Öffne dafür irgendeine Webseite und versuche es dann noch einmal.",
  "account.trouble.ServerTrouble":
    "Der Server hat gerade Schwierigkeiten. Nichts ist verloren: Versuche es in einer Weile noch einmal.",
  "account.trouble.SignedOut":
    "Du wurdest inzwischen abgemeldet. Nichts ist verloren: Melde dich wieder an.",
  "account.trouble.NotMember":
    "Das Konto enthält dies nicht mehr; vielleicht wurde es auf einem anderen Gerät gelöscht. Was hier ist, bleibt hier.",
  "account.trouble.QuotaExceeded":
    "Der Platz deines Kontos ist aufgebraucht: {used} von {quota}. Was hier ist, bleibt hier, und eine Sicherung bewahrt es anderswo auf.",
  "account.trouble.Refused":
    "Der Server nimmt das nicht an: Vielleicht ist er neuer als diese App. Nichts wurde geändert: Lade diese Seite neu und versuche es noch einmal.",
  "account.trouble.WrongLogin":
    "Die E-Mail-Adresse oder die Passphrase stimmt nicht. Sieh nach, ob die Feststelltaste an ist, und versuche es noch einmal.",
  "account.trouble.EmailTaken":
    "Zu dieser E-Mail-Adresse gibt es schon ein Konto: Melde dich dort an, oder nimm eine andere Adresse.",
  "account.trouble.BadEmail":
    "An diese E-Mail-Adresse lässt sich nichts schicken. Sieh nach, ob ein Buchstabe fehlt.",
  "account.trouble.SameEmail": "Das Konto hat diese Adresse schon.",
  "account.trouble.EmailSettled":
    "Das wurde anderswo abgeschlossen oder verworfen. Hier ist nichts mehr zu tun.",
  "account.trouble.EmailUnfinished":
    "Das Konto ist zu einer anderen Adresse umgezogen. Schließe das zuerst ab, mit deiner Passphrase.",
  "account.trouble.WrongCode":
    "Dieser Code stimmt nicht oder ist zu alt. Gib den neuesten ein, oder lass dir noch einen schicken.",
  "account.trouble.TooMany":
    "Das waren viele Versuche. Der nächste geht in {minutes, plural, one {# Minute} other {# Minuten}}.",
  "account.trouble.OtherAccount":
    "Was auf diesem Gerät ist, gehört zum Konto {email}, und Konten werden nie vermischt. Melde dich dort an, oder nimm ein anderes Browserprofil.",
  "account.trouble.NotTheVaultsPassphrase":
    "Das ist nicht die Passphrase, die Glyphary hier öffnet. Konto und Schloss haben dieselbe.",
  "account.trouble.NewKeys":
    "Die Schlüssel wurden auf einem anderen Gerät geändert, und dieses weiß noch nichts davon. Nichts wurde geändert: Gleiche ab und versuche es dann noch einmal.",
  "account.trouble.Cancelled":
    "Du bist zurückgekommen, ohne dich anzumelden. Nichts wurde geändert.",
  "sync.needsYou": "Etwas in den Einstellungen braucht dich",
  "sync.open.settings": "Nach dem Konto sehen",
  "sync.setUp": "Sieh, was ein Konto bringt",
  "sync.goOn": "Dort weitermachen",
  "sync.begun": "Du hast begonnen, dich anzumelden.",
  "sync.none": "Kein Konto: Alles ist nur auf diesem Gerät.",
  "sync.state.safe": "Alles ist sicher an {places, plural, one {# Ort} other {# Orten}}",
  "sync.state.here": "Alles ist sicher auf diesem Gerät",
  "sync.state.waiting": "{count, plural, one {# Änderung wartet} other {# Änderungen warten}}",
  "sync.state.offline": "Offline seit {time}",
  "sync.state.offlineWaiting":
    "Offline seit {time}, {count, plural, one {# Änderung wartet} other {# Änderungen warten}}",
  "sync.state.resting": "Der Server hat Schwierigkeiten",
  "sync.state.pulling": "Deine Zeichen kommen herein",
  "sync.more.safe":
    "Hier, auf dem Server und auf jedem deiner Geräte, das es gelesen hat. Öffnen können es nur deine Geräte.",
  "sync.more.here": "Es kommt in dein Konto, sobald es etwas zu schicken gibt.",
  "sync.more.waiting": "Das geht von selbst. Du kannst Glyphary inzwischen schließen.",
  "sync.more.offline":
    "Alles geht wie bisher. Was du änderst, bleibt hier und geht von selbst los, wenn der Server wieder antwortet.",
  "sync.more.offlineNext":
    "Alles geht wie bisher. Was du änderst, bleibt hier; der nächste Versuch ist um {time}.",
  "sync.more.pulling": "Du kannst inzwischen zeichnen und nachschlagen.",
  "sync.pulled": "{done, number} von {all, number}",
  "sync.now": "Jetzt abgleichen",
  "sync.last": "Zuletzt abgeglichen {when}",
  "sync.lastNow": "Gerade eben abgeglichen",
  "sync.again": "Noch einmal versuchen",
  "sync.reload": "Neu laden",
  "sync.refill": "Alles noch einmal schicken",
  "sync.leave": "So lassen",
  "sync.open": "Öffnen",
  "sync.stuck.SignedOut": "Du bist abgemeldet",
  "sync.stuck.QuotaExceeded": "Der Platz deines Kontos ist aufgebraucht",
  "sync.stuck.NotMember": "Dein Konto enthält diese Zeichen nicht mehr",
  "sync.stuck.Refused": "Der Server ist neuer als diese App",
  "sync.stuck.StorageFull": "Auf diesem Gerät ist kein Platz mehr",
  "sync.stuck.ServerLost": "Der Server hat einen Teil verloren",
  "sync.stuck.NewKeys": "Die Schlüssel wurden auf einem anderen Gerät geändert",
  "sync.stuckMore.SignedOut":
    "Alles ist noch hier. Was du änderst, wartet, bis du dich wieder anmeldest.",
  "sync.stuckMore.QuotaExceeded":
    "Was du änderst, ist auf diesem Gerät sicher, kommt aber auf kein anderes. Eine Sicherung bewahrt es auch anderswo auf.",
  "sync.stuckMore.NotMember":
    "Vielleicht wurde es auf einem anderen Gerät gelöscht. Alles ist noch hier: Melde dich ab, dann geht es weiter wie bisher.",
  "sync.stuckMore.Refused":
    "Nichts ist verloren. Lade diese Seite neu, um die neuere App zu bekommen; dann geht es von selbst weiter.",
  "sync.stuckMore.StorageFull":
    "Was andere Geräte schreiben, passt nicht herein. Nichts ist verloren: Schaffe etwas Platz und versuche es noch einmal.",
  "sync.stuckMore.ServerLost":
    "Dieses Gerät hat noch alles davon und kann es noch einmal schicken. Hier ändert sich nichts, was immer du wählst.",
  "sync.stuckMore.NewKeys":
    "Öffne es einmal mit einem deiner Schlüssel, damit dieses Gerät weiterlesen kann. Nichts ist verloren.",
  "sync.alarms": "Aufgefallen",
  "sync.gotIt": "Verstanden",
  "sync.alarm.someDevice": "eines deiner Geräte",
  "sync.alarm.Rewritten":
    "Was der Server hatte, war verändert: Einträge fehlten, kamen hinzu oder standen anders. Alles wurde neu gelesen, und was du hier hast, ist ganz.",
  "sync.alarm.Gap":
    "Nicht angekommen, obwohl spätere da sind: {count, plural, one {# Eintrag} other {# Einträge}} von „{device}“. Vielleicht hält der Server etwas zurück; auf jenem Gerät ist es noch.",
  "sync.alarm.Fork":
    "Von „{device}“ haben zwei Kopien geschrieben, wie wenn ein Profil kopiert wurde. Von beiden ist alles hier.",
  "sync.alarm.Broken":
    "Die Einträge von „{device}“ schließen nicht so aneinander an, wie sie geschrieben wurden. Alle sind hier. Kannst du es dir nicht erklären, sichere alles und melde Geräte ab, die du nicht brauchst.",
  "sync.alarm.Doubled":
    "Der Server zählt einen Eintrag von „{device}“ zweimal. Er ist einmal hier, und nichts fehlt.",
  "sync.alarm.Forged":
    "Ein Eintrag trägt eine Unterschrift, die keines deiner Geräte gemacht hat. Er öffnet sich mit deinen Schlüsseln und bleibt deshalb. Kannst du ihn dir nicht erklären, melde Geräte ab, die du nicht brauchst; dabei entstehen neue Schlüssel.",
  "sync.alarm.Unopened":
    "{count, plural, one {# Eintrag lässt sich nicht öffnen. Er bleibt} other {# Einträge lassen sich nicht öffnen. Sie bleiben}} hier und {count, plural, one {wird} other {werden}} später wieder versucht; alles andere geht weiter.",
  "sync.alarm.UnopenedNewer":
    "{count, plural, one {# Eintrag stammt} other {# Einträge stammen}} von einem neueren Glyphary. Lade diese Seite neu, um auch das lesen zu können.",
  "sync.alarm.UnknownDevice":
    "Ein Gerät, das nie seinen Namen genannt hat, schrieb mit deinen Schlüsseln. Ist es keines von deinen, melde Geräte ab, die du nicht kennst; dabei entstehen neue Schlüssel.",
  "sync.alarm.ShownOther":
    "Der Server hat „{device}“ einen anderen Verlauf gezeigt als diesem Gerät. Hier ist nichts verloren; sichere es, und sieh auf beiden nach, ob etwas fehlt.",
  "sync.alarm.CutTail":
    "Der letzte Eintrag von „{device}“ trägt keine Unterschrift; was danach kam, wird vielleicht zurückgehalten. Öffne Glyphary dort, dann klärt es sich.",
  "sync.alarm.NewIdentity":
    "Eine Kopie dieses Geräts hat auch geschrieben. Beides ist hier; dieses Gerät geht unter einem neuen Namen weiter.",
  "sync.log": "Wenn etwas seltsam scheint",
  "sync.logHint":
    "Das Protokoll erzählt, wann was geschickt und empfangen wurde: Zeiten, Anzahlen und Fehler, nichts, was du geschrieben hast.",
  "sync.logSave": "Protokoll speichern",
  "backup.dueSynced":
    "Die letzte Sicherung ist eine Weile her. Eine, die anderswo liegt, hilft auch dann, wenn das Konto verloren geht.",

  // Installieren
  "install.title": "Glyphary installieren",
  "install.offer": "Hab Glyphary als App zur Hand, mit eigenem Symbol und eigenem Fenster.",
  "install.why":
    "Es bekommt ein eigenes Symbol und ein eigenes Fenster, öffnet sich wie jetzt auch ohne Netz, und deine Zeichen werden weniger leicht gelöscht.",
  "install.install": "Installieren",
  "install.how": "Zeig mir, wie",
  "install.later": "Nicht jetzt",
  "install.section": "Auf diesem Gerät",
  "install.isInstalled": "Glyphary ist hier installiert und läuft in einem eigenen Fenster.",
  "install.isTab": "Glyphary läuft in einem Tab des Browsers.",
  "install.mayGo":
    "Der Browser kann löschen, was du hier aufbewahrst: wenn auf dem Gerät der Platz ausgeht, oder nach vielen Tagen ohne Besuch.",
  "install.mayGoSoon":
    "Der Browser kann nach sieben Tagen ohne Besuch löschen, was du hier aufbewahrst. In der installierten App bleibt es.",
  "install.stays": "Der Browser hat versprochen, zu behalten, was hier ist.",
  "install.steps": "So wird installiert",
  "install.ios.1": "Tippe in der Leiste des Browsers auf „Teilen“.",
  "install.ios.2": "Wähle „Zum Home-Bildschirm“.",
  "install.ios.3": "Tippe auf „Hinzufügen“ und öffne Glyphary vom Home-Bildschirm.",
  "install.macSafari.1": "Öffne „Ablage“ in der Menüleiste.",
  "install.macSafari.2": "Wähle „Zum Dock hinzufügen“.",
  "install.macSafari.3": "Klicke auf „Hinzufügen“ und öffne Glyphary aus dem Dock.",
  "install.firefoxAndroid.1": "Öffne das Menü, die drei Punkte neben der Adresse.",
  "install.firefoxAndroid.2": "Wähle „App zum Startbildschirm hinzufügen“ oder „Installieren“.",
  "install.firefoxAndroid.3": "Bestätige und öffne Glyphary vom Startbildschirm.",
  "install.firefoxDesktop.1": "Klicke mit der rechten Taste auf diesen Tab.",
  "install.firefoxDesktop.2": "Wähle „Tab anheften“.",
  "install.firefoxDesktop.3": "Glyphary bleibt vorn und öffnet sich zusammen mit Firefox.",
  "install.firefoxDesktop.note":
    "Firefox am Computer installiert keine Apps wie diese; ein angehefteter Tab kommt dem nahe. Unter Windows bietet die Adressleiste vielleicht an, ihn zur Taskleiste hinzuzufügen.",
  "install.other.1": "Öffne das Menü des Browsers.",
  "install.other.2":
    "Wähle „Installieren“ oder „Zum Startbildschirm hinzufügen“; es kann unter „Speichern und teilen“ stehen.",
  "install.other.3": "Bestätige und öffne Glyphary über sein Symbol.",
  "install.other.note":
    "Ohne einen solchen Eintrag kann dieser Browser keine Apps installieren; der Tab tut es genauso.",
  "install.carry": "Nimm zuerst deine Zeichen mit",
  "install.carryText":
    "Die installierte App beginnt vielleicht leer, mit eigenem Speicher. Eine Sicherung oder der Abgleich bringt alles hinüber.",
  "install.carrySaved":
    "Die Sicherung ist gespeichert. Öffne sie in der installierten App: Sie fragt beim ersten Start danach.",
  "install.carrySynced":
    "Deine Zeichen sind in deinem Konto: Melde dich in der installierten App an, und sie kommen.",
  "install.turnOnSync": "Abgleich einschalten",
  "install.greeting": "Deine Zeichen in der installierten App",
  "install.greetingText":
    "Sie beginnt vielleicht leer, mit eigenem Speicher. Was du im Browser hast, kommt mit einer Sicherung oder deinem Konto herüber.",
  "install.openBackup": "Sicherung öffnen",
  "install.signIn": "Anmelden",
  "install.beginAfresh": "Leer beginnen",

  // Was andere Apps teilen oder hier öffnen
  "share.picture": "Das geteilte Bild",
  "share.beside": "Zeichne es auf dem Blatt ab und gib ihm einen Namen.",
  "share.under": "Unter das Blatt legen",
  "share.remove": "Bild entfernen",
  "share.lost": "Was geteilt wurde, kam nicht an. Teile es noch einmal.",
  "share.nothing": "In dem, was geteilt wurde, war weder Text noch ein Bild.",
  "share.tooLarge":
    "Das geteilte Bild ist zu groß: Es hat {size}, und bis zu {limit} können gezeigt werden.",
  "share.tooManyPixels":
    "Das geteilte Bild ist zu groß, um gezeigt zu werden. Teile eine kleinere Kopie davon.",
  "share.notAPicture":
    "Was geteilt wurde, lässt sich nicht als Bild zeigen. Bilder in JPEG, PNG, WebP oder GIF schon.",
  "files.wrong":
    "{file} ist keine Datei von Glyphary. Exporte (.json) und Sicherungen (.glyphary) öffnen sich hier; nichts wurde geändert.",
  "files.gone":
    "{file} ließ sich nicht lesen. Vielleicht wurde die Datei verschoben; nichts wurde geändert.",

  // Reminders
  "reminders.title": "Erinnerungen",
  "reminders.hint": "Ein Anstoß zu einer Zeit, die du wählst.",
  "reminders.open": "Erinnerungen ansehen",
  "reminders.empty":
    "Lass dich ans Üben erinnern, wann es dir passt. Nichts von dem, was du lernst oder schreibst, steht darin.",
  "reminders.add": "Erinnerung hinzufügen",
  "reminders.new": "Neue Erinnerung",
  "reminders.edit": "Erinnerung ändern",
  "reminders.remove": "Diese Erinnerung entfernen",
  "reminders.removed": "Erinnerung entfernt",
  "reminders.time": "Uhrzeit",
  "reminders.weekdays": "Tage",
  "reminders.everyDay": "Jeden Tag",
  "reminders.workdays": "Montag bis Freitag",
  "reminders.weekend": "Samstag und Sonntag",
  "reminders.noDay":
    "Wähle mindestens einen Tag. Wenn du eine Weile Ruhe willst, lass sie pausieren.",
  "reminders.tooMany":
    "Es gibt schon 20 Erinnerungen. Ändere eine davon oder entferne eine, die du nicht brauchst.",
  "reminders.condition": "Wann sie sich meldet",
  "reminders.condition.always": "immer",
  "reminders.condition.due": "wenn etwas fällig ist",
  "reminders.condition.notPractised": "wenn ich nicht geübt habe",
  "reminders.conditionHint":
    "Dafür erfährt der Server, bis wann er schweigen soll. Warum, erfährt er nicht.",
  "reminders.pause": "Pause bis",
  "reminders.pauseHint": "Bis zu diesem Tag ist Ruhe. Leer heißt: von jetzt an erinnern.",
  "reminders.fixedZone": "In einer Zeitzone bleiben",
  "reminders.zoneFollows": "Folgt diesem Gerät auf Reisen. Jetzt: {zone}.",
  "reminders.zoneIs": "Immer in {zone}, wo du auch bist.",
  "reminders.unknownZone": "Dieser Browser kennt die Zeitzone {zone} nicht; es gilt die Zeit hier.",
  "reminders.next.today": "Heute um {time}",
  "reminders.next.tomorrow": "Morgen um {time}",
  "reminders.next.day": "{day} um {time}",
  "reminders.next.again": "Noch einmal: {next}",
  "reminders.next.never": "Nicht geplant",
  "reminders.device": "Auf diesem Gerät",
  "reminders.why":
    "Damit du auch bei geschlossenem Glyphary erinnert wirst, braucht es die Erlaubnis für Mitteilungen. Der Server erfährt die Zeiten und nichts von deinen Zeichen.",
  "reminders.whyNoServer":
    "Dieses Glyphary hat keinen Server, der dich erinnern könnte, solange es geschlossen ist. Manche Browser sehen ab und zu von selbst nach; dafür braucht es die Erlaubnis für Mitteilungen.",
  "reminders.turnOn": "Erinnere mich",
  "reminders.turningOn": "Einen Moment …",
  "reminders.turnOff": "Auf diesem Gerät beenden",
  "reminders.state.push": "Du wirst hier erinnert, auch wenn Glyphary geschlossen ist.",
  "reminders.state.late":
    "Der Server war noch nicht zu erreichen. Es wird von selbst wieder versucht; ab dann kommen die Erinnerungen.",
  "reminders.state.waking":
    "Dieser Browser schaut ab und zu nach; eine Erinnerung kann also später kommen.",
  "reminders.state.off": "Bei geschlossenem Glyphary wirst du hier nicht erinnert.",
  "reminders.otherwise":
    "Ohne sie sagt es dir Glyphary, wenn du es öffnest. Eine Kalenderdatei erinnert dich überall.",
  "reminders.loss.permission":
    "Mitteilungen wurden für Glyphary ausgeschaltet; deshalb wirst du hier nicht mehr erinnert.",
  "reminders.loss.account":
    "Dieses Gerät ist abgemeldet; deshalb wirst du hier nicht mehr erinnert. Es geht auch ohne Konto.",
  "reminders.saveCalendar": "Als Kalenderdatei speichern",
  "reminders.calendar": "Mit Glyphary üben",
  "reminders.quiet": "Ruhezeiten",
  "reminders.quietOn": "Zu bestimmten Stunden keine Erinnerung",
  "reminders.quietHint": "Was hineinfällt, kommt an ihrem Ende.",
  "reminders.quietFrom": "Von",
  "reminders.quietTo": "Bis",
  "reminders.server": "Was der Server weiß",
  "reminders.serverKnows":
    "Zeiten, Tage und Zeitzone deiner Erinnerungen, die Ruhezeiten, die Adresse, unter der dieses Gerät gerufen wird, und was wann geschickt wurde. Kein Zeichen, kein Name, keine Anzahl.",
  "reminders.serverNothing":
    "Von diesem Gerät nichts über Erinnerungen. Andere Geräte deines Kontos können ihm ihre Zeiten gesagt haben.",
  "reminders.export": "Speichern, was er weiß",
  "reminders.exported": "Gespeichert, was der Server über Erinnerungen weiß",
  "reminders.forget": "Vergessen lassen",
  "reminders.forgetTitle": "Den Server vergessen lassen?",
  "reminders.forgetText":
    "Zeiten und Adressen werden dort gelöscht, von allen deinen Geräten, wenn du angemeldet bist, und kein Gerät wird mehr gerufen. Deine Erinnerungen bleiben hier und lassen sich wieder einschalten.",
  "reminders.forgotten": "Der Server hat deine Erinnerungen vergessen",
  "reminders.note":
    "{count, plural, one {# Zeichen wartet} other {# Zeichen warten}} auf ein paar Minuten Üben.",
  "reminders.trouble.Unreachable":
    "Der Server antwortet nicht. Sieh nach, ob ein Netz da ist, und versuche es noch einmal.",
  "reminders.trouble.NotTheServer":
    "Jemand anderes hat für den Server geantwortet, wie es Netze in Hotels und Zügen tun, bevor man sich dort anmeldet. Melde dich dort an und versuche es noch einmal.",
  "reminders.trouble.ServerTrouble":
    "Der Server hat gerade Schwierigkeiten. Versuche es nach einer Weile noch einmal.",
  "reminders.trouble.SignedOut":
    "Du wurdest inzwischen abgemeldet. Melde dich wieder an oder versuche es ohne Konto noch einmal.",
  "reminders.trouble.Refused":
    "Der Server nimmt das nicht an: Er ist vielleicht neuer als diese App. Lade die Seite neu und versuche es noch einmal.",
  "reminders.trouble.TooMany":
    "Das wurde oft gefragt, oder zehn deiner Geräte werden schon erinnert. Versuche es in einer Stunde noch einmal.",
  "reminders.trouble.UnknownDevice": "Der Server weiß nichts von Erinnerungen auf diesem Gerät.",
  "reminders.trouble.PushSilent":
    "Der Mitteilungsdienst des Browsers antwortet hier nicht; ein Netz oder eine Einstellung hält ihn vielleicht auf. Die Kalenderdatei geht ohne ihn.",
  "reminders.trouble.PushRefused":
    "Dieser Browser lässt sich vom Server nicht rufen. Die Kalenderdatei geht überall.",
  "reminders.trouble.NobodyCalls":
    "Dieses Glyphary hat keinen Server, der dich erinnern könnte. Die Kalenderdatei geht ohne.",
  "reminders.trouble.Denied":
    "Mitteilungen sind für Glyphary ausgeschaltet. Schalte sie in den Einstellungen von Browser oder System ein und komm dann zurück.",
  "reminders.trouble.NotAnswered":
    "Die Frage des Browsers wurde geschlossen. Tippe noch einmal, wann du magst.",
  "reminders.trouble.NeedsInstall":
    "Auf iPhone und iPad kommen Erinnerungen zu Apps auf dem Home-Bildschirm: Tippe auf „Teilen“, dann auf „Zum Home-Bildschirm“, und öffne Glyphary von dort.",
  "reminders.trouble.Missing":
    "Dieser Browser kann dich bei geschlossenem Glyphary nicht erinnern.",

  // Befehle
  "command.commands": "Befehle",
  "command.find": "Einen Befehl oder ein Zeichen finden",
  "command.recent": "Zuletzt",
  "command.group.do": "Tun",
  "command.group.go": "Gehen",
  "command.group.keep": "Bewahren",
  "command.group.set": "Einstellen",
  "command.found": "{count, plural, =0 {Nichts gefunden} one {# gefunden} other {# gefunden}}",
  "command.none": "Kein Befehl und kein Zeichen heißt so.",
  "command.go": "Gehe zu {screen}",
  "command.practise": "{count, plural, one {Jetzt üben: # fällig} other {Jetzt üben: # fällig}}",
  "command.practise.also": "lernen wiederholen Runde beginnen",
  "command.test": "{name} aus dem Gedächtnis zeichnen",
  "command.history": "Was sich an {name} geändert hat",
  "command.draw": "Ein neues Zeichen zeichnen",
  "command.newText": "Neues Zeichen aus Text oder Emoji",
  "command.new.also": "hinzufügen anlegen machen",
  "command.step": "{step}",
  "command.import": "Eine Datei importieren",
  "command.import.also": "öffnen laden json",
  "command.export.also": "speichern herunterladen json Datei",
  "command.install.also": "App Startbildschirm",
  "command.updates.also": "Update Aktualisierung",
  "command.synced": "Der Abgleich ist fertig",
  "command.theme": "Farben: {theme}",
  "command.theme.also": "Aussehen Nacht Tag",
  "command.language.en": "Sprache: English",
  "command.language.de": "Sprache: Deutsch",
  "command.language.also": "Englisch language",
  "command.leftHand": "Platz für die linke Hand lassen",
  "command.rightHand": "Platz für die rechte Hand lassen",
  "command.shortcuts": "Zeigen, was Tasten tun",
  "command.singleKeysOff": "Tasten ohne Strg abschalten",
  "command.singleKeysOn": "Tasten ohne Strg einschalten",
  "command.singleKeysAreOff": "Tasten ohne Strg sind abgeschaltet, in den Einstellungen.",
  "command.keys": "Was Tasten tun",
  "command.keysHere": "Auf diesem Bildschirm",
  "command.keysEverywhere": "Überall",
};
