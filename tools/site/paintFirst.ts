import type { Plugin } from "vite";

/**
 * The first screen stands in the page (docs/adr/0016): its style and its small script come first, and the app's own 150 kB do not take
 * their share of a slow line from them. Source: Fetch Priority, WHATWG HTML.
 */
export function paintFirst(): Plugin {
  return {
    name: "paint-first",
    transformIndexHtml: {
      order: "post",
      handler: (html) =>
        html.replaceAll(
          /<(script type="module"|link rel="modulepreload")/g,
          '<$1 fetchpriority="low"',
        ),
    },
  };
}
