import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import { loadScreenWords } from "./i18n.ts";

/** A part that is fetched when it is first shown, and its words with it. */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [part] = await Promise.all([load(), loadScreenWords()]);
    return { default: part };
  });
}
