import type { Compiled } from '../compile/compiler.ts'
import { counted } from '../content/counted.ts'
import { printWithoutNotes } from './print-problems.ts'

/** What a compile made, in a line. */
export function summaryOf({ articles, statements, quotes, documents, waiting, url }: Compiled): string {
  const made = [counted(articles, 'article'), counted(statements, 'statement'), counted(quotes, 'quote')]
  const waits = `${counted(waiting, 'item')} ${waiting === 1 ? 'waits' : 'wait'} for review`
  const documentsMade = `${made.join(', ')} in ${counted(documents, 'document')} for ${url}`
  return waiting > 0 ? `${documentsMade}; ${waits}` : documentsMade
}

/** Prints warnings, and which articles have no record. */
export function printFindings({ warnings, derived, withoutRecord }: Compiled): void {
  printWithoutNotes(warnings)
  for (const { slug, statements, quotes } of derived) {
    console.error(
      `${slug}: has no record.yaml, so it was derived: ${counted(statements, 'statement')}, ${counted(quotes, 'quote')}; npm run derive -- ${slug} writes it down, so that you can correct it and its ids stay`,
    )
  }
  for (const slug of withoutRecord) {
    console.error(
      `${slug}: has no record.yaml, and this site publishes what is reviewed only; npm run derive -- ${slug} writes one`,
    )
  }
}
