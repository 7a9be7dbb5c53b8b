import type { ReactNode } from "react";
import { CircleAlert } from "lucide-react";
import { useT } from "./i18n/useT.ts";
import { joinClasses } from "./joinClasses.ts";

/** What a text field and a text area have in common. */
export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong and what to do; shown below, said by screen readers. */
  readonly error?: string | undefined;
  /** A quiet sentence below. */
  readonly hint?: string | undefined;
  /** Characters allowed. Longer text is kept and counted, never cut. */
  readonly limit?: number;
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean;
}

/** Looks of the box that is typed into; 16 px text keeps phones from zooming. */
export const FIELD_CLASSES =
  "w-full rounded-14 border border-line bg-surface px-3.5 text-16 text-ink -outline-offset-1 aria-invalid:border-warn disabled:opacity-45";

export interface FieldFrameProps {
  readonly id: string;
  readonly field: Pick<FieldProps, "label" | "value" | "error" | "hint" | "limit" | "hideLabel">;
  readonly children: ReactNode;
}

/** Label above, the field, and below it what is wrong, a hint and how much room is left. */
export function FieldFrame({ id, field, children }: FieldFrameProps) {
  const { label, value, error, hint, limit, hideLabel = false } = field;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label
        htmlFor={id}
        className={joinClasses(hideLabel ? "sr-only" : "text-14 font-medium text-ink-2")}
      >
        {label}
      </label>
      {children}
      {hasNotes(field) && (
        <div id={notesId(id)} className="flex flex-col gap-1 text-13 text-ink-2">
          {error !== undefined && (
            <p role="alert" className="flex items-start gap-1.5 text-warn">
              <CircleAlert aria-hidden="true" size={16} className="mt-px shrink-0" />
              <span>{error}</span>
            </p>
          )}
          {hint !== undefined && <p>{hint}</p>}
          {limit !== undefined && <Counter left={limit - value.length} limit={limit} />}
        </div>
      )}
    </div>
  );
}

/** What ties the field to the words below it. */
export function describedBy(id: string, field: FieldFrameProps["field"]) {
  return {
    ...(hasNotes(field) ? { "aria-describedby": notesId(id) } : {}),
    ...(field.error === undefined ? {} : { "aria-invalid": true }),
  };
}

/** What is left for the element itself once the field has taken its own. */
export function withoutFieldProps<P extends FieldProps>(props: P): Omit<P, keyof FieldProps> {
  const rest: Partial<P> = { ...props };
  for (const name of OWN_PROPS) delete rest[name];
  return rest as Omit<P, keyof FieldProps>;
}

const OWN_PROPS = [
  "label",
  "value",
  "onChange",
  "error",
  "hint",
  "limit",
  "hideLabel",
] as const satisfies readonly (keyof FieldProps)[];

function hasNotes({ error, hint, limit }: FieldFrameProps["field"]): boolean {
  return error !== undefined || hint !== undefined || limit !== undefined;
}

function notesId(id: string): string {
  return `${id}-notes`;
}

/** The counter stays silent until this share of the room is left. */
const COUNTER_FROM = 0.1;

function Counter({ left, limit }: { readonly left: number; readonly limit: number }) {
  const t = useT();
  if (left > limit * COUNTER_FROM) return null;
  return left < 0 ? (
    <p className="text-warn">{t("common.charactersOver", { count: -left })}</p>
  ) : (
    <p>{t("common.charactersLeft", { count: left })}</p>
  );
}
