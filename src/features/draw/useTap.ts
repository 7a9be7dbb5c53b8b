import { useLocation } from "wouter";
import { displayName } from "#core/symbols/displayName.ts";
import { pictureFileName } from "#core/symbols/pictureFileName.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { usePreferences } from "#hooks/usePreferences.ts";
import { useServices } from "#hooks/useServices.tsx";
import { FROM_HERE } from "#hooks/wayBack.ts";
import { inkToSvg } from "#ui/Glyph.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";

/** Answers what a tap on a found symbol does, as the person chose: opens it or takes it along. */
export function useTap(): (symbol: SymbolView) => void {
  const t = useT();
  const show = useToast();
  const [, navigate] = useLocation();
  const { dictionary, share, symbols } = useServices();
  const { tapAction } = usePreferences();

  return (symbol) => {
    const ink = dictionary.drawingOf(symbol.id);
    if (tapAction === "open") {
      navigate(`/symbols/${symbol.id}`, FROM_HERE);
      return;
    }
    symbols.recordUse(symbol.id);
    const name = displayName(symbol);
    const words = symbol.text || symbol.name;
    if (tapAction === "text" || ink === undefined) {
      void share.copyText(words).then(({ ok }) => {
        show({ text: ok ? t("draw.copied", { words }) : t("draw.notCopied") });
      });
      return;
    }
    const svg = inkToSvg(ink);
    if (tapAction === "svg") {
      share.saveSvg(pictureFileName(name), svg);
      show({ text: t("draw.savedPicture", { name }) });
      return;
    }
    void share.copyPng(svg).then(({ ok }) => {
      show({ text: ok ? t("draw.copiedPicture", { name }) : t("draw.notCopied") });
    });
  };
}
