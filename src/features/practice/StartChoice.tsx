import { Package, Pencil } from "lucide-react";
import { useLocation } from "wouter";
import type { Ink } from "#core/ink/ink.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { useLearn } from "#hooks/useLearn.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import { useServices } from "#hooks/useServices.tsx";
import { FROM_HERE } from "#hooks/wayBack.ts";
import { Button } from "#ui/Button.tsx";
import { Glyph } from "#ui/Glyph.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useToast } from "#ui/Toast.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { sessionAddress } from "./scopeAddress.ts";
import { useUnlearnt } from "./startUnlearnt.ts";

export interface StartChoiceProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** From where symbols may be taken up: one's own, the packs that are here, packs to fetch. Leads straight to the first of them. */
export function StartChoice({ open, onClose }: StartChoiceProps) {
  const t = useT();
  return (
    <Sheet open={open} onClose={onClose} title={t("practise.chooseTitle")}>
      <Choices onClose={onClose} />
    </Sheet>
  );
}

function Choices({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const show = useToast();
  const [, navigate] = useLocation();
  const { dictionary } = useServices();
  const learn = useLearn();
  const oneAtATime = useOneAtATime();
  const unlearnt = useUnlearnt();

  const take = async (symbols: readonly SymbolId[]) => {
    const learnt = await learn(symbols);
    if (!learnt.ok) {
      show({ text: t(learnt.error.id, learnt.error.values) });
      return;
    }
    onClose();
    navigate(sessionAddress({ scope: { type: "today" }, cram: false }));
  };
  return (
    <div className="flex flex-col gap-2">
      {unlearnt.map(({ key, name, symbols }) => (
        <Choice
          key={key}
          ink={symbols[0] && dictionary.drawingOf(symbols[0])}
          name={name}
          count={symbols.length}
          onChoose={() => void oneAtATime(() => take(symbols))}
        />
      ))}
      <Button
        icon={Package}
        className="min-h-13 justify-start text-16"
        onClick={() => navigate("/packs", FROM_HERE)}
      >
        {t("symbols.seePacks")}
      </Button>
      {unlearnt.length === 0 && (
        <Button
          icon={Pencil}
          className="min-h-13 justify-start text-16"
          onClick={() => navigate("/")}
        >
          {t("symbols.drawOne")}
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly ink: Ink | undefined;
  readonly name: string;
  readonly count: number;
  readonly onChoose: () => void;
}

function Choice({ ink, name, count, onChoose }: ChoiceProps) {
  const t = useT();
  return (
    <Button
      className="min-h-15 flex-wrap justify-start gap-x-3 gap-y-1 bg-surface px-3 py-2"
      onClick={onChoose}
    >
      <Glyph ink={ink} className="size-10 shrink-0" />
      <span className="flex min-w-32 flex-1 flex-col text-start">
        <span className="line-clamp-2 font-serif text-16 wrap-anywhere">
          <bdi>{name}</bdi>
        </span>
        <span className="text-13 font-normal text-ink-2">{t("symbols.count", { count })}</span>
      </span>
      <span className="shrink-0 text-14 underline underline-offset-4">{t("learn.these")}</span>
    </Button>
  );
}
