import { useEffect, type RefObject } from "react";
import { useLocation, useSearchParams } from "wouter";

/** `/symbols?find` begins in the search field, for the shortcut on the app's icon; the address then lets go of it. */
export function useSearchOfAddress(
  searchRef: RefObject<HTMLInputElement | null>,
  isReady: boolean,
): void {
  const [params] = useSearchParams();
  const [location, navigate] = useLocation();
  const isAsked = params.has("find");
  useEffect(() => {
    if (!isAsked || !isReady) return;
    searchRef.current?.focus();
    searchRef.current?.select();
    navigate(location, { replace: true });
  }, [isAsked, isReady, searchRef, location, navigate]);
}
