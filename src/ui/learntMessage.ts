import type { Translate } from "./i18n/i18n.ts";
import type { MessageId } from "./i18n/messages.ts";
import type { ShowToast, ToastMessage } from "./Toast.tsx";

/** A message of the catalogue and what it says in it. */
export interface MessageWords {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, number>>;
}

export interface LearntMessageInput {
  /** How many were not in practice yet. */
  readonly count: number;
  /** How many new ones come a day. */
  readonly perDay: number;
  /** How many were left out because nobody has drawn them. */
  readonly undrawn: number;
  /** Answers what is to be said, if anything. */
  readonly takeBack: () => Promise<MessageWords | undefined>;
}

/** Says what was taken up for practice, with a way to take it back; the same from wherever it was asked. */
export function learntMessage(
  t: Translate,
  show: ShowToast,
  { count, perDay, undrawn, takeBack }: LearntMessageInput,
): ToastMessage {
  if (count === 0) return { text: t(undrawn > 0 ? "learn.undrawn" : "learn.already") };
  const onAction = async () => {
    const words = await takeBack();
    if (words !== undefined) show({ text: t(words.id, words.values) });
  };
  return {
    text: t("learn.done", { count, perDay }),
    action: { label: t("common.undo"), onAction: () => void onAction() },
  };
}
