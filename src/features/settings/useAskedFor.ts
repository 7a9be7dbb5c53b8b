import { useEffect, useRef } from "react";
import { useLocation, useSearchParams } from "wouter";

/** What an address like `/settings?do=backup` may ask for. */
export type Asked = "import" | "backup" | "restore";

/** Does once what the address asks for; the address then lets go of it, so that a reload does not ask again. */
export function useAskedFor(asked: Asked, act: () => void): void {
  const [params] = useSearchParams();
  const [location, navigate] = useLocation();
  const isAsked = params.get("do") === asked;
  const actRef = useRef(act);
  useEffect(() => {
    actRef.current = act;
  });
  useEffect(() => {
    if (!isAsked) return;
    navigate(location, { replace: true });
    actRef.current();
  }, [isAsked, location, navigate]);
}

/** Opens the browser's own choice of files; where the browser wants another press first, it is a press away. */
export function openChooser(chooser: HTMLInputElement | null, button: HTMLElement | null): void {
  button?.scrollIntoView({ block: "center" });
  button?.focus({ preventScroll: true });
  // Without a press shortly before, browsers refuse and complain.
  if (navigator.userActivation?.isActive !== false) chooser?.click();
}
