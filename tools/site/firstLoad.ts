/*
 * One script for all that the app cannot start without. The bundler would cut it wherever a lazy screen shares a part of it,
 * into some thirty pieces, and every cut costs bytes: the pieces pack worse than the whole.
 */

/** What the bundler tells of modules. */
interface Modules {
  getModuleInfo(
    id: string,
  ): { readonly importers: readonly string[]; readonly isEntry: boolean } | null;
}

const needed = new Map<string, boolean>();

/** The name of a module's chunk, or null where the bundler decides. What the page itself names stays the page's entry. */
export function firstLoadName(id: string, modules: Modules): string | null {
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  const isEntry = [id, ...importers].some((one) => modules.getModuleInfo(one)?.isEntry);
  return !isEntry && isNeeded(id, modules) ? "first" : null;
}

/** Whether some chain of plain imports leads from the page to a module. */
function isNeeded(id: string, modules: Modules): boolean {
  const known = needed.get(id);
  if (known !== undefined) return known;
  // Until it is known: circles end here.
  needed.set(id, false);
  const info = modules.getModuleInfo(id);
  const answer =
    info !== null &&
    (info.isEntry || info.importers.some((importer) => isNeeded(importer, modules)));
  needed.set(id, answer);
  return answer;
}
