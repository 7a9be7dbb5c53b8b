import type { Provider, ProviderName } from "./embeddedConfig.ts";

const NAMES = ["github", "google"] as const satisfies readonly ProviderName[];

/**
 * The sign-in services that a local backend is to offer: GLYPHARY_GITHUB_ID and GLYPHARY_GITHUB_SECRET, the same for GOOGLE, and
 * GLYPHARY_GITHUB_URL where GitHub is not at its own address. None without them.
 */
export function providersIn(
  env: Readonly<Record<string, string | undefined>>,
): Partial<Record<ProviderName, Provider>> {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const [id, secret, url] = ["ID", "SECRET", "URL"].map(
        (part) => env[`GLYPHARY_${name.toUpperCase()}_${part}`],
      );
      if (!id || !secret) return [];
      return [[name, { id, secret, ...(url ? { url } : {}) }]];
    }),
  );
}
