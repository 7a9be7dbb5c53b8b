import { useSyncExternalStore } from "react";
import { useLocation } from "wouter";
import { useDueCount } from "#hooks/useDueCount.ts";
import { useNow } from "#hooks/useNow.ts";
import type { RemindersService } from "#services/reminders/remindersService.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { isNoteWanted, localDay } from "./isNoteWanted.ts";

/**
 * Where nothing else reminds: once a day, after a time that was asked for, a calm line on the screens where nobody is in the middle of
 * something.
 */
export function DueNote({ reminders }: { readonly reminders: RemindersService }) {
  const t = useT();
  const [location, navigate] = useLocation();
  const now = useNow();
  const due = useDueCount() ?? 0;
  const snapshot = useSyncExternalStore(reminders.subscribe, reminders.snapshot);
  if (location.startsWith("/practise") || location.startsWith("/settings")) return null;
  if (snapshot === undefined || due === 0 || !isNoteWanted(snapshot, now)) return null;
  const read = () => void reminders.readNote(localDay(now));
  return (
    <div className="pb-3.5">
      <Banner
        onDismiss={read}
        action={
          <Button
            onClick={() => {
              read();
              navigate("/practise");
            }}
          >
            {t("nav.practise")}
          </Button>
        }
      >
        {t("reminders.note", { count: due })}
      </Banner>
    </div>
  );
}
