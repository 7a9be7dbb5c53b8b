/** What the browser says of itself; Chromium's in words, all others' in one old line. */
export interface BrowserWords {
  readonly userAgent: string;
  readonly userAgentData?: {
    readonly brands: readonly { readonly brand: string }[];
    readonly platform: string;
  };
  /** Tells an iPad from the Mac that it says it is. */
  readonly maxTouchPoints?: number;
}

/** In the order in which they are looked for: most say that they are Chrome or Safari as well. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg|Microsoft Edge/u, "Edge"],
  [/OPR|Opera/u, "Opera"],
  [/SamsungBrowser|Samsung Internet/u, "Samsung Internet"],
  [/Vivaldi/u, "Vivaldi"],
  [/Firefox|FxiOS/u, "Firefox"],
  [/Chrom|CriOS/u, "Chrome"],
  [/Safari/u, "Safari"],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/u, "Android"],
  [/iPhone/u, "iPhone"],
  [/iPad/u, "iPad"],
  [/CrOS|Chrom(?:e|ium) OS/u, "ChromeOS"],
  [/Windows/u, "Windows"],
  [/Mac/u, "Mac"],
  [/Linux/u, "Linux"],
];

/** What a device is called until somebody gives it a name, such as "Chrome on Android": brands, which no language translates. */
export function deviceName(words: BrowserWords = navigator): string {
  const { userAgent, userAgentData, maxTouchPoints = 0 } = words;
  const brands = userAgentData?.brands.map(({ brand }) => brand).join(" ") ?? "";
  const browser = nameIn(BROWSERS, brands) ?? nameIn(BROWSERS, userAgent) ?? "Browser";
  const said = nameIn(SYSTEMS, userAgentData?.platform ?? "") ?? nameIn(SYSTEMS, userAgent);
  const system = said === "Mac" && maxTouchPoints > 1 ? "iPad" : said;
  return system === undefined ? browser : `${browser} on ${system}`;
}

function nameIn(names: readonly (readonly [RegExp, string])[], text: string): string | undefined {
  return names.find(([pattern]) => pattern.test(text))?.[1];
}
