import type { ManifestOptions } from "vite-plugin-pwa";

/** How the installed app presents itself to the system. */
export const manifest: Partial<ManifestOptions> = {
  id: "/",
  name: "Glyphary",
  short_name: "Glyphary",
  description: "A private dictionary of symbols you draw.",
  lang: "en",
  dir: "ltr",
  start_url: "/",
  scope: "/",
  display: "standalone",
  categories: ["education", "productivity", "utilities"],
  background_color: "#f6f2e9",
  theme_color: "#f6f2e9",
  icons: [
    { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
    { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
    { src: "/icons/maskable-192.png", sizes: "192x192", type: "image/png", purpose: "maskable" },
    { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
  ],
  shortcuts: [
    { name: "Draw", url: "/" },
    { name: "Symbols", url: "/symbols" },
  ],
  screenshots: [
    {
      src: "/screenshots/narrow.png",
      sizes: "780x1688",
      type: "image/png",
      form_factor: "narrow",
      label: "Draw a symbol and find it",
    },
    {
      src: "/screenshots/wide.png",
      sizes: "1280x800",
      type: "image/png",
      form_factor: "wide",
      label: "The dictionary beside one of its symbols",
    },
  ],
};
