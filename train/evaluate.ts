import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Progress, readArguments, run, wrongUse } from '../src/cli/command.ts'
import { siteSchema } from '../src/content/schema/site-schema.ts'
import type { Derivation } from '../src/derive/derivation.ts'
import { derive } from '../src/derive/index.ts'
import type { Span } from '../src/model.ts'
import { type Persons, readPersons } from './corpora/read-persons.ts'
import { KNOWN_MISSES, readTraps } from './corpora/read-traps.ts'
import { type GoldArticle, readCorpus, readTwice } from './corpus.ts'
import { isWrong, judgePersons, judgeTraps } from './judging/judge-persons.ts'
import { type Judgement, judgeSaying, type Reading, sayingErrors } from './judging/judge-saying.ts'
import { MENTION_KINDS } from './judging/person-names.ts'
import { personErrors, personsTables } from './judging/persons-tables.ts'
import { reliability } from './judging/reliability.ts'
import { countsTable, sayingTable } from './judging/saying-tables.ts'

const HELP = `Usage: npm run evaluate -- DATA SPLIT [--persons FILE] [--set-aside] [--publisher PUBLISHER] [--errors N]
       npm run evaluate -- --traps PATH [--note-misses] [--errors N]

Derives a split of the corpus and shows how right it is: the mentions, the persons, and how far confidences hold.
Or derives traps, short texts that are easily given to the wrong person, and shows how right the persons are.

  DATA                   the data folder of a clone of networkdynamics/PolNeAR
  SPLIT                  dev, test or train
  --persons FILE         who the quotes' sources are (DATA/../persons/SPLIT.json, where it is there)
  --set-aside            judge the articles that are set aside, alone: those of train that nothing may learn from
  --publisher PUBLISHER  judge this publisher's articles alone, as npm run train -- --leave-out does
  --traps PATH           a folder or a file of traps, such as test/derive/traps
  --note-misses          list the traps that are read wrongly in ${KNOWN_MISSES} beside them, for the tests
  --errors N             print the first N errors on quotes, and the N surest on persons, one a line
  --help                 show this`

const { values, positionals } = readArguments(
  HELP,
  {
    errors: { type: 'string' },
    persons: { type: 'string' },
    publisher: { type: 'string' },
    'set-aside': { type: 'boolean' },
    traps: { type: 'string' },
    'note-misses': { type: 'boolean' },
  },
  true,
)
const [root, split, ...more] = positionals
const isCalledWell =
  values.traps === undefined ? split !== undefined && more.length === 0 : root === undefined
if (!isCalledWell) wrongUse(HELP)
if (values['set-aside'] && split !== 'train') wrongUse('--set-aside: only articles of train are set aside')
const most = Number(values.errors ?? 0)
if (!Number.isInteger(most) || most < 0) wrongUse(`--errors ${values.errors}: must be a number`)

const least = siteSchema.shape.leastConfidence.parse(undefined)

await run(() => (values.traps === undefined ? evaluateCorpus(root!, split!) : evaluateTraps(values.traps)))

async function evaluateCorpus(root: string, split: string): Promise<void> {
  const { publisher } = values
  const persons = readPersonsOf(root, split)
  const articles = readCorpus(root, split)
    .filter((article) => publisher === undefined || article.publisher === publisher)
    .filter(({ id }) => !values['set-aside'] || persons?.has(id))
  const derivations = deriveAll(articles)
  const judgement = judgeSaying(articles, derivations)
  printLines(sayingTable(new Map([['On Record', judgement], ...judgeAnnotators(root)])))
  printLines(countsTable(judgement))
  printLines(reliability(articles, derivations))
  printLines(articles.flatMap((article, i) => sayingErrors(article, derivations[i]!)).slice(0, most))
  if (persons === null) return
  const judged = judgePersons(articles, derivations, persons)
  printLines(personsTables(judged, least, ['mention', MENTION_KINDS]))
  printLines(personErrors(judged, most))
}

function evaluateTraps(path: string): void {
  const traps = readTraps(path)
  const judged = judgeTraps(traps, deriveAll(traps))
  const kinds = [...new Set(traps.map(({ kind }) => kind))]
  console.log(personsTables(judged, least, ['traps', kinds]).join('\n'))
  printLines(personErrors(judged, most))
  if (!values['note-misses']) return
  const missed = [...new Set(judged.filter(isWrong).map(({ article }) => article))].sort()
  writeFileSync(join(path, KNOWN_MISSES), missed.map((name) => `${name}\n`).join(''))
}

function deriveAll(articles: readonly { readonly text: string }[]): Derivation[] {
  const progress = new Progress()
  const derivations = articles.map(({ text }, i) => {
    progress.show('deriving', i + 1, articles.length)
    return derive(text)
  })
  progress.end()
  return derivations
}

/** Judges how well people do: the second annotator of the articles of train that have two, by the first. */
function judgeAnnotators(root: string): [string, Judgement][] {
  if (!existsSync(join(root, 'train'))) return []
  const pairs = readTwice(root, 'train')
  if (pairs.length === 0) return []
  const judgement = judgeSaying(
    pairs.map(([first]) => first),
    pairs.map(([, second]) => readAnnotator(second)),
  )
  return [[`a second trained annotator, ${pairs.length} articles`, judgement]]
}

/** Takes what an annotator marked for a reading; a source in pieces reaches from the first to the last. */
function readAnnotator({ quotes, attributions }: GoldArticle): Reading {
  const whole = (pieces: readonly Span[]): Span | null =>
    pieces.length === 0 ? null : { start: pieces[0]!.start, end: pieces.at(-1)!.end }
  return {
    quotes: quotes.map(({ start, end, speaker }) => ({ start, end, speaker: { mention: whole(speaker) } })),
    attributions: attributions.map(({ source, content }) => ({ source: whole(source), content })),
  }
}

/** Prints a block of lines, set apart from what stands before. */
function printLines(lines: readonly string[]): void {
  if (lines.length > 0) console.log(['', ...lines].join('\n'))
}

/** Reads who the quotes' sources are, if somebody wrote it down for this split. */
function readPersonsOf(root: string, split: string): Persons | null {
  const file = values.persons ?? join(root, '..', 'persons', `${split}.json`)
  if (values.persons === undefined && !existsSync(file)) return null
  return readPersons(file, split, values['set-aside'] ? 'set aside' : 'seen')
}
