import type { Result } from "#core/shared/result.ts";
import type { WeakPassphrase } from "#core/vault/passphraseStrength.ts";
import type { Translate } from "./i18n/i18n.ts";
import { useT } from "./i18n/useT.ts";
import { PassphraseField } from "./PassphraseField.tsx";
import { PassphraseOwner } from "./PassphraseOwner.tsx";

export interface TypedTwice {
  readonly first: string;
  readonly again: string;
  /** The person said that it is done; until then nobody is told what is missing. */
  readonly isTried: boolean;
}

/** Whether a passphrase may guard a vault, as the core has it. */
export type CheckPassphrase = (text: string) => Result<void, WeakPassphrase>;

export const NOT_TYPED: TypedTwice = { first: "", again: "", isTried: false };

export interface NewPassphraseProps {
  readonly typed: TypedTwice;
  readonly onChange: (typed: TypedTwice) => void;
  readonly check: CheckPassphrase;
  /** What password managers file it under; without an account they take the app's name. */
  readonly owner?: string | undefined;
  readonly readOnly?: boolean;
  /** False where another field comes before it. */
  readonly first?: boolean;
}

/** A new passphrase, typed twice, with a word on how well it would withstand guessing. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { typed, onChange, check, owner, readOnly = false, first = true } = props;
  const t = useT();
  const said =
    typed.first === "" && !typed.isTried ? undefined : strengthWords(t, check(typed.first));
  const isWeak = !check(typed.first).ok;
  const isDifferent = typed.isTried && !isWeak && typed.first !== typed.again;
  return (
    <>
      {first && <PassphraseOwner name={owner} />}
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
export function isGoodTwice({ first, again }: TypedTwice, check: CheckPassphrase): boolean {
  return first === again && check(first).ok;
}

/** A meter would promise more than anybody knows: only what a guesser tries first is told apart. */
function strengthWords(t: Translate, checked: Result<void, WeakPassphrase>): string {
  return checked.ok ? t("safety.good") : t(`vault.weak.${checked.error.reason}`);
}
