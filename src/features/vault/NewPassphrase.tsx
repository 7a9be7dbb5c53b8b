import { checkPassphrase } from "#core/vault/passphraseStrength.ts";
import { PassphraseField } from "#ui/PassphraseField.tsx";
import type { Translate } from "#ui/i18n/i18n.ts";
import { useT } from "#ui/i18n/useT.ts";
import { VaultName } from "./VaultName.tsx";

export interface TypedTwice {
  readonly first: string;
  readonly again: string;
  /** The person said that it is done; until then nobody is told what is missing. */
  readonly isTried: boolean;
}

export const NOT_TYPED: TypedTwice = { first: "", again: "", isTried: false };

export interface NewPassphraseProps {
  readonly typed: TypedTwice;
  readonly onChange: (typed: TypedTwice) => void;
  readonly readOnly?: boolean;
  /** False where another field comes before it. */
  readonly first?: boolean;
}

/** A new passphrase, typed twice, with a word on how well it would withstand guessing. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { typed, onChange, readOnly = false, first = true } = props;
  const t = useT();
  const said = typed.first === "" && !typed.isTried ? undefined : strengthWords(t, typed.first);
  const isWeak = !checkPassphrase(typed.first).ok;
  const isDifferent = typed.isTried && !isWeak && typed.first !== typed.again;
  return (
    <>
      <VaultName />
      <PassphraseField
        first={first}
        label={t("safety.new")}
        autoComplete="new-password"
        value={typed.first}
        readOnly={readOnly}
        {...(typed.isTried && isWeak ? { error: said } : { hint: said })}
        onChange={(text) => onChange({ ...typed, first: text, isTried: false })}
      />
      <PassphraseField
        label={t("safety.again")}
        autoComplete="new-password"
        value={typed.again}
        readOnly={readOnly}
        error={isDifferent ? t("safety.differ") : undefined}
        onChange={(text) => onChange({ ...typed, again: text, isTried: false })}
      />
    </>
  );
}

/** Whether what was typed may become the passphrase. */
export function isGoodTwice({ first, again }: TypedTwice): boolean {
  return first === again && checkPassphrase(first).ok;
}

/** A meter would promise more than anybody knows: only what a guesser tries first is told apart. */
function strengthWords(t: Translate, passphrase: string): string {
  const checked = checkPassphrase(passphrase);
  return checked.ok ? t("safety.good") : t(`vault.weak.${checked.error.reason}`);
}
