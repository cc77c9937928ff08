import { counted } from '../content/counted.ts'
import type { ToRead } from '../record/reading-list.ts'
import { printLine } from './paint.ts'

/** An item that waits for a person to read it, with its article and its record's file. */
export interface Waiting extends ToRead {
  readonly slug: string
  readonly file: string
}

/** Items with the least sure first, in the order of their files where that is the same. */
export function leastSureFirst(items: readonly Waiting[]): Waiting[] {
  return items.toSorted(
    (a, b) => a.confidence - b.confidence || (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1),
  )
}

/** Prints what waits for a person, each with its sentence, and how to say what they find. */
export function printReview(items: readonly Waiting[]): void {
  if (items.length === 0) {
    console.log('nothing unsure waits for review')
    return
  }
  console.log(`${counted(items.length, 'item')} to look at, least sure first:`)
  for (const item of leastSureFirst(items)) printToRead(item.file, item)
  console.log(
    'Right: reviewed: true. Somebody else’s: npm run move -- ID --to SPEAKER. Nobody said it: take it out, or withdraw it.',
  )
}

/** Prints an item to look at with its line, its id and its sentence. */
export function printToRead(file: string, { line, id, confidence, speaker, words, sentence }: ToRead): void {
  const sure = confidence.toFixed(2)
  printLine(
    process.stdout,
    '  ',
    ['note', `${file}:${line}:`],
    ` ${sure} ${speaker ?? 'nobody named'}: ${words}`,
  )
  printLine(process.stdout, '      ', ['aside', `${id}${sentence === words ? '' : ` in: ${sentence}`}`])
}
