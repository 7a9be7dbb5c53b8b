import { TextField } from "#ui/TextField.tsx";
import { useT } from "#ui/i18n/useT.ts";

export interface EmailFieldProps {
  /** The account's address unless given. */
  readonly label?: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly hint?: string;
  /** False where the address is filled in and another field is what is asked for. */
  readonly first?: boolean;
  readonly onChange: (value: string) => void;
}

/** The account's e-mail address, under which password managers file the passphrase too. */
export function EmailField({ first = true, label, ...rest }: EmailFieldProps) {
  const t = useT();
  return (
    <TextField
      label={label ?? t("account.email")}
      type="email"
      inputMode="email"
      name="username"
      autoComplete="username"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      dir="ltr"
      required
      {...(first ? { "data-autofocus": true } : {})}
      {...rest}
    />
  );
}
