import { useDictionary } from "#hooks/useDictionary.ts";
import { Button } from "#ui/Button.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { joinClasses } from "#ui/joinClasses.ts";
import { RoomFor } from "#ui/RoomFor.tsx";
import { Row, Section } from "#ui/Section.tsx";
import { useStorageState, type KeptStorage } from "./useStorageState.ts";

/** Figures as long as most, for the place they will take. */
const USED_BYTES = 1_500_000;
const QUOTA_BYTES = 15_500_000_000;

/** How much there is, how much room it takes, and whether the browser keeps it. */
export function YourData() {
  const t = useT();
  const { symbols } = useDictionary();
  const storage = useStorageState();
  const fromPacks = symbols.filter(({ pack }) => pack !== undefined).length;
  return (
    <Section title={t("settings.data")}>
      <dl>
        <Row term={t("settings.symbols")}>
          {t("settings.symbolCount", { own: symbols.length - fromPacks, fromPacks })}
        </Row>
        <Row term={t("settings.space")}>
          <Space {...storage} />
        </Row>
        <Row term={t("settings.kept")}>
          <Kept {...storage} />
        </Row>
      </dl>
    </Section>
  );
}

function Space({ state }: KeptStorage) {
  const t = useT();
  const format = useFormat();
  if (state === undefined) {
    const likely = { used: format.bytes(USED_BYTES), quota: format.bytes(QUOTA_BYTES) };
    return <RoomFor words={t("settings.spaceOf", likely)} />;
  }
  if (state.estimate === undefined) return t("settings.spaceUnknown");
  const { usedBytes, quotaBytes } = state.estimate;
  return t("settings.spaceOf", { used: format.bytes(usedBytes), quota: format.bytes(quotaBytes) });
}

function Kept({ state, isRefused, keep }: KeptStorage) {
  const t = useT();
  // Until the browser has answered, what is likeliest keeps its place unseen, so that nothing below moves.
  const persisted = state?.persisted === true;
  return (
    <div
      className={joinClasses("flex flex-col items-start gap-3", state === undefined && "invisible")}
    >
      <p role="status">{t(keptWords(persisted, isRefused))}</p>
      {!persisted && <Button onClick={() => void keep()}>{t("settings.keep")}</Button>}
    </div>
  );
}

function keptWords(persisted: boolean, isRefused: boolean) {
  if (persisted) return "settings.kept.yes";
  return isRefused ? "settings.keepRefused" : "settings.kept.no";
}
