/* What the recogniser makes of one drawing, by its own code: trace, picture for the network, match of two hands. */
import type { Ink } from "#core/ink/ink.ts";
import { EMBEDDING_LENGTH } from "#core/recogniser/embedding.ts";
import { NUMBER_BITS, STEPS } from "#core/recogniser/kernelLayout.ts";
import { createKernels } from "#core/recogniser/kernels.ts";
import {
  paintPicture,
  PICTURE_CHANNELS,
  PICTURE_GRID,
  PICTURE_LENGTH,
} from "#core/recogniser/learnedPicture.ts";
import { createMatcher, type Effort } from "#core/recogniser/matchClouds.ts";
import { CLOUD_LENGTH, gatherCloud } from "#core/recogniser/pointCloud.ts";
import { createTrace, MAX_ORDERED_STROKES, traceInk } from "#core/recogniser/trace.ts";
import {
  BOX,
  drawDots,
  drawInk,
  drawLines,
  drawSheet,
  INK,
  LINE,
  type Panel,
  type Place,
  QUIET,
  SEAL,
  toPanel,
} from "./sheet.ts";

/** Orientations among the channels; the ends of strokes come after them, then dots. */
const ORIENTATIONS = 6;

/** A line in a cell is drawn in so many shades. */
const SHADES = 8;

/** Of an end as much in a cell is worth a dot. */
const LEAST_END = 0.3;

/** How far a direction is drawn out, units of the panel. */
const TICK = 17;

/** The stages of one drawing, from ink to what the network is given. */
export function drawStages(ink: Ink): string {
  const trace = createTrace();
  traceInk(ink, trace);
  const points = Array.from({ length: trace.count }, (_, at) => at);
  const placeOf = (at: number): Place => [toPanel(trace.x[at] ?? 0), toPanel(trace.y[at] ?? 0)];
  const ticks = points.map((at): readonly [Place, Place] => {
    const [x, y] = placeOf(at);
    return [placeOf(at), [x + (trace.dx[at] ?? 0) * TICK, y + (trace.dy[at] ?? 0) * TICK]];
  });
  const ends = points.filter((at) => trace.end[at] === 1);
  const traced =
    drawLines(ticks, { colour: QUIET, width: 4 }) +
    drawDots(points.map(placeOf), 14, INK) +
    drawDots(ends.map(placeOf), 24, SEAL);
  const picture = new Float32Array(PICTURE_LENGTH);
  paintPicture(trace, picture);
  return drawSheet("A drawing, its trace, and the grid that the network looks at", [
    { body: drawInk(ink), caption: ["the drawing"] },
    {
      body: traced,
      caption: ["trace: even points, the pen's", "direction, ends of strokes"],
    },
    {
      body: drawGrid(picture),
      caption: ["grid: lines of six orientations", "and ends, a cell for each place"],
    },
  ]);
}

function drawGrid(picture: Float32Array): string {
  const cell = BOX / PICTURE_GRID;
  const borders = Array.from({ length: PICTURE_GRID - 1 }, (_, k) => (k + 1) * cell);
  const grid = borders.flatMap((at): (readonly [Place, Place])[] => [
    [
      [at, 0],
      [at, BOX],
    ],
    [
      [0, at],
      [BOX, at],
    ],
  ]);
  const shades = Array.from({ length: SHADES }, (): (readonly [Place, Place])[] => []);
  const ends: Place[] = [];
  for (let place = 0; place < PICTURE_GRID * PICTURE_GRID; place++) {
    const x = ((place % PICTURE_GRID) + 0.5) * cell;
    const y = (Math.floor(place / PICTURE_GRID) + 0.5) * cell;
    const seen = (channel: number) => picture[place * PICTURE_CHANNELS + channel] ?? 0;
    for (let k = 0; k < ORIENTATIONS; k++) {
      const shade = Math.min(SHADES - 1, Math.floor(seen(k) * SHADES));
      const angle = (k / ORIENTATIONS) * Math.PI;
      const [dx, dy] = [Math.cos(angle) * cell * 0.46, Math.sin(angle) * cell * 0.46];
      shades[shade]?.push([
        [x - dx, y - dy],
        [x + dx, y + dy],
      ]);
    }
    if (seen(ORIENTATIONS) >= LEAST_END) ends.push([x, y]);
  }
  // The faintest shade is that of empty cells.
  const lines = shades.map((shade, at) =>
    at === 0 ? "" : drawLines(shade, { colour: INK, width: 9, opacity: (at + 1) / SHADES }),
  );
  return drawLines(grid, { colour: LINE, width: 2 }) + lines.join("") + drawDots(ends, 26, SEAL);
}

const ROUNDS: readonly { readonly effort: Effort; readonly caption: readonly string[] }[] = [
  {
    effort: { affine: 0, elastic: 0 },
    caption: ["as drawn: each point and", "its nearest counterpart"],
  },
  {
    effort: { affine: 1, elastic: 0 },
    caption: ["after an affine fit, held back", "towards the identity"],
  },
  {
    effort: { affine: 1, elastic: 2 },
    caption: ["after small elastic moves:", "little is left over"],
  },
];

/** Two hands' drawings of one sign, matched point by point: the query in ink, the sample in red. */
export function drawMatch(query: Ink, sample: Ink): string {
  const kernels = createKernels({ vectorLength: EMBEDDING_LENGTH });
  const matcher = createMatcher(kernels);
  const clouds = new Int16Array(CLOUD_LENGTH);
  const trace = createTrace();
  traceInk(sample, trace);
  const strokeEnds = new Uint8Array(MAX_ORDERED_STROKES);
  const count = gatherCloud(trace, { clouds, strokeEnds, row: 0 });
  traceInk(query, trace);
  matcher.setQuery(trace);
  const panels = ROUNDS.map(({ effort, caption }): Panel => {
    matcher.compare(clouds, { offset: 0, count }, effort);
    return { body: drawPairs(), caption };
  });
  return drawSheet(
    "Two hands' drawings of one sign, point for point, before and after fitting",
    panels,
  );

  function drawPairs(): string {
    const { queryPlaces, samplePlaces, nearestToQuery, nearestToSample } = kernels;
    const at = (places: Int16Array, point: number) =>
      [
        toPanel((places[2 * point] ?? 0) / STEPS),
        toPanel((places[2 * point + 1] ?? 0) / STEPS),
      ] as const;
    const numberOf = (nearest: number | undefined) => (nearest ?? 0) & ((1 << NUMBER_BITS) - 1);
    const queried = Array.from({ length: matchedPoints(query) }, (_, at) => at);
    const sampled = Array.from({ length: count }, (_, at) => at);
    const lines = [
      ...queried.map(
        (point) =>
          [at(queryPlaces, point), at(samplePlaces, numberOf(nearestToQuery[point]))] as const,
      ),
      ...sampled.map(
        (point) =>
          [at(queryPlaces, numberOf(nearestToSample[point])), at(samplePlaces, point)] as const,
      ),
    ];
    return (
      drawLines(lines, { colour: QUIET, width: 3 }) +
      drawDots(
        queried.map((point) => at(queryPlaces, point)),
        24,
        INK,
      ) +
      drawDots(
        sampled.map((point) => at(samplePlaces, point)),
        24,
        SEAL,
      )
    );
  }
}

/** Points of a drawing's cloud. */
function matchedPoints(ink: Ink): number {
  const trace = createTrace();
  traceInk(ink, trace);
  const clouds = new Int16Array(CLOUD_LENGTH);
  return gatherCloud(trace, { clouds, strokeEnds: new Uint8Array(MAX_ORDERED_STROKES), row: 0 });
}
