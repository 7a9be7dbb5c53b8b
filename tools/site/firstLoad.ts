/*
 * One script for all that the app cannot start without. The bundler would cut it wherever a lazy screen shares a part of it,
 * into some thirty pieces, and every cut costs bytes: the pieces pack worse than the whole.
 */

/** What the bundler tells of modules. */
export interface Modules {
  getModuleInfo(id: string): {
    readonly importers: readonly string[];
    readonly dynamicImporters: readonly string[];
    readonly importedIds: readonly string[];
    readonly isEntry: boolean;
    readonly code: string | null;
  } | null;
}

const needed = new Map<string, boolean>();

/** One file per icon, all of them imported by the library's one index: whoever imports that needs few of them. */
const ICON = /lucide-react\/dist\/esm\/icons\/([\w-]+)\.mjs$/;

/** Each alone is smaller than what it takes to fetch it, and the first script would have to name every one. */
export const isIcon = (id: string): boolean => ICON.test(id);

/** Whether some chain of plain imports leads from the page to a module. */
export function isFirst(id: string, modules: Modules): boolean {
  const known = needed.get(id);
  if (known !== undefined) return known;
  // Until it is known: circles end here.
  needed.set(id, false);
  const info = modules.getModuleInfo(id);
  const icon = ICON.exec(id)?.[1];
  const answer =
    info !== null &&
    (info.isEntry ||
      info.importers.some((importer) =>
        icon === undefined ? isFirst(importer, modules) : isIconNeeded(icon, importer, modules),
      ));
  needed.set(id, answer);
  return answer;
}

/** Whether a module of the first load names this icon where it imports the index. */
function isIconNeeded(icon: string, index: string, modules: Modules): boolean {
  const name = icon.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return (modules.getModuleInfo(index)?.importers ?? []).some(
    (importer) =>
      !importer.includes("/lucide-react/") &&
      isFirst(importer, modules) &&
      new RegExp(`\\b${name}\\b`).test(modules.getModuleInfo(importer)?.code ?? ""),
  );
}
