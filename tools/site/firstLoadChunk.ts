/** What a chunk's grouping may ask of the module graph. */
interface Graph {
  readonly getModuleInfo: (
    id: string,
  ) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/**
 * Names one chunk for everything that the page cannot start without: whatever its entry imports statically, directly or
 * through others. Divided by who else uses it, the same modules compress worse by several kB and ask for a
 * request each.
 */
export function createFirstLoadChunk(): (id: string, graph: Graph) => string | null {
  const known = new Map<string, boolean>();
  const isFirstLoad = (id: string, graph: Graph): boolean => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    // While a circle of imports is being walked, it does not vouch for itself.
    known.set(id, false);
    const info = graph.getModuleInfo(id);
    const answered =
      info !== null &&
      (info.isEntry || info.importers.some((importer) => isFirstLoad(importer, graph)));
    known.set(id, answered);
    return answered;
  };
  // The entry stays itself, by whose name the build's manifest knows it.
  return (id, graph) =>
    graph.getModuleInfo(id)?.isEntry !== true && isFirstLoad(id, graph) ? "first" : null;
}
