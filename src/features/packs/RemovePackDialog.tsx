import type { PackId } from "#core/shared/ids.ts";
import { useServices } from "#hooks/useServices.tsx";
import { useStepBack } from "#hooks/useStepBack.ts";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";
import { packTrouble } from "./packTrouble.ts";

export interface RemovePackDialogProps {
  readonly id: PackId;
  readonly name: string;
  /** How many of its symbols the person changed. */
  readonly changed: number;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Says what goes and what stays before a pack is removed. */
export function RemovePackDialog({ id, name, changed, open, onClose }: RemovePackDialogProps) {
  const t = useT();
  const show = useToast();
  const stepBack = useStepBack();
  const { packs } = useServices();

  const remove = async () => {
    onClose();
    const outcome = await packs.remove(id);
    if (!outcome.ok) {
      const words = packTrouble(outcome.error);
      show({ text: t(words.id, words.values) });
      return;
    }
    const back = stepBack();
    const takeBack = async () => {
      const words = await back();
      if (words !== undefined) show({ text: t(words.id, words.values) });
    };
    show({
      text: t("packs.removed", { name }),
      action: { label: t("common.undo"), onAction: () => void takeBack() },
    });
  };

  return (
    <ConfirmDialog
      open={open}
      title={t("packs.removeTitle", { name })}
      confirmLabel={t("packs.remove")}
      danger
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <p>{t("packs.removeBody")}</p>
      <p className="pt-2">{t("packs.removeKept", { count: changed })}</p>
    </ConfirmDialog>
  );
}
