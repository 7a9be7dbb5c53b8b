/*
 * Smoothness as the length of a spectrum: SPARC, the spectral arc length (Balasubramanian, Melendez-Calderon,
 * Roby-Brami and Burdet 2015, "On the analysis of movement smoothness", J. NeuroEngineering Rehabil. 12:112).
 *
 *   SPARC = − ∫₀^ωc √( (1/ωc)² + (dV̂(ω)/dω)² ) dω,   V̂(ω) = V(ω) / V(0)
 *
 * V is the magnitude of the speed profile's Fourier transform; ωc the highest frequency up to 10 Hz at which V̂ is at
 * least 0.05. It has no unit, is negative, does not depend on how far or how fast the movement went, and falls with every
 * submovement: one straight reach has about −1.4, a halting line −3 and less.
 */

/** Above this no voluntary movement is expected, Hz; the paper's. */
const MAX_FREQUENCY_HZ = 10;

/** Share of the largest magnitude below which the spectrum's tail is left out; the paper's. */
const AMPLITUDE_THRESHOLD = 0.05;

/** Zeros lengthen the profile to so many doublings beyond the next power of two, so that the arc is drawn finely; the paper's. */
const PADDING_LEVEL = 4;

/** Smoothness of a speed profile that was sampled evenly; `undefined` when nothing moved or there are fewer than two samples. */
export function sparc(speeds: readonly number[], sampleHz: number): number | undefined {
  if (speeds.length < 2) return undefined;
  const padded = 2 ** (Math.ceil(Math.log2(speeds.length)) + PADDING_LEVEL);
  const stepHz = sampleHz / padded;
  const bins = Math.min(padded / 2, Math.floor(MAX_FREQUENCY_HZ / stepHz)) + 1;
  const magnitudes = Array.from({ length: bins }, (_, bin) =>
    magnitudeAt(speeds, (2 * Math.PI * bin) / padded),
  );
  // Speeds are never negative, so that no magnitude exceeds the one at 0.
  const largest = magnitudes[0] ?? 0;
  if (!(largest > 0)) return undefined;
  const shape = magnitudes.map((magnitude) => magnitude / largest);
  const last = shape.findLastIndex((magnitude) => magnitude >= AMPLITUDE_THRESHOLD);
  if (last === 0) return undefined;
  let arc = 0;
  for (let bin = 1; bin <= last; bin++) {
    arc += Math.hypot(1 / last, (shape[bin] ?? 0) - (shape[bin - 1] ?? 0));
  }
  return -arc;
}

/** Magnitude of the discrete Fourier transform at an angle per sample (Goertzel 1958). */
function magnitudeAt(values: readonly number[], angle: number): number {
  const twice = 2 * Math.cos(angle);
  let one = 0;
  let two = 0;
  for (const value of values) {
    const next = value + twice * one - two;
    two = one;
    one = next;
  }
  return Math.sqrt(Math.max(0, one * one + two * two - twice * one * two));
}
