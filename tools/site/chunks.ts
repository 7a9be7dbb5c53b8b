/*
 * Which scripts the app is cut into. The bundler by itself makes a script of every set of modules that the same screens share:
 * some two hundred, most of them smaller than what it takes to fetch one, and a first visit fetches them all.
 */
import { isFirst, isIcon, type Modules } from "./firstLoad.ts";

/** What most sheets and settings are made of. */
const SHEET_PART =
  /\/src\/ui\/(Chip|ConfirmDialog|Field|SegmentedControl|Section|SelectRow|Sheet|StepForm|StepSheet|Switch|TextField)\.tsx$/;

/** A module of ours is small up to here: characters of its source, before it is minified. */
const SMALL = 3000;

/** The name of a module's chunk, or null where the bundler decides. What the page itself names stays the page's entry. */
export function chunkName(id: string, modules: Modules): string | null {
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  const isEntry = [id, ...importers].some((one) => modules.getModuleInfo(one)?.isEntry);
  if (!isEntry && isFirst(id, modules)) return "first";
  if (isIcon(id)) return "icons";
  if (SHEET_PART.test(id)) return "sheets";
  return isSmallPart(id, modules) && isShared(id, modules) ? "small" : null;
}

const small = new Map<string, boolean>();

/** Whether a module is small and asks for nothing but what is there already, or is as small: whoever loads it loads little else. */
function isSmallPart(id: string, modules: Modules): boolean {
  const known = small.get(id);
  if (known !== undefined) return known;
  // Until it is known: circles stay out.
  small.set(id, false);
  const info = modules.getModuleInfo(id);
  const answer =
    info !== null &&
    id.includes("/src/") &&
    info.dynamicImporters.length === 0 &&
    (info.code?.length ?? Infinity) <= SMALL &&
    info.importedIds.every((one) => isFirst(one, modules) || isSmallPart(one, modules));
  small.set(id, answer);
  return answer;
}

const roots = new Map<string, ReadonlySet<string>>();

const isShared = (id: string, modules: Modules) => rootsOf(id, modules).size > 1;

/** What is loaded by itself and leads to a module by plain imports. */
function rootsOf(id: string, modules: Modules): ReadonlySet<string> {
  const known = roots.get(id);
  if (known !== undefined) return known;
  const found = new Set<string>();
  roots.set(id, found);
  const info = modules.getModuleInfo(id);
  if (info?.isEntry || info?.dynamicImporters.length) found.add(id);
  for (const importer of info?.importers ?? [])
    for (const root of rootsOf(importer, modules)) found.add(root);
  return found;
}
