import type { Analysis } from '../src/derive/analysis.ts'
import { fillSources } from '../src/derive/attributions/fill-sources.ts'
import { attributionEvidence } from '../src/derive/attributions/gather-evidence.ts'
import { prepareLinks } from '../src/derive/attributions/link-features.ts'
import { type LinkedAttribution, linkSpans } from '../src/derive/attributions/link-spans.ts'
import { Perceptron, type Weights } from '../src/derive/perceptron/perceptron.ts'
import type { Section } from '../src/derive/perceptron/weights-file.ts'
import { attributeQuotes } from '../src/derive/quotes/attribute-quotes.ts'
import { judgeQuotes } from '../src/derive/quotes/judge-quotes.ts'
import { structureClauses } from '../src/derive/spans/clause-structure.ts'
import { readTransitions } from '../src/derive/spans/decode.ts'
import {
  labelStretches,
  readSpans,
  type SpanFinding,
  scoreTokens,
  stretchesOf,
  type TokenWriter,
} from '../src/derive/spans/find-spans.ts'
import { type FirstPass, readFirstPass } from '../src/derive/spans/first-pass.ts'
import { spanFeatures } from '../src/derive/spans/span-features.ts'
import { LABELS } from '../src/derive/spans/span-labels.ts'
import { stackedFeatures } from '../src/derive/spans/stacked-features.ts'
import type { GoldArticle } from './corpus.ts'
import { judgeAttribution, judgeQuote } from './judge-items.ts'
import { learnLabels } from './learn-labels.ts'
import { learnLinks } from './learn-links.ts'
import { learnQuotes } from './learn-quotes.ts'
import { calibrate, type Judged, learnTrust } from './learn-trust.ts'
import { goldLabels, type SpanExample } from './span-example.ts'

/** How long each stage learns, and how often a feature must be seen to be kept. */
export const sayingSettings = {
  folds: 3,
  first: { byMargin: 8, byLikelihood: 8, floor: 14, prune: 2 },
  second: { byMargin: 8, byLikelihood: 8, floor: 14, prune: 2 },
  links: { epochs: 10, floor: 2 },
  quotes: { epochs: 10, floor: 3 },
  trust: { epochs: 6 },
}

/** Makes an analysed article ready for the span stage to learn from. */
export function spanExample(article: GoldArticle, analysis: Analysis): SpanExample {
  return {
    analysis,
    structure: structureClauses(analysis),
    stretches: stretchesOf(analysis),
    gold: goldLabels(article, analysis),
  }
}

function learnFirst(examples: readonly SpanExample[]): Weights {
  return learnLabels(
    examples,
    (e, i, stretch, out) => spanFeatures(examples[e]!.analysis, examples[e]!.structure, i, stretch, out),
    sayingSettings.first,
  )
}

function stackedWriter(example: SpanExample, pass: FirstPass) {
  const { analysis, structure } = example
  return (i: number, stretch: { first: number; end: number }, out: Int32Array): number =>
    stackedFeatures(
      analysis,
      structure,
      pass,
      i,
      stretch,
      out,
      spanFeatures(analysis, structure, i, stretch, out),
    )
}

function learnSecond(examples: readonly SpanExample[], passes: readonly FirstPass[]): Weights {
  const writers = examples.map((example, e) => stackedWriter(example, passes[e]!))
  return learnLabels(examples, (e, i, stretch, out) => writers[e]!(i, stretch, out), sayingSettings.second)
}

function labelWith(
  { analysis, stretches }: SpanExample,
  model: Perceptron,
  write: TokenWriter,
  margins: Int32Array | null,
): Uint8Array {
  const scores = new Int32Array(analysis.tokens.count * LABELS)
  scoreTokens(stretches, model, write, scores)
  return labelStretches(analysis, stretches, scores, LABELS, 0, readTransitions(model), margins)
}

function passOver(example: SpanExample, model: Perceptron): FirstPass {
  const { analysis, structure, stretches } = example
  const write: TokenWriter = (i, stretch, out) => spanFeatures(analysis, structure, i, stretch, out)
  return readFirstPass(analysis, stretches, labelWith(example, model, write, null))
}

function secondPassOver(example: SpanExample, pass: FirstPass, model: Perceptron): SpanFinding {
  const { analysis, structure, stretches } = example
  const margins = new Int32Array(analysis.tokens.count)
  const labels = labelWith(example, model, stackedWriter(example, pass), margins)
  return { structure, stretches, labels, margins, spans: readSpans(stretches, labels, margins) }
}

/** Learns on all folds but one and applies to that one, for every fold: what comes of it is unseen by its maker. */
function jackknife<T, M>(
  items: readonly T[],
  learn: (kept: number[]) => M,
  apply: (model: M, item: number) => void,
): void {
  const { folds } = sayingSettings
  for (let fold = 0; fold < folds; fold++) {
    const all = items.map((_, i) => i)
    const model = learn(all.filter((i) => i % folds !== fold))
    for (const i of all) if (i % folds === fold) apply(model, i)
  }
}

/**
 * Learns the stages from spans to confidence on analysed articles. Each stage learns from what the one before makes of
 * articles that it has not seen.
 */
export function learnSaying(
  articles: readonly GoldArticle[],
  analyses: readonly Analysis[],
  report: (stage: string) => void,
): Record<string, Section> {
  const examples = articles.map((article, i) => spanExample(article, analyses[i]!))
  const passes: FirstPass[] = []
  report('spans, first pass')
  jackknife(
    examples,
    (kept) => new Perceptron(learnFirst(kept.map((i) => examples[i]!))),
    (model, i) => {
      passes[i] = passOver(examples[i]!, model)
    },
  )
  const spansFirst = learnFirst(examples)
  report('spans, second pass')
  const findings: SpanFinding[] = []
  jackknife(
    examples,
    (kept) =>
      new Perceptron(
        learnSecond(
          kept.map((i) => examples[i]!),
          kept.map((i) => passes[i]!),
        ),
      ),
    (model, i) => {
      findings[i] = secondPassOver(examples[i]!, passes[i]!, model)
    },
  )
  const spansSecond = learnSecond(examples, passes)
  report('links and quotes')
  const contexts = examples.map(({ analysis }, i) => prepareLinks(analysis, findings[i]!))
  const linkExamples = articles.map((article, i) => ({ article, context: contexts[i]! }))
  const quoteExamples = articles.map((article, i) => ({
    article,
    analysis: analyses[i]!,
    finding: findings[i]!,
  }))
  const { links: linkSettings, quotes: quoteSettings } = sayingSettings
  const links = learnLinks(linkExamples, linkSettings.epochs, linkSettings.floor)
  const quotes = learnQuotes(quoteExamples, quoteSettings.epochs, quoteSettings.floor)
  report('confidence')
  const linked: (readonly LinkedAttribution[])[] = []
  const attributionItems: Judged[] = []
  const quoteItems: Judged[] = []
  jackknife(
    examples,
    (kept) => {
      const part = learnLinks(
        kept.map((i) => linkExamples[i]!),
        linkSettings.epochs,
        linkSettings.floor,
      )
      const verdict = learnQuotes(
        kept.map((i) => quoteExamples[i]!),
        quoteSettings.epochs,
        quoteSettings.floor,
      )
      return {
        links: { content: new Perceptron(part.content), source: new Perceptron(part.source) },
        verdict: new Perceptron(verdict),
      }
    },
    (models, i) => {
      const { context, attributions } = fillSources(contexts[i]!, linkSpans(contexts[i]!, models.links))
      linked[i] = attributions
      for (const attribution of linked[i]!) {
        attributionItems.push({
          evidence: attributionEvidence(context, attribution),
          isRight: judgeAttribution(articles[i]!, context, attribution),
        })
      }
      const verdicts = judgeQuotes(analyses[i]!, findings[i]!, models.verdict).filter(
        ({ score }) => score > 0,
      )
      for (const quote of attributeQuotes(context, linked[i]!, verdicts)) {
        quoteItems.push({ evidence: quote.evidence, isRight: judgeQuote(articles[i]!, context, quote) })
      }
    },
  )
  const attributionTrust = learnTrust(attributionItems, sayingSettings.trust.epochs)
  const quoteTrust = learnTrust(quoteItems, sayingSettings.trust.epochs)
  return {
    spansFirst,
    spansSecond,
    contentLinks: links.content,
    sourceLinks: links.source,
    quotes,
    attributionTrust,
    quoteTrust,
    attributionConfidence: calibrate(attributionItems, attributionTrust),
    quoteConfidence: calibrate(quoteItems, quoteTrust),
  }
}
