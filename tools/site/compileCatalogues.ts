import { compileMessage } from "@lingui/message-utils/compileMessage";
import type { Plugin } from "vite";

const CATALOGUE = /\/src\/ui\/i18n\/(en|enScreens|de)\.ts$/;

/** Compiles the ICU messages of the catalogues when the app is built, so that no parser travels to the browser. */
export function compileCatalogues(): Plugin {
  return {
    name: "compile-catalogues",
    apply: "build",
    enforce: "pre",
    async load(id) {
      const catalogue = CATALOGUE.exec(id)?.[1];
      if (catalogue === undefined) return null;
      // A full address: the bundled configuration lies elsewhere, and a relative one would be taken from there.
      const file = new URL(`../../src/ui/i18n/${catalogue}.ts`, import.meta.url).href;
      const module = (await import(file)) as Record<string, Readonly<Record<string, string>>>;
      const compiled = Object.fromEntries(
        Object.entries(module[catalogue] ?? {}).map(([message, text]) => [
          message,
          compileMessage(text),
        ]),
      );
      return `export const ${catalogue} = ${JSON.stringify(compiled)};`;
    },
  };
}
