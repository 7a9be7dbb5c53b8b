import type { ReactNode } from "react";
import { ChartNoAxesColumn, Clock, LayoutGrid, Pencil } from "lucide-react";
import { useLocation } from "wouter";
import { useT } from "#ui/i18n/useT.ts";
import { NavFrame, TabBar } from "#ui/TabBar.tsx";

const PLACES = [
  { href: "/", words: "nav.draw", icon: Pencil },
  { href: "/symbols", words: "nav.symbols", icon: LayoutGrid },
  { href: "/practise", words: "nav.practise", icon: Clock },
  { href: "/insights", words: "nav.insights", icon: ChartNoAxesColumn },
] as const;

/** Where nothing should lead away from what one is doing; the screen has a way out of its own. */
const ALONE = /^\/(symbols\/[^/]+\/test|practise\/session)$/;

export interface MainNavProps {
  /** How many cards are to be asked today; 0 where that is not known. */
  readonly due?: number;
  readonly children?: ReactNode;
}

/** The way between the screens, around whatever screen is shown. */
export function MainNav({ due = 0, children }: MainNavProps) {
  const t = useT();
  const [location, navigate] = useLocation();
  const items = PLACES.map(({ href, words, icon }) => ({
    href,
    icon,
    badge: href === "/practise" ? due : 0,
    label: t(words),
    active: location === href || (href !== "/" && location.startsWith(`${href}/`)),
  }));
  const nav = ALONE.test(location) ? undefined : (
    <TabBar label={t("nav.label")} items={items} onNavigate={navigate} heading="Glyphary" />
  );
  return <NavFrame nav={nav}>{children}</NavFrame>;
}
