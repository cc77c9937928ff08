import { expect, test } from 'vitest'
import { attributionClassOf } from '../../../src/derive/lexicons/attribution-words.ts'
import { stem } from '../../../src/derive/tokens/stem.ts'

const classOf = (word: string): number | undefined => attributionClassOf.get(stem(word))

test('the forms of a verb have one class, and a rare verb has that of a common one of its kind', () => {
  for (const [common, ...others] of [
    ['say', 'says', 'said', 'saying', 'announcing', 'blurted'],
    ['condemn', 'condemned', 'castigated', 'excoriates', 'lambasting'],
    ['predict', 'predicted', 'foresees', 'prophesied'],
  ] as const) {
    for (const other of others) expect([other, classOf(other)]).toEqual([other, classOf(common)])
  }
})

test('words that tell of no saying, thinking or wanting have no class', () => {
  for (const word of ['river', 'walked', 'Tuesday', 'the', 'of']) expect(classOf(word)).toBeUndefined()
})
