/*
 * The door for measuring the schedule; see docs/practice.md. Simulates years of practice and prints one JSON object: how well
 * recall was held at what was wished for, with weights fitted every month and with the published ones all year.
 */
import { simulateYear } from "./simulatedYear.ts";

const GAINS = [3, 6, 12];
const RETENTIONS = [0.85, 0.9, 0.95];
const SEEDS = [1, 2, 3];

const YEAR = { days: 365, newPerDay: 2 };

function meanOf(values: readonly number[]): number {
  return Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(4));
}

const rows = GAINS.flatMap((gain) =>
  RETENTIONS.map((desiredRetention) => {
    const years = (daysPerFit: number) =>
      SEEDS.map((seed) => simulateYear({ ...YEAR, seed, gain, desiredRetention, daysPerFit }));
    const fitted = years(30);
    const misses = fitted.map(({ recall }) => Math.abs(recall - desiredRetention));
    return {
      gain,
      desiredRetention,
      reviews: Math.round(meanOf(fitted.map(({ reviews }) => reviews))),
      recall: meanOf(fitted.map(({ recall }) => recall)),
      worstMiss: Number(Math.max(...misses).toFixed(4)),
      recallUnfitted: meanOf(years(Infinity).map(({ recall }) => recall)),
    };
  }),
);
console.log(JSON.stringify({ years: SEEDS.length, rows }, undefined, 2));
