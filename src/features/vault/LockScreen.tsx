import { lazy, Suspense, useEffect, useState } from "react";
import type { SlotKind } from "#core/vault/slot.ts";
import { useKeyWork } from "#hooks/useKeyWork.ts";
import type { VaultGate } from "#services/vault/vaultService.ts";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { ClosedBox } from "./ClosedBox.tsx";
import { PassphraseUnlock } from "./PassphraseUnlock.tsx";
import type { UnlockProps } from "./unlockProps.ts";
import { vaultTrouble } from "./vaultTrouble.ts";

// The list of 2,048 words travels with it, and hardly anybody needs it.
const PhraseUnlock = lazy(() =>
  import("./PhraseUnlock.tsx").then((module) => ({ default: module.PhraseUnlock })),
);

/** What stands before a locked vault. It knows nothing of what is inside. */
export function LockScreen({ gate, onOpen }: UnlockProps) {
  const t = useT();
  const kinds = useKinds(gate);
  const [usesPhrase, setUsesPhrase] = useState(false);
  useEffect(() => {
    document.title = "Glyphary";
  }, []);
  return (
    <main className="mx-auto flex min-h-dvh max-w-100 flex-col items-center justify-center gap-6 px-5 pt-[max(20px,env(safe-area-inset-top))] pb-[max(20px,env(safe-area-inset-bottom))]">
      <ClosedBox />
      <div className="flex flex-col gap-1 text-center">
        <h1 className="font-serif text-24 font-medium tracking-tight">{t("lock.title")}</h1>
        <p className="text-14 text-balance text-ink-2">{t("lock.intro")}</p>
      </div>
      <div className="flex w-full flex-col gap-4">
        {usesPhrase ? (
          <Suspense fallback={null}>
            <PhraseUnlock gate={gate} onOpen={onOpen} />
          </Suspense>
        ) : (
          <PassphraseUnlock gate={gate} onOpen={onOpen} />
        )}
        <div className="flex flex-col gap-2">
          {kinds.includes("passkey") && <PasskeyUnlock gate={gate} onOpen={onOpen} />}
          {kinds.includes("recovery") && (
            <Button onClick={() => setUsesPhrase(!usesPhrase)}>
              {t(usesPhrase ? "lock.usePassphrase" : "lock.usePhrase")}
            </Button>
          )}
        </div>
      </div>
      <details className="w-full text-14 text-ink-2">
        <summary className="flex min-h-11 list-none items-center justify-center rounded-8 underline underline-offset-4 [&::-webkit-details-marker]:hidden">
          {t("lock.help")}
        </summary>
        <p className="pt-1 text-balance">{t("lock.helpText")}</p>
      </details>
    </main>
  );
}

function PasskeyUnlock({ gate, onOpen }: UnlockProps) {
  const t = useT();
  const { isBusy, error, run } = useKeyWork(onOpen);
  return (
    <>
      <Button disabled={isBusy} onClick={() => void run(gate.withPasskey)}>
        {t("lock.usePasskey")}
      </Button>
      {error !== undefined && (
        <p role="alert" className="pb-2 text-center text-13 text-warn">
          {vaultTrouble(t, error, "passkey")}
        </p>
      )}
    </>
  );
}

/** Ways in that there are; none until the gate has answered. */
function useKinds(gate: VaultGate): readonly SlotKind[] {
  const [kinds, setKinds] = useState<readonly SlotKind[]>([]);
  useEffect(() => {
    let isHere = true;
    void gate.kinds().then((found) => {
      if (isHere) setKinds(found);
    });
    return () => {
      isHere = false;
    };
  }, [gate]);
  return kinds;
}
