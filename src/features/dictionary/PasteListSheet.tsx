import { useDeferredValue, useMemo, useState } from "react";
import { parseList, type ListRow } from "#core/symbols/pasteList.ts";
import { saveTrouble } from "#hooks/saveTrouble.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { EditError } from "#services/errors.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { TextArea } from "#ui/TextField.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useBrowsing } from "./browsing.ts";
import { useDrafts } from "./drafts.ts";
import { ListPreview } from "./ListPreview.tsx";
import { useDiscard } from "./useDiscard.ts";
import { useOutcomes } from "./useOutcomes.ts";

/** Why the list was not saved, and the line that was to blame where it is known. */
interface ListTrouble {
  readonly error: EditError;
  readonly line: number | undefined;
}

/** A list in, its symbols in sight, and all of them saved as one step that is undone as one. */
export function PasteListSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { symbols, storage } = useServices();
  const { begin } = useOutcomes();
  const discard = useDiscard();
  const once = useOneAtATime();
  const list = useDrafts((drafts) => drafts.list);
  const setList = useDrafts((drafts) => drafts.setList);
  const showNewest = useBrowsing((browsing) => browsing.showNewest);
  const [trouble, setTrouble] = useState<ListTrouble>();
  const shownList = useDeferredValue(list);
  const rows = useMemo(() => parseList(shownList), [shownList]);
  const count = rows.filter(isGood).length;

  const add = async () => {
    // What is in the field now counts, not what the preview has caught up with.
    const good = parseList(list).filter(isGood);
    const done = begin();
    const saved = await symbols.saveList(good.map(({ symbol }) => symbol));
    if (!saved.ok) {
      const { index } = saved.error;
      setTrouble({ error: saved.error, line: index === undefined ? index : good[index]?.line });
      return;
    }
    // What was typed while it was being saved stays for the next time.
    if (useDrafts.getState().list === list) setList("");
    onClose();
    showNewest();
    done(t("list.added", { count: saved.value.length }));
    void storage.keep();
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={t("list.title")}
      footer={
        <>
          <Button
            onClick={() => {
              setList("");
              onClose();
              if (list.trim() !== "") discard(() => setList(list));
            }}
          >
            {t("common.cancel")}
          </Button>
          <Button kind="primary" disabled={count === 0} onClick={() => void once(add)}>
            {t("list.add", { count })}
          </Button>
        </>
      }
    >
      <TextArea
        label={t("list.text")}
        hint={t("list.hint")}
        placeholder={t("list.example")}
        value={list}
        onChange={(text) => {
          setTrouble(undefined);
          setList(text);
        }}
        rows={5}
        data-autofocus
        spellCheck={false}
        className="max-h-50"
      />
      {trouble !== undefined && <TroubleBanner {...trouble} />}
      <ListPreview rows={rows} />
    </Sheet>
  );
}

function TroubleBanner({ error, line }: ListTrouble) {
  const t = useT();
  const { id, values } = saveTrouble(error);
  return (
    <Banner tone="warn">
      {line !== undefined && `${t("list.line", { line })}: `}
      {t(id, values)}
    </Banner>
  );
}

function isGood({ problem }: ListRow): boolean {
  return problem === undefined;
}
