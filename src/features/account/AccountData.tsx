import { useRef } from "react";
import type { Room } from "#core/sync/remote.ts";
import type { Moving } from "#services/account/accountService.ts";
import { Button } from "#ui/Button.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { Row, Section } from "#ui/Section.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";

export interface AccountDataProps {
  readonly email: string;
  readonly room: Room | undefined;
  /** What is left to be done until it has another address. */
  readonly moving: Moving | undefined;
  /** Begins another address, or goes on with one that was begun. */
  readonly onChangeEmail: () => void;
  readonly onKeepEmail: () => Promise<void>;
  readonly onChangePassphrase: () => void;
  readonly onExportLog: () => void;
  readonly onSignOut: () => void;
  readonly onDelete: () => void;
}

/** How a change of the address goes on. */
const GO_ON = { code: "account.moving.code", passphrase: "account.moved.do" } as const;

/** Whose account it is, how much room it takes, and the ways out of it. */
export function AccountData(props: AccountDataProps) {
  const { email, room, moving, onChangeEmail, onKeepEmail, ...rest } = props;
  const { onChangePassphrase, onExportLog, onSignOut, onDelete } = rest;
  const changeButton = useRef<HTMLButtonElement>(null);
  const t = useT();
  const format = useFormat();
  const keep = async () => {
    await onKeepEmail();
    changeButton.current?.focus();
  };
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
        {moving && (
          <p role="status" className="text-14 wrap-anywhere">
            {t(moving.needs === "code" ? "account.moving" : "account.moved.text", {
              email: moving.to,
            })}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          {/* One button all the while, since the focus comes back to it from the sheets. */}
          <Button ref={changeButton} kind={moving ? "primary" : "quiet"} onClick={onChangeEmail}>
            {t(moving ? GO_ON[moving.needs] : "account.changeEmail")}
          </Button>
          {moving?.needs === "code" && (
            <Button onClick={() => void keep()}>{t("account.moving.drop")}</Button>
          )}
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
