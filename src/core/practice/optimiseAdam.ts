/** Shares of the past in the running means, and what keeps a division from 0: Kingma and Ba 2015. */
const MEAN_SHARE = 0.9;
const SQUARE_SHARE = 0.999;
const EPSILON = 1e-8;

export interface Adam {
  /** The values a step of at most about `rate` further down each slope. */
  readonly step: (
    values: readonly number[],
    gradient: Float64Array,
    rate: number,
  ) => readonly number[];
}

/** Gradient descent in which every value has a step length of its own (Adam, Kingma and Ba 2015). */
export function createAdam(length: number): Adam {
  const means = new Float64Array(length);
  const squares = new Float64Array(length);
  let steps = 0;
  return {
    step(values, gradient, rate) {
      steps++;
      const meanScale = 1 / (1 - MEAN_SHARE ** steps);
      const squareScale = 1 / (1 - SQUARE_SHARE ** steps);
      return values.map((value, place) => {
        const slope = gradient[place] ?? 0;
        const mean = MEAN_SHARE * (means[place] ?? 0) + (1 - MEAN_SHARE) * slope;
        const square = SQUARE_SHARE * (squares[place] ?? 0) + (1 - SQUARE_SHARE) * slope * slope;
        means[place] = mean;
        squares[place] = square;
        return value - (rate * mean * meanScale) / (Math.sqrt(square * squareScale) + EPSILON);
      });
    },
  };
}
