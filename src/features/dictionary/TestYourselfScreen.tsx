import { useEffect } from "react";
import { ArrowLeft } from "lucide-react";
import { Redirect, useLocation, useParams } from "wouter";
import type { SymbolId } from "#core/shared/ids.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useServices } from "#hooks/useServices.tsx";
import { goBack } from "#hooks/wayBack.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { TestYourself } from "./TestYourself.tsx";

/** One symbol, drawn from memory and graded; it has the whole screen and one way out. */
export function TestYourselfScreen() {
  const t = useT();
  const { id } = useParams<{ readonly id: string }>();
  const page = `/symbols/${id}`;
  const { dictionary } = useServices();
  const { ready, byId } = useDictionary();
  const symbol = byId.get(id as SymbolId);
  const reference = symbol && dictionary.drawingOf(symbol.id);
  const [, navigate] = useLocation();
  const leave = () => goBack(() => navigate(page, { replace: true }));
  useDocumentTitle(t("test.open"));

  if (!ready) return null;
  // The symbol's page knows what to say of one that is gone or has no ink.
  if (symbol === undefined || reference === undefined) return <Redirect to={page} replace />;
  return (
    <>
      <header className="-ms-2.5 flex min-h-11">
        <IconButton
          label={t("common.back")}
          icon={ArrowLeft}
          onClick={leave}
          className="rtl:-scale-x-100"
        />
      </header>
      <TestYourself key={symbol.id} symbol={symbol} reference={reference} onDone={leave} />
    </>
  );
}

function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Glyphary`;
  }, [title]);
}
