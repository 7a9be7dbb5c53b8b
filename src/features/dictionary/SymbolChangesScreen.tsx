import { useLocation, useParams } from "wouter";
import type { SymbolId } from "#core/shared/ids.ts";
import { displayName, isolated } from "#core/symbols/displayName.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { goBack } from "#hooks/wayBack.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Glyph } from "#ui/Glyph.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { ScreenHeader } from "#ui/ScreenHeader.tsx";
import { riverInk } from "./emptyPicture.ts";
import { SymbolChanges } from "./SymbolChanges.tsx";
import { SymbolChangesCheck } from "./SymbolChangesCheck.tsx";
import { type SymbolChangesNow, useSymbolChanges } from "./useSymbolChanges.ts";

/** Everything that ever happened to a symbol, and the way back to any of it. */
export function SymbolChangesScreen() {
  const { id } = useParams<{ readonly id: string }>();
  return <Changes key={id} id={id as SymbolId} />;
}

function Changes({ id }: { readonly id: SymbolId }) {
  const t = useT();
  const [, navigate] = useLocation();
  const { byId } = useDictionary();
  const { history, told, failed, retry } = useSymbolChanges(id);
  const shown = byId.get(id) ?? lastSeen(id, { history, told });
  const name = shown && displayName(shown);
  const page = `/symbols/${id}`;
  return (
    <>
      <ScreenHeader
        title={name === undefined ? t("changes.title") : t("changes.of", { name: isolated(name) })}
        onBack={() => goBack(() => navigate(page, { replace: true }))}
      />
      <div className="mx-auto flex w-full max-w-140 flex-col gap-3.5">
        {failed && (
          <Banner tone="warn" action={<Button onClick={retry}>{t("changes.retry")}</Button>}>
            {t("changes.failed")}
          </Banner>
        )}
        {told === undefined && !failed && <Waiting />}
        {told !== undefined && told.unreadable > 0 && (
          <Banner>{t("changes.unreadable", { count: told.unreadable })}</Banner>
        )}
        {told?.versions.length === 0 && (
          <EmptyState picture={<Glyph ink={riverInk} />}>{t("changes.empty")}</EmptyState>
        )}
        {told !== undefined && history !== undefined && (
          <>
            {told.versions.length > 0 && <SymbolChanges id={id} history={history} told={told} />}
            <SymbolChangesCheck history={history} />
          </>
        )}
      </div>
    </>
  );
}

/** A deleted symbol is called as it was when it was last there. */
function lastSeen(
  id: SymbolId,
  { history, told }: Pick<SymbolChangesNow, "history" | "told">,
): SymbolView | undefined {
  for (const { op } of told?.versions ?? []) {
    const read = history?.symbolAt(id, op);
    if (read) return read.view;
  }
  return undefined;
}

/** Seen only when it takes its time. */
function Waiting() {
  const t = useT();
  return (
    <p
      role="status"
      className="animate-rise text-14 text-ink-2 [animation-delay:400ms] [animation-fill-mode:both]"
    >
      {t("changes.waiting")}
    </p>
  );
}
