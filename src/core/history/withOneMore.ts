/**
 * A list with one more at its end, made when there was none. An empty array that is pushed to gets room for sixteen more at
 * once; most lists of a history hold one thing, and there are tens of thousands of them.
 */
export function withOneMore<T>(list: T[] | undefined, one: T): T[] {
  if (list === undefined) return [one];
  list.push(one);
  return list;
}
