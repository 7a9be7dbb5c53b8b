import { useLocation } from "wouter";
import { useSession } from "#features/practice/session.ts";

/** Where one draws from memory and looks longer than one touches. */
const ASKED = /^\/(practise\/session|symbols\/[^/]+\/test)$/;

/** Whether a card is asked at this moment; at the end of a session none is. */
export function useIsPractising(): boolean {
  const [path] = useLocation();
  const hasCard = useSession(({ atHand }) => atHand !== undefined);
  return ASKED.test(path) && (hasCard || path.endsWith("/test"));
}
