import type { Compiled } from '../compile/compiler.ts'
import { counted } from '../content/counted.ts'
import type { Instant } from '../model.ts'
import { printWithoutNotes } from './print-problems.ts'

/** What a compile made, in a line. */
export function summaryOf({ articles, statements, quotes, documents, waiting, url }: Compiled): string {
  const made = [counted(articles, 'article'), counted(statements, 'statement'), counted(quotes, 'quote')]
  const waits = `${counted(waiting, 'item')} ${waiting === 1 ? 'waits' : 'wait'} for review`
  const documentsMade = `${made.join(', ')} in ${counted(documents, 'document')} for ${url}`
  return waiting > 0 ? `${documentsMade}; ${waits}` : documentsMade
}

/** Prints warnings, which articles have no record, and which wait for their day. */
export function printFindings({ warnings, derived, withoutRecord, ahead }: Compiled): void {
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
  if (ahead.length === 0) return
  const waiting = ahead.map(({ slug, until }) => `${slug} until ${writtenDue(until)}`)
  console.error(
    `${counted(ahead.length, 'article')} ${ahead.length === 1 ? 'waits' : 'wait'}: ${waiting.join(', ')}`,
  )
}

/** A day where it begins then, and else the time. */
function writtenDue(instant: Instant): string {
  const [day, time] = new Date(instant).toISOString().split('T')
  return time === '00:00:00.000Z' ? day! : `${day}T${time!.replace(/(?::00)?\.000Z/, 'Z')}`
}
