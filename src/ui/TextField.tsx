import { useId } from "react";
import type { ComponentProps } from "react";
import { FIELD_CLASSES, FieldFrame, describedBy, withoutFieldProps } from "./Field.tsx";
import type { FieldProps } from "./Field.tsx";
import { joinClasses } from "./joinClasses.ts";

export interface TextFieldProps
  extends FieldProps, Omit<ComponentProps<"input">, keyof FieldProps | "id" | "maxLength"> {}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, className } = props;
  const id = useId();
  return (
    <FieldFrame id={id} field={props}>
      <input
        type="text"
        {...withoutFieldProps(props)}
        id={id}
        dir={props.dir ?? "auto"}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={joinClasses(FIELD_CLASSES, "h-12", className)}
        {...describedBy(id, props)}
      />
    </FieldFrame>
  );
}

export interface TextAreaProps
  extends FieldProps, Omit<ComponentProps<"textarea">, keyof FieldProps | "id" | "maxLength"> {}

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, className } = props;
  const id = useId();
  return (
    <FieldFrame id={id} field={props}>
      <textarea
        {...withoutFieldProps(props)}
        id={id}
        dir={props.dir ?? "auto"}
        rows={props.rows ?? 3}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={joinClasses(
          FIELD_CLASSES,
          "field-sizing-content max-h-80 min-h-22 py-2.5",
          className,
        )}
        {...describedBy(id, props)}
      />
    </FieldFrame>
  );
}
