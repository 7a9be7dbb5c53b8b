import { useLocation } from "wouter";
import type { Ink } from "#core/ink/ink.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Glyph } from "#ui/Glyph.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { ScreenHeader } from "#ui/ScreenHeader.tsx";

/** A way that ends before a wall. */
const WALL: Ink = [
  [140, 330, 460, 600].map((x, step) => ({ x, y: [720, 590, 640, 512][step] ?? 0, t: step * 90 })),
  [250, 512, 774].map((y, step) => ({ x: 800, y, t: 600 + step * 90 })),
];

/** An address that no screen answers. */
export function NotFound() {
  const t = useT();
  const [, navigate] = useLocation();
  return (
    <>
      <ScreenHeader title={t("app.notFound.title")} />
      <EmptyState
        picture={<Glyph ink={WALL} />}
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
