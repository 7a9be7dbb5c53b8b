import { useAccount } from "#hooks/useAccount.ts";
import type { AccountStep } from "#services/account/accountService.ts";
import { useT } from "#ui/i18n/useT.ts";
import { RoomFor } from "#ui/RoomFor.tsx";
import { Section } from "#ui/Section.tsx";

/** Who can read what, said plainly. */
export function Privacy() {
  const { step } = useAccount();
  const t = useT();
  return (
    <Section title={t("settings.privacy")}>
      {/* Nothing is claimed until it is known. */}
      <p className="text-14">
        {step ? <Sentence step={step} /> : <RoomFor words={t("settings.privacyHere")} />}
      </p>
    </Section>
  );
}

function Sentence({ step }: { readonly step: AccountStep }) {
  const t = useT();
  switch (step.type) {
    case "On":
    case "NewPassphrase":
      return t("settings.privacyAccount");
    case "SignedOut":
      return step.email === undefined
        ? t("settings.privacyHere")
        : t("settings.privacySignedOut", { email: step.email });
    case "NoServer":
    case "ConfirmEmail":
    case "MakeVault":
    case "OpenVault":
    case "Join":
      return t("settings.privacyHere");
  }
}
