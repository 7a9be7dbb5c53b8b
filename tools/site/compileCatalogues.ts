import { compileMessage } from "@lingui/message-utils/compileMessage";
import type { Plugin } from "vite";

const CATALOGUE = /\/src\/ui\/i18n\/(en|de)\.ts$/;

/** Compiles the ICU messages of the catalogues when the app is built, so that no parser travels to the browser. */
export function compileCatalogues(): Plugin {
  return {
    name: "compile-catalogues",
    apply: "build",
    enforce: "pre",
    async load(id) {
      const language = CATALOGUE.exec(id)?.[1];
      if (language === undefined) return null;
      const module = (await import(`../../src/ui/i18n/${language}.ts`)) as Record<
        string,
        Readonly<Record<string, string>>
      >;
      const compiled = Object.fromEntries(
        Object.entries(module[language] ?? {}).map(([message, text]) => [
          message,
          compileMessage(text),
        ]),
      );
      return `export const ${language} = ${JSON.stringify(compiled)};`;
    },
  };
}
