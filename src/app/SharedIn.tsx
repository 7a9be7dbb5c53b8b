import { useEffect } from "react";
import { useLocation } from "wouter";
import { draftShared } from "#features/dictionary/sharedDraft.ts";
import { takeShared, type Shared } from "#platform/shared.ts";
import { readSharedPicture, type SharedPictureError } from "#platform/sharedPicture.ts";
import type { Result } from "#core/shared/result.ts";
import { useFormat, type Format } from "#ui/i18n/format.ts";
import type { MessageId } from "#ui/i18n/messages.ts";
import type { MessageValues } from "#ui/i18n/i18n.ts";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";

interface Words {
  readonly id: MessageId;
  readonly values?: MessageValues;
}

/** A page asks once for each thing, also where effects run twice. */
const taken = new Set<string>();

/** Makes a new symbol of what another app shared; the address that named it is left at once. */
export function SharedIn({ id }: { readonly id: string }) {
  const t = useT();
  const format = useFormat();
  const show = useToast();
  const [, navigate] = useLocation();
  useEffect(() => {
    if (taken.has(id)) return;
    taken.add(id);
    const begin = async () => {
      const shared = await takeShared(id);
      const drafted = shared ? await draft(shared, format) : LOST;
      navigate(drafted.isBegun ? "/symbols?add=new" : "/", { replace: true });
      const { trouble } = drafted;
      if (trouble) show({ text: t(trouble.id, trouble.values) });
    };
    void begin();
  }, [id, t, format, show, navigate]);
  return null;
}

interface Drafted {
  /** Whether there is something to go on with. */
  readonly isBegun: boolean;
  readonly trouble?: Words;
}

/** The worker had it in its memory only, and was ended before anybody fetched it. */
const LOST: Drafted = { isBegun: false, trouble: { id: "share.lost" } };

async function draft(shared: Shared, format: Format): Promise<Drafted> {
  const { title, text, url } = shared;
  const hasText = [title, text, url].some((part) => part.trim() !== "");
  const read = shared.picture && (await readSharedPicture(shared.picture));
  const picture = valueOf(read);
  const isBegun = hasText || picture !== undefined;
  if (isBegun) draftShared({ title, text, url, picture });
  if (read?.ok === false) return { isBegun, trouble: pictureTrouble(read.error, format) };
  return isBegun ? { isBegun } : { isBegun, trouble: { id: "share.nothing" } };
}

function valueOf<T>(result: Result<T, unknown> | undefined): T | undefined {
  return result?.ok === true ? result.value : undefined;
}

function pictureTrouble(error: SharedPictureError, format: Format): Words {
  switch (error.type) {
    case "TooLarge": {
      const values = { size: format.bytes(error.bytes), limit: format.bytes(error.limit) };
      return { id: "share.tooLarge", values };
    }
    case "TooManyPixels":
      return { id: "share.tooManyPixels" };
    case "NotAPicture":
      return { id: "share.notAPicture" };
  }
}
