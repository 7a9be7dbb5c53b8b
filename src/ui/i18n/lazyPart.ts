import { createElement, lazy, type ComponentType } from "react";
import { loadScreenWords } from "./i18n.ts";

/** Those whose code could not be fetched; each forgets that it failed. */
const failed = new Set<() => void>();

/** A part that is fetched when it is first shown, and its words with it. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const make = () =>
    lazy(async () => {
      try {
        const [part] = await Promise.all([load(), loadScreenWords()]);
        return { default: part };
      } catch (error) {
        failed.add(renew);
        throw error;
      }
    });
  const renew = () => void (made = make());
  let made = make();
  return (props) => createElement(made as ComponentType<Props>, props);
}

/** Parts that failed to load are fetched anew when they are next shown; React remembers a failure for ever. */
export function tryAgain(): void {
  for (const renew of failed) renew();
  failed.clear();
}
