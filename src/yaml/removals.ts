import type { Node, Pair } from 'yaml'
import type { YamlPlaces } from './places.ts'
import type { Splice } from './splices.ts'

/** A pair that stands behind the dash of an item leaves the dash to the next. */
export function withoutPair(
  file: YamlPlaces,
  { start, end }: Pick<Splice, 'start' | 'end'>,
  next: Pair<Node> | undefined,
): Splice {
  const { text } = file
  const isFirstOfLine = text.slice(file.lineStart(start), start).trim() === ''
  if (isFirstOfLine || !next) return file.cut(start, end)
  const [nextStart] = next.key.range!
  const isNextBelow = text.slice(end, nextStart).trim() === ''
  // A comment below stays on its own line, also where the value ends in a line end.
  return { start, end: isNextBelow ? nextStart : start + text.slice(start, end).trimEnd().length, text: '' }
}
