import { X } from "lucide-react";
import { IconButton } from "#ui/IconButton.tsx";
import { Switch } from "#ui/Switch.tsx";
import { useT } from "#ui/i18n/useT.ts";
import type { DraftPicture } from "./drafts.ts";

export interface TracePictureProps {
  readonly picture: DraftPicture;
  /** Whether it lies under the pad's paper too. */
  readonly isUnder: boolean;
  readonly onUnder: (isUnder: boolean) => void;
  readonly onRemove: () => void;
}

/** A picture beside the pad, to be drawn after by eye or traced through the paper. */
export function TracePicture({ picture, isUnder, onUnder, onRemove }: TracePictureProps) {
  const t = useT();
  const { url, widthPx, heightPx } = picture;
  return (
    <div className="flex gap-3.5">
      <img
        src={url}
        width={widthPx}
        height={heightPx}
        alt={t("share.picture")}
        className="size-32 shrink-0 rounded-14 border border-line bg-surface object-contain"
      />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-2">
        <div className="flex w-full items-start gap-2">
          <p className="flex-1 pt-2.5 text-14 text-ink-2">{t("share.beside")}</p>
          <IconButton label={t("share.remove")} icon={X} onClick={onRemove} />
        </div>
        <Switch label={t("share.under")} checked={isUnder} onChange={onUnder} />
      </div>
    </div>
  );
}

/** The picture as it shines through the paper. */
export function TraceUnder({ picture }: { readonly picture: DraftPicture }) {
  return (
    <img
      src={picture.url}
      alt=""
      draggable={false}
      className="pointer-events-none absolute inset-0 size-full rounded-20 object-contain opacity-30"
    />
  );
}
