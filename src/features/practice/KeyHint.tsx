import { usePreferences } from "#hooks/usePreferences.ts";

/** Which key does the same, shown on wide screens while what it belongs to (a `group`) is pointed at or focused. */
export function KeyHint({ children }: { readonly children: string }) {
  const { singleKeys } = usePreferences();
  if (children.length === 1 && !singleKeys) return null;
  return (
    <kbd
      aria-hidden="true"
      className="absolute end-2 top-1 hidden font-sans text-12 font-normal wide:group-hover:block wide:group-focus-visible:block"
    >
      {children}
    </kbd>
  );
}
