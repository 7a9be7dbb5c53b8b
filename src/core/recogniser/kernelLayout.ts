/*
 * Where the two inner loops of the recogniser find their numbers: addresses in bytes in one memory, shared by the plain
 * loops and by the WebAssembly module that `tools/kernels` writes. Everything is an integer, so that both give the
 * same answer to the last bit.
 */

/** Points of a cloud at most; 32 are too few for ten strokes, and time grows with the square. */
export const MAX_CLOUD_POINTS = 64;

/** Bytes of one column of a cloud: x and y (or the two parts of an orientation) of each point, 16 bits each. */
const COLUMN = MAX_CLOUD_POINTS * 4;

/** Vectors scanned in a call, at most: their dot products wait in memory. */
export const SCAN_LENGTH = 1024;

/** Numbers of a vector that is compared with those of all samples, at most. */
export const MAX_VECTOR_LENGTH = 1024;

export const QUERY_PLACES = 0;
export const QUERY_ORIENTATIONS = QUERY_PLACES + COLUMN;
export const SAMPLE_PLACES = QUERY_ORIENTATIONS + COLUMN;
export const SAMPLE_ORIENTATIONS = SAMPLE_PLACES + COLUMN;

/** For each point of the query its nearest point of the sample, and the reverse: 32 bits, distance and number. */
export const NEAREST_TO_QUERY = SAMPLE_ORIENTATIONS + COLUMN;
export const NEAREST_TO_SAMPLE = NEAREST_TO_QUERY + COLUMN;

/** The query's vector, 16 bits each. */
export const QUERY_VECTOR = NEAREST_TO_SAMPLE + COLUMN;

/** Dot products, 32 bits each. */
export const DOTS = QUERY_VECTOR + MAX_VECTOR_LENGTH * 2;

/** The samples' vectors, a signed byte each, one after the other. */
export const VECTORS = DOTS + SCAN_LENGTH * 4;

/** A found distance carries the number of its point in so many low bits. */
export const NUMBER_BITS = 6;

/** Squared distances are cut off here, so that they leave room for the number. */
export const MAX_SQUARE = 2 ** (31 - NUMBER_BITS) - 1;

/** More than any distance with any number. */
export const NOTHING_FOUND = 2 ** 31 - 1;

/** Steps of a stored coordinate in a unit of the trace: a step is an eighth of a line's width. */
export const STEPS = 4096;

/** Coordinates are cut off here, so that the square of a difference stays below 2^31. */
export const MAX_COORDINATE = 8191;

/** Stands behind the last point of a cloud, to fill four lanes: further away than any point. */
export const NOWHERE = 24_575;
