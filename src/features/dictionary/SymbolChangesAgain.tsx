import type { SymbolVersion } from "#core/history/versions.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { displayName, isolated } from "#core/symbols/displayName.ts";
import type { HistoryService } from "#services/vault/historyService.ts";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import { Glyph } from "#ui/Glyph.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { decodedInk } from "./decodedInk.ts";
import { useOutcomes } from "./useOutcomes.ts";

export interface SymbolChangesAgainProps {
  readonly id: SymbolId;
  readonly history: HistoryService;
  readonly version: SymbolVersion;
  readonly onClose: () => void;
}

/** Shows how the symbol was before it is made so again. */
export function SymbolChangesAgain({ id, history, version, onClose }: SymbolChangesAgainProps) {
  const t = useT();
  const { begin, failed } = useOutcomes();
  const then = history.symbolAt(id, version.op);
  const name = isolated(then ? displayName(then.view) : "");
  const reference = then?.samples.find((sample) => sample.id === then.view.reference);

  const restore = async () => {
    const done = begin();
    const restored = await history.restoreVersion(id, version.op);
    onClose();
    if (!restored.ok) failed(restored.error);
    else done(restored.value ? t("changes.againDone", { name }) : t("changes.alike"));
  };
  return (
    <ConfirmDialog
      open
      title={t("changes.againTitle", { name })}
      confirmLabel={t("changes.againConfirm")}
      onConfirm={() => void restore()}
      onCancel={onClose}
    >
      <div className="flex items-center gap-4">
        {then !== undefined && (
          <span className="size-24 shrink-0 rounded-14 border border-line bg-surface p-3 text-ink">
            <Glyph
              ink={reference && decodedInk(reference.bytes)}
              text={then.view.text}
              className="size-full"
            />
          </span>
        )}
        <p>{t("changes.againBody")}</p>
      </div>
    </ConfirmDialog>
  );
}
