import { useMemo, type ReactNode } from "react";
import { useLocation } from "wouter";
import { useDictionary } from "#hooks/useDictionary.ts";
import { usePackList } from "#hooks/usePackList.ts";
import { goBack } from "#hooks/wayBack.ts";
import type { IndexError, PackList } from "#services/packService.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { OfflineMark } from "#ui/OfflineMark.tsx";
import { ScreenHeader } from "#ui/ScreenHeader.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { PackCard } from "./PackCard.tsx";
import { packSymbols } from "./packSymbols.ts";
import { listTrouble } from "./packTrouble.ts";

/** All packs, to install and to remove. */
export function PacksScreen({ tools }: { readonly tools: ReactNode }) {
  const t = useT();
  const [, navigate] = useLocation();
  const { list, retry } = usePackList();
  const back = () => goBack(() => navigate("/symbols"));
  return (
    <>
      <ScreenHeader
        title={t("packs.title")}
        onBack={back}
        status={<OfflineMark />}
        trailing={tools}
      />
      <p className="max-w-160 text-14 text-ink-2">{t("packs.intro")}</p>
      {list === undefined && <Loading />}
      {list?.ok === false && <ListTrouble error={list.error} onRetry={retry} />}
      {list?.ok === true && <Packs list={list.value} onRetry={retry} />}
    </>
  );
}

interface PacksProps {
  readonly list: PackList;
  readonly onRetry: () => void;
}

function Packs({ list: { packs, trouble }, onRetry }: PacksProps) {
  const t = useT();
  const { symbols } = useDictionary();
  const here = useMemo(() => packSymbols(symbols), [symbols]);
  return (
    <>
      {trouble !== undefined && (
        <Banner action={<Button onClick={onRetry}>{t("packs.tryAgain")}</Button>}>
          {t("packs.onlyInstalled")}
        </Banner>
      )}
      <ul
        aria-label={t("packs.list")}
        className="grid gap-3.5 min-[640px]:grid-cols-2 min-[1180px]:grid-cols-3"
      >
        {packs.map((pack) => (
          <li key={pack.id} className="min-w-0">
            <PackCard pack={pack} here={here.get(pack.id)} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface ListTroubleProps {
  readonly error: IndexError;
  readonly onRetry: () => void;
}

function ListTrouble({ error, onRetry }: ListTroubleProps) {
  const t = useT();
  const { id, values } = listTrouble(error);
  return (
    <Banner tone="warn" action={<Button onClick={onRetry}>{t("packs.tryAgain")}</Button>}>
      {t(id, values)}
    </Banner>
  );
}

/** Seen only when the list takes its time. */
function Loading() {
  const t = useT();
  return (
    <p
      role="status"
      className="animate-rise text-14 text-ink-2 [animation-delay:400ms] [animation-fill-mode:both]"
    >
      {t("packs.loading")}
    </p>
  );
}
