import { useEffect, useRef, type ReactNode } from "react";

export interface StepFormProps {
  /** For the button in the sheet's footer, which submits it. */
  readonly id: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** One step of a flow in a sheet. Enter goes on; the focus comes to its first field, else to the sheet's title. */
export function StepForm({ id, onSubmit, children }: StepFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first =
      form.current?.querySelector<HTMLElement>("[data-autofocus]") ??
      form.current?.closest("dialog")?.querySelector("h2");
    first?.focus({ preventScroll: true });
  }, []);
  return (
    <form
      ref={form}
      id={id}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
