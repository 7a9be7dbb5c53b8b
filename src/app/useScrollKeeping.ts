import { useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { keepScroll, keptScroll, storeScroll } from "#ui/keptScroll.ts";

/** What a screen shows comes from the database, and the page grows with it; who waited longer has scrolled by themselves. ms. */
const LONGEST_WAIT_MS = 1500;

/** Screens one goes between: each is found as it was left. Any other begins at its top, unless one goes back to it. */
const PLACES = /^\/(symbols|practise|insights|packs|settings)?$/;

/** Brings each screen back to where it was scrolled, over a change of tab, a step back and a reload. */
export function useScrollKeeping(): void {
  const [path] = useLocation();
  const cameBack = useRef(true);

  useEffect(() => {
    const onPop = () => (cameBack.current = true);
    window.addEventListener("popstate", onPop);
    window.addEventListener("pagehide", storeScroll);
    return () => {
      window.removeEventListener("popstate", onPop);
      window.removeEventListener("pagehide", storeScroll);
    };
  }, []);

  useEffect(() => {
    const isBack = cameBack.current;
    cameBack.current = false;
    // The list of symbols keeps its own place, for it alone knows when its rows are there.
    const isOwn = path.startsWith("/symbols");
    const wanted = isBack || PLACES.test(path) ? keptScroll(path) : 0;
    const stop = isOwn ? undefined : scrollWhenLongEnough(wanted);
    const remember = () => {
      if (location.pathname === path) keepScroll(path, window.scrollY);
    };
    // What the change of screens itself moved is not where somebody stopped.
    const timer = setTimeout(
      () => window.addEventListener("scroll", remember, { passive: true }),
      isOwn ? 0 : 100,
    );
    return () => {
      clearTimeout(timer);
      stop?.();
      window.removeEventListener("scroll", remember);
    };
  }, [path]);
}

/** Scrolls as soon as the page reaches that far, unless somebody moves it first. */
function scrollWhenLongEnough(px: number): () => void {
  const page = document.documentElement;
  const tryIt = () => {
    if (page.scrollHeight - page.clientHeight < px) return;
    stop();
    window.scrollTo(0, px);
  };
  const observer = new ResizeObserver(tryIt);
  const timer = setTimeout(() => stop(), LONGEST_WAIT_MS);
  const moves = ["wheel", "touchmove", "keydown"] as const;
  function stop(): void {
    clearTimeout(timer);
    observer.disconnect();
    for (const move of moves) window.removeEventListener(move, stop);
  }
  for (const move of moves) window.addEventListener(move, stop, { passive: true });
  observer.observe(document.body);
  tryIt();
  return stop;
}
