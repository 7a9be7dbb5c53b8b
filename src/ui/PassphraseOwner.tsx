/** What password managers call the owner of a passphrase without an account: there is one vault in a browser profile. */
const VAULT_NAME = "Glyphary";

export interface PassphraseOwnerProps {
  /** The account's e-mail, where there is an account. */
  readonly name?: string | undefined;
}

/** Password managers file a passphrase under a name; nobody else needs to see it. */
export function PassphraseOwner({ name = VAULT_NAME }: PassphraseOwnerProps) {
  return <input hidden readOnly type="text" name="username" autoComplete="username" value={name} />;
}
