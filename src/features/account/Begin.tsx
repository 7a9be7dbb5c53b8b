import { useEffect, useState } from "react";
import type { Provider } from "#core/sync/auth.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import type { AccountError, AccountService } from "#services/account/accountService.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Section } from "#ui/Section.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { accountTrouble } from "./accountTrouble.ts";
import { useOffer } from "./useOffer.ts";

export interface BeginProps {
  readonly account: AccountService;
  /** Of the account that this device was signed in to. */
  readonly email: string | undefined;
  readonly onCreate: () => void;
  readonly onSignIn: () => void;
  readonly onForgot: () => void;
}

/** Signed out: what an account is, what the server learns, and the ways to one. */
export function Begin({ account, email, onCreate, onSignIn, onForgot }: BeginProps) {
  const t = useT();
  const format = useFormat();
  const { error, signInWith } = useProvider(account);
  const offer = useOffer(account);
  const isClosed = offer?.isOpen === false;
  return (
    <Section title={t(email === undefined ? "account.begin" : "safety.now")}>
      <div className="flex flex-col gap-2">
        {email === undefined ? (
          <>
            <p className="font-serif text-16">{t("account.intro")}</p>
            <p className="text-14 text-ink-2">
              {t(isClosed ? "account.closed" : "account.learns")}
            </p>
          </>
        ) : (
          <>
            <p className="font-serif text-16 wrap-anywhere">{t("account.signedOut", { email })}</p>
            <p className="text-14 text-ink-2">{t("account.signedOutMore")}</p>
          </>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {email === undefined ? (
          <>
            {!isClosed && (
              <Button kind="primary" onClick={onCreate}>
                {t("account.create")}
              </Button>
            )}
            <Button kind={isClosed ? "primary" : "quiet"} onClick={onSignIn}>
              {t("account.signIn")}
            </Button>
          </>
        ) : (
          <Button kind="primary" onClick={onSignIn}>
            {t("account.signInAgain")}
          </Button>
        )}
      </div>
      {offer !== undefined && offer.providers.length > 0 && (
        <div className="flex flex-col gap-2 border-t border-line pt-4">
          <p className="text-14 text-ink-2">{t("account.or")}</p>
          <div className="flex flex-wrap gap-2">
            {offer.providers.map((provider) => (
              <Button key={provider} onClick={() => signInWith(provider)}>
                {t(`account.with.${provider}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
      {error !== undefined && <Banner tone="warn">{accountTrouble(error, { t, format })}</Banner>}
      <Button kind="plain" className="-my-2 -ms-4 self-start" onClick={onForgot}>
        {t("account.forgot")}
      </Button>
    </Section>
  );
}

/** Leaves for a provider's page, and tells why whoever came back from it is not signed in. */
function useProvider(account: AccountService) {
  const [error, setError] = useState<AccountError>();
  useEffect(() => {
    let isHere = true;
    void account.resume().then((resumed) => {
      if (isHere && !resumed.ok) setError(resumed.error);
    });
    return () => {
      isHere = false;
    };
  }, [account]);
  const oneAtATime = useOneAtATime();
  const leave = async (provider: Provider) => {
    setError(undefined);
    const left = await account.signInWith(provider);
    if (!left.ok) setError(left.error);
  };
  return {
    error,
    signInWith: (provider: Provider) => void oneAtATime(() => leave(provider)),
  };
}
