import { useId, useState, type Ref } from "react";
import { Eye, EyeOff } from "lucide-react";
import { FIELD_CLASSES, FieldFrame, describedBy, type FieldProps } from "./Field.tsx";
import { IconButton } from "./IconButton.tsx";
import { useT } from "./i18n/useT.ts";
import { joinClasses } from "./joinClasses.ts";

export interface PassphraseFieldProps extends FieldProps {
  /** Tells password managers whether to fill in or to keep. */
  readonly autoComplete: "current-password" | "new-password";
  /** Stays as it is, and keeps the focus, while it is being tried. */
  readonly readOnly?: boolean;
  /** Gets the focus when the sheet around it opens. */
  readonly first?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A passphrase, hidden until one asks to see it. Pasting works, as password managers need it. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { value, onChange, autoComplete, readOnly = false, first = false, ref } = props;
  const t = useT();
  const id = useId();
  const [isShown, setIsShown] = useState(false);
  return (
    <FieldFrame id={id} field={props}>
      <div className="relative">
        <input
          ref={ref}
          id={id}
          type={isShown ? "text" : "password"}
          value={value}
          readOnly={readOnly}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          dir="auto"
          {...(first ? { "data-autofocus": true } : {})}
          onChange={(event) => onChange(event.target.value)}
          className={joinClasses(FIELD_CLASSES, "h-12 pe-13")}
          {...describedBy(id, props)}
        />
        <IconButton
          label={t(isShown ? "passphrase.hide" : "passphrase.show")}
          icon={isShown ? EyeOff : Eye}
          onClick={() => setIsShown(!isShown)}
          className="absolute end-1 top-0.5"
        />
      </div>
    </FieldFrame>
  );
}
