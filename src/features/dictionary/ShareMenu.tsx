import { useState } from "react";
import { Copy, FileDown, Image, Type } from "lucide-react";
import type { Ink } from "#core/ink/ink.ts";
import { pictureFileName } from "#core/symbols/pictureFileName.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useServices } from "#hooks/useServices.tsx";
import { Button } from "#ui/Button.tsx";
import { inkToSvg } from "#ui/Glyph.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useToast } from "#ui/Toast.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { displayName, isolated } from "#core/symbols/displayName.ts";

export interface ShareMenuProps {
  readonly symbol: SymbolView;
  readonly ink: Ink | undefined;
}

/** Takes a symbol along: as text, as a picture, as a file. */
export function ShareMenu({ symbol, ink }: ShareMenuProps) {
  const t = useT();
  const show = useToast();
  const { share } = useServices();
  const [isOpen, setIsOpen] = useState(false);
  const name = displayName(symbol);
  const words = symbol.text || symbol.name;

  const close = () => setIsOpen(false);
  const tell = (text: string) => {
    close();
    show({ text });
  };
  const copyText = async () => {
    const { ok } = await share.copyText(words);
    tell(ok ? t("draw.copied", { words: isolated(words) }) : t("draw.notCopied"));
  };
  const copyPicture = async (drawn: Ink) => {
    const { ok } = await share.copyPng(inkToSvg(drawn));
    tell(ok ? t("draw.copiedPicture", { name: isolated(name) }) : t("draw.notCopied"));
  };
  const savePicture = (drawn: Ink) => {
    share.saveSvg(pictureFileName(name), inkToSvg(drawn));
    tell(t("draw.savedPicture", { name: isolated(name) }));
  };
  return (
    <>
      <Button icon={Copy} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t("symbol.copy")}
      </Button>
      <Sheet open={isOpen} onClose={close} title={t("symbol.copyTitle", { name: isolated(name) })}>
        <div className="flex flex-col gap-2">
          <Button icon={Type} className="justify-start" onClick={() => void copyText()}>
            <span dir="auto" className="line-clamp-2 text-start wrap-anywhere">
              {t("symbol.copyText", { words: isolated(words) })}
            </span>
          </Button>
          {ink !== undefined && (
            <>
              <Button icon={Image} className="justify-start" onClick={() => void copyPicture(ink)}>
                {t("symbol.copyPicture")}
              </Button>
              <Button icon={FileDown} className="justify-start" onClick={() => savePicture(ink)}>
                {t("symbol.saveSvg")}
              </Button>
            </>
          )}
        </div>
      </Sheet>
    </>
  );
}
