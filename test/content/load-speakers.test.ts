import { describe, expect, test } from 'vitest'
import { type BrokenRule, expectError } from './broken-rule.ts'
import { goodContent, SPEAKERS } from './content-folder.ts'

const edit = (from: string, to: string) => (folder: ReturnType<typeof goodContent>) =>
  folder.edit('speakers.yaml', from, to)

const rules: BrokenRule[] = [
  {
    wrong: 'no speakers.yaml',
    breakIt: (folder) => folder.remove('speakers.yaml'),
    at: 'speakers.yaml:1',
    what: 'is missing',
  },
  {
    wrong: 'bytes that are not UTF-8',
    breakIt: (folder) =>
      folder.write('speakers.yaml', Buffer.from(SPEAKERS.replace('Lindt', 'Lind\xe9n'), 'latin1')),
    at: 'speakers.yaml:10',
    what: 'is not UTF-8 text',
  },
  {
    wrong: 'YAML that does not parse',
    breakIt: edit('[the council]', '[the council'),
    at: 'speakers.yaml:9',
    what: /: is not valid YAML: /,
  },
  {
    wrong: 'keys in place of a list',
    breakIt: (folder) => folder.write('speakers.yaml', 'ada: Ada\n'),
    at: 'speakers.yaml:1',
    what: 'the file must be a list',
  },
  {
    wrong: 'an unknown key',
    breakIt: edit('aliases:', 'alias:'),
    at: 'speakers.yaml:8',
    what: '“1.alias” is not a key that On Record knows',
  },
  {
    wrong: 'a speaker without a kind',
    breakIt: edit('  kind: organization\n', ''),
    at: 'speakers.yaml:5',
    what: '“1.kind” must be one of person, organization, country, group',
  },
  {
    wrong: 'a kind that there is not',
    breakIt: edit('kind: organization', 'kind: city'),
    at: 'speakers.yaml:7',
    what: '“1.kind” must be one of person, organization, country, group',
  },
  {
    wrong: 'an id with capitals',
    breakIt: edit('- id: city-council', '- id: City-Council'),
    at: 'speakers.yaml:5',
    what: '“1.id” must be lower-case letters, digits and single hyphens',
  },
  {
    wrong: 'an id given twice',
    breakIt: edit('- id: bo-lindt\n  name: Bo Lindt', '- id: ada-novak\n  name: Bo Lindt'),
    at: 'speakers.yaml:9',
    what: 'the id “ada-novak” is given twice',
  },
  {
    wrong: 'a name that is another’s alias',
    breakIt: edit('name: Bo Lindt', 'name: the council'),
    at: 'speakers.yaml:10',
    what: '“the council” names both city-council and bo-lindt',
  },
  {
    wrong: 'an alias that is another’s name',
    breakIt: edit('[the council]', '[the council, Ada Novak]'),
    at: 'speakers.yaml:8',
    what: '“Ada Novak” names both ada-novak and city-council',
  },
  {
    wrong: 'an alias that two share',
    breakIt: (folder) => folder.writeSpeakers(`${SPEAKERS}  aliases:\n    - Bo\n    - the council\n`),
    at: 'speakers.yaml:12',
    what: '“the council” names both city-council and bo-lindt',
  },
  {
    wrong: 'one that is part of nobody known',
    breakIt: edit('partOf: city-council', 'partOf: the-city'),
    at: 'speakers.yaml:4',
    what: 'no speaker has the id “the-city”',
  },
  {
    wrong: 'one that is part of itself',
    breakIt: edit('partOf: city-council', 'partOf: ada-novak'),
    at: 'speakers.yaml:4',
    what: '“ada-novak” is part of itself',
  },
  {
    wrong: 'a sameAs that is no address',
    breakIt: (folder) => folder.writeSpeakers(`${SPEAKERS}  sameAs: Q42\n`),
    at: 'speakers.yaml:12',
    what: '“2.sameAs” must be an absolute http:// or https:// address',
  },
]

describe('speakers.yaml', () => {
  // The record names speakers that are then gone or renamed; this is about the one file.
  const withoutRecord = (rule: BrokenRule): BrokenRule => ({
    ...rule,
    breakIt: (folder) => {
      folder.remove('articles')
      rule.breakIt(folder)
    },
  })
  test.each(rules.map(withoutRecord))('is refused with $wrong', expectError)

  test('may say one name of one speaker twice', () => {
    const folder = goodContent().edit(
      'speakers.yaml',
      '[the council]',
      '[the council, City Council, the council]',
    )
    expect(folder.problems()).toEqual([])
  })

  test.each(['', '\n', '# nobody yet\n'])('may be without a speaker: %j', (yaml) => {
    const folder = goodContent().remove('articles').writeSpeakers(yaml)
    expect(folder.load().content.speakers).toEqual([])
  })

  test('keeps its order', () => {
    const ids = goodContent()
      .load()
      .content.speakers.map(({ id }) => id)
    expect(ids).toEqual(['ada-novak', 'city-council', 'bo-lindt'])
  })
})
