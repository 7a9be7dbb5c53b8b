import { useDictionary } from "#hooks/useDictionary.ts";
import { Chip, ChipRow } from "#ui/Chip.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useBrowsing } from "./browsing.ts";

/** More would be a list to search in, not a row to glance at. */
const MOST_TAGS = 24;

/** Chips of the tags most used; several narrow the list down together. */
export function TagFilter() {
  const t = useT();
  const { tags: known } = useDictionary();
  const { tags: chosen, toggleTag, clearTags } = useBrowsing();
  const frequent = known.slice(0, MOST_TAGS).map(({ tag }) => tag);
  // A chosen tag can always be taken off again, however rare it has become.
  const shown = [...chosen.filter((tag) => !frequent.includes(tag)), ...frequent];
  if (shown.length === 0) return null;
  return (
    <ChipRow label={t("symbols.tags")} className="mt-1.5">
      <Chip pressed={chosen.length === 0} onClick={clearTags}>
        {t("symbols.allTags")}
      </Chip>
      {shown.map((tag) => (
        <Chip key={tag} pressed={chosen.includes(tag)} onClick={() => toggleTag(tag)}>
          {tag}
        </Chip>
      ))}
    </ChipRow>
  );
}
