import {
  isLeftOpen,
  isNamed,
  isPublished,
  isSureAndWrong,
  isWrong,
  type JudgedPerson,
} from './judge-persons.ts'
import { markdownTable, shareOf } from './markdown-table.ts'

/** Sorts quotes by their kind, and puts all of them last. */
export function byKind(
  judged: readonly JudgedPerson[],
  kinds: readonly string[],
): Map<string, readonly JudgedPerson[]> {
  const groups = kinds.map((kind) => [kind, judged.filter((one) => one.kind === kind)] as const)
  return new Map([...groups.filter(([, group]) => group.length > 0), ['all', judged]])
}

/**
 * Shows how often quotes are given to the right person.
 * @param what what the groups are
 * @param groups the table's rows
 * @param least the confidence that is published (`leastConfidence`)
 * @returns lines to print
 */
export function personsTable(
  what: string,
  groups: ReadonlyMap<string, readonly JudgedPerson[]>,
  least: number,
): string[] {
  return markdownTable(
    [what, 'named right', 'left open rightly', `sure (${least}) and wrong`],
    [...groups].map(([name, group]) => {
      const named = group.filter(isNamed)
      const nameless = group.filter((one) => !isNamed(one))
      const published = group.filter((one) => isPublished(one, least))
      return [
        name,
        shareOf(named.filter(({ isRight }) => isRight).length, named.length),
        shareOf(nameless.filter(isLeftOpen).length, nameless.length),
        shareOf(published.filter((one) => isSureAndWrong(one, least)).length, published.length),
      ]
    }),
  )
}

/** The quotes that were given a name, with whether it is the right person's. */
export const withName = (judged: readonly JudgedPerson[]): readonly JudgedPerson[] =>
  judged.filter(({ given }) => given !== null)

/** Lists quotes that are given to the wrong person or to none, surest first. */
export function personErrors(judged: readonly JudgedPerson[], most: number): string[] {
  return judged
    .filter(isWrong)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, most)
    .map(
      ({ article, start, kind, words, wanted, given, confidence }) =>
        `${article} ${start}: ${wanted.name ?? 'nobody'} wanted, ${given ?? 'nobody'} given at ${confidence} (${kind}${words === '' ? '' : `: ${words}`})`,
    )
}
