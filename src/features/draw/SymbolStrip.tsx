import { displayName } from "#core/symbols/displayName.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useServices } from "#hooks/useServices.tsx";
import { Tile } from "#ui/Tile.tsx";
import { useTap } from "./useTap.ts";

interface SymbolStripProps {
  readonly label: string;
  readonly symbols: readonly SymbolView[];
  /** Whether the first one is likely enough to be suggested. */
  readonly suggestFirst?: boolean;
  /** Hears which one was tapped. */
  readonly onChoose?: (symbol: SymbolView) => void;
}

/** Found symbols as tiles, best first, four in a row; for the left hand the best is on the right, where the hand does not hide it. */
export function SymbolStrip(props: SymbolStripProps) {
  const { label, symbols, suggestFirst = false, onChoose } = props;
  const { dictionary } = useServices();
  const tap = useTap();
  return (
    <ul aria-label={label} className="grid grid-cols-4 gap-2.5 lefty:[direction:rtl]">
      {symbols.map((symbol, index) => (
        <li key={symbol.id} className="flex min-w-0 animate-rank lefty:[direction:ltr]">
          <Tile
            compact
            name={displayName(symbol)}
            ink={dictionary.drawingOf(symbol.id)}
            text={symbol.text || symbol.name}
            best={suggestFirst && index === 0}
            onClick={() => {
              onChoose?.(symbol);
              tap(symbol);
            }}
            className="w-full"
          />
        </li>
      ))}
    </ul>
  );
}
