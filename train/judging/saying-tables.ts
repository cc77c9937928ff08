import type { Counts, Judgement } from './judge-saying.ts'
import { markdownTable } from './markdown-table.ts'

const percent = (part: number, whole: number): string => ((100 * part) / (whole || 1)).toFixed(1)
const f1 = ({ gold, found, both }: Counts): string => percent(2 * both, gold + found)

/**
 * Shows judgements beside each other, each in a row under its name.
 * @returns lines to print
 */
export function sayingTable(judgements: ReadonlyMap<string, Judgement>): string[] {
  return markdownTable(
    [
      'by mention',
      'quotes F1',
      'speakers right',
      'end to end',
      'attributions F1',
      'sources right',
      'content F1',
    ],
    [...judgements].map(([name, { quotes, speakers, attributions, sources, content }]) => [
      name,
      f1(quotes),
      percent(speakers.right, speakers.marked),
      percent(speakers.right, quotes.gold),
      f1(attributions),
      percent(sources.right, sources.marked),
      f1(content),
    ]),
  )
}

/**
 * Shows a judgement's counts.
 * @returns lines to print
 */
export function countsTable({ quotes, attributions, content }: Judgement): string[] {
  const row = (name: string, counts: Counts): string[] => [
    name,
    percent(counts.both, counts.found),
    percent(counts.both, counts.gold),
    f1(counts),
    String(counts.gold),
    String(counts.found),
  ]
  return markdownTable(
    ['', 'precision', 'recall', 'F1', 'marked', 'found'],
    [row('quotes', quotes), row('attributions', attributions), row('characters of content', content)],
  )
}
