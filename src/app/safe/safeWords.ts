/** The words of the page that needs nothing of the app: both languages at hand, whatever cannot be loaded. */
export const safeWords = {
  en: {
    title: "Glyphary, in safe mode",
    asked: "This page needs nothing of the app itself. Your symbols are where they were.",
    failed:
      "Glyphary did not start. Your symbols are where they were; this page does not touch them. Try the ways out from top to bottom.",
    start: "Start Glyphary again",
    fresh: "Start without what was on the screen",
    freshHint: "Unfinished drawings and places stay kept, and are left alone this once.",
    copy: "Save a copy of the data",
    copyHint:
      "Everything in the database, as a file. Under an app lock its contents stay sealed in it.",
    copying: "Reading …",
    copied: "A copy was saved as a file. “Import” in the settings reads it in again.",
    copyFailed: "The copy could not be made: the browser does not let the data be read.",
    files: "Fetch the app's files anew",
    filesHint: "The app leaves this device and comes back from the network. The data stays.",
    filesOffline: "There is no network just now, so the app's files are left as they are.",
    report: "Copy details",
    reportHint: "Where in our code it broke; nothing that you wrote or drew.",
    reported: "Copied.",
    reportFailed: "The browser did not let us copy.",
  },
  de: {
    title: "Glyphary, abgesichert",
    asked: "Diese Seite braucht nichts von der App selbst. Deine Zeichen sind, wo sie waren.",
    failed:
      "Glyphary ist nicht gestartet. Deine Zeichen sind, wo sie waren; diese Seite rührt sie nicht an. Versuche die Auswege von oben nach unten.",
    start: "Glyphary noch einmal starten",
    fresh: "Ohne das starten, was auf der Seite war",
    freshHint: "Unfertiges bleibt aufgehoben und wird dieses eine Mal in Ruhe gelassen.",
    copy: "Eine Kopie der Daten sichern",
    copyHint:
      "Alles aus der Datenbank, als Datei. Ist die App verschlossen, bleibt der Inhalt darin versiegelt.",
    copying: "Wird gelesen …",
    copied:
      "Eine Kopie wurde als Datei gesichert. „Importieren“ in den Einstellungen liest sie wieder ein.",
    copyFailed: "Die Kopie ließ sich nicht anlegen: Der Browser lässt die Daten nicht lesen.",
    files: "Die Dateien der App neu holen",
    filesHint: "Die App verlässt dieses Gerät und kommt aus dem Netz zurück. Die Daten bleiben.",
    filesOffline: "Gerade ist kein Netz da, deshalb bleiben die Dateien der App, wie sie sind.",
    report: "Einzelheiten kopieren",
    reportHint:
      "Wo in unserem Code es kaputtging; nichts, was du geschrieben oder gezeichnet hast.",
    reported: "Kopiert.",
    reportFailed: "Der Browser ließ uns nicht kopieren.",
  },
} as const;

export type SafeWords = Readonly<Record<keyof (typeof safeWords)["en"], string>>;
