import type { SymbolId } from "#core/shared/ids.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useConfirm } from "./useConfirm.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useDrawing } from "./drawing.ts";
import { LIKELY_KNOWN } from "./likeness.ts";
import { SymbolStrip } from "./SymbolStrip.tsx";
import { TapChoice } from "./TapChoice.tsx";
import type { RecognitionAnswer } from "./useRecognition.ts";

/** Under a drawing: what it may be, and the way to make it a symbol of its own. */
export function Candidates({ answer }: { readonly answer: RecognitionAnswer }) {
  const t = useT();
  const { byId } = useDictionary();
  const startNaming = useDrawing((drawing) => drawing.startNaming);
  const { recognition, failed, retry } = answer;
  const confirm = useConfirm();

  const found = (recognition?.candidates ?? []).flatMap(({ id }) => {
    const symbol = byId.get(id as SymbolId);
    return symbol === undefined ? [] : [symbol];
  });
  const isLikely = recognition !== undefined && recognition.known >= LIKELY_KNOWN;
  const label = t("draw.isItOne");
  return (
    <>
      {failed && (
        <Banner tone="warn" action={<Button onClick={retry}>{t("draw.tryAgain")}</Button>}>
          {t("draw.recogniserTrouble")}
        </Banner>
      )}
      {found.length > 0 && (
        <>
          <div className="-my-2 flex min-h-11 items-center justify-between gap-3 lefty:flex-row-reverse">
            <h2 className="text-14 text-ink-2">{label}</h2>
            <TapChoice />
          </div>
          <SymbolStrip label={label} symbols={found} suggestFirst={isLikely} onChoose={confirm} />
        </>
      )}
      {found.length === 0 && !failed && (
        <p className="pt-1 text-14 text-ink-2">
          {t(byId.size === 0 ? "draw.firstSymbol" : "draw.unlike")}
        </p>
      )}
      <Button wide kind={found.length === 0 ? "primary" : "quiet"} onClick={startNaming}>
        {t(found.length === 0 ? "draw.makeNew" : "draw.noneOfThese")}
      </Button>
    </>
  );
}
