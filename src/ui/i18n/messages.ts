import type { en } from "./en.ts";
import type { enScreens } from "./enScreens.ts";

/** The name of a message: screen, then what it says. */
export type MessageId = keyof typeof en | keyof typeof enScreens;

/** Every message in one language; one that is missing does not compile. */
export type Catalogue = Readonly<Record<MessageId, string>>;
