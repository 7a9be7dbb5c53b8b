import type { ComponentProps } from "react";
import { NewPassphrase } from "./NewPassphrase.tsx";
import { PassphraseField } from "./PassphraseField.tsx";
import { PassphraseOwner } from "./PassphraseOwner.tsx";
import { useT } from "./i18n/useT.ts";

type NewProps = Pick<ComponentProps<typeof NewPassphrase>, "typed" | "onChange" | "check">;

export interface PassphraseChangeProps extends NewProps {
  readonly current: string;
  readonly onCurrent: (text: string) => void;
  /** What password managers file the passphrase under; the vault's own name unless given. */
  readonly owner?: string | undefined;
  readonly isBusy: boolean;
}

/** The passphrase of now, and the one to come, twice. */
export function PassphraseChange(props: PassphraseChangeProps) {
  const { current, onCurrent, owner, isBusy, ...next } = props;
  const t = useT();
  return (
    <>
      <PassphraseOwner name={owner} />
      <PassphraseField
        first
        label={t("safety.current")}
        autoComplete="current-password"
        value={current}
        readOnly={isBusy}
        onChange={onCurrent}
      />
      <NewPassphrase {...next} readOnly={isBusy} first={false} />
    </>
  );
}
