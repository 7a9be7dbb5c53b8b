import type { ComponentProps, ReactNode } from "react";
import { Search, X } from "lucide-react";
import { IconButton } from "./IconButton.tsx";
import { useT } from "./i18n/useT.ts";

export interface SearchFieldProps extends Omit<
  ComponentProps<"input">,
  "value" | "onChange" | "type"
> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Beside the field's end, e.g. the pencil that searches by drawing. */
  readonly trailing?: ReactNode;
}

/** Searches as one types; Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, trailing, placeholder = label, onKeyDown, ...rest } = props;
  const t = useT();
  return (
    <div
      role="search"
      className="flex min-h-12 items-center rounded-14 border border-line bg-surface ps-3.5 pe-0.5 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:-outline-offset-1 has-[input:focus-visible]:outline-ink"
    >
      <Search aria-hidden="true" size={22} strokeWidth={1.75} className="shrink-0 text-ink-2" />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.key !== "Escape" || value === "" || event.defaultPrevented) return;
          event.preventDefault();
          onChange("");
        }}
        className="h-11 min-w-0 flex-1 appearance-none rounded-8 bg-transparent px-2.5 text-16 outline-none [&::-webkit-search-cancel-button]:hidden"
        {...rest}
      />
      {value !== "" && (
        <IconButton
          label={t("common.clearSearch")}
          icon={X}
          onClick={() => onChange("")}
          {...(trailing === undefined ? {} : { className: "me-2" })}
        />
      )}
      {trailing}
    </div>
  );
}
