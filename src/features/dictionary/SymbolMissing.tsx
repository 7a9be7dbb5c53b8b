import { useLocation } from "wouter";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Glyph } from "#ui/Glyph.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { isolated } from "#core/symbols/displayName.ts";
import { gapInk } from "./emptyPicture.ts";

export interface SymbolGoneProps {
  readonly name: string;
  readonly onRestore: () => void;
}

/** The symbol was deleted while its page was open, most likely in another tab. */
export function SymbolGone({ name, onRestore }: SymbolGoneProps) {
  const t = useT();
  return (
    <div className="mx-auto w-full max-w-110">
      <Banner
        tone="warn"
        action={
          <div className="flex flex-wrap gap-2 pt-1">
            <Button kind="primary" onClick={onRestore}>
              {t("symbol.bringBack")}
            </Button>
            <BackToSymbols />
          </div>
        }
      >
        <span className="wrap-anywhere">{t("symbol.gone", { name: isolated(name) })}</span>
      </Banner>
    </div>
  );
}

/** No symbol has this address. */
export function SymbolUnknown() {
  const t = useT();
  return (
    <EmptyState picture={<Glyph ink={gapInk} />} action={<BackToSymbols />}>
      {t("symbol.unknown")}
    </EmptyState>
  );
}

function BackToSymbols() {
  const t = useT();
  const [, navigate] = useLocation();
  return <Button onClick={() => navigate("/symbols")}>{t("symbol.toSymbols")}</Button>;
}
