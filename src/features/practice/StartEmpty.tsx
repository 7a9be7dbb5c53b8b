import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Glyph } from "#ui/Glyph.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { StartChoice } from "./StartChoice.tsx";
import { dawnInk } from "./startPictures.ts";

/** Nothing is in practice yet. */
export function StartEmpty() {
  const t = useT();
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <>
      <EmptyState
        picture={<Glyph ink={dawnInk} />}
        action={
          <Button kind="primary" aria-haspopup="dialog" onClick={() => setIsChoosing(true)}>
            {t("practise.chooseFirst")}
          </Button>
        }
      >
        {t("practise.empty")}
      </EmptyState>
      <StartChoice open={isChoosing} onClose={() => setIsChoosing(false)} />
    </>
  );
}
