/** Which characters of a stroke set are which symbols of a pack. */
export interface PackLabels {
  readonly alphabet: string;
  /** Key of the pack's symbol by name of the set's character. */
  readonly keyByCharacter: Readonly<Record<string, string>>;
}

/**
 * Matched by eye: Omniglot numbers its characters and does not name them. Its Greek ones, seen in the drawings of 14
 * drawers each, are the 24 small letters in alphabetical order, without final sigma.
 */
export const LABELS_BY_PACK: Readonly<Record<string, PackLabels>> = {
  greek: {
    alphabet: "Greek",
    keyByCharacter: {
      character01: "alpha-small",
      character02: "beta-small",
      character03: "gamma-small",
      character04: "delta-small",
      character05: "epsilon-small",
      character06: "zeta-small",
      character07: "eta-small",
      character08: "theta-small",
      character09: "iota-small",
      character10: "kappa-small",
      character11: "lambda-small",
      character12: "mu-small",
      character13: "nu-small",
      character14: "xi-small",
      character15: "omicron-small",
      character16: "pi-small",
      character17: "rho-small",
      character18: "sigma-small",
      character19: "tau-small",
      character20: "upsilon-small",
      character21: "phi-small",
      character22: "chi-small",
      character23: "psi-small",
      character24: "omega-small",
    },
  },
};
