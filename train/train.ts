import { writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { analyse, prepareSyntax, type SyntaxWeights } from '../src/derive/analyse.ts'
import type { Analysis } from '../src/derive/analysis.ts'
import { deriveWith } from '../src/derive/derive.ts'
import { ascendingSections, prepareModels } from '../src/derive/models.ts'
import { encodeWeights, type Section } from '../src/derive/perceptron/weights-file.ts'
import { layGum, type NamedText } from './corpora/lay-gum.ts'
import { readGum } from './corpora/read-gum.ts'
import { type GoldArticle, readCorpus } from './corpus.ts'
import { judgeSaying } from './judging/judge-saying.ts'
import { judgeItems, reliabilityTable } from './judging/reliability.ts'
import { countsTable, sayingTable } from './judging/saying-tables.ts'
import { layText } from './layered-text.ts'
import { learnSaying } from './learn-saying.ts'
import { judgeNames, judgeSyntax, learnSyntax } from './learn-syntax.ts'

const help = `usage: npm run train -- DATA --gum DIR [--leave-out PUBLISHER] [--out FILE]

  DATA                    the data folder of a clone of networkdynamics/PolNeAR
  --gum DIR               a clone of amir-zeldes/gum, or a folder with its gum-train.conllu.gz and gum-dev.conllu.gz
  --leave-out PUBLISHER   learn without this publisher's articles and judge on its dev articles; writes no weights
  --out FILE              where the weights go (src/derive/weights.bin)
  --help                  show this
`

const FOLDS = 3

interface Options {
  readonly root: string
  readonly gum: string
  readonly leaveOut: string | null
  readonly out: URL | string
}

function readOptions(words: readonly string[]): Options | null {
  let root: string | null = null
  let gum: string | null = null
  let leaveOut: string | null = null
  let out: URL | string = new URL('../src/derive/weights.bin', import.meta.url)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word === '--leave-out' && words[i + 1] !== undefined) leaveOut = words[++i]!
    else if (word === '--gum' && words[i + 1] !== undefined) gum = words[++i]!
    else if (word === '--out' && words[i + 1] !== undefined) out = words[++i]!
    else if (word.startsWith('-') || root !== null) return null
    else root = word
  }
  return root === null || gum === null ? null : { root, gum, leaveOut, out }
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
function analyseUnseen(
  articles: readonly GoldArticle[],
  named: readonly NamedText[],
  report: (stage: string) => void,
): Analysis[] {
  const analyses: Analysis[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const kept = articles.filter((article, i) => i % FOLDS !== fold && article.layers !== null).map(layText)
    const models = prepareSyntax(
      learnSyntax(kept, named, (stage) => report(`${stage}, fold ${fold + 1} of ${FOLDS}`)),
    )
    articles.forEach((article, i) => {
      if (i % FOLDS === fold) analyses[i] = analyse(article.text, models)
    })
  }
  return analyses
}

/** Learns every stage. */
function learn(
  articles: readonly GoldArticle[],
  named: readonly NamedText[],
  report: (stage: string) => void,
): { syntax: SyntaxWeights; sections: Record<string, Section> } {
  const analyses = analyseUnseen(articles, named, report)
  const syntax = learnSyntax(articles.filter(({ layers }) => layers !== null).map(layText), named, report)
  return { syntax, sections: { ...syntax, ...learnSaying(articles, analyses, report) } }
}

async function main({ root, gum, leaveOut, out }: Options): Promise<void> {
  const report = reporter()
  const train = readCorpus(root, 'train').filter(({ publisher }) => publisher !== leaveOut)
  const dev = readCorpus(root, 'dev').filter(({ publisher }) => leaveOut === null || publisher === leaveOut)
  if (dev.length === 0)
    throw new Error(`no dev article is by "${leaveOut}"; publishers are the first words of the articles' ids`)
  const { syntax, sections } = learn(train, readGum(gum, 'train').map(layGum), report)
  const bytes = encodeWeights(sections, ascendingSections)
  report('judging on dev')
  const models = prepareModels(bytes)
  const accuracy = judgeSyntax(dev.filter(({ layers }) => layers !== null).map(layText), syntax)
  if (process.stderr.isTTY) process.stderr.write('\n')
  for (const [stage, share] of Object.entries(accuracy))
    console.log(`${stage.padEnd(22)} ${(100 * share).toFixed(1)}`)
  for (const [side, share] of Object.entries(judgeNames(readGum(gum, 'dev').map(layGum), syntax)))
    console.log(`${`names of GUM, ${side}`.padEnd(22)} ${(100 * share).toFixed(1)}`)
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

const options = readOptions(process.argv.slice(2))
if (process.argv.includes('--help')) process.stdout.write(help)
else if (options === null) {
  process.stderr.write(help)
  process.exitCode = 2
} else {
  try {
    await main(options)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 1
  }
}
