import { describe, expect, test } from 'vitest'
import { BRIDGE } from '../../content/content-folder.ts'
import { DerivedFolder, HARBOUR, LATER } from './harbour.ts'

const SAFE = 'It is not safe any more,'
const kinds = (derived: { findings: readonly { kind: string }[] }) => derived.findings.map(({ kind }) => kind)

/** Marks the statement that has a quote as reviewed. */
function review(folder: DerivedFolder, speaker: string): DerivedFolder {
  return folder.editRecord(
    `    speaker: ${speaker}\n    title`,
    `    speaker: ${speaker}\n    reviewed: true\n    title`,
  )
}

describe('a derived record of an article that nobody edited', () => {
  test('is kept to the byte', () => {
    const folder = DerivedFolder.ofHarbour()
    const before = folder.recordText
    expect(folder.derive()).toMatchObject({ done: 'kept', findings: [], toRead: [], speakers: [] })
    expect(folder.recordText).toBe(before)
  })

  test('is kept to the byte though a person changed it', () => {
    const folder = DerivedFolder.ofHarbour().editRecord('cue: added', 'cue: added # she did')
    folder.editRecord(
      '    title: “It is not safe any more,”',
      '    # a better title?\n    title: “It is not safe any more,”',
    )
    const before = folder.recordText
    expect(folder.derive().done).toBe('kept')
    expect(folder.recordText).toBe(before)
  })

  test('does not get back what a person took out, unless they ask for it', () => {
    const folder = DerivedFolder.ofHarbour()
    const [rest = '', taken = ''] = folder.recordText.split(
      /(?= {2}- id: \w+\n.*\n {4}speaker: residents-\w+)/,
    )
    const [, derived = ''] = taken.split(/(?=# Kept by derive)/)
    folder.write(`articles/${BRIDGE}/record.yaml`, rest + derived)
    folder.editArticle('six weeks', 'ten weeks')
    expect(kinds(folder.derive())).toEqual(['lacking', 'reworded'])
    expect(folder.quotes().has('a disgrace')).toBe(false)
    expect(kinds(folder.derive({ addsAll: true }))).toEqual(['added', 'added'])
    expect(folder.quotes().get('a disgrace')).toMatchObject({ speaker: 'residents-w7wm2m' })
  })
})

test('what comes back as somebody else’s words has not the id of what a person took out', () => {
  const folder = DerivedFolder.ofHarbour()
  const { id } = folder.quotes().get('a disgrace')!
  const [rest = '', taken = ''] = folder.recordText.split(/(?= {2}- id: \w+\n.*\n {4}speaker: residents-\w+)/)
  folder.write(`articles/${BRIDGE}/record.yaml`, rest + taken.slice(taken.indexOf('# Kept by derive')))
  folder.editArticle('Residents called', 'Cora Mills, a ferrywoman, called').derive({ addsAll: true })
  const back = folder.quotes().get('a disgrace')!
  expect(back.speaker).toBe('cora-mills')
  expect(back.id).not.toBe(id)
})

describe('an item of an edited article', () => {
  test('keeps its id, and is not updated, where only what stands around it changed', () => {
    const folder = DerivedFolder.ofHarbour()
    const before = folder.quotes().get('a disgrace')!
    folder.editArticle('Residents called the plan', 'On the quay, residents called the plan')
    expect(folder.derive()).toMatchObject({ done: 'changed' })
    const after = folder.quotes().get('a disgrace')!
    expect(after).toMatchObject({ id: before.id, updated: before.updated, published: before.published })
  })

  test('keeps its id, and is updated, where a word of it changed', () => {
    const folder = DerivedFolder.ofHarbour()
    const before = folder.quotes().get(SAFE)!
    folder.editArticle('It is not safe any more', 'It is simply not safe any more')
    expect(kinds(folder.derive())).toEqual(['reworded', 'reworded'])
    const after = folder.quotes().get('It is simply not safe any more,')!
    expect(after).toMatchObject({ id: before.id, published: before.published, updated: LATER })
  })

  test('keeps its id, and is updated, where the article now names another speaker', () => {
    const folder = DerivedFolder.ofHarbour()
    const before = folder.quotes().get('I will miss it.')!
    folder.editArticle('Mr Lindt told reporters', 'Cora Mills, a ferrywoman, told reporters')
    expect(kinds(folder.derive())).toContain('reattributed')
    const after = folder.quotes().get('I will miss it.')!
    expect(after).toMatchObject({ id: before.id, speaker: 'cora-mills', updated: LATER })
    expect(folder.load().content.speakers.map(({ id }) => id)).toContain('cora-mills')
  })

  test('follows its article to the speaker of a paragraph that stands there already', () => {
    const said = (who: string) => `“We will rebuild it before the winter,” said ${who}.`
    const folder = DerivedFolder.ofHarbour(`${HARBOUR}\n${said('Cora Mills')}\n\n${said('Edda Moor')}\n`)
    folder.editArticle(said('Edda Moor'), said('Cora Mills'))
    expect(kinds(folder.derive())).toContain('reattributed')
    const [article] = folder.load().content.articles
    const rebuild = article!.statements.filter(({ title }) => title.includes('rebuild it'))
    expect(rebuild.map(({ speaker }) => speaker)).toEqual(['cora-mills', 'cora-mills'])
    expect(rebuild.flatMap(({ quotes }) => quotes.map(({ speaker }) => speaker))).toEqual([
      'cora-mills',
      'cora-mills',
    ])
  })

  test('keeps its id where its paragraph moved', () => {
    const folder = DerivedFolder.ofHarbour()
    const before = folder.quotes().get('a disgrace')!.id
    folder.editArticle('\nResidents called the plan “a disgrace”.\n', '')
    folder.editArticle('---\n\nThe swing', '---\n\nResidents called the plan “a disgrace”.\n\nThe swing')
    expect(folder.derive().findings).toEqual([])
    expect(folder.quotes().get('a disgrace')!.id).toBe(before)
  })

  test('leaves another of the same words its own id', () => {
    const twice = HARBOUR.replace('“I will miss it.”', '“We will see.”').replace(
      'Residents called the plan “a disgrace”.',
      '“We will see,” said Ada Novak.',
    )
    const folder = DerivedFolder.ofHarbour(twice)
    const ids = () =>
      [...folder.quotes().values()].map(({ exact, speaker, id }) => `${exact} ${speaker} ${id}`)
    const before = ids().filter((id) => id.startsWith('We will see'))
    folder.editArticle('told reporters', 'told the reporters')
    folder.editArticle('“We will see,” said Ada Novak.', '“We will see,” said Ada Novak on Tuesday.')
    folder.derive()
    expect(ids().filter((id) => id.startsWith('We will see'))).toEqual(before)
  })

  test('gets a title of the article’s words where its own are gone', () => {
    const folder = DerivedFolder.ofHarbour().editArticle('takes six weeks', 'will take six weeks')
    folder.derive()
    expect([...folder.statements().values()].map(({ title }) => title)).toContain(
      'Bo Lindt said the work will take six weeks at least',
    )
  })

  test('follows the paragraph before, which says who “he” is', () => {
    const said = 'Bo Lindt came late.\n\n“The ferry is the last hope of this town,” he said.'
    const folder = DerivedFolder.ofHarbour(HARBOUR.replace(/The swing bridge will close[\s\S]*/, `${said}\n`))
    const before = folder.quotes().get('The ferry is the last hope of this town,')!
    expect(before.speaker).toBe('bo-lindt')
    folder.editArticle('Bo Lindt came', 'Carl Mills came').derive()
    const after = folder.quotes().get('The ferry is the last hope of this town,')!
    expect(after).toMatchObject({ id: before.id, speaker: 'carl-mills', moved: [{ from: 'bo-lindt' }] })
  })

  test('gets a title that names whoever the article now gives it to', () => {
    const said = 'Bo Lindt came late. “The ferry is the last hope of this town,” he said.'
    const folder = DerivedFolder.ofHarbour(HARBOUR.replace(/The swing bridge will close[\s\S]*/, `${said}\n`))
    const titles = () => [...folder.statements().values()].map(({ speaker, title }) => `${speaker}: ${title}`)
    expect(titles()).toEqual(['bo-lindt: Bo Lindt said: “The ferry is the last hope of this town”'])
    folder.editArticle('Bo Lindt came', 'Carl Mills came').derive()
    expect(titles()).toEqual(['carl-mills: Carl Mills said: “The ferry is the last hope of this town”'])
  })

  test('never gets the words of another statement for its title', () => {
    const folder = DerivedFolder.ofHarbour().editArticle(
      'Residents called the plan',
      'Ada Novak called the plan',
    )
    folder.derive()
    const titles = [...folder.statements().values()].filter(({ sentences }) =>
      sentences[0]!.exact.includes('a disgrace'),
    )
    expect(titles.map(({ title }) => title)).toEqual(['Ada Novak called the plan “a disgrace”'])
  })

  test('stays in the record, and asks for a person, where its words are gone', () => {
    const folder = DerivedFolder.ofHarbour()
    const id = folder.quotes().get('a disgrace')!.id
    folder.editArticle('\nResidents called the plan “a disgrace”.\n', '')
    const derived = folder.derive()
    expect(derived.findings).toEqual([
      expect.objectContaining({ kind: 'missing', item: 'statement' }),
      expect.objectContaining({ kind: 'missing', item: 'quote', id, words: 'a disgrace' }),
    ])
    expect(folder.recordText.split('\n')[derived.findings[1]!.line - 1]).toContain(id)
    expect(folder.recordText).toContain(id)
  })

  test('may be withdrawn once its words are gone, and is then asked for no more', () => {
    const folder = DerivedFolder.ofHarbour()
    folder.editRecord(
      '    speaker: residents-w7wm2m\n',
      '    speaker: residents-w7wm2m\n    withdrawn: {at: 2026-03-03, reason: Misheard.}\n',
    )
    folder.editArticle('\nResidents called the plan “a disgrace”.\n', '')
    expect(folder.derive().findings).toEqual([])
    expect(folder.problems()).toEqual([])
  })
})

describe('what stands in a new paragraph', () => {
  const withMills = () =>
    DerivedFolder.ofHarbour().editArticle(
      'Residents called',
      '“We were never asked,” said Cora Mills, who runs the ferry café.\n\nResidents called',
    )

  test('is added where it stands, with ids of its own, as published now', () => {
    const folder = withMills()
    const before = [...folder.recordText.matchAll(/- id: (\w+)/g)].map(([, id]) => id)
    expect(kinds(folder.derive())).toEqual(['added', 'added'])
    const quote = folder.quotes().get('We were never asked,')!
    expect(quote).toMatchObject({ speaker: 'cora-mills', reviewed: false })
    expect(LATER - quote.published).toBeLessThanOrEqual(60_000)
    const after = [...folder.recordText.matchAll(/- id: (\w+)/g)].map(([, id]) => id)
    expect(after.filter((id) => before.includes(id))).toEqual(before)
    expect([...folder.quotes().keys()].slice(-2)).toEqual(['We were never asked,', 'a disgrace'])
  })

  test('is what a person is shown', () => {
    const folder = DerivedFolder.ofHarbour().editArticle(
      'Residents called',
      'The ferrymen called it “a swindle”.\n\nResidents called',
    )
    expect(folder.derive().toRead.map(({ words }) => words)).not.toContain('a disgrace')
  })

  test('is added once', () => {
    const folder = withMills()
    folder.derive()
    const after = folder.recordText
    expect(folder.derive()).toMatchObject({ done: 'kept', findings: [] })
    expect(folder.recordText).toBe(after)
  })

  test('dates the statement that it brings a sentence to', () => {
    const folder = DerivedFolder.ofHarbour()
    folder.editArticle('“I will miss it.”', '“I will miss it.”\n\n“Nobody asked me,” Mr Lindt added.')
    folder.derive()
    const host = [...folder.statements().values()].find(({ sentences }) =>
      sentences.some(({ exact }) => exact.includes('Nobody asked')),
    )
    expect(host).toMatchObject({ speaker: folder.quotes().get('I will miss it.')!.speaker, updated: LATER })
  })

  test('joins the statement that it belongs to, without its review', () => {
    const folder = review(DerivedFolder.ofHarbour(), 'ada-novak')
    folder.editArticle('she added.', 'she added. “It is high time,” she said.')
    expect(kinds(folder.derive())).toEqual(['added'])
    const quote = folder.quotes().get('It is high time,')!
    expect(quote).toMatchObject({ speaker: 'ada-novak', reviewed: false })
    expect(folder.quotes().get(SAFE)!.reviewed).toBe(true)
  })
})

describe('what a person reviewed', () => {
  const reviewed = () => review(DerivedFolder.ofHarbour(), 'ada-novak')

  test('keeps its words where the article’s changed; the person is shown the nearest', () => {
    const folder = reviewed().editArticle('It is not safe any more', 'It is simply not safe any more')
    const statements = () => folder.recordText.split('# Kept by derive')[0]
    const before = statements()
    expect(folder.derive().findings).toEqual([
      expect.objectContaining({
        kind: 'missing',
        item: 'statement',
        nearest: expect.stringContaining('simply'),
      }),
      expect.objectContaining({ kind: 'missing', item: 'quote', nearest: 'It is simply not safe any more,' }),
    ])
    expect(statements()).toBe(before)
  })

  test('follows the article where the person accepts it, with its id and its review', () => {
    const folder = reviewed()
    const { id } = folder.quotes().get(SAFE)!
    folder.editArticle('It is not safe any more', 'It is simply not safe any more')
    const asked = folder.derive().findings.map((finding) => finding.id)
    expect(kinds(folder.decide({ acceptsWords: asked }))).toEqual(['reworded', 'reworded'])
    expect(folder.quotes().get('It is simply not safe any more,')).toMatchObject({
      id,
      reviewed: true,
      updated: LATER,
    })
  })

  test('follows the article’s typography without asking', () => {
    const straight = HARBOUR.replace('“It is not safe any more,”', "“It isn't safe any more,”")
    const folder = review(DerivedFolder.ofHarbour(straight), 'ada-novak')
    const { id } = folder.quotes().get("It isn't safe any more,")!
    folder.editArticle("isn't", 'isn’t')
    expect(kinds(folder.derive())).toEqual(['reworded', 'reworded'])
    expect(folder.quotes().get('It isn’t safe any more,')).toMatchObject({ id, reviewed: true })
  })

  test('keeps its speaker where the article names another, until the person decides', () => {
    const folder = review(DerivedFolder.ofHarbour(), 'residents-w7wm2m')
    folder.editArticle('Residents called the plan “a disgrace”.', 'Ada Novak called the plan “a disgrace”.')
    folder.editRecord('Residents called the plan “a disgrace”.\n    quotes', 'called the plan\n    quotes')
    const asks = () => kinds(folder.derive()).includes('doubtful')
    expect(asks()).toBe(true)
    expect(asks()).toBe(true)
    expect(folder.quotes().get('a disgrace')!.speaker).toBe('residents-w7wm2m')
    const { findings } = folder.derive()
    folder.decide({ keeps: findings.map(({ id }) => id) })
    expect(asks()).toBe(false)
    expect(folder.quotes().get('a disgrace')!.speaker).toBe('residents-w7wm2m')
  })

  test('never gets words in another’s mouth when the person accepts changed words and the article a changed speaker', () => {
    const folder = reviewed()
    folder.editArticle(
      'It is not safe any more,” said Ada Novak',
      'It is simply not safe any more,” said Bo Lindt',
    )
    const asked = folder.derive().findings.map(({ id }) => id)
    expect(kinds(folder.decide({ acceptsWords: asked }))).toContain('missing')
    folder.decide({ acceptsWords: asked, acceptsSpeaker: asked })
    expect(folder.quotes().get('It is simply not safe any more,')!.speaker).toBe('bo-lindt')
  })
})

describe('a speaker that a person set', () => {
  const MILLS = '- {id: cora-mills, name: Cora Mills, kind: person}\n'
  const corrected = () => {
    const folder = DerivedFolder.ofHarbour()
    folder.write('speakers.yaml', `${folder.read('speakers.yaml')}${MILLS}`)
    const { id } = folder.quotes().get('I will miss it.')!
    return folder.editRecord(`- id: ${id}\n`, `- id: ${id}\n        speaker: cora-mills\n`)
  }
  const speaker = (folder: DerivedFolder) => folder.quotes().get('I will miss it.')!.speaker

  test('stays, and is not asked for, where the article changed elsewhere or around it, but not in who said it', () => {
    const folder = corrected()
    folder.editArticle('Residents called', 'On the quay, residents called')
    expect(kinds(folder.derive())).toEqual(['reworded'])
    folder.editArticle('every day for forty years', 'every day for fifty years')
    expect(kinds(folder.derive())).not.toContain('doubtful')
    expect(speaker(folder)).toBe('cora-mills')
  })

  test('stays where the person takes the article’s words alone', () => {
    const folder = corrected()
    const { id } = folder.quotes().get('I will miss it.')!
    folder.editRecord(`- id: ${id}\n`, `- id: ${id}\n        reviewed: true\n`)
    folder.editArticle('I will miss it.', 'I will miss it so much.')
    folder.derive()
    folder.decide({ acceptsWords: [id] })
    expect(folder.quotes().get('I will miss it so much.')).toMatchObject({ id, speaker: 'cora-mills' })
  })

  test('is not undone when all that nobody decided is accepted', () => {
    const folder = corrected()
    folder.editArticle('Mr Lindt told reporters', 'Ada Novak told reporters')
    expect(kinds(folder.decide({ acceptsUndecided: true }))).toContain('doubtful')
    expect(speaker(folder)).toBe('cora-mills')
  })

  test('is asked for until it is kept or given up, one item at a time', () => {
    const folder = corrected()
    folder.editArticle('Mr Lindt told reporters', 'Ada Novak told reporters')
    const asks = () => folder.derive().findings.filter(({ kind }) => kind === 'doubtful')
    expect(asks()).toEqual([expect.objectContaining({ was: 'cora-mills', now: 'ada-novak' })])
    const [{ id } = { id: '' }] = asks()
    folder.decide({ keeps: [id] })
    expect(asks()).toEqual([])
    expect(speaker(folder)).toBe('cora-mills')
    folder.decide({ acceptsSpeaker: [id] })
    expect(speaker(folder)).toBe('ada-novak')
    expect(folder.derive().done).toBe('kept')
  })

  test('dates the quote, which says whose it was, so that their subscribers hear', () => {
    const folder = corrected()
    folder.derive()
    expect(folder.quotes().get('I will miss it.')).toMatchObject({
      updated: LATER,
      moved: [{ at: LATER, from: 'bo-lindt' }],
    })
    expect(folder.derive().done).toBe('kept')
  })

  test('says nothing of whose it was where it was held back', () => {
    const folder = corrected().writeSite('review: required\n')
    folder.derive()
    expect(folder.recordText).not.toContain('moved')
  })
})

test('a correction by hand of this very day is dated now, though its day’s instant lies ahead', () => {
  const folder = DerivedFolder.ofHarbour()
  const { id } = folder.quotes().get('a disgrace')!
  const early = Date.UTC(2026, 2, 3, 7)
  folder.editRecord(`- id: ${id}\n`, `- id: ${id}\n        corrections: [{at: 2026-03-03, note: A word.}]\n`)
  folder.derive({ now: early })
  expect(folder.quotes().get('a disgrace')).toMatchObject({ updated: early, corrections: [{ at: early }] })
  expect(folder.derive({ now: early + 5000 }).done).toBe('kept')
})

test('a quote that the article gives to another speaker leaves the statement of the first, unreviewed', () => {
  const twice = HARBOUR.replace(' “I will miss it.”', '')
  const folder = DerivedFolder.ofHarbour(twice)
  const exact = 'I have crossed this bridge every day for forty years,'
  const { id, confidence } = folder.quotes().get(exact)!
  folder.editArticle('Mr Lindt told reporters', 'Cora Mills, a ferrywoman, told reporters')
  folder.derive()
  expect(folder.problems()).toEqual([])
  const statement = [...folder.statements().values()].find(({ quotes }) =>
    quotes.some((quote) => quote.id === id),
  )!
  expect(statement).toMatchObject({ speaker: 'cora-mills', reviewed: false, quotes: [{ id, confidence }] })
  const others = [...folder.statements().values()].filter(({ speaker }) => speaker === 'bo-lindt')
  expect(others.map(({ title }) => title).join()).not.toContain('crossed this bridge')
  expect(folder.derive().done).toBe('kept')
})

describe('what changes an item', () => {
  const SECONDS = 1000
  test.each([
    ['its words', (folder: DerivedFolder) => folder.editArticle('It is not safe', 'It is simply not safe')],
    [
      'a context by hand',
      (folder: DerivedFolder) => folder.editRecord('cue: added', 'cue: added\n        context: Of it.'),
    ],
  ])('moves its date forward, %s, also where that lay ahead', (_, change) => {
    const folder = DerivedFolder.ofHarbour()
    const ahead = new Date(LATER + 3600 * SECONDS).toISOString()
    folder.write(
      `articles/${BRIDGE}/record.yaml`,
      folder.recordText.replace(/( +)(published: \S+\n)/g, `$1$2$1updated: ${ahead}\n`),
    )
    folder.derive()
    change(folder)
    const before = new Map(
      [...folder.recordText.matchAll(/id: (\w+)\n +published.*\n +updated: (\S+)/g)].map(([, id, at]) => [
        id!,
        at!,
      ]),
    )
    folder.derive()
    const after = [...folder.quotes().values()].filter(
      ({ id, updated }) => updated !== Date.parse(before.get(id)!),
    )
    expect(after.length).toBe(1)
    expect(after[0]!.updated).toBe(Date.parse(before.get(after[0]!.id)!) + SECONDS)
  })
})

describe('what a person wrote', () => {
  test('keeps its speaker, though it is not reviewed', () => {
    const folder = DerivedFolder.ofHarbour()
    folder.editRecord('speaker: residents-w7wm2m', 'speaker: bo-lindt')
    folder.editArticle('Residents called the plan', 'Ada Novak called the plan')
    expect(kinds(folder.derive())).toContain('doubtful')
    expect(folder.quotes().get('a disgrace')!.speaker).toBe('bo-lindt')
  })

  test('keeps its title, its context, its comments and the order of its keys', () => {
    const folder = DerivedFolder.ofHarbour()
    folder.editRecord(
      '    title: “It is not safe any more,”',
      '    title: Not safe! # short\n    # was: “It is not safe any more,”',
    )
    folder.editRecord('        cue: added\n', '        context: Of the bridge. # ours\n        cue: added\n')
    folder.editArticle('It is not safe any more', 'It is simply not safe any more')
    folder.derive()
    for (const line of ['    title: Not safe! # short', '        context: Of the bridge. # ours'])
      expect(folder.recordText.split('\n')).toContain(line)
    expect(folder.recordText).toContain('# was: “It is not safe any more,”')
  })

  test('as a whole record is left as it is, and what it lacks is said', () => {
    const folder = DerivedFolder.ofHarbour()
    const own = `statements:
  - id: mine
    speaker: ada-novak
    title: Not safe
    sentences: ["“${SAFE}” said Ada Novak, who chairs the harbour committee."]
    quotes: [{ id: q-mine, exact: "${SAFE}" }]
`
    folder.write(`articles/${BRIDGE}/record.yaml`, own)
    const derived = folder.derive()
    expect(derived.done).toBe('kept')
    expect(new Set(kinds(derived))).toEqual(new Set(['lacking']))
    expect(folder.recordText).toBe(own)
  })

  test('as a whole record in brackets gets what it lacks where the person asks for it', () => {
    const folder = DerivedFolder.ofHarbour()
    folder.write(
      `articles/${BRIDGE}/record.yaml`,
      `{ statements: [{ id: mine, speaker: ada-novak, title: Not safe, sentences: ["“${SAFE}” said Ada Novak"], quotes: [{ id: q, exact: "${SAFE}" }] }] }\n`,
    )
    folder.derive({ addsAll: true })
    expect(folder.quotes().get(SAFE)!.id).toBe('q')
    expect([...folder.quotes().keys()].length).toBeGreaterThan(3)
    expect(folder.derive({ addsAll: true }).done).toBe('kept')
  })
})
