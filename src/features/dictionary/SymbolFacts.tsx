import { useState, type ReactNode } from "react";
import type { SymbolView } from "#core/symbols/symbol.ts";
import type { PackSummary } from "#services/packService.ts";
import { Button } from "#ui/Button.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useLocale, useT } from "#ui/i18n/useT.ts";

export interface SymbolFactsProps {
  readonly symbol: SymbolView;
  /** The one it came from, once that is known. */
  readonly pack: PackSummary | undefined;
  readonly onLevel: () => void;
  /** All changes are wanted. */
  readonly onChanges: () => void;
}

/** Where a symbol may go, how much it is used, and where it came from. */
export function SymbolFacts({ symbol, pack, onLevel, onChanges }: SymbolFactsProps) {
  const t = useT();
  const format = useFormat();
  const [nowMs] = useState(() => Date.now());
  const { useCount, lastUsedAt, createdAt, changedAt, level } = symbol;
  return (
    <dl className="flex flex-col border-t border-line text-14">
      <Fact term={t("symbol.where")}>
        <WithButton label={t("symbol.change")} onClick={onLevel}>
          {t(`symbol.where.${level}`)}
        </WithButton>
      </Fact>
      <Fact term={t("symbol.uses")}>
        {useCount === 0
          ? t("symbol.neverUsed")
          : t("symbol.used", {
              count: useCount,
              // A use of this moment is dated a little after the page was opened.
              when: format.relative(Math.min(lastUsedAt, nowMs), nowMs),
            })}
      </Fact>
      {createdAt > 0 && <Fact term={t("symbol.added")}>{format.date(createdAt)}</Fact>}
      <Fact term={t("symbol.changed")}>
        <WithButton label={t("changes.open")} onClick={onChanges}>
          {format.date(changedAt)}
        </WithButton>
      </Fact>
      {pack !== undefined && <PackFact pack={pack} isChanged={symbol.changed} />}
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="grid min-h-11 grid-cols-[minmax(88px,28%)_1fr] items-baseline gap-3 border-b border-line py-3">
      <dt className="text-ink-2">{term}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}

interface WithButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A fact with what can be done about it at the end of its line. */
function WithButton({ label, onClick, children }: WithButtonProps) {
  return (
    <span className="flex items-center justify-between gap-3">
      {children}
      <Button
        kind="plain"
        className="-my-2 -me-4 shrink-0 whitespace-nowrap underline"
        onClick={onClick}
      >
        {label}
      </Button>
    </span>
  );
}

interface PackFactProps {
  readonly pack: PackSummary;
  /** The person made the symbol their own. */
  readonly isChanged: boolean;
}

function PackFact({ pack, isChanged }: PackFactProps) {
  const t = useT();
  const language = useLocale() === "de" ? "de" : "en";
  const { name, url, attribution } = pack.licence;
  return (
    <Fact term={t("symbol.pack")}>
      <p>
        {pack.title[language]}
        {isChanged && <span className="text-ink-2"> · {t("symbol.packChanged")}</span>}
      </p>
      <p className="pt-1 text-13 text-ink-2">
        {pack.source[language]} ·{" "}
        {url === undefined ? (
          name
        ) : (
          <a href={url} target="_blank" rel="noreferrer" className="underline underline-offset-4">
            {name}
          </a>
        )}
        {attribution !== undefined && ` · ${attribution}`}
      </p>
    </Fact>
  );
}
