import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import { Button } from "#ui/Button.tsx";
import { CurrentPassphrase } from "#ui/CurrentPassphrase.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { PassphraseOwner } from "#ui/PassphraseOwner.tsx";
import type { UnlockProps } from "./unlockProps.ts";
import { UnlockNote } from "./UnlockNote.tsx";
import { useWait } from "./useWait.ts";
import { vaultTrouble } from "./vaultTrouble.ts";

/** Opens by the passphrase. After several wrong ones it asks for patience, and says how much. */
export function PassphraseUnlock({ gate, onOpen }: UnlockProps) {
  const t = useT();
  const [passphrase, setPassphrase] = useState("");
  const { isBusy, error, run, forget } = useKeyWork(onOpen);
  const wait = useWait(gate.waitMs);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (passphrase === "" || wait.seconds > 0) return;
    await run(() => gate.withPassphrase(passphrase));
    wait.again();
    field.current?.select();
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      <PassphraseOwner />
      <CurrentPassphrase
        ref={field}
        value={passphrase}
        readOnly={isBusy}
        error={error && vaultTrouble(t, error, "passphrase")}
        onChange={(text) => {
          setPassphrase(text);
          forget();
        }}
      />
      <Button
        kind="primary"
        wide
        type="submit"
        disabled={isBusy || wait.seconds > 0 || passphrase === ""}
      >
        {t(isBusy ? "lock.opening" : "lock.open")}
      </Button>
      <UnlockNote isBusy={isBusy} waitSeconds={wait.seconds} />
    </form>
  );
}
