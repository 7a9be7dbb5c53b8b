import { FileText, Fingerprint, KeyRound, Pencil, Plus, Trash2 } from "lucide-react";
import type { Way } from "#hooks/keyTrouble.ts";
import type { SlotView } from "#services/vault/vaultService.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Section } from "#ui/Section.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";

const PICTURES = { passphrase: KeyRound, recovery: FileText, passkey: Fingerprint } as const;

/** The order in which people look for them. */
const WAYS: readonly Way[] = ["passphrase", "recovery", "passkey"];

export interface WaysInProps {
  readonly slots: readonly SlotView[];
  readonly onChangePassphrase: () => void;
  readonly onNewPhrase: () => void;
  readonly onAddPasskey: () => void;
  readonly onRename: (slot: SlotView) => void;
  readonly onRemove: (slot: SlotView) => void;
}

/** Everything that opens the vault, since when, and what can be done about each. */
export function WaysIn(props: WaysInProps) {
  const { slots, onAddPasskey } = props;
  const t = useT();
  const ordered = WAYS.flatMap((way) =>
    slots.filter(({ kind }) => kind === way).map((slot) => ({ slot, way })),
  );
  return (
    <Section title={t("safety.ways")}>
      <ul className="flex flex-col">
        {ordered.map(({ slot, way }) => (
          <WayIn key={slot.id} {...{ ...props, slot, way }} />
        ))}
      </ul>
      <Button icon={Plus} className="self-start" onClick={onAddPasskey}>
        {t("safety.addPasskey")}
      </Button>
    </Section>
  );
}

function WayIn(props: WaysInProps & { readonly slot: SlotView; readonly way: Way }) {
  const { slot, way } = props;
  const t = useT();
  const format = useFormat();
  const Picture = PICTURES[way];
  return (
    <li className="flex min-h-14 items-center gap-3 border-t border-line py-2 first:border-t-0">
      <Picture aria-hidden="true" size={20} strokeWidth={1.75} className="shrink-0 text-ink-2" />
      <div className="min-w-0 flex-1 text-14">
        <p className="wrap-anywhere">
          <bdi>{nameOf(t, slot)}</bdi>
        </p>
        <p className="text-13 text-ink-2">
          {t("safety.way.added", { date: format.date(slot.addedAt) })}
        </p>
      </div>
      <WhatToDo {...props} />
    </li>
  );
}

function WhatToDo(props: WaysInProps & { readonly slot: SlotView; readonly way: Way }) {
  const { slot, way, onChangePassphrase, onNewPhrase, onRename, onRemove } = props;
  const t = useT();
  const name = nameOf(t, slot);
  switch (way) {
    case "passphrase":
      return (
        <Button aria-label={t("safety.changePassphrase")} onClick={onChangePassphrase}>
          {t("safety.change")}
        </Button>
      );
    case "recovery":
      return (
        <Button aria-label={t("safety.newPhrase")} onClick={onNewPhrase}>
          {t("safety.change")}
        </Button>
      );
    case "passkey":
      return (
        <div className="flex shrink-0">
          <IconButton
            label={t("safety.renamePasskey", { name })}
            icon={Pencil}
            onClick={() => onRename(slot)}
          />
          <IconButton
            label={t("common.remove", { name })}
            icon={Trash2}
            onClick={() => onRemove(slot)}
          />
        </div>
      );
  }
}

/** Passkeys have names of their own; of the others there is one each. */
export function nameOf(t: ReturnType<typeof useT>, { kind, name }: SlotView): string {
  return kind === "passkey" && name !== "" ? name : t(`safety.way.${kind}`);
}
