import type { Catalogue } from "./messages.ts";

/** The words in German, in the same order as in `en.ts`. */
export const de: Catalogue = {
  // Navigation
  "nav.label": "Hauptnavigation",
  "nav.draw": "Zeichnen",
  "nav.symbols": "Zeichen",
  "nav.packs": "Pakete",
  "nav.settings": "Einstellungen",
  "nav.badge": "{label}, {count}",
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
  "pad.clear": "Blatt leeren",
  "pad.described": "{label}, {strokes, plural, one {# Strich} other {# Striche}}",

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
  "draw.recent": "Zuletzt benutzt",
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
    "Glyphary wurde in einem anderen Tab erneuert. Was du gemacht hast, ist noch hier: Kopiere, was du brauchst, und lade diese Seite neu.",
  "trouble.StampExhausted":
    "Die Uhr dieses Geräts geht so falsch, dass sich die Änderung nicht datieren ließ. Stelle sie richtig und speichere noch einmal.",
  "trouble.SymbolGone":
    "Dieses Zeichen wurde inzwischen gelöscht. Was du geschrieben hast, ist noch hier.",

  // Undo
  "step.undone": "Rückgängig: {step}",
  "step.redone": "Wiederholt: {step}",
  "step.partly":
    "{count, plural, one {# Teil wurde} other {# Teile wurden}} seither geändert und bleibt, wie er ist.",
  "step.undo": "Rückgängig: {step}",
  "step.redo": "Wiederholen: {step}",
  "step.symbolSaved": "{name} gespeichert",
  "step.listSaved": "{count, plural, one {# Zeichen hinzugefügt} other {# Zeichen hinzugefügt}}",
  "step.symbolEdited": "{name} bearbeitet",
  "step.symbolRemoved": "{name} gelöscht",
  "step.symbolRestored": "{name} zurückgeholt",
  "step.sampleAdded": "Zeichnung zu {name} hinzugefügt",
  "step.sampleReplaced": "{name} neu gezeichnet",
  "step.sampleRemoved": "Zeichnung von {name} entfernt",
  "step.referenceChosen": "Zeichnung von {name} gewählt",
  "step.levelChanged": "geändert, wohin {name} darf",
  "step.packInstalled": "Sammlung installiert",
  "step.packRemoved": "Sammlung entfernt",
  "step.imported": "{count, plural, one {# Änderung eingelesen} other {# Änderungen eingelesen}}",

  // The app around the screens
  "app.notFound.title": "Hier ist nichts",
  "app.notFound.body": "Unter dieser Adresse gibt es nichts. Deine Zeichen sind, wo sie waren.",
  "app.notFound.home": "Zur Zeichenfläche",
  "app.update.ready": "Eine neue Version ist bereit.",
  "app.update.replaced": "Glyphary wurde in einem anderen Tab erneuert.",
  "app.update.take": "Neu laden",
  "app.update.later": "Später",
  "app.trouble.title": "Etwas steht im Weg",
  "app.trouble.reload": "Noch einmal versuchen",
  "app.trouble.export": "Eine Kopie der Daten sichern",
  "app.trouble.exported": "Eine Kopie wurde als Datei gesichert.",
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
  "app.trouble.Bug":
    "Diese Seite ist kaputtgegangen, und das liegt an uns. Was du gespeichert hast, ist sicher auf diesem Gerät.",
};
