import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";

/** Answers what says that something begun was put away unsaved, and offers to put it back where it was begun. */
export function useDiscard(): (putBack: () => void) => void {
  const t = useT();
  const show = useToast();
  return (putBack) => {
    const onAction = () => {
      putBack();
      show({ text: t("drafts.back") });
    };
    show({ text: t("drafts.discarded"), action: { label: t("common.undo"), onAction } });
  };
}
