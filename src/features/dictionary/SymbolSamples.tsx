import { Plus } from "lucide-react";
import type { SampleId } from "#core/shared/ids.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useServices } from "#hooks/useServices.tsx";
import { Glyph } from "#ui/Glyph.tsx";
import { joinClasses } from "#ui/joinClasses.ts";
import { useT } from "#ui/i18n/useT.ts";
import { decodedInk } from "./decodedInk.ts";

export interface SymbolSamplesProps {
  readonly symbol: SymbolView;
  readonly onSample: (sample: SampleId | undefined) => void;
}

/** The drawings a symbol is recognised by; the reference is marked, and those that were kept by the way say so. */
export function SymbolSamples({ symbol, onSample }: SymbolSamplesProps) {
  const t = useT();
  const { dictionary } = useServices();
  const samples = dictionary.samplesOf(symbol.id);
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-14 font-medium text-ink-2">
        {t("symbol.drawings", { count: samples.length })}
      </h3>
      <ul className="grid grid-cols-4 items-start gap-2.5">
        {samples.map(({ id, bytes, confirmed }, index) => {
          const isReference = id === symbol.reference;
          const label = isReference ? "symbol.drawingReference" : "symbol.drawing";
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => onSample(id)}
                className={joinClasses(
                  "relative flex w-full flex-col gap-1 rounded-14 border bg-surface p-3 pointer-fine:transition-colors",
                  isReference
                    ? "border-seal inset-ring-1 inset-ring-seal"
                    : "border-line hover:border-ink-2",
                )}
              >
                <span className="sr-only">{t(label, { number: index + 1 })}</span>{" "}
                <Glyph ink={decodedInk(bytes)} className="aspect-square w-full" />
                {confirmed && (
                  <span className="text-12 text-balance text-ink-2">
                    {t("symbol.keptFromDrawing")}
                  </span>
                )}
              </button>
            </li>
          );
        })}
        <li>
          <button
            type="button"
            aria-label={t("symbol.addDrawing")}
            title={t("symbol.addDrawing")}
            onClick={() => onSample(undefined)}
            className="grid aspect-square w-full place-items-center rounded-14 border border-dashed border-ink-2/50 text-ink-2 hover:text-ink pointer-fine:transition-colors"
          >
            <Plus aria-hidden="true" size={24} strokeWidth={1.75} />
          </button>
        </li>
      </ul>
      {samples.length > 1 && <p className="text-13 text-ink-2">{t("symbol.drawingsHint")}</p>}
    </section>
  );
}
