import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Progress, readArguments, run, wrongUse } from '../src/cli/command.ts'
import { siteSchema } from '../src/content/schema/site-schema.ts'
import type { Derivation } from '../src/derive/derivation.ts'
import { derive } from '../src/derive/index.ts'
import { type Persons, readPersons } from './corpora/read-persons.ts'
import { KNOWN_MISSES, readTraps } from './corpora/read-traps.ts'
import { readCorpus } from './corpus.ts'
import { judgeAnnotators } from './judging/judge-annotators.ts'
import { isWrong, type JudgedPerson, judgePersons, judgeTraps } from './judging/judge-persons.ts'
import { judgeSaying, sayingErrors } from './judging/judge-saying.ts'
import { MENTION_KINDS } from './judging/person-names.ts'
import { byKind, personErrors, personsTable, withName } from './judging/persons-tables.ts'
import { judgeItems, reliabilityTable } from './judging/reliability.ts'
import { countsTable, sayingTable } from './judging/saying-tables.ts'

const HELP = `Usage: npm run evaluate -- DATA SPLIT [--traps PATH] [--persons FILE] [--set-aside] [--publisher PUBLISHER]
                            [--errors N]
       npm run evaluate -- --traps PATH [--note-misses] [--errors N]

Derives a split of the corpus and shows how right it is: the mentions, the persons, and how far confidences hold.
Or derives traps, short texts that are easily given to the wrong person, and shows how right the persons are.

  DATA                   the data folder of a clone of networkdynamics/PolNeAR
  SPLIT                  dev, test or train
  --persons FILE         who the quotes' sources are (DATA/../persons/SPLIT.json, where it is there)
  --set-aside            judge the articles that are set aside, alone: those of train that nothing may learn from
  --publisher PUBLISHER  judge this publisher's articles alone, as npm run train -- --leave-out does
  --traps PATH           a folder or a file of traps, such as test/derive/traps; with DATA, they are a row among the persons
  --note-misses          list the traps that are read wrongly in ${KNOWN_MISSES} beside them, for the tests
  --errors N             print the first N errors on quotes, and the N surest on persons, one a line
  --help                 show this

Example:
  npm run evaluate -- --traps test/derive/traps`

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
  root === undefined ? values.traps !== undefined : split !== undefined && more.length === 0
if (!isCalledWell) wrongUse(HELP)
if (values['set-aside'] && split !== 'train') wrongUse('--set-aside: only articles of train are set aside')
const most = Number(values.errors ?? 0)
if (!Number.isInteger(most) || most < 0) wrongUse(`--errors ${values.errors}: must be a number`)

const least = siteSchema.shape.leastConfidence.parse(undefined)

await run(() => {
  const traps = values.traps === undefined ? [] : readTraps(values.traps)
  const judgedTraps = judgeTraps(traps, deriveAll(traps))
  if (root !== undefined && split !== undefined) evaluateCorpus(root, split, judgedTraps)
  else {
    const kinds = [...new Set(traps.map(({ kind }) => kind))]
    printLines(personsTable('traps', byKind(judgedTraps, kinds), least))
    printLines(reliabilityTable([['quotes with a name, the right person', withName(judgedTraps)]]))
  }
  printLines(personErrors(judgedTraps, most))
  if (values.traps !== undefined && values['note-misses']) noteMisses(values.traps, judgedTraps)
})

/** Prints the tables of docs/accuracy.md, and errors where they are asked for. */
function evaluateCorpus(root: string, split: string, traps: readonly JudgedPerson[]): void {
  const { publisher } = values
  const persons = readPersonsOf(root, split)
  const articles = readCorpus(root, split)
    .filter((article) => publisher === undefined || article.publisher === publisher)
    .filter(({ id }) => !values['set-aside'] || persons?.has(id))
  if (articles.length === 0)
    throw new Error(
      values['set-aside'] && persons === null
        ? `nobody wrote down who speaks in ${split}; name the file with --persons`
        : `no article of ${split} is meant; publishers are the first words of the articles' ids`,
    )
  const derivations = deriveAll(articles)
  const judgement = judgeSaying(articles, derivations)
  const judged = persons === null ? [] : judgePersons(articles, derivations, persons)
  const groups = [...byKind(judged, MENTION_KINDS), ['traps', traps] as const].filter(
    ([, group]) => group.length > 0,
  )
  if (groups.length > 0) printLines(personsTable('by person', new Map(groups), least))
  printLines(sayingTable(new Map([['On Record', judgement], ...judgeAnnotators(root)])))
  printLines(countsTable(judgement))
  printLines(
    reliabilityTable([
      ...(judged.length > 0 ? [['quotes with a name, the right person', withName(judged)] as const] : []),
      ...judgeItems(articles, derivations),
    ]),
  )
  printLines(personErrors(judged, most))
  printLines(articles.flatMap((article, i) => sayingErrors(article, derivations[i]!)).slice(0, most))
}

/** Lists the traps that are read wrongly beside them. */
function noteMisses(path: string, judged: readonly JudgedPerson[]): void {
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
