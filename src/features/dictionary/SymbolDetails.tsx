import { PenLine, Pencil, Trash2 } from "lucide-react";
import type { SampleId } from "#core/shared/ids.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useServices } from "#hooks/useServices.tsx";
import { Button } from "#ui/Button.tsx";
import { Glyph } from "#ui/Glyph.tsx";
import { StrokeReplay } from "#ui/StrokeReplay.tsx";
import { languageOf } from "#ui/i18n/languageOf.ts";
import { joinClasses } from "#ui/joinClasses.ts";
import { useT } from "#ui/i18n/useT.ts";
import { displayName } from "#core/symbols/displayName.ts";
import { ShareMenu } from "./ShareMenu.tsx";
import { SymbolFacts } from "./SymbolFacts.tsx";
import { SymbolHistory } from "./SymbolHistory.tsx";
import { SymbolNotes } from "./SymbolNotes.tsx";
import { SymbolSamples } from "./SymbolSamples.tsx";
import { SymbolTags } from "./SymbolTags.tsx";
import { usePackOf } from "./usePackOf.ts";

/** Longer names are set smaller, or they would push everything else off the screen. Characters. */
const LONG_NAME = 40;

export interface SymbolDetailsProps {
  readonly symbol: SymbolView;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onLevel: () => void;
  /** A kept drawing was chosen, or with nothing: one more is wanted. */
  readonly onSample: (sample: SampleId | undefined) => void;
  readonly onTest: () => void;
  /** All changes are wanted. */
  readonly onChanges: () => void;
}

/** A symbol's page from its picture down to its drawings. */
export function SymbolDetails(props: SymbolDetailsProps) {
  const { symbol, onEdit, onRemove, onLevel, onSample, onTest, onChanges } = props;
  const t = useT();
  const { dictionary } = useServices();
  const packOf = usePackOf(symbol.pack);
  const ink = dictionary.drawingOf(symbol.id);
  const name = displayName(symbol);
  const { reading, meaning } = symbol;
  return (
    <article className="mx-auto flex w-full max-w-110 flex-col gap-5 pb-4">
      {ink === undefined ? (
        <div className="relative grid aspect-square w-full place-items-center rounded-20 border border-line bg-surface shadow-pad">
          <Glyph text={symbol.text || name} title={name} className="size-[72%]" />
          <Button className="absolute inset-x-4 bottom-4" onClick={() => onSample(undefined)}>
            {t("symbol.giveInk")}
          </Button>
        </div>
      ) : (
        <StrokeReplay ink={ink} title={name} />
      )}
      <div className="flex flex-col gap-1 text-center">
        <h2
          dir="auto"
          lang={languageOf(name, reading)}
          className={joinClasses(
            "line-clamp-6 pb-0.5 font-serif font-medium tracking-tight text-balance wrap-anywhere",
            name.length > LONG_NAME ? "text-24" : "text-34",
          )}
        >
          {name}
        </h2>
        {reading !== "" && reading !== name && (
          <p
            dir="auto"
            lang={languageOf(reading)}
            className="line-clamp-4 text-16 wrap-anywhere text-ink-2"
          >
            {reading}
          </p>
        )}
        {meaning !== "" && (
          <p
            dir="auto"
            lang={languageOf(meaning, reading)}
            className="line-clamp-8 text-16 text-balance wrap-anywhere text-ink-2"
          >
            {meaning}
          </p>
        )}
      </div>
      <SymbolTags tags={symbol.tags} />
      {ink !== undefined && (
        <Button wide icon={PenLine} onClick={onTest}>
          {t("test.open")}
        </Button>
      )}
      <div className="flex flex-wrap gap-2 *:grow *:gap-1.5 *:px-2">
        <Button icon={Pencil} onClick={onEdit}>
          {t("common.edit")}
        </Button>
        <ShareMenu symbol={symbol} ink={ink} />
        <Button icon={Trash2} onClick={onRemove}>
          {t("common.delete")}
        </Button>
      </div>
      <SymbolNotes notes={symbol.notes} />
      <SymbolSamples symbol={symbol} onSample={onSample} />
      <SymbolFacts {...{ symbol, onLevel, onChanges }} pack={packOf.pack} />
      {/* Last, since it waits for the reviews; and after what stands above it, or it would be moved. */}
      {packOf.isKnown && <SymbolHistory symbol={symbol} />}
    </article>
  );
}
