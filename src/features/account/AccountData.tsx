import type { Room } from "#core/sync/remote.ts";
import { Button } from "#ui/Button.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { Row, Section } from "#ui/Section.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";

export interface AccountDataProps {
  readonly email: string;
  readonly room: Room | undefined;
  readonly onChangePassphrase: () => void;
  readonly onExportLog: () => void;
  readonly onSignOut: () => void;
  readonly onDelete: () => void;
}

/** Whose account it is, how much room it takes, and the ways out of it. */
export function AccountData(props: AccountDataProps) {
  const { email, room, onChangePassphrase, onExportLog, onSignOut, onDelete } = props;
  const t = useT();
  const format = useFormat();
  return (
    <>
      <Section title={t("account.title.data")}>
        <dl>
          <Row term={t("account.email")}>
            <bdi>{email}</bdi>
          </Row>
          {room !== undefined && (
            <Row term={t("account.room")}>
              <div className="flex flex-col gap-2">
                {t("account.roomOf", {
                  used: format.bytes(room.bytes),
                  quota: format.bytes(room.quota),
                })}
                <ProgressBar
                  label={t("account.room")}
                  done={room.quota === 0 ? 1 : Math.min(1, room.bytes / room.quota)}
                />
              </div>
            </Row>
          )}
        </dl>
        <div className="flex flex-wrap gap-2">
          <Button onClick={onChangePassphrase}>{t("safety.changePassphrase")}</Button>
          <Button onClick={onSignOut}>{t("account.signOut")}</Button>
          <Button kind="danger" onClick={onDelete}>
            {t("account.delete")}
          </Button>
        </div>
      </Section>
      <Section title={t("sync.log")}>
        <p className="text-14">{t("sync.logHint")}</p>
        <Button className="self-start" onClick={onExportLog}>
          {t("sync.logSave")}
        </Button>
      </Section>
    </>
  );
}
