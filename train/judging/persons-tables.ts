import {
  isLeftOpen,
  isNamed,
  isPublished,
  isSureAndWrong,
  isWrong,
  type JudgedPerson,
} from './judge-persons.ts'
import { markdownTable, shareOf } from './markdown-table.ts'
import { MENTION_KINDS } from './person-names.ts'
import { confidenceBands } from './reliability.ts'

/**
 * Shows how often quotes are given to the right person, by the kind of their mention and by confidence.
 * @param least the confidence that is published (`leastConfidence`)
 * @returns lines to print
 */
export function personsTables(judged: readonly JudgedPerson[], least: number): string[] {
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
  const kinds = MENTION_KINDS.map((kind) => [kind, judged.filter((one) => one.kind === kind)] as const)
  return [
    ...markdownTable(
      ['mention', 'named right', 'left open rightly', `sure (${least}) and wrong`],
      [
        ...kinds.filter(([, list]) => list.length > 0).map(([kind, list]) => row(kind, list)),
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
      ({ article, start, wanted, given, confidence, mention }) =>
        `${article} ${start}: ${wanted.name ?? 'nobody'} wanted, ${given ?? 'nobody'} given at ${confidence} (mention: ${mention ?? 'none'})`,
    )
}
