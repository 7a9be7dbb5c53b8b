/*
 * Trains the learned embedding of the recogniser: a small convolutional network that takes what learnedPicture.ts paints
 * and answers a direction in a space where drawings of one sign by different hands lie close together.
 *
 *   gcc -O3 -march=native -ffast-math -fopenmp -o trainEmbedding trainEmbedding.c -lm
 *   trainEmbedding DRAWINGS WEIGHTS STEPS SEED [HELD-OUT GROUP…]
 *
 * DRAWINGS is what drawings.ts writes. Each step draws some hundred signs, each twice by different hands, and asks every first
 * drawing which of the second ones is of its sign (softmax over cosines). Besides the signs of the data, turned and
 * mirrored, there are signs that nobody has ever written: the same ones after a bend that both hands share, two to four signs
 * of one hand put together, and loose strokes of many signs thrown together with a twin that differs in a single stroke.
 * A held-out group takes no part at all; what it is recognised by then is honest.
 */
#include <math.h>
#include <omp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The picture; as in learnedPicture.ts. */
#define GRID 16
#define TURNS 6
#define CHANNELS 8
#define REACH 0.62f
#define INK_GAIN 3.0f
#define END_INK 0.1f

/* The network; as in learnedEmbedding.ts. */
#define ONE 8
#define TWO 4
#define C0 CHANNELS
#define C1 40
#define C2 112
#define DIM 128
#define FLAT (TWO * TWO * C2)
#define W1 (9 * C0 * C1)
#define W2 (9 * C1 * C2)
#define W3 (FLAT * DIM)
#define PARAMS (W1 + C1 + W2 + C2 + W3)

/* Signs in a step, each drawn twice. */
#define PAIRS 192
/* What cosines are multiplied by before the softmax. */
#define SHARPNESS 14.0f
#define PEAK_RATE 2.5e-3f
#define DECAY 0.02f
#define WARM_UP 60

/* The trace; as in trace.ts. */
#define DOT_LENGTH 0.05f
#define DOT_WEIGHT 0.12f
#define SPREAD 0.25f
#define MAX_STRETCH 2.0f

#define MAX_POINTS 4096
#define MAX_STROKES 128

typedef struct { float x, y; } Point;
typedef struct { int strokes; int starts[MAX_STROKES + 1]; Point points[MAX_POINTS]; } Ink;
typedef struct { int strokes; int *counts; Point *points; } Drawing;
typedef struct { int group; int drawings; Drawing *drawing; } Sign;

static Sign *signs;
static int signCount;

/* ---- chance ---- */

typedef struct { uint64_t s; } Random;
static uint32_t next32(Random *r) {
  uint64_t z = (r->s += 0x9e3779b97f4a7c15ull);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
  return (uint32_t)((z ^ (z >> 31)) >> 32);
}
static float uniform(Random *r) { return (next32(r) >> 8) * (1.0f / 16777216); }
static int below(Random *r, int n) { return (int)(uniform(r) * n); }
static float normal(Random *r) {
  float u = uniform(r) + 1e-7f;
  return sqrtf(-2 * logf(u)) * cosf(6.2831853f * uniform(r));
}

/* ---- drawings ---- */

static void readDrawings(const char *path) {
  FILE *f = fopen(path, "rb");
  if (!f) { perror(path); exit(2); }
  int32_t n;
  if (fread(&n, 4, 1, f) != 1) exit(2);
  signs = calloc(n, sizeof(Sign));
  signCount = n;
  for (int i = 0; i < n; i++) {
    int32_t head[2];
    if (fread(head, 4, 2, f) != 2) exit(2);
    signs[i].group = head[0];
    signs[i].drawings = head[1];
    signs[i].drawing = calloc(head[1], sizeof(Drawing));
    for (int d = 0; d < head[1]; d++) {
      Drawing *dr = &signs[i].drawing[d];
      int32_t strokes, total = 0;
      if (fread(&strokes, 4, 1, f) != 1) exit(2);
      dr->strokes = strokes;
      dr->counts = malloc(4 * strokes + 4);
      if (fread(dr->counts, 4, strokes, f) != (size_t)strokes) exit(2);
      for (int s = 0; s < strokes; s++) total += dr->counts[s];
      dr->points = malloc(sizeof(Point) * total + 8);
      if (fread(dr->points, sizeof(Point), total, f) != (size_t)total) exit(2);
    }
  }
  fclose(f);
}

static void clear(Ink *ink) { ink->strokes = 0; ink->starts[0] = 0; }

static void addStroke(Ink *ink, const Point *points, int count) {
  int at = ink->starts[ink->strokes];
  if (ink->strokes == MAX_STROKES || at + count > MAX_POINTS) return;
  memcpy(ink->points + at, points, sizeof(Point) * count);
  ink->starts[++ink->strokes] = at + count;
}

/* One of the eight symmetries of the square; coordinates are about 0. */
static void addDrawing(Ink *ink, const Drawing *d, int symmetry) {
  int from = ink->starts[ink->strokes];
  const Point *p = d->points;
  for (int s = 0; s < d->strokes; s++) { addStroke(ink, p, d->counts[s]); p += d->counts[s]; }
  for (int i = from; i < ink->starts[ink->strokes]; i++) {
    Point q = ink->points[i];
    if (symmetry & 1) q.x = -q.x;
    if (symmetry & 2) q.y = -q.y;
    if (symmetry & 4) { float t = q.x; q.x = q.y; q.y = t; }
    ink->points[i] = q;
  }
}

static void moveFrom(Ink *ink, int from, float sx, float sy, float cx, float cy) {
  for (int i = from; i < ink->starts[ink->strokes]; i++) {
    ink->points[i].x = ink->points[i].x * sx + cx;
    ink->points[i].y = ink->points[i].y * sy + cy;
  }
}

typedef struct { float place, size, turn, warp, slant, aspect; } Hand;
static const Hand CALM = { 0.012f, 0.05f, 0.04f, 0.018f, 0.07f, 0.10f };
static const Hand WILD = { 0.035f, 0.11f, 0.10f, 0.035f, 0.09f, 0.13f };
#define WAVES 4
/* Share of real and composed signs that are bent into signs that nobody has written. */
#define OTHER_SHARE 0.7f

/* Shares of signs: real ones, then composed ones; the rest is invented. */
#define SINGLE 0.5f
#define COMPOSED 0.25f

/* Mean strength of the bends below. */
#define STRENGTH 1.2f

/* Not a hand, but the bend that makes a sign another one. */
static const Hand OTHER = { 0, 0, 0, 0.08f, 0.3f, 0.3f };

/* Another go at the same drawing: each stroke and the whole a little elsewhere, larger, turned and bent. */
static void redraw(Ink *ink, Hand h, Random *r) {
  float minX = 1e9f, minY = 1e9f, maxX = -1e9f, maxY = -1e9f;
  int total = ink->starts[ink->strokes];
  for (int i = 0; i < total; i++) {
    Point q = ink->points[i];
    if (q.x < minX) minX = q.x;
    if (q.x > maxX) maxX = q.x;
    if (q.y < minY) minY = q.y;
    if (q.y > maxY) maxY = q.y;
  }
  float size = fmaxf(fmaxf(maxX - minX, maxY - minY), 1e-6f);
  float strength = (0.5f + uniform(r)) * (h.size > 0 ? STRENGTH : 1);
  float midX = (minX + maxX) / 2, midY = (minY + maxY) / 2;
  for (int s = 0; s < ink->strokes && h.size > 0; s++) {
    int a = ink->starts[s], b = ink->starts[s + 1];
    float cx = 0, cy = 0;
    for (int i = a; i < b; i++) { cx += ink->points[i].x; cy += ink->points[i].y; }
    cx /= b - a; cy /= b - a;
    float t = normal(r) * h.turn * strength;
    float sx = expf(normal(r) * h.size * strength), sy = expf(normal(r) * h.size * strength);
    float mx = normal(r) * h.place * strength * size, my = normal(r) * h.place * strength * size;
    float c = cosf(t), n = sinf(t);
    for (int i = a; i < b; i++) {
      float x = (ink->points[i].x - cx) * sx, y = (ink->points[i].y - cy) * sy;
      ink->points[i].x = cx + mx + c * x - n * y;
      ink->points[i].y = cy + my + n * x + c * y;
    }
  }
  float kx[WAVES], ky[WAVES], px[WAVES], ax[WAVES], ay[WAVES];
  for (int k = 0; k < WAVES; k++) {
    kx[k] = normal(r) * 3.5f; ky[k] = normal(r) * 3.5f;
    px[k] = uniform(r) * 6.28f;
    ax[k] = normal(r) * h.warp * strength; ay[k] = normal(r) * h.warp * strength;
  }
  float t = normal(r) * h.slant, shear = normal(r) * h.slant, stretch = expf(normal(r) * h.aspect);
  float c = cosf(t), n = sinf(t);
  for (int i = 0; i < total; i++) {
    float x = (ink->points[i].x - midX) / size, y = (ink->points[i].y - midY) / size;
    float dx = 0, dy = 0;
    for (int k = 0; k < WAVES; k++) {
      float w = cosf(kx[k] * x + ky[k] * y + px[k]);
      dx += ax[k] * w; dy += ay[k] * w;
    }
    x = (x + dx + shear * y) * stretch; y += dy;
    ink->points[i].x = c * x - n * y;
    ink->points[i].y = n * x + c * y;
  }
}

/* ---- picture ---- */

static void dab(float *picture, float x, float y, const float *ink, const int *channel, int n) {
  float gx = (x / REACH + 1) * (GRID / 2) - 0.5f, gy = (y / REACH + 1) * (GRID / 2) - 0.5f;
  int cx = (int)floorf(gx + 0.5f), cy = (int)floorf(gy + 0.5f);
  float fx = gx - cx, fy = gy - cy;
  float wx[3] = { 0.5f * (0.5f - fx) * (0.5f - fx), 0.75f - fx * fx, 0.5f * (0.5f + fx) * (0.5f + fx) };
  float wy[3] = { 0.5f * (0.5f - fy) * (0.5f - fy), 0.75f - fy * fy, 0.5f * (0.5f + fy) * (0.5f + fy) };
  for (int j = 0; j < 3; j++) {
    int row = cy + j - 1;
    if (row < 0 || row >= GRID) continue;
    for (int i = 0; i < 3; i++) {
      int column = cx + i - 1;
      if (column < 0 || column >= GRID) continue;
      float *cell = picture + (row * GRID + column) * CHANNELS;
      for (int k = 0; k < n; k++) cell[channel[k]] += wx[i] * wy[j] * ink[k];
    }
  }
}

static void paint(const Ink *ink, float *picture) {
  static _Thread_local float x[MAX_POINTS], y[MAX_POINTS], u[MAX_POINTS], v[MAX_POINTS], w[MAX_POINTS];
  static _Thread_local uint8_t end[MAX_POINTS];
  int count = 0;
  float minX = 1e9f, minY = 1e9f, maxX = -1e9f, maxY = -1e9f;
  for (int i = 0; i < ink->starts[ink->strokes]; i++) {
    Point q = ink->points[i];
    if (q.x < minX) minX = q.x;
    if (q.x > maxX) maxX = q.x;
    if (q.y < minY) minY = q.y;
    if (q.y > maxY) maxY = q.y;
  }
  float size = fmaxf(fmaxf(maxX - minX, maxY - minY), 1e-6f);
  for (int s = 0; s < ink->strokes; s++) {
    int a = ink->starts[s], b = ink->starts[s + 1];
    float length = 0, cx = 0, cy = 0;
    for (int i = a; i < b; i++) {
      cx += ink->points[i].x; cy += ink->points[i].y;
      if (i > a) length += hypotf(ink->points[i].x - ink->points[i - 1].x, ink->points[i].y - ink->points[i - 1].y);
    }
    if (length <= DOT_LENGTH * size || b - a < 3) {
      x[count] = cx / (b - a); y[count] = cy / (b - a);
      u[count] = v[count] = 0; w[count] = DOT_WEIGHT; end[count++] = 0;
      continue;
    }
    for (int i = a; i < b; i++) {
      const Point *p = ink->points + (i > a ? i - 1 : i), *q = ink->points + (i < b - 1 ? i + 1 : i);
      x[count] = ink->points[i].x; y[count] = ink->points[i].y;
      u[count] = q->x - p->x; v[count] = q->y - p->y;
      w[count] = length / size / (b - a);
      end[count++] = i == a || i == b - 1;
    }
  }
  float mass = 0, sx = 0, sy = 0, xx = 0, yy = 0;
  for (int i = 0; i < count; i++) { mass += w[i]; sx += w[i] * x[i]; sy += w[i] * y[i]; }
  sx /= mass; sy /= mass;
  for (int i = 0; i < count; i++) { xx += w[i] * (x[i] - sx) * (x[i] - sx); yy += w[i] * (y[i] - sy) * (y[i] - sy); }
  float dx = sqrtf(xx / mass), dy = sqrtf(yy / mass), most = fmaxf(dx, dy);
  float scale = most > 0 ? SPREAD / most : 0;
  float kx = scale * (dx > 0 ? fminf(MAX_STRETCH, sqrtf(most / dx)) : 1);
  float ky = scale * (dy > 0 ? fminf(MAX_STRETCH, sqrtf(most / dy)) : 1);
  memset(picture, 0, sizeof(float) * GRID * GRID * CHANNELS);
  for (int i = 0; i < count; i++) {
    float px = (x[i] - sx) * kx, py = (y[i] - sy) * ky, ux = u[i] * kx, uy = v[i] * ky;
    float ink3[8]; int channel[8];
    if (ux == 0 && uy == 0) {
      for (int k = 0; k < TURNS; k++) { ink3[k] = w[i] / TURNS; channel[k] = k; }
      ink3[TURNS] = w[i]; channel[TURNS] = TURNS + 1;
      dab(picture, px, py, ink3, channel, TURNS + 1);
    } else {
      float angle = fmodf((atan2f(uy, ux) / 3.14159265f + 1) * TURNS, TURNS);
      int lower = (int)angle % TURNS;
      float share = angle - (int)angle;
      ink3[0] = w[i] * (1 - share); channel[0] = lower;
      ink3[1] = w[i] * share; channel[1] = (lower + 1) % TURNS;
      ink3[2] = END_INK; channel[2] = TURNS;
      dab(picture, px, py, ink3, channel, end[i] ? 3 : 2);
    }
  }
  for (int i = 0; i < GRID * GRID * CHANNELS; i++) picture[i] = sqrtf(picture[i] * INK_GAIN);
}

/* ---- network ---- */

typedef struct {
  float picture[GRID * GRID * C0];
  float one[ONE * ONE * C1];
  float two[FLAT];
  float raw[DIM], unit[DIM], norm;
  float gUnit[DIM], gRaw[DIM], gTwo[FLAT], gOne[ONE * ONE * C1];
} Pass;

#define CONV(NAME, FROM, IN, OUT, TO)                                                                          \
  static void NAME(const float *restrict from, const float *restrict weights, const float *restrict bias, float *restrict to) { \
    for (int oy = 0; oy < TO; oy++) for (int ox = 0; ox < TO; ox++) {                                           \
      float sum[OUT];                                                                                          \
      for (int o = 0; o < OUT; o++) sum[o] = bias[o];                                                          \
      for (int ky = 0; ky < 3; ky++) for (int kx = 0; kx < 3; kx++) {                                           \
        int y = oy * 2 + ky - 1, x = ox * 2 + kx - 1;                                                          \
        if (y < 0 || x < 0 || y >= FROM || x >= FROM) continue;                                                \
        const float *in = from + (y * FROM + x) * IN, *w = weights + (ky * 3 + kx) * IN * OUT;                 \
        for (int i = 0; i < IN; i++) {                                                                         \
          float v = in[i];                                                                                     \
          if (v == 0) continue;                                                                                \
          for (int o = 0; o < OUT; o++) sum[o] += v * w[i * OUT + o];                                          \
        }                                                                                                      \
      }                                                                                                        \
      float *out = to + (oy * TO + ox) * OUT;                                                                  \
      for (int o = 0; o < OUT; o++) out[o] = sum[o] > 0 ? sum[o] : 0;                                          \
    }                                                                                                          \
  }                                                                                                            \
  static void NAME##Back(const float *restrict from, const float *restrict weights, const float *restrict gTo, \
                         float *restrict gWeights, float *restrict gBias, float *restrict gFrom) {             \
    for (int oy = 0; oy < TO; oy++) for (int ox = 0; ox < TO; ox++) {                                           \
      const float *g = gTo + (oy * TO + ox) * OUT;                                                             \
      for (int o = 0; o < OUT; o++) gBias[o] += g[o];                                                          \
      for (int ky = 0; ky < 3; ky++) for (int kx = 0; kx < 3; kx++) {                                           \
        int y = oy * 2 + ky - 1, x = ox * 2 + kx - 1;                                                          \
        if (y < 0 || x < 0 || y >= FROM || x >= FROM) continue;                                                \
        const float *in = from + (y * FROM + x) * IN;                                                          \
        const float *w = weights + (ky * 3 + kx) * IN * OUT;                                                   \
        float *gw = gWeights + (ky * 3 + kx) * IN * OUT;                                                       \
        for (int i = 0; i < IN; i++) {                                                                         \
          float v = in[i];                                                                                     \
          if (v == 0) continue;                                                                                \
          for (int o = 0; o < OUT; o++) gw[i * OUT + o] += v * g[o];                                           \
          if (gFrom) {                                                                                         \
            float dot = 0;                                                                                     \
            for (int o = 0; o < OUT; o++) dot += w[i * OUT + o] * g[o];                                        \
            gFrom[(y * FROM + x) * IN + i] += dot;                                                             \
          }                                                                                                    \
        }                                                                                                      \
      }                                                                                                        \
    }                                                                                                          \
  }
CONV(convOne, GRID, C0, C1, ONE)
CONV(convTwo, ONE, C1, C2, TWO)

static float params[PARAMS], firstMoment[PARAMS], secondMoment[PARAMS];
static float *w1 = params, *b1 = params + W1, *w2 = params + W1 + C1, *b2 = params + W1 + C1 + W2,
             *w3 = params + W1 + C1 + W2 + C2;

static void forward(Pass *p) {
  convOne(p->picture, w1, b1, p->one);
  convTwo(p->one, w2, b2, p->two);
  memset(p->raw, 0, sizeof p->raw);
  for (int i = 0; i < FLAT; i++) {
    float v = p->two[i];
    if (v == 0) continue;
    for (int o = 0; o < DIM; o++) p->raw[o] += v * w3[i * DIM + o];
  }
  float squares = 1e-12f;
  for (int o = 0; o < DIM; o++) squares += p->raw[o] * p->raw[o];
  p->norm = sqrtf(squares);
  for (int o = 0; o < DIM; o++) p->unit[o] = p->raw[o] / p->norm;
}

/* Gradients of a run of passes into `g`; the input zeroes of a ReLU get none because convNBack skips them. */
static void backward(Pass *p, int from, int to, float *g) {
  for (int s = from; s < to; s++) {
    float dot = 0;
    for (int o = 0; o < DIM; o++) dot += p[s].gUnit[o] * p[s].unit[o];
    for (int o = 0; o < DIM; o++) p[s].gRaw[o] = (p[s].gUnit[o] - dot * p[s].unit[o]) / p[s].norm;
    memset(p[s].gTwo, 0, sizeof p[s].gTwo);
    memset(p[s].gOne, 0, sizeof p[s].gOne);
  }
  float *g3 = g + W1 + C1 + W2 + C2;
  for (int i = 0; i < FLAT; i++) {
    const float *w = w3 + i * DIM;
    float *gw = g3 + i * DIM;
    for (int s = from; s < to; s++) {
      float v = p[s].two[i];
      if (v == 0) continue;
      const float *gr = p[s].gRaw;
      float dot = 0;
      for (int o = 0; o < DIM; o++) { gw[o] += v * gr[o]; dot += w[o] * gr[o]; }
      p[s].gTwo[i] = dot;
    }
  }
  for (int s = from; s < to; s++) {
    convTwoBack(p[s].one, w2, p[s].gTwo, g + W1 + C1, g + W1 + C1 + W2, p[s].gOne);
    convOneBack(p[s].picture, w1, p[s].gOne, g, g + W1, NULL);
  }
}

static void initialise(Random *r) {
  for (int i = 0; i < W1; i++) w1[i] = normal(r) * sqrtf(2.0f / (9 * C0));
  for (int i = 0; i < W2; i++) w2[i] = normal(r) * sqrtf(2.0f / (9 * C1));
  for (int i = 0; i < W3; i++) w3[i] = normal(r) * sqrtf(1.0f / FLAT);
}

/* ---- signs to learn from ---- */

static int heldOut = 0;

static int pickSign(Random *r) {
  for (;;) {
    int i = below(r, signCount);
    if (!(heldOut >> signs[i].group & 1)) return i;
  }
}

static void twoHands(int sign, Random *r, int *a, int *b) {
  int n = signs[sign].drawings;
  *a = below(r, n);
  *b = below(r, n - 1);
  if (*b >= *a) (*b)++;
}

/* Both drawings bent by the same strong bend are two drawings of a sign that nobody has ever written. */
static void estrange(Ink pair[2], Random *r) {
  if (uniform(r) >= OTHER_SHARE) return;
  Random same = { ((uint64_t)next32(r) << 32) | next32(r) };
  for (int v = 0; v < 2; v++) { Random again = same; redraw(&pair[v], OTHER, &again); }
}

static void single(Ink pair[2], Random *r) {
  int sign = pickSign(r), hand[2];
  int symmetry = uniform(r) < 0.45f ? 0 : below(r, 8);
  twoHands(sign, r, &hand[0], &hand[1]);
  for (int v = 0; v < 2; v++) {
    clear(&pair[v]);
    addDrawing(&pair[v], &signs[sign].drawing[hand[v]], symmetry);
  }
  estrange(pair, r);
  for (int v = 0; v < 2; v++) redraw(&pair[v], CALM, r);
}

/* Two to four signs in the places of a random division of the square, both times by one hand each. */
static void composed(Ink pair[2], Random *r) {
  int parts = 2 + (uniform(r) < 0.4f) + (uniform(r) < 0.15f);
  int across = below(r, 2), sign[4], symmetry[4];
  float cross = 0.15f * normal(r);
  for (int k = 0; k < parts; k++) { sign[k] = pickSign(r); symmetry[k] = uniform(r) < 0.6f ? 0 : below(r, 8); }
  float first = 0.1f * normal(r);
  int hands = 20;
  int hand[2] = { below(r, hands), 0 };
  hand[1] = (hand[0] + 1 + below(r, hands - 1)) % hands;
  for (int v = 0; v < 2; v++) {
    clear(&pair[v]);
    for (int k = 0; k < parts; k++) {
      /* Side one holds part 0 (and 2), side two part 1 (and 3), each halved again if shared. */
      int side = k & 1, shared = k + 2 < parts || k >= 2, half = k >= 2;
      float a = side ? first : -0.5f, b = side ? 0.5f : first;
      float c = -0.5f, d = 0.5f;
      if (shared) { if (half) c = cross; else d = cross; }
      float jitter = 0.03f;
      float sx = (b - a) * 0.92f * expf(0.08f * normal(r)), sy = (d - c) * 0.92f * expf(0.08f * normal(r));
      float cx = (a + b) / 2 + jitter * normal(r), cy = (c + d) / 2 + jitter * normal(r);
      int from = pair[v].starts[pair[v].strokes];
      const Sign *s = &signs[sign[k]];
      addDrawing(&pair[v], &s->drawing[hand[v] % s->drawings], symmetry[k]);
      if (across) moveFrom(&pair[v], from, sx, sy, cx, cy);
      else moveFrom(&pair[v], from, sy, sx, cy, cx);
    }
  }
  estrange(pair, r);
  for (int v = 0; v < 2; v++) redraw(&pair[v], CALM, r);
}

static void looseStroke(Ink *ink, Random *r) {
  const Sign *s = &signs[pickSign(r)];
  const Drawing *d = &s->drawing[below(r, s->drawings)];
  int k = below(r, d->strokes), from = ink->starts[ink->strokes];
  const Point *p = d->points;
  for (int i = 0; i < k; i++) p += d->counts[i];
  addStroke(ink, p, d->counts[k]);
  float cx = 0, cy = 0;
  int n = d->counts[k];
  for (int i = 0; i < n; i++) { cx += p[i].x; cy += p[i].y; }
  cx /= n; cy /= n;
  float size = expf(0.25f * normal(r)) * (uniform(r) < 0.5f ? 1 : -1), tall = fabsf(size) * expf(0.2f * normal(r));
  float x = 0.25f * normal(r), y = 0.25f * normal(r);
  moveFrom(ink, from, size, tall, x - cx * size, y - cy * tall);
}

/* Strokes of many signs thrown together; with a twin, a second sign that differs in one stroke. */
static void invented(Ink pair[2], Ink *twin, Random *r) {
  Ink plan;
  clear(&plan);
  int strokes = 1 + below(r, uniform(r) < 0.6f ? 4 : 9);
  for (int k = 0; k < strokes; k++) looseStroke(&plan, r);
  for (int v = 0; v < 2; v++) { pair[v] = plan; if (v == 0 || uniform(r) < 0.7f) redraw(&pair[v], WILD, r); }
  if (!twin) return;
  Ink other;
  clear(&other);
  int changed = below(r, plan.strokes), added = uniform(r) < 0.4f || plan.strokes == 1;
  for (int s = 0; s < plan.strokes; s++) {
    if (s == changed && !added) { if (uniform(r) < 0.5f) looseStroke(&other, r); continue; }
    addStroke(&other, plan.points + plan.starts[s], plan.starts[s + 1] - plan.starts[s]);
  }
  if (added) looseStroke(&other, r);
  for (int v = 0; v < 2; v++) { twin[v] = other; if (v == 0 || uniform(r) < 0.7f) redraw(&twin[v], WILD, r); }
}

/* ---- judging ---- */

/* Share of the held-out group's drawings named rightly among one drawing each of all signs, hands differing. */
static float judge(Pass *scratch, int groups, int rounds, float *five) {
  Random r = { 77 };
  int right = 0, near = 0, asked = 0;
  Ink *ink = malloc(sizeof(Ink));
  float *bank = malloc(sizeof(float) * signCount * DIM);
  for (int round = 0; round < rounds; round++) {
    int hand = below(&r, 20);
    for (int i = 0; i < signCount; i++) {
      clear(ink);
      addDrawing(ink, &signs[i].drawing[(hand + i * 7) % signs[i].drawings], 0);
      paint(ink, scratch->picture);
      forward(scratch);
      memcpy(bank + i * DIM, scratch->unit, sizeof(float) * DIM);
    }
    for (int i = 0; i < signCount; i++) {
      if (groups && !(groups >> signs[i].group & 1)) continue;
      int n = signs[i].drawings, other = ((hand + i * 7) % n + 1 + below(&r, n - 1)) % n;
      clear(ink);
      addDrawing(ink, &signs[i].drawing[other], 0);
      paint(ink, scratch->picture);
      forward(scratch);
      float own = 0;
      int better = 0;
      for (int o = 0; o < DIM; o++) own += scratch->unit[o] * bank[i * DIM + o];
      for (int j = 0; j < signCount; j++) {
        float dot = 0;
        for (int o = 0; o < DIM; o++) dot += scratch->unit[o] * bank[j * DIM + o];
        if (j != i && dot >= own) better++;
      }
      right += better == 0; near += better < 5; asked++;
    }
  }
  free(ink); free(bank);
  *five = (float)near / asked;
  return (float)right / asked;
}

/* ---- training ---- */

int main(int argc, char **argv) {
  if (argc < 5) { fprintf(stderr, "trainEmbedding DRAWINGS WEIGHTS STEPS SEED [HELD-OUT GROUP…]\n"); return 2; }
  readDrawings(argv[1]);
  int steps = atoi(argv[3]);
  uint64_t seed = atoi(argv[4]);
  for (int a = 5; a < argc; a++) heldOut |= 1 << atoi(argv[a]);
  Random start = { seed * 7919 + 1 };
  initialise(&start);
  int threads = omp_get_max_threads();
  Pass *first = malloc(sizeof(Pass) * 2 * PAIRS), *second = first + PAIRS;
  float *gradient = malloc(sizeof(float) * PARAMS * threads);
  float (*chance)[PAIRS] = malloc(sizeof(float) * PAIRS * PAIRS);
  double loss = 0, rightly = 0;
  double began = omp_get_wtime();
  for (int step = 1; step <= steps; step++) {
#pragma omp parallel
    {
      Ink *pairs = malloc(sizeof(Ink) * 4);
#pragma omp for schedule(dynamic, 8)
      for (int slot = 0; slot < PAIRS; slot += 2) {
        Random r = { seed * 1000003 + (uint64_t)step * 8192 + slot };
        next32(&r);
        float kind = uniform(&r);
        if (kind < SINGLE) { single(pairs, &r); single(pairs + 2, &r); }
        else if (kind < SINGLE + COMPOSED) { composed(pairs, &r); composed(pairs + 2, &r); }
        else invented(pairs, pairs + 2, &r);
        for (int k = 0; k < 2; k++) {
          paint(&pairs[2 * k], first[slot + k].picture);
          paint(&pairs[2 * k + 1], second[slot + k].picture);
          forward(&first[slot + k]);
          forward(&second[slot + k]);
        }
      }
      free(pairs);
    }
    /* Each first drawing among the second ones, and the reverse. */
    for (int i = 0; i < 2 * PAIRS; i++) memset(first[i].gUnit, 0, sizeof first[i].gUnit);
    for (int way = 0; way < 2; way++) {
      Pass *q = way ? second : first, *t = way ? first : second;
#pragma omp parallel for
      for (int i = 0; i < PAIRS; i++) {
        float most = -1e9f, sum = 0;
        for (int j = 0; j < PAIRS; j++) {
          float dot = 0;
          for (int o = 0; o < DIM; o++) dot += q[i].unit[o] * t[j].unit[o];
          chance[i][j] = dot * SHARPNESS;
          if (chance[i][j] > most) most = chance[i][j];
        }
        for (int j = 0; j < PAIRS; j++) sum += chance[i][j] = expf(chance[i][j] - most);
        for (int j = 0; j < PAIRS; j++) chance[i][j] /= sum;
      }
      for (int i = 0; i < PAIRS; i++) {
        loss -= logf(chance[i][i] + 1e-12f) / (2 * PAIRS);
        int best = 1;
        for (int j = 0; j < PAIRS; j++) if (chance[i][j] > chance[i][i]) best = 0;
        rightly += best / (2.0 * PAIRS);
      }
#pragma omp parallel for
      for (int i = 0; i < PAIRS; i++) {
        for (int j = 0; j < PAIRS; j++) {
          float g = (chance[i][j] - (i == j)) * SHARPNESS / (2 * PAIRS);
          float h = (chance[j][i] - (i == j)) * SHARPNESS / (2 * PAIRS);
          for (int o = 0; o < DIM; o++) { q[i].gUnit[o] += g * t[j].unit[o]; t[i].gUnit[o] += h * q[j].unit[o]; }
        }
      }
    }
    memset(gradient, 0, sizeof(float) * PARAMS * threads);
#pragma omp parallel
    {
      int me = omp_get_thread_num(), n = omp_get_num_threads();
      backward(first, 2 * PAIRS * me / n, 2 * PAIRS * (me + 1) / n, gradient + (size_t)me * PARAMS);
    }
    float warm = fminf(1, (float)step / WARM_UP);
    float rate = PEAK_RATE * warm * (0.5f * (1 + cosf(3.14159265f * step / steps)) + 0.005f);
    float k1 = 1 - powf(0.9f, step), k2 = 1 - powf(0.99f, step);
#pragma omp parallel for
    for (int i = 0; i < PARAMS; i++) {
      float g = 0;
      for (int t = 0; t < threads; t++) g += gradient[(size_t)t * PARAMS + i];
      firstMoment[i] = 0.9f * firstMoment[i] + 0.1f * g;
      secondMoment[i] = 0.99f * secondMoment[i] + 0.01f * g * g;
      params[i] -= rate * (firstMoment[i] / k1 / (sqrtf(secondMoment[i] / k2) + 1e-8f) + DECAY * params[i]);
    }
    if (step % 500 == 0 || step == steps) {
      float five = 0, allFive;
      float held = heldOut ? judge(first, heldOut, step == steps ? 40 : 5, &five) : 0;
      float all = judge(first, 0, 2, &allFive);
      fprintf(stderr, "step %d loss %.3f right %.3f held out %.3f/%.3f all %.3f/%.3f %.0f s\n", step, loss / 500, rightly / 500,
              held, five, all, allFive, omp_get_wtime() - began);
      loss = rightly = 0;
    }
  }
  FILE *f = fopen(argv[2], "wb");
  if (!f || fwrite(params, sizeof(float), PARAMS, f) != PARAMS) { perror(argv[2]); return 2; }
  fclose(f);
  return 0;
}
