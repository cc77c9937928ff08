import { counted } from '../content/counted.ts'
import type { DerivedArticle } from '../record/derived-article.ts'
import type { Finding } from '../record/re-anchor/finding.ts'
import { printToRead } from './print-review.ts'

/** Prints what was done for an article: what it holds on stdout, what a person must decide on stderr. */
export function printDerived({
  file,
  done,
  left,
  statements,
  quotes,
  speakers,
  notes,
  findings,
  toRead,
}: DerivedArticle): void {
  if (left !== undefined) {
    console.error(left)
    return
  }
  const lacking = findings.filter(({ kind }) => kind === 'lacking')
  if (done !== 'kept' || findings.length > 0) {
    console.log(`${file}: ${done}, ${counted(statements, 'statement')}, ${counted(quotes, 'quote')}`)
  }
  for (const note of notes) console.log(`${file}: ${note}`)
  for (const { id, name, kind } of speakers) console.log(`  new speaker: ${id} (${name}, ${kind})`)
  for (const finding of findings) {
    const at = `${file}:${finding.line}: the ${finding.item} “${shortened(finding.words)}”`
    switch (finding.kind) {
      case 'reworded':
        console.log(`${at} now reads “${shortened(finding.now)}”`)
        break
      case 'reattributed':
        console.log(`${at} is now ${finding.now}’s${finding.was ? `, and no longer ${finding.was}’s` : ''}`)
        break
      case 'added':
        console.log(`${at} is new`)
        break
      case 'missing':
        console.error(`${at} ${missingWhere(finding.places)}; ${remedy(finding)}`)
        break
      case 'doubtful':
        console.error(
          `${at} is ${finding.was ?? 'nobody'}’s in the record, but the article now reads as ${finding.now}’s; ` +
            `let it be so with --accept-speaker ${finding.id}, or say with --keep ${finding.id} that the record is right`,
        )
        break
    }
  }
  if (lacking.length > 0) {
    console.log(
      `${file}: ${counted(lacking.length, 'item')} that derive finds ${lacking.length === 1 ? 'is' : 'are'} not in the record (--all adds them), such as “${shortened(lacking[0]!.words)}”`,
    )
  }
  if (toRead.length === 0) return
  console.log('  to look at, least sure first:')
  for (const item of toRead) printToRead(file, item)
}

/** Prints what was done in all, and the next step. */
export function printTotals(articles: readonly DerivedArticle[]): void {
  const count = (done: DerivedArticle['done']) => articles.filter((article) => article.done === done).length
  console.log(
    `${counted(articles.length, 'article')}: ${counted(count('written'), 'record')} written, ${count('changed')} changed, ${count('kept')} kept`,
  )
  if (count('written') + count('changed') > 0) {
    console.log('Read the records, mark what is right with reviewed: true, then npm run check.')
  }
}

/** Where words stand for which no place was found. */
function missingWhere(places = 0): string {
  if (places === 0) return 'is not in the article any more'
  const standing =
    places === 1 ? 'stands in the article between other words' : `stands ${places} times in the article`
  return `${standing}: say which place it is by prefix and suffix, the words before and after it`
}

function remedy({ id, nearest, places }: Omit<Extract<Finding, { kind: 'missing' }>, 'kind'>): string {
  const withdraw = 'set withdrawn: {at, reason} on it if it was taken back'
  if (places !== undefined) return `or ${withdraw}`
  if (nearest === undefined) return withdraw
  return `nearest is “${shortened(nearest)}”: correct its words, or let --accept-words ${id} do so (with --keep ${id} or --accept-speaker ${id} where the article names somebody else now); or ${withdraw}`
}

function shortened(words: string): string {
  return words.length <= 120 ? words : `${words.slice(0, 119)}…`
}
