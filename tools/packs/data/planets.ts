import { drawnPack } from "../drawingPack.ts";
import { alchemy } from "./planetsAlchemy.ts";
import { sky, zodiac } from "./planetsSky.ts";

/** Planetary and alchemical signs in the forms of the Unicode chart, with an older or plainer form beside some. */
export const planets = drawnPack({
  id: "planets",
  title: { en: "Planets and alchemy", de: "Planeten und Alchemie" },
  description: {
    en: "Signs of the planets, the zodiac, the four elements and the substances of alchemy.",
    de: "Zeichen der Planeten, des Tierkreises, der vier Elemente und der Stoffe der Alchemie.",
  },
  tags: ["sign"],
  symbols: [...sky, ...zodiac, ...alchemy],
});
