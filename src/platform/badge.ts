/** Shows a number on the app's icon; 0 takes it away. Browsers without badges, and those that refuse, do nothing. */
export function showBadge(count: number): void {
  // Not every browser that has the one has the other, and none of them is in every tab.
  const { setAppBadge, clearAppBadge } = navigator as Partial<NavigatorBadge>;
  const done = count > 0 ? setAppBadge?.call(navigator, count) : clearAppBadge?.call(navigator);
  void done?.catch(() => undefined);
}
