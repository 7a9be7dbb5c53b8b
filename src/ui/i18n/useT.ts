import { useSyncExternalStore } from "react";
import { i18n, translatorFor } from "./i18n.ts";
import type { Translate } from "./i18n.ts";

/** Answers the function that puts messages into words; the component renders anew when the language changes. */
export function useT(): Translate {
  return translatorFor(useLocale());
}

/** The active language as a tag for `Intl` and `lang`. */
export function useLocale(): string {
  return useSyncExternalStore(subscribe, currentLocale, currentLocale);
}

function subscribe(onChange: () => void): () => void {
  return i18n.on("change", onChange);
}

function currentLocale(): string {
  return i18n.locale;
}
