import fc from 'fast-check'
import { derive } from '../../../src/derive/index.ts'
import { HARBOUR } from '../../record/re-anchor/harbour.ts'
import { hostileText, mutated } from '../hostile-text.ts'
import { kindOf } from '../kind.ts'

/** The deriver, on anything that Unicode allows. */
export const DERIVER = kindOf<string>({
  name: 'the deriver',
  share: 20_000,
  inputs: fc.oneof(
    mutated([HARBOUR.split('---\n\n')[1]!]),
    hostileText,
    fc.string({ unit: 'binary', maxLength: 300 }),
  ),
  sizeOf: (text) => text.length,
  start: () => ({
    check: (text) => {
      const { quotes, attributions, statements } = derive(text)
      const spans = [
        ...quotes,
        ...attributions.flatMap(({ source, cue, content }) => [source, cue, ...content]),
        ...statements.flatMap(({ content }) => content),
      ]
      for (const span of spans) {
        if (!span) continue
        if (!(span.start >= 0 && span.start < span.end && span.end <= text.length))
          throw new Error(`${span.start}:${span.end} is no place in a text of ${text.length}`)
      }
      for (const statement of statements) {
        if (statement.quotes.some((at) => quotes[at] === undefined))
          throw new Error('a statement has a quote that is none')
        if (/[\r\n]/.test(statement.title)) throw new Error('a title has more than one line')
      }
    },
  }),
})
