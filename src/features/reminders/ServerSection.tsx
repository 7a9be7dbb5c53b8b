import { useState } from "react";
import { Download } from "lucide-react";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import type { Result } from "#core/shared/result.ts";
import type {
  CallError,
  RemindersService,
  RemindersSnapshot,
} from "#services/reminders/remindersService.ts";
import { Button } from "#ui/Button.tsx";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import { Section } from "#ui/Section.tsx";
import { useToast } from "#ui/Toast.tsx";
import type { MessageId } from "#ui/i18n/messages.ts";
import { useT } from "#ui/i18n/useT.ts";
import { callTrouble } from "./callTrouble.ts";

export interface ServerSectionProps {
  readonly reminders: Pick<RemindersService, "exportServer" | "forgetServer">;
  readonly snapshot: RemindersSnapshot;
}

/** What the server knows of reminders, to be seen and to be taken away. */
export function ServerSection({ reminders, snapshot }: ServerSectionProps) {
  const t = useT();
  const show = useToast();
  const oneAtATime = useOneAtATime();
  const [isAsking, setIsAsking] = useState(false);
  const run = (deed: () => Promise<Result<void, CallError>>, done: MessageId) =>
    void oneAtATime(async () => {
      const answer = await deed();
      show({ text: t(answer.ok ? done : callTrouble(answer.error)) });
    });
  return (
    <Section title={t("reminders.server")}>
      <p className="text-14">
        {t(snapshot.calling === "push" ? "reminders.serverKnows" : "reminders.serverNothing")}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button icon={Download} onClick={() => run(reminders.exportServer, "reminders.exported")}>
          {t("reminders.export")}
        </Button>
        <Button kind="danger" onClick={() => setIsAsking(true)}>
          {t("reminders.forget")}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        danger
        title={t("reminders.forgetTitle")}
        confirmLabel={t("reminders.forget")}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false);
          run(reminders.forgetServer, "reminders.forgotten");
        }}
      >
        {t("reminders.forgetText")}
      </ConfirmDialog>
    </Section>
  );
}
