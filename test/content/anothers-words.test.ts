import { describe, expect, test } from 'vitest'
import { RECORD_FILE } from './broken-rule.ts'
import { type ContentFolder, goodContent } from './content-folder.ts'

/** Gives the quotes of the first statement to another speaker by hand, and leaves the statement. */
function givenAway(quotes: readonly string[]): ContentFolder {
  const folder = goodContent()
  for (const id of quotes)
    folder.edit(RECORD_FILE, `- id: ${id}\n`, `- id: ${id}\n        speaker: bo-lindt\n`)
  return folder
}
const problems = (folder: ContentFolder) =>
  folder.problems().map(({ file, line, what, remedy }) => `${file}:${line}: ${what}; ${remedy}`)

describe('a statement in the wrong mouth is refused', () => {
  test('where its sentences have quotes of somebody else alone', () => {
    expect(problems(givenAway(['q-safe', 'q-see']))).toEqual([
      `${RECORD_FILE}:2: the statement is ada-novak’s, but all that reports it are quotes of others, such as bo-lindt’s; ` +
        'move what is bo-lindt’s to a statement of their own: npm run move -- q-safe q-see --to bo-lindt',
    ])
  })

  test.each([
    ['without a name', '“It is not safe any more…”'],
    ['under the name of its speaker', "'Ada Novak said: “It is not safe any more”'"],
  ])('where its title is a quote of somebody else, %s', (_, title) => {
    const folder = givenAway(['q-safe']).edit(RECORD_FILE, 'title: The bridge is not safe', `title: ${title}`)
    expect(problems(folder)).toEqual([
      `${RECORD_FILE}:2: the statement is ada-novak’s, but its title is a quote of bo-lindt’s; ` +
        'move what is bo-lindt’s to a statement of their own: npm run move -- q-safe --to bo-lindt',
    ])
  })
})

describe('a statement is its speaker’s', () => {
  test('with a quote of somebody else beside one of theirs', () => {
    expect(problems(givenAway(['q-safe']))).toEqual([])
  })

  test('with the words of one who speaks for them, at whatever remove', () => {
    const folder = givenAway(['q-safe', 'q-see'])
    folder.write(
      'speakers.yaml',
      `- {id: ada-novak, name: Ada Novak, kind: person}
- {id: city-council, name: City Council, kind: organization}
- {id: bo-lindt, name: Bo Lindt, kind: person, partOf: desk}
- {id: desk, name: Desk, kind: organization, partOf: ada-novak}
`,
    )
    expect(problems(folder)).toEqual([])
  })

  test('with a sentence that has no quote', () => {
    const folder = givenAway(['q-safe', 'q-see']).edit(
      RECORD_FILE,
      '    sentences:\n      - “It is',
      '    sentences:\n      - The swing bridge will close in June, the city council said on Monday.\n      - “It is',
    )
    expect(problems(folder)).toEqual([])
  })

  test('where it was taken back, or the quote was', () => {
    const gone = 'withdrawn: {at: 2026-03-04, reason: Misheard.}'
    expect(problems(givenAway(['q-safe', 'q-see']).edit(RECORD_FILE, 'reviewed: true', gone))).toEqual([])
    const quote = givenAway(['q-safe', 'q-see'])
    for (const key of ['cue: said', `suffix: ',” she'`])
      quote.edit(RECORD_FILE, key, `${key}\n        ${gone}`)
    expect(problems(quote)).toEqual([])
  })
})
