import { useLocation } from "wouter";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useServices } from "#hooks/useServices.tsx";
import { sameWayBack } from "#hooks/wayBack.ts";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { displayName, isolated } from "#core/symbols/displayName.ts";
import { useMoves } from "./moves.ts";
import { useOutcomes } from "./useOutcomes.ts";

export interface LevelSheetProps {
  readonly symbol: SymbolView;
  readonly onClose: () => void;
  /** True while the symbol gives way to a new one, which then is shown. */
  readonly onMoving: (isMoving: boolean) => void;
}

/** Says what changing a symbol's level means before it is done. */
export function LevelSheet({ symbol, onClose, onMoving }: LevelSheetProps) {
  const t = useT();
  const [, navigate] = useLocation();
  const { symbols } = useServices();
  const { begin, failed } = useOutcomes();
  const next = symbol.level === "private" ? "device" : "private";

  const change = async () => {
    onMoving(true);
    const done = begin();
    const moved = await symbols.setLevel(symbol.id, next);
    onClose();
    if (!moved.ok) {
      onMoving(false);
      failed(moved.error);
      return;
    }
    if (moved.value === symbol.id) onMoving(false);
    else {
      useMoves.getState().move(symbol.id, moved.value);
      navigate(`/symbols/${moved.value}`, sameWayBack());
    }
    done(t(`symbol.level.${next}Done`, { name: isolated(displayName(symbol)) }));
  };
  return (
    <ConfirmDialog
      open
      title={t(`symbol.level.${next}Title`)}
      confirmLabel={t(`symbol.level.${next}Confirm`)}
      onConfirm={() => void change()}
      onCancel={onClose}
    >
      <p>{t(`symbol.level.${next}Body`)}</p>
    </ConfirmDialog>
  );
}
