/**
 * The rooms of the house and what each may import: one table, from which dependency-cruiser's rules are made.
 * A room may always import itself. `types` lists rooms of which only types may be imported.
 */
export interface Room {
  readonly name: string;
  readonly rooms: readonly string[];
  readonly types?: readonly string[];
  readonly packages: readonly string[];
}

const PURE_LIBRARIES = [
  "ts-fsrs",
  "@noble/",
  "@scure/bip39",
  "hash-wasm",
  "cborg",
  "fflate",
  "valibot",
];
const WORDS = ["@lingui/core", "@lingui/message-utils"];
const REACT = ["react", "react-dom", "react/jsx-runtime"];

export const rooms: readonly Room[] = [
  { name: "core", rooms: [], packages: PURE_LIBRARIES },
  { name: "store", rooms: ["core"], packages: ["dexie"] },
  { name: "remote", rooms: ["core"], packages: ["@supabase/auth-js", "valibot"] },
  { name: "platform", rooms: ["core"], packages: [] },
  { name: "workers", rooms: ["core"], packages: [] },
  {
    name: "services",
    rooms: ["core", "store", "remote", "platform"],
    types: ["workers"],
    packages: ["dexie"],
  },
  {
    name: "hooks",
    rooms: ["core", "services", "store/database"],
    packages: [...REACT],
  },
  {
    name: "ui",
    rooms: [],
    types: ["core"],
    packages: [...REACT, ...WORDS, "perfect-freehand", "lucide-react", "radix-ui", "virtua"],
  },
  {
    name: "features",
    rooms: ["core", "hooks", "ui", "store/queries"],
    types: ["services"],
    packages: [...REACT, ...WORDS, "zustand", "wouter", "lucide-react", "virtua"],
  },
  {
    name: "sw",
    rooms: ["core", "store", "remote", "platform", "services"],
    packages: ["workbox-"],
  },
  {
    name: "app",
    rooms: [
      "core",
      "store",
      "remote",
      "platform",
      "workers",
      "services",
      "hooks",
      "ui",
      "features",
    ],
    packages: [...REACT, ...WORDS, "zustand", "wouter", "lucide-react", "workbox-window"],
  },
];
