import { useLocation } from "wouter";
import type { Ink } from "#core/ink/ink.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Glyph } from "#ui/Glyph.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { ScreenHeader } from "#ui/ScreenHeader.tsx";

/** A way that is lost in single steps. */
const LOST_WAY: Ink = [
  Array.from({ length: 25 }, (_, step) => ({
    x: 120 + step * 16,
    y: Math.round(660 - step * 6 + 90 * Math.sin(step / 4)),
    t: step * 16,
  })),
  ...[0, 1, 2].map((step) => [{ x: 640 + step * 130, y: 470 - step * 60, t: 600 + step * 200 }]),
];

/** An address that no screen answers. */
export function NotFound() {
  const t = useT();
  const [, navigate] = useLocation();
  return (
    <>
      <ScreenHeader title={t("app.notFound.title")} />
      <EmptyState
        picture={<Glyph ink={LOST_WAY} />}
        action={
          <Button kind="primary" onClick={() => navigate("/")}>
            {t("app.notFound.home")}
          </Button>
        }
      >
        {t("app.notFound.body")}
      </EmptyState>
    </>
  );
}
