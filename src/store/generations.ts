/**
 * Databases of this app by name. Sealing anew, under other keys or for the first time, writes a new database and deletes the
 * one before: overwriting rows in place would leave the old ones on the disk for longer, and a kill halfway would
 * leave two kinds of rows. Names count up; the newest that is complete is the one in use.
 */
import { assert } from "#core/shared/assert.ts";

/** Of the first versions, which sealed nothing. */
export const PLAIN_NAME = "glyphary";

const SEALED_NAME = /^glyphary-([1-9]\d{0,8})$/;

/** Dexie multiplies versions by ten before the browser sees them. */
export const VERSION_FACTOR = 10;

export interface Generation {
  readonly name: string;
  /** 0 for the plain database. */
  readonly number: number;
  /** As the app counts versions. */
  readonly version: number;
}

/** All databases of this app, newest first. */
export async function findGenerations(indexedDB: IDBFactory): Promise<readonly Generation[]> {
  const found = await indexedDB.databases();
  return found
    .flatMap(({ name, version }): Generation[] => {
      const number = numberOf(name);
      if (name === undefined || number === undefined || version === undefined) return [];
      return [{ name, number, version: Math.floor(version / VERSION_FACTOR) }];
    })
    .sort((one, other) => other.number - one.number);
}

/** The name of a generation from 1 on. */
export function generationName(number: number): string {
  return `${PLAIN_NAME}-${number}`;
}

/** The name of the generation after this one. */
export function nextGenerationName(name: string): string {
  const number = numberOf(name);
  assert(number !== undefined, "a database that is none of this app's");
  return generationName(number + 1);
}

function numberOf(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  if (name === PLAIN_NAME) return 0;
  const digits = SEALED_NAME.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
