/** The addresses of screens; what stands for `:` in one is the person's and never told. */
const SCREENS = [
  "/",
  "/symbols",
  "/symbols/:",
  "/symbols/:/test",
  "/symbols/:/history",
  "/practise",
  "/practise/session",
  "/insights",
  "/packs",
  "/settings",
  "/settings/safety",
  "/settings/sync",
  "/settings/reminders",
  "/settings/practice",
  "/settings/diagnostics",
] as const;

/** Which screen an address belongs to, without the id in it; `other` for addresses that are none. */
export function screenName(path: string): string {
  const parts = partsOf(path);
  const known = SCREENS.find((screen) => {
    const asked = partsOf(screen);
    return (
      asked.length === parts.length &&
      asked.every((part, index) => part === ":" || part === parts[index])
    );
  });
  return known ?? "other";
}

function partsOf(path: string): readonly string[] {
  return path.split("/").filter((part) => part !== "");
}
