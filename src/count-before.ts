/**
 * Counts by bisection how many of some things come before a place.
 * @param count how many things there are, in their order
 * @param isBefore tells of the thing at an index whether it comes before the place
 * @returns the index of the first that does not
 */
export function countBefore(count: number, isBefore: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
