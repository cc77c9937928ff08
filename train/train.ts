import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { readArguments, run, usageOf, wrongUse } from '../src/cli/command.ts'
import { analyse, prepareSyntax, type SyntaxWeights } from '../src/derive/analyse.ts'
import type { Analysis } from '../src/derive/analysis.ts'
import { deriveWith } from '../src/derive/derive.ts'
import { ascendingSections, prepareModels, prepareReading, type ReadingModels } from '../src/derive/models.ts'
import { decodeWeights, type Section } from '../src/derive/perceptron/weights-file.ts'
import { splitSentences } from '../src/derive/tokens/split-sentences.ts'
import { type IdentityCorpora, learnChoices } from './choices/learn-choices.ts'
import { readLessons } from './choices/read-lessons.ts'
import { readGap } from './corpora/read-gap.ts'
import { readGum } from './corpora/read-gum.ts'
import { readPersons } from './corpora/read-persons.ts'
import { type GoldArticle, readCorpus } from './corpus.ts'
import { judgeSaying } from './judging/judge-saying.ts'
import { judgeItems, reliabilityTable } from './judging/reliability.ts'
import { countsTable, sayingTable } from './judging/saying-tables.ts'
import { layText } from './layered-text.ts'
import { learnSaying, type UnseenArticle } from './learn-saying.ts'
import { judgeSyntax, learnSyntax } from './learn-syntax.ts'
import { encodeWeights } from './learning/encode-weights.ts'

const HELP = `Usage: npm run train -- DATA --gum DIR --gap DIR --persons FILE [--keep FILE | --from FILE]
                         [--leave-out PUBLISHER] [--out FILE]

  DATA                    the data folder of a clone of networkdynamics/PolNeAR
  --gum DIR               a clone of amir-zeldes/gum, or a folder with its gum-train.conllu.gz and gum-dev.conllu.gz
  --gap DIR               a clone of google-research-datasets/gap-coreference, or a folder with its gap-development.tsv and gap-validation.tsv
  --persons FILE          who the sources of DATA's train quotes are
  --keep FILE             keep what the stages before the choices make of articles that they have not seen
  --from FILE             learn the choices and their confidence alone, from what --keep kept and the weights as they are
  --leave-out PUBLISHER   learn without this publisher's articles and judge on its dev articles; writes no weights
  --out FILE              where the weights go (src/derive/weights.bin)

Example:
  npm run train -- ../PolNeAR/data --gum ../gum --gap ../gap-coreference --persons ../persons/train.json`

const FOLDS = 3
const WEIGHTS = new URL('../src/derive/weights.bin', import.meta.url)

interface Options {
  readonly root: string
  readonly gum: string
  readonly gap: string
  readonly persons: string
  readonly keep: string | null
  readonly from: string | null
  readonly leaveOut: string | null
  readonly out: URL | string
}

function readOptions(): Options {
  const { values, positionals } = readArguments(
    HELP,
    {
      gum: { type: 'string' },
      gap: { type: 'string' },
      persons: { type: 'string' },
      keep: { type: 'string' },
      from: { type: 'string' },
      'leave-out': { type: 'string' },
      out: { type: 'string' },
    },
    true,
  )
  const { gum, gap, persons, keep, from, out } = values
  const [root, ...more] = positionals
  if (root === undefined || more.length > 0 || !gum || !gap || !persons)
    wrongUse(`DATA, --gum, --gap and --persons are needed\n\n${usageOf(HELP)}`)
  if (keep !== undefined && from !== undefined)
    wrongUse(`--keep and --from exclude each other\n\n${usageOf(HELP)}`)
  return {
    root,
    gum,
    gap,
    persons,
    keep: keep ?? null,
    from: from ?? null,
    leaveOut: values['leave-out'] ?? null,
    out: out ?? WEIGHTS,
  }
}

/** Tells on stderr what is being learned: one line that is overwritten on a terminal, one line a stage elsewhere. */
function reporter(): (stage: string) => void {
  const begun = performance.now()
  return (stage) => {
    const seconds = Math.round((performance.now() - begun) / 1000)
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${seconds} s: ${stage}` : `${seconds} s: ${stage}\n`)
  }
}

/** Analyses every article with syntax stages that have not seen it. */
function analyseUnseen(articles: readonly GoldArticle[], report: (stage: string) => void): Analysis[] {
  const analyses: Analysis[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const kept = articles.filter((article, i) => i % FOLDS !== fold && article.layers !== null).map(layText)
    const models = prepareSyntax(
      learnSyntax(kept, (stage) => report(`${stage}, fold ${fold + 1} of ${FOLDS}`)),
    )
    articles.forEach((article, i) => {
      if (i % FOLDS === fold) analyses[i] = analyse(splitSentences(article.text), models)
    })
  }
  return analyses
}

/** What the choices learn from, besides where it is annotated who a mention is. */
interface BeforeChoices {
  readonly sections: Record<string, Section>
  readonly unseen: readonly UnseenArticle[]
}

/** Learns the stages before the choices. */
function learnBefore(articles: readonly GoldArticle[], report: (stage: string) => void): BeforeChoices {
  const analyses = analyseUnseen(articles, report)
  const syntax = learnSyntax(articles.filter(({ layers }) => layers !== null).map(layText), report)
  const { sections, unseen } = learnSaying(articles, analyses, report)
  return { sections: { ...syntax, ...sections }, unseen }
}

/** Takes the stages before the choices from the weights as they are, and what they make of unseen articles from what was kept. */
function readBefore(file: string, articles: readonly GoldArticle[]): BeforeChoices {
  const kept = new Map((deserialize(readFileSync(file)) as UnseenArticle[]).map((one) => [one.id, one]))
  const unseen = articles.map(({ id }) => {
    const found = kept.get(id)
    if (found === undefined) throw new Error(`${file}: has no article "${id}"; keep it anew with --keep`)
    return found
  })
  return { sections: decodeWeights(brotliDecompressSync(readFileSync(WEIGHTS))), unseen }
}

/** Reads and analyses where it is annotated who a mention is. */
function readIdentity({ gum, gap, persons }: Options, models: ReadingModels): IdentityCorpora {
  const { syntax } = models
  return {
    lessons: readLessons(fileURLToPath(new URL('lessons/', import.meta.url)), models),
    persons: readPersons(persons, 'train'),
    gum: readGum(gum, 'train').map((document) => ({
      document,
      analysis: analyse(splitSentences(document.text), syntax),
    })),
    gap: ['gap-development.tsv', 'gap-validation.tsv']
      .flatMap((file) => readGap(join(gap, file)))
      .map((example) => ({ example, analysis: analyse(splitSentences(example.text), syntax) })),
  }
}

async function main(options: Options): Promise<void> {
  const { root, leaveOut, out, keep, from } = options
  const report = reporter()
  const train = readCorpus(root, 'train').filter(({ publisher }) => publisher !== leaveOut)
  const dev = readCorpus(root, 'dev').filter(({ publisher }) => leaveOut === null || publisher === leaveOut)
  if (dev.length === 0)
    throw new Error(`no dev article is by "${leaveOut}"; publishers are the first words of the articles' ids`)
  const before = from === null ? learnBefore(train, report) : readBefore(from, train)
  if (keep !== null) writeFileSync(keep, serialize(before.unseen))
  const syntax = before.sections as unknown as SyntaxWeights
  const sections = {
    ...before.sections,
    ...learnChoices(train, before.unseen, readIdentity(options, prepareReading(before.sections)), report),
  }
  const bytes = encodeWeights(sections, ascendingSections)
  report('judging on dev')
  const models = prepareModels(bytes)
  const accuracy = judgeSyntax(dev.filter(({ layers }) => layers !== null).map(layText), syntax)
  if (process.stderr.isTTY) process.stderr.write('\n')
  for (const [stage, share] of Object.entries(accuracy))
    console.log(`${stage.padEnd(22)} ${(100 * share).toFixed(1)}`)
  const derivations = dev.map(({ text }) => deriveWith(models, text))
  const judgement = judgeSaying(dev, derivations)
  for (const table of [
    sayingTable(new Map([['dev', judgement]])),
    countsTable(judgement),
    reliabilityTable(judgeItems(dev, derivations)),
  ])
    console.log(['', ...table].join('\n'))
  if (leaveOut !== null) return
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
  writeFileSync(out, packed)
  report(`${packed.length} bytes of weights written`)
  if (process.stderr.isTTY) process.stderr.write('\n')
}

const options = readOptions()
await run(() => main(options))
