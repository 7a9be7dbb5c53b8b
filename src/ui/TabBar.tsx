import type { MouseEvent, ReactNode } from "react";
import type { LucideIcon } from "lucide-react";
import { useT } from "./i18n/useT.ts";
import { joinClasses } from "./joinClasses.ts";

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly active: boolean;
  /** A count of what is due; nothing is shown for 0. */
  readonly badge?: number;
}

export interface TabBarProps {
  /** Name of the navigation for screen readers. */
  readonly label: string;
  readonly items: readonly NavItem[];
  /** Called on a plain click; clicks that ask for a new tab are left to the browser. */
  readonly onNavigate: (href: string) => void;
  /** Stands above the items on the wide rail, e.g. the app's name. */
  readonly heading?: ReactNode;
}

/** The way between screens: a bar at the bottom of phones, a rail at the start from 900 px. Fixed; see `NavFrame`. */
export function TabBar({ label, items, onNavigate, heading }: TabBarProps) {
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-paper px-[max(12px,env(safe-area-inset-left))] pt-2 pb-[max(12px,env(safe-area-inset-bottom))] wide:inset-y-0 wide:end-auto wide:w-52 wide:flex-col wide:gap-1 wide:border-e wide:border-t-0 wide:px-3 wide:pt-5"
    >
      {heading !== undefined && (
        <div className="mb-2 hidden min-h-11 items-center px-3 font-serif text-24 font-medium tracking-tight wide:flex">
          {heading}
        </div>
      )}
      {items.map((item) => (
        <NavLink key={item.href} item={item} onNavigate={onNavigate} />
      ))}
    </nav>
  );
}

interface NavLinkProps {
  readonly item: NavItem;
  readonly onNavigate: (href: string) => void;
}

function NavLink({ item, onNavigate }: NavLinkProps) {
  const t = useT();
  const { href, label, icon: Icon, active, badge = 0 } = item;
  const onClick = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    onNavigate(href);
  };
  return (
    <a
      href={href}
      onClick={onClick}
      {...(active ? { "aria-current": "page" } : {})}
      className="group relative flex min-h-13 min-w-min flex-1 flex-col items-center justify-center gap-0.5 rounded-14 text-12 text-ink-2 aria-[current=page]:font-semibold aria-[current=page]:text-ink wide:min-h-11 wide:flex-none wide:flex-row wide:justify-start wide:gap-3 wide:px-3 wide:text-14 wide:hover:bg-surface"
    >
      <Icon
        aria-hidden="true"
        size={24}
        strokeWidth={1.75}
        className="shrink-0 group-aria-[current=page]:text-seal"
      />
      <span className="max-w-full text-center">{label}</span>
      {badge > 0 && (
        <b className="absolute start-[calc(50%+6px)] top-0 min-w-4.5 rounded-full bg-seal px-1 text-center text-12 leading-4 font-semibold text-on-seal forced-color-adjust-none wide:static wide:ms-auto">
          <span aria-hidden="true">{badge}</span>
          <span className="sr-only"> {t("nav.badge", { count: badge })}</span>
        </b>
      )}
    </a>
  );
}

function isPlainClick(event: MouseEvent): boolean {
  const hasModifier = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !hasModifier && !event.defaultPrevented;
}

export interface NavFrameProps {
  /** Without it the screen has the page to itself. */
  readonly nav: ReactNode;
  readonly children: ReactNode;
}

/** Leaves room for the bar or rail and keeps content at most 1,120 px wide. */
export function NavFrame({ nav, children }: NavFrameProps) {
  const t = useT();
  return (
    <>
      <a
        href="#content"
        className="fixed start-3 -top-20 z-50 rounded-14 bg-ink px-4 py-3 text-14 text-paper focus:top-3"
      >
        {t("nav.skip")}
      </a>
      {nav}
      <main
        id="content"
        tabIndex={-1}
        className={joinClasses(
          "mx-auto flex min-h-dvh w-full max-w-[1120px] flex-col gap-3.5 px-[max(20px,env(safe-area-inset-left),env(safe-area-inset-right))] pt-[max(20px,env(safe-area-inset-top))] outline-none",
          nav === undefined
            ? "pb-[max(20px,env(safe-area-inset-bottom))]"
            : "pb-[calc(92px+env(safe-area-inset-bottom))] wide:max-w-[calc(1120px+208px)] wide:ps-[calc(208px+32px)] wide:pe-8 wide:pb-8",
        )}
      >
        {children}
      </main>
    </>
  );
}
