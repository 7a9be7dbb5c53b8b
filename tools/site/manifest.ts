import type { ManifestOptions } from "vite-plugin-pwa";
import { SHARE_FIELDS, SHARE_PATH } from "../../src/platform/shared.ts";

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
    shortcut("Draw", "/", "shortcut-draw"),
    shortcut("Find", "/symbols?find", "shortcut-find"),
    shortcut("Practise", "/practise", "shortcut-practise"),
  ],
  // What is shared comes as a posted form, and a form goes to a page that is loaded anew: an open window that were only brought to the
  // front ("focus-existing") would never see it.
  launch_handler: { client_mode: ["navigate-existing", "auto"] },
  share_target: {
    action: SHARE_PATH,
    method: "POST",
    enctype: "multipart/form-data",
    params: {
      title: SHARE_FIELDS.title,
      text: SHARE_FIELDS.text,
      url: SHARE_FIELDS.url,
      files: { name: SHARE_FIELDS.pictures, accept: ["image/*"] },
    },
  },
  file_handlers: [
    {
      action: "/settings",
      accept: { "application/json": [".json"], "application/x-glyphary-backup": [".glyphary"] },
    },
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

function shortcut(name: string, url: string, icon: string) {
  const src = `/icons/${icon}.png`;
  return { name, url, icons: [{ src, sizes: "96x96", type: "image/png" }] };
}
