import {
  isLeftOpen,
  isNamed,
  isPublished,
  isSureAndWrong,
  isWrong,
  type JudgedPerson,
} from './judge-persons.ts'
import { markdownTable, shareOf } from './markdown-table.ts'
import { confidenceBands } from './reliability.ts'

/**
 * Shows how often quotes are given to the right person, by kind and by confidence.
 * @param kinds the table's rows, with what they are kinds of
 * @param least the confidence that is published (`leastConfidence`)
 * @returns lines to print
 */
export function personsTables(
  judged: readonly JudgedPerson[],
  least: number,
  [kindOf, kinds]: readonly [string, readonly string[]],
): string[] {
  const count = (list: readonly JudgedPerson[], holds: (one: JudgedPerson) => boolean): number =>
    list.filter(holds).length
  const row = (name: string, list: readonly JudgedPerson[]): string[] => [
    name,
    shareOf(
      count(list, (one) => isNamed(one) && one.isRight),
      count(list, isNamed),
    ),
    shareOf(
      count(list, isLeftOpen),
      count(list, (one) => !isNamed(one)),
    ),
    shareOf(
      count(list, (one) => isSureAndWrong(one, least)),
      count(list, (one) => isPublished(one, least)),
    ),
  ]
  const lists = kinds.map((kind) => [kind, judged.filter((one) => one.kind === kind)] as const)
  return [
    ...markdownTable(
      [kindOf, 'named right', 'left open rightly', `sure (${least}) and wrong`],
      [
        ...lists.filter(([, list]) => list.length > 0).map(([kind, list]) => row(kind, list)),
        row('all', judged),
      ],
    ),
    '',
    ...markdownTable(
      ['confidence', 'quotes with a name given, the right person'],
      confidenceBands(judged.filter(({ given }) => given !== null)),
    ),
  ]
}

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
