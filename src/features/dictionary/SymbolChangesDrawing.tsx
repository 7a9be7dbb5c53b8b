import type { SymbolChange } from "#core/history/symbolChanges.ts";
import type { SymbolVersion } from "#core/history/versions.ts";
import type { RecordId, SymbolId } from "#core/shared/ids.ts";
import { packSampleId } from "#core/shared/ids.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { HistoryService } from "#services/vault/historyService.ts";
import { Glyph } from "#ui/Glyph.tsx";
import { decodedInk } from "./decodedInk.ts";

export interface SymbolChangesDrawingProps {
  readonly id: SymbolId;
  readonly history: HistoryService;
  readonly version: SymbolVersion;
  readonly change: SymbolChange;
}

/** The drawing a change is about; of a redrawn one both. Its words stand beside it. */
export function SymbolChangesDrawing(props: SymbolChangesDrawingProps) {
  const { id, history, version, change } = props;
  const packInk = usePackInk(id);
  switch (change.type) {
    case "drawingRedrawn":
      return (
        <span aria-hidden="true" className="flex items-center gap-1.5 text-ink-2">
          <Picture bytes={change.inkBefore ?? packInk(change.sample)} />
          →
          <Picture bytes={change.ink ?? packInk(change.sample)} />
        </span>
      );
    case "drawingAdded":
    case "drawingKept":
    case "drawingRemoved":
    case "drawingBack":
      return <Picture bytes={change.ink ?? packInk(change.sample)} />;
    case "reference": {
      const then = history.symbolAt(id, version.op);
      return <Picture bytes={then?.samples.find((one) => one.id === then.view.reference)?.bytes} />;
    }
    default:
      return null;
  }
}

function Picture({ bytes }: { readonly bytes: Uint8Array | undefined }) {
  if (bytes === undefined) return null;
  return (
    <span className="size-14 shrink-0 rounded-8 border border-line bg-paper p-1.5 text-ink">
      <Glyph ink={decodedInk(bytes)} className="size-full" />
    </span>
  );
}

/** The drawings of the symbol's pack, by the ids that lie over them. */
function usePackInk(id: SymbolId): (sample: RecordId) => Uint8Array | undefined {
  const { dictionary } = useServices();
  const { base } = dictionary.partsOf(id);
  return (sample) => base?.samples.find((_, index) => packSampleId(id, index) === sample);
}
