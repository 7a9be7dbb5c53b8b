import { ClipboardList, Package, Pencil, Smile } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useLocation } from "wouter";
import type { SymbolId } from "#core/shared/ids.ts";
import { FROM_HERE } from "#hooks/wayBack.ts";
import { Button } from "#ui/Button.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { NewSymbolSheet } from "./NewSymbolSheet.tsx";
import { PasteListSheet } from "./PasteListSheet.tsx";

/** Which way of adding is open; `undefined`: none. */
export type Adding =
  | { readonly sheet: "choice" }
  | { readonly sheet: "list" }
  /** With a name already when a search for it found nothing. */
  | { readonly sheet: "new"; readonly name?: string }
  | undefined;

export interface AddSheetsProps {
  readonly adding: Adding;
  readonly onChange: (adding: Adding) => void;
  /** A symbol was made: show it. */
  readonly onMade: (id: SymbolId) => void;
}

/** The ways in which symbols come into the dictionary. */
export function AddSheets({ adding, onChange, onMade }: AddSheetsProps) {
  const t = useT();
  const [, navigate] = useLocation();
  const close = () => onChange(undefined);
  return (
    <>
      <Sheet open={adding?.sheet === "choice"} onClose={close} title={t("symbols.add")}>
        <div className="flex flex-col gap-2">
          <Way icon={Pencil} label={t("symbols.drawOne")} onChoose={() => navigate("/")} />
          <Way
            icon={Smile}
            label={t("symbols.fromText")}
            onChoose={() => onChange({ sheet: "new" })}
          />
          <Way
            icon={ClipboardList}
            label={t("symbols.pasteList")}
            onChoose={() => onChange({ sheet: "list" })}
          />
          <Way
            icon={Package}
            label={t("symbols.seePacks")}
            onChoose={() => navigate("/packs", FROM_HERE)}
          />
        </div>
      </Sheet>
      {adding?.sheet === "new" && (
        <NewSymbolSheet
          {...(adding.name === undefined ? {} : { name: adding.name })}
          onClose={close}
          onMade={(id) => {
            close();
            onMade(id);
          }}
        />
      )}
      {adding?.sheet === "list" && <PasteListSheet onClose={close} />}
    </>
  );
}

interface WayProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onChoose: () => void;
}

function Way({ icon, label, onChoose }: WayProps) {
  return (
    <Button icon={icon} className="min-h-13 justify-start text-16" onClick={onChoose}>
      {label}
    </Button>
  );
}
