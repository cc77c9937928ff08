import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Instant } from '../model.ts'
import { dayInWords, dayOf } from '../wording/days.ts'

/** An instant as a day that machines can read too. */
export function time(instant: Instant): ElementContent {
  return h('time', { dateTime: new Date(instant).toISOString() }, dayInWords(dayOf(instant)))
}
