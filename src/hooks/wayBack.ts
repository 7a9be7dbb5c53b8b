/** For navigating to a page whose way back is the step back: the app itself led there, so that step stays inside. */
export const FROM_HERE = { state: { fromHere: true } } as const;

/** The mark of the entry shown now, to hand on where it is replaced. */
export function sameWayBack(): { readonly replace: true; readonly state: unknown } {
  const state: unknown = window.history.state;
  return { replace: true, state };
}

/** Goes back to where the person came from; `otherwise` answers for those who came by address. */
export function goBack(otherwise: () => void): void {
  if (cameFromHere(window.history.state)) window.history.back();
  else otherwise();
}

function cameFromHere(state: unknown): boolean {
  return typeof state === "object" && state !== null && "fromHere" in state;
}
