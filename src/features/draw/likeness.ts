/** From here on the first candidate is suggested: it is more likely than not that the ink is a known symbol. */
export const LIKELY_KNOWN = 0.5;
