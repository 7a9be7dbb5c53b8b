/** Confirmed drawings of one symbol that are kept: more add time and hardly knowledge. The newest stay. */
export const MAX_CONFIRMED = 5;
