/**
 * The value below which a share of the values lies: the nearest rank, found by Hoare's selection (1961, "Algorithm 65:
 * Find") in linear time on a copy. `undefined` for no values. NaN must not be among them.
 */
export function quantile(values: Float64Array, share: number): number | undefined {
  if (values.length === 0) return undefined;
  const rank = Math.min(values.length - 1, Math.max(0, Math.ceil(share * values.length) - 1));
  return select(values.slice(), rank);
}

function select(values: Float64Array, rank: number): number | undefined {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? 0;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] ?? pivot) < pivot) left++;
      while ((values[right] ?? pivot) > pivot) right--;
      if (left > right) break;
      const swapped = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = swapped;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else break;
  }
  return values[rank];
}
