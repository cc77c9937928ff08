import { closestMatch } from 'leven'

/**
 * Says what to do about a name that nobody knows: take the known one that it is nearest to, if it is near any.
 *
 * @param otherwise what to do where none is meant
 */
export function didYouMean(name: string, known: Iterable<string>, otherwise: string): string {
  const meant = nearest(name, [...known])
  return meant === undefined ? otherwise : `did you mean “${meant}”? If not, ${otherwise}`
}

function nearest(name: string, known: readonly string[]): string | undefined {
  const whole = name.length > 3 ? known.filter((other) => other.includes(name)) : []
  if (whole.length === 1) return whole[0]
  // With more than a third of its letters wrong, it is another word.
  return closestMatch(name, known, { maxDistance: Math.max(1, Math.floor(name.length / 3)) })
}
