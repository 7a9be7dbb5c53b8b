import type { ModulePreloadOptions, Plugin } from "vite";

type ResolveDependencies = NonNullable<ModulePreloadOptions["resolveDependencies"]>;

/** The module that the bundler puts around every `import()`. */
const HELPER = "\0vite/preload-helper.js";

/**
 * Lets `import()` be the browser's own. The bundler would have the first script name every file that each screen consists of,
 * some two hundred names of which none packs well, so that a screen's parts are fetched side by side. The service worker has
 * them all a moment after the first visit. Needs styles that are all in one sheet.
 */
export function plainImports(): Plugin {
  return {
    name: "plain-imports",
    apply: "build",
    enforce: "pre",
    load: (id) => (id === HELPER ? "export const __vitePreload = (load) => load();" : null),
    generateBundle(_options, bundle) {
      const sheets = Object.keys(bundle).filter((file) => file.endsWith(".css"));
      if (sheets.length > 1)
        this.error(`nobody would fetch a second style sheet: ${sheets.join(", ")}`);
    },
  };
}

/** What is named beforehand, to be fetched together: the scripts of the page itself. */
export const ownPageOnly: ResolveDependencies = (_file, dependencies, { hostType }) =>
  hostType === "html" ? dependencies : [];
