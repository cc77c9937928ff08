import { slug as slugSchema } from '../content/schema/scalars.ts'
import { speakersSchema } from '../content/schema/speakers-schema.ts'
import type { SpeakerKind } from '../model.ts'
import { type FolderMove, type MovedArticle, moveInFolder } from '../record/move/move-in-folder.ts'
import { Progress, readArguments, run, wrongUse } from './command.ts'
import { CONTENT } from './folders.ts'

const HELP = `Usage: npm run move -- ID [ID …] --to SPEAKER [--name NAME --kind KIND] [--note TEXT]
                     [--into STATEMENT | --apart] [--unpublished] [--content DIR] [--json]

Gives quotes, or statements with their quotes, to the speaker whose words they are. A quote leaves its statement for
one of the speaker's nearby, or for a new one, with the sentences that report it; titles that were its words are
written anew. Every id stays, what moves counts as reviewed, and the first speaker's subscribers are told that it is
gone. Comments and everything else in the record stay as they are.

  ID                quotes and statements, by the ids in record.yaml
  --to SPEAKER      whose words they are: an id of speakers.yaml
  --name NAME       makes the speaker, who is not in speakers.yaml yet
  --kind KIND       of the new speaker: person, organization, country or group
  --note TEXT       says under the item what was wrong
  --into STATEMENT  the statement of the speaker's that the quotes join
  --apart           the quotes join no statement, and leave theirs its sentences where nothing else would be left
  --unpublished     nothing of it has gone out yet: nobody is told
  --content DIR     the content folder (content)
  --json            print what was moved as JSON

Exits with status 1 where something is wrong with the content, and nothing was written then.

Example:
  npm run move -- 9rj3c5m8w0zt --to ana-ruiz --note "The chair said so, not the clerk."`

const { values, positionals } = readArguments(
  HELP,
  {
    to: { type: 'string' },
    name: { type: 'string' },
    kind: { type: 'string', default: 'person' },
    note: { type: 'string' },
    into: { type: 'string' },
    apart: { type: 'boolean', default: false },
    unpublished: { type: 'boolean', default: false },
    content: CONTENT,
    json: { type: 'boolean', default: false },
  },
  true,
)
const usage = HELP.split('\n\n')[0]
const { to, name, note } = values
if (positionals.length === 0 || to === undefined) wrongUse(`Name what to move, and --to whom.\n\n${usage}`)
if (values.into !== undefined && values.apart) wrongUse(`--into and --apart say opposite things\n\n${usage}`)
const kind = kindOf(values.kind)
if (name !== undefined && !slugSchema.safeParse(to).success)
  wrongUse(
    `--to ${to}: the id of a new speaker must be lower-case letters, digits and single hyphens\n\n${usage}`,
  )
const remark = note?.replace(/\s+/g, ' ').trim()
if (remark === '') wrongUse(`--note: must not be empty\n\n${usage}`)

await run(() => {
  const into = values.apart ? 'apart' : values.into
  const progress = new Progress()
  const move: FolderMove = {
    directory: values.content,
    ids: positionals,
    to,
    now: Math.floor(Date.now() / 1000) * 1000,
    isUnpublished: values.unpublished,
    ...(name === undefined ? {} : { fresh: { name, kind } }),
    ...(remark === undefined ? {} : { note: remark }),
    ...(into === undefined ? {} : { into }),
    onRecord: (done, of) => progress.show('reading', done, of),
  }
  const { articles, speaker } = progress.during(() => moveInFolder(move))
  if (values.json) console.log(JSON.stringify({ speaker, articles }))
  else if (articles.length === 0) console.log(`All of it is ${speaker.id}’s already; nothing was changed.`)
  else for (const article of articles) printMoved(article, speaker.id)
})

function printMoved({ file, parts }: MovedArticle, to: string): void {
  for (const { kind: how, of, into, quotes, from, line } of parts) {
    const moved = quotes.length === 1 ? `the quote ${quotes[0]}` : `${quotes.length} quotes`
    const from_ = from === undefined || from === to ? '' : `, and no longer ${from}’s`
    const words = {
      moved: `the statement ${of} is now ${to}’s${from_}`,
      split: `${moved} of ${of} is now ${to}’s${from_}, in a new statement, ${into}: read its title`,
      joined: `${moved} of ${of} is now ${to}’s${from_}, in the statement ${into}`,
    }
    console.log(`${file}:${line}: ${words[how]}`)
  }
}

function kindOf(text: string): SpeakerKind {
  const kinds = speakersSchema.element.shape.kind.options
  const found = kinds.find((other) => other === text)
  return found ?? wrongUse(`--kind ${text}: must be one of ${kinds.join(', ')}\n\n${usage}`)
}
