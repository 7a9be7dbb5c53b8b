/** What password managers call the account: there is one vault in a browser profile. */
const VAULT_NAME = "Glyphary";

/** Password managers file a passphrase under a name; nobody else needs to see it. */
export function VaultName() {
  return (
    <input hidden readOnly type="text" name="username" autoComplete="username" value={VAULT_NAME} />
  );
}
