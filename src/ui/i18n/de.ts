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
  "tags.suggestions": "Schlagwörter, die du schon benutzt",
};
