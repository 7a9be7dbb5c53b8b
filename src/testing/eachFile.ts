import { restartSeeds } from "./nextSeed.ts";

// Files without screens share their modules: what one draws must not depend on which ran before it.
restartSeeds();
