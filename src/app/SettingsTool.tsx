import type { ReactNode } from "react";
import { Settings } from "lucide-react";
import { useLocation } from "wouter";
import { IconButton } from "#ui/IconButton.tsx";
import { useT } from "#ui/i18n/useT.ts";

const SETTINGS = "/settings";

/** The way to the settings, and a sign on it. */
export function SettingsTool({ children }: { readonly children?: ReactNode }) {
  const t = useT();
  const [, navigate] = useLocation();
  return (
    <span className="relative -me-2.5">
      <IconButton
        label={t("nav.settings")}
        icon={Settings}
        data-to={SETTINGS}
        onClick={() => navigate(SETTINGS)}
      />
      {children}
    </span>
  );
}
