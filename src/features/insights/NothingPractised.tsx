import { PenLine } from "lucide-react";
import { useLocation } from "wouter";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { useT } from "#ui/i18n/useT.ts";

/** Squares of a small calendar, by how full the day is: practice that grows. */
const DAYS = [
  [0, 0, 1, 0, 2],
  [0, 1, 0, 2, 3],
  [1, 0, 2, 3, 4],
  [0, 2, 3, 2, 5],
] as const;
const SHADES = ["opacity-8", "opacity-25", "opacity-45", "opacity-70", "opacity-100"] as const;

/** Insights before there is anything to look into. */
export function NothingPractised() {
  const t = useT();
  const [, navigate] = useLocation();
  return (
    <EmptyState
      picture={<Picture />}
      action={
        <Button kind="primary" icon={PenLine} onClick={() => navigate("/practise")}>
          {t("insights.begin")}
        </Button>
      }
    >
      {t("insights.empty")}
    </EmptyState>
  );
}

function Picture() {
  return (
    <svg viewBox="0 0 100 80">
      {DAYS.flatMap((row, y) =>
        row.map((level, x) => (
          <rect
            key={`${x}/${y}`}
            x={x * 20 + 2}
            y={y * 20 + 2}
            width={16}
            height={16}
            rx={3}
            className={level === 5 ? "fill-seal" : `fill-ink ${SHADES[level]}`}
          />
        )),
      )}
    </svg>
  );
}
