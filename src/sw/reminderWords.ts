/** What a notification says. Apart from the app's catalogues, of which the worker needs these lines and no other. */
import type { ReminderWords } from "#services/reminders/showReminder.ts";

const EN: ReminderWords = {
  due: (count) => `${counted(count, "en")} to practise today.`,
  about: (count) => `About ${counted(count, "en")} to practise today.`,
  nothing: "Nothing is due today. Come by if you feel like it.",
  any: "A few minutes of practice?",
  practise: "Practise",
  inAnHour: "In an hour",
  notPutOff: "There is no network to put this off. It stays here until you practise.",
};

const DE: ReminderWords = {
  due: (count) => `${counted(count, "de")} zum Üben heute.`,
  about: (count) => `Ungefähr ${counted(count, "de")} zum Üben heute.`,
  nothing: "Heute ist nichts fällig. Komm vorbei, wenn du magst.",
  any: "Ein paar Minuten üben?",
  practise: "Üben",
  inAnHour: "In einer Stunde",
  notPutOff: "Ohne Netz lässt sich das nicht verschieben. Es bleibt hier, bis du übst.",
};

/** The words in the person's language, as the page has left it; English where it has not. */
export function wordsIn(language: string | undefined): ReminderWords & { readonly lang: string } {
  return language === "de" ? { ...DE, lang: "de" } : { ...EN, lang: "en" };
}

function counted(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}
