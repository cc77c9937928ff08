import { counted } from '../content/counted.ts'
import { didYouMean } from '../content/did-you-mean.ts'
import { slug as slugSchema } from '../content/schema/scalars.ts'
import { slugOf } from '../content/slug-of.ts'
import { mergeSpeakers, renameSpeaker } from '../record/speakers/change-speakers.ts'
import { type ListedSpeaker, listSpeakers } from '../record/speakers/list-speakers.ts'
import { splitSpeaker } from '../record/speakers/split-speaker.ts'
import { Progress, readArguments, run, wrongUse } from './command.ts'
import { CONTENT } from './folders.ts'

const HELP = `Usage: npm run speakers -- [--json] [--content DIR]
       npm run speakers -- merge SPEAKER OTHER
       npm run speakers -- rename SPEAKER NAME|ID
       npm run speakers -- split SPEAKER --article SLUG --name NAME [--to ID]

Lists the speakers: how much each said, the latest article, and who may be the same one. Or changes speakers.yaml
and every record that names them, all at once or not at all. The ids of statements and quotes stay, and so do
comments; the address of an id that is gone leads to the speaker's new one.

  merge SPEAKER OTHER  OTHER is SPEAKER: what both said is SPEAKER's, and OTHER's full names become aliases
  rename SPEAKER NAME  gives the speaker that name, and the id that follows from it
  rename SPEAKER ID    gives the speaker that id and keeps the name
  split SPEAKER        what they said in the article --article is another's, whose name is --name, and whose id is --to
                       or follows from the name; subscribers of the first are told that it is gone
  --content DIR        the content folder (content)
  --json               print what is listed or was changed as JSON

Exits with status 1 where something is wrong with the content, and nothing was written then.

Example:
  npm run speakers -- merge ana-ruiz ruiz`

const { values, positionals } = readArguments(
  HELP,
  {
    article: { type: 'string' },
    name: { type: 'string' },
    to: { type: 'string' },
    content: CONTENT,
    json: { type: 'boolean', default: false },
  },
  true,
)
const usage = HELP.split('\n\n')[0]!
const VERBS = ['merge', 'rename', 'split']
const [verb, first, second, ...more] = positionals
const { content: directory, article, name } = values
const isSplit = verb === 'split'
if (!isSplit && [article, name, values.to].some((value) => value !== undefined))
  wrongUse(`--article, --name and --to go with split\n\n${usage}`)
if (more.length > 0) wrongUse(`“${more[0]}” is one word too many; put names into quotation marks\n\n${usage}`)

const progress = new Progress()
const onRead = (done: number, of: number) => progress.show('reading', done, of)

await run(() => {
  if (verb === undefined) return print(progress.during(() => listSpeakers(directory, onRead)))
  if (!VERBS.includes(verb))
    return wrongUse(
      `“${verb}” is nothing that can be done with speakers; ${didYouMean(verb, VERBS, `it is one of ${VERBS.join(', ')}`)}\n\n${usage}`,
    )
  if (first === undefined) return wrongUse(`Name the speaker, by the id in speakers.yaml.\n\n${usage}`)
  if (isSplit && second === undefined) return split(first)
  if (verb === 'merge' && second !== undefined)
    return tell(progress.during(() => mergeSpeakers(directory, first, second, onRead)))
  if (verb === 'rename' && second !== undefined)
    return tell(progress.during(() => renameSpeaker(directory, first, newName(second), onRead)))
  return wrongUse(usage)
})

/** What to rename to: an id as it is, or a name with the id that follows from it. */
function newName(words: string): { id: string; name?: string } {
  return slugSchema.safeParse(words).success ? { id: words } : { id: idOf(words), name: words.trim() }
}

function idOf(words: string): string {
  const id = slugOf(words, 60)
  return id === '' ? wrongUse(`“${words}” has no Latin letter to make an id of; give one\n\n${usage}`) : id
}

function split(speaker: string): void {
  if (article === undefined || name === undefined)
    wrongUse(`Say with --article in which article, and with --name who it is there.\n\n${usage}`)
  const to = values.to ?? idOf(name)
  if (!slugSchema.safeParse(to).success)
    wrongUse(`--to ${to}: an id must be lower-case letters, digits and single hyphens\n\n${usage}`)
  const now = Math.floor(Date.now() / 1000) * 1000
  const of = { directory, speaker, article, to, name, now, onArticle: onRead }
  const done = progress.during(() => splitSpeaker(of))
  tell({ speaker: done.speaker, records: done.articles.map(({ file }) => file) })
}

function tell(changed: ReturnType<typeof mergeSpeakers>): void {
  const { speaker, records } = changed
  if (values.json) {
    console.log(JSON.stringify(changed))
    return
  }
  for (const record of records) console.log(`${record}: now names ${speaker.id}`)
  console.log(`${speaker.id} (${speaker.name}): ${counted(records.length, 'record')} changed`)
}

function print(speakers: readonly ListedSpeaker[]): void {
  if (values.json) {
    console.log(JSON.stringify({ speakers }))
    return
  }
  for (const { id, name: named, kind, statements, quotes, last, mayBe } of speakers) {
    const said = `${counted(quotes, 'quote')} in ${counted(statements, 'statement')}`
    console.log(`${id} (${named}, ${kind}): ${said}${last === null ? '' : `, last in ${last}`}`)
    if (mayBe.length > 0) console.log(`  may be ${mayBe.join(' or ')}`)
  }
}
