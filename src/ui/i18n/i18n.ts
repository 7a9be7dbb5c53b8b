/**
 * The words of the interface. English is always at hand, for the first screen at once and for the others with them;
 * another language is fetched when it is chosen. Messages
 * are ICU (plurals, numbers). What a person has written passes through as a value only, never as a message.
 */
import { setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { en } from "./en.ts";
import type { Catalogue, MessageId } from "./messages.ts";

export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", de: "Deutsch" };

export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (id: MessageId, values?: MessageValues) => string;

/** Scripts that run from right to left, by language: the ones a catalogue may one day be written in. */
const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur"]);

/** English as far as it was fetched. */
let english: typeof en & Partial<Catalogue> = en;

const catalogues: Readonly<Record<Language, () => Promise<Partial<Catalogue>>>> = {
  en: () => Promise.resolve(english),
  de: async () => (await import("./de.ts")).de,
};

const translators = new Map<string, Translate>();

// A copy: what is loaded later is written into it.
export const i18n = setupI18n({ locale: "en", messages: { en: { ...en } } });
// The build has compiled the catalogues already (tools/site/compileCatalogues.ts); only tests and `npm run dev` compile here.
if (!import.meta.env.PROD) {
  const compiled = new Map<string, ReturnType<typeof compileMessage>>();
  i18n.setMessagesCompiler((message) => {
    const tokens = compiled.get(message) ?? compileMessage(message);
    compiled.set(message, tokens);
    return tokens;
  });
  // Tests show screens without the routes that fetch their words.
  await loadScreenWords();
}

let wanted: Language = "en";

/** Fetches a language's words and shows them everywhere; a later call wins over an earlier one that is slow. */
export async function activateLanguage(language: Language): Promise<void> {
  wanted = language;
  const catalogue = await catalogues[language]();
  if (wanted !== language) return;
  i18n.loadAndActivate({ locale: language, messages: catalogue });
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

/** Fetches what the screens beside the first one say; they must not be shown before. */
export async function loadScreenWords(): Promise<void> {
  const { enScreens } = await import("./enScreens.ts");
  english = { ...en, ...enScreens };
  i18n.load("en", english);
}

/** The words of a message in the active language, for code that is not a component. */
export function translate(id: MessageId, values?: MessageValues): string {
  return i18n._(id, values);
}

/**
 * What a language's first number and first plural take a phone some ten frames for: looking up how it is done. One at a time, for when
 * nobody waits. The first screen says nothing that needs them.
 */
export const warmUps: readonly (() => void)[] = [
  () => void i18n.number(1),
  () => void new Intl.PluralRules(i18n.locale).select(1),
];

/** `translate` as a function that is new for each language, so that what depends on it is worded anew. */
export function translatorFor(locale: string): Translate {
  const known = translators.get(locale);
  if (known !== undefined) return known;
  const translator: Translate = (id, values) => translate(id, values);
  translators.set(locale, translator);
  return translator;
}

export function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** The first language wished for that there is a catalogue for; English otherwise. */
export function chooseLanguage(wished: readonly string[]): Language {
  const codes = wished.map((tag) => tag.toLowerCase().split("-")[0] ?? "");
  return codes.find(isLanguage) ?? "en";
}

export function directionOf(language: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";
}
