import { useEffect, useState } from "react";
import type { Offer } from "#core/sync/auth.ts";
import type { AccountService } from "#services/account/accountService.ts";

/** What the server offers; undefined until it has said so, and as long as it cannot be reached. */
export function useOffer(account: AccountService): Offer | undefined {
  const [offer, setOffer] = useState<Offer>();
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      const answer = await account.offer();
      if (isHere && answer.ok) setOffer(answer.value);
    };
    const onOnline = () => void ask();
    onOnline();
    window.addEventListener("online", onOnline);
    return () => {
      isHere = false;
      window.removeEventListener("online", onOnline);
    };
  }, [account]);
  return offer;
}
