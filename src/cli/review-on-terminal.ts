import { ContentError, formatProblem } from '../content/problem.ts'
import { ChangedMeanwhile } from '../content/write-files.ts'
import { notesOf } from '../record/derived-notes.ts'
import type { Action } from '../review/action.ts'
import { completionsOf } from '../review/completions.ts'
import { type Desk, type OpenArticle, Outdated } from '../review/desk.ts'
import { doubtsOf } from '../review/doubts.ts'
import { speakerName } from '../review/page/speaker-name.ts'
import { isOpen, queueOf, type Stop } from '../review/queue.ts'
import type { Reading } from '../review/reading.ts'
import { Refusal, speakersOf } from '../review/reviewed-record.ts'
import type { Asking } from './asking.ts'

const QUESTION = '[a]ccept  [s]omebody else’s  [w]ithdraw  [n]ext  [u]ndo  [q]uit'
const NO_QUOTE = 'It is no quote.'

/** What is asked about. */
interface Question {
  readonly asking: Asking
  readonly open: OpenArticle
  readonly stop: Stop
  readonly reading: Reading
}

/** What comes of an answer: a decision, one that is taken back, or where to go. */
type Outcome = Action | 'undo' | 'next' | 'quit' | 'again'

const ANSWERS: Readonly<Record<string, (question: Question) => Outcome | Promise<Outcome>>> = {
  a: ({ stop }) => ({ do: 'accept', items: [stop.key] }),
  s: attribute,
  w: withdraw,
  n: () => 'next',
  u: () => 'undo',
  q: () => 'quit',
}

/**
 * Reviews an article line by line: shows what is to decide on, the least sure first, and asks.
 *
 * @param reading the article as the deriver reads it, for the doubts and the names
 * @returns how many items are left to decide on
 */
export async function reviewOnTerminal(
  desk: Desk,
  slug: string,
  reading: Reading,
  asking: Asking,
): Promise<number> {
  const passed = new Set<string>()
  let open = desk.open(slug)
  const left = () => queueOf(open.record).filter(isOpen)
  const following = () => left().find(({ key }) => !passed.has(key))
  for (let stop = following(); stop; stop = following()) {
    asking.say(described(open, stop, reading, left().length))
    const answer = await asking.ask(QUESTION)
    // Whoever closes the terminal wants no more.
    if (answer === undefined) break
    const outcome = (await ANSWERS[answer.toLowerCase()]?.({ asking, open, stop, reading })) ?? 'again'
    if (outcome === 'quit') break
    if (outcome === 'next') passed.add(stop.key)
    if (outcome === 'next' || outcome === 'again') continue
    try {
      open = outcome === 'undo' ? desk.undo(slug, open.version) : desk.act(slug, open.version, outcome)
    } catch (error) {
      asking.say(reasonOf(error))
      open = desk.open(slug)
    }
  }
  return left().length
}

/** Why a decision was not carried out, in words; throws what is a fault of ours. */
function reasonOf(error: unknown): string {
  if (error instanceof ContentError) return error.problems.map(formatProblem).join('\n')
  if (error instanceof Refusal || error instanceof Outdated || error instanceof ChangedMeanwhile)
    return error.message
  throw error
}

function described({ record }: OpenArticle, stop: Stop, reading: Reading, left: number): string {
  const { speakers, file } = record
  const doubts = doubtsOf(stop, { speakers, notes: notesOf(file.record), reading })
  const isQuote = stop.key.startsWith('quote/')
  return [
    '',
    `${left} to decide on; ${Math.floor(stop.confidence * 100)} % sure, ${stop.id}`,
    `${speakerName(stop.speaker, speakers)}: ${isQuote ? `“${stop.words}”` : stop.words}`,
    `  in: ${stop.sentences.map(({ exact }) => exact).join(' ')}`,
    `  goes out as: ${stop.statement.title}`,
    ...doubts.map((doubt) => `  ? ${doubt}`),
  ].join('\n')
}

async function withdraw({ asking, stop }: Question): Promise<Outcome> {
  const reason = await asking.ask(`Why? Who got it already reads this (${NO_QUOTE})`)
  return reason === undefined ? 'quit' : { do: 'withdraw', item: stop.key, reason: reason || NO_QUOTE }
}

async function attribute({ asking, open, stop, reading }: Question): Promise<Outcome> {
  const typed = await asking.ask('Whose? The name, or some letters of it')
  if (typed === undefined) return 'quit'
  const { speakers, file } = open.record
  const found = completionsOf(typed, { speakers, named: speakersOf(file), names: reading.names })
  found.forEach(({ name, hint }, at) => {
    asking.say(`  ${at + 1}  ${name} (${hint})`)
  })
  const whose = found[Number(await asking.ask('Which of them? A number, or nothing for none')) - 1]
  if (!whose) return 'again'
  const { id, name, kind } = whose
  return { do: 'attribute', items: [stop.key], to: id === null ? { name, kind } : { id } }
}
