import type { Analysis } from '../src/derive/analysis.ts'
import { fillSources } from '../src/derive/attributions/fill-sources.ts'
import { attributionEvidence } from '../src/derive/attributions/gather-evidence.ts'
import { type LinkContext, prepareLinks } from '../src/derive/attributions/link-features.ts'
import { type LinkedAttribution, linkSpans } from '../src/derive/attributions/link-spans.ts'
import { Perceptron } from '../src/derive/perceptron/perceptron.ts'
import type { Section } from '../src/derive/perceptron/weights-file.ts'
import { judgeQuotes, type Verdict } from '../src/derive/quotes/judge-quotes.ts'
import type { SpanFinding } from '../src/derive/spans/find-spans.ts'
import type { FirstPass } from '../src/derive/spans/first-pass.ts'
import type { GoldArticle } from './corpus.ts'
import { judgeAttribution } from './judging/judge-items.ts'
import { learnFirst, learnSecond, passOver, secondPassOver } from './label-passes.ts'
import { learnLinks } from './learn-links.ts'
import { learnQuotes } from './learn-quotes.ts'
import { calibrate, type Judged, learnTrust } from './learn-trust.ts'
import { spanExample } from './span-example.ts'

/** What the stages up to the links make of an article that none of them has learned from. */
export interface UnseenArticle {
  readonly id: string
  readonly context: LinkContext
  readonly attributions: readonly LinkedAttribution[]
  /** The marked spans that somebody said. */
  readonly verdicts: readonly Verdict[]
}

/** How long each stage learns, and how often a feature must be seen to be kept. */
export const sayingSettings = {
  folds: 3,
  first: { byMargin: 8, byLikelihood: 8, floor: 14, prune: 2 },
  second: { byMargin: 8, byLikelihood: 8, floor: 14, prune: 2 },
  links: { epochs: 10, floor: 2 },
  quotes: { epochs: 10, floor: 3 },
  trust: { epochs: 6 },
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
): { sections: Record<string, Section>; unseen: UnseenArticle[] } {
  const examples = articles.map((article, i) => spanExample(article, analyses[i]!))
  const passes: FirstPass[] = []
  report('spans, first pass')
  jackknife(
    examples,
    (kept) =>
      learnFirst(
        kept.map((i) => examples[i]!),
        sayingSettings.first,
      ),
    (weights, i) => {
      passes[i] = passOver(examples[i]!, weights)
    },
  )
  const spansFirst = learnFirst(examples, sayingSettings.first)
  report('spans, second pass')
  const findings: SpanFinding[] = []
  jackknife(
    examples,
    (kept) =>
      learnSecond(
        kept.map((i) => examples[i]!),
        kept.map((i) => passes[i]!),
        sayingSettings.second,
      ),
    (weights, i) => {
      findings[i] = secondPassOver(examples[i]!, passes[i]!, weights)
    },
  )
  const spansSecond = learnSecond(examples, passes, sayingSettings.second)
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
  const unseen: UnseenArticle[] = []
  const attributionItems: Judged[] = []
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
      for (const attribution of attributions) {
        attributionItems.push({
          evidence: attributionEvidence(context, attribution),
          isRight: judgeAttribution(articles[i]!, context, attribution),
        })
      }
      const verdicts = judgeQuotes(analyses[i]!, findings[i]!, models.verdict).filter(
        ({ score }) => score > 0,
      )
      unseen[i] = { id: articles[i]!.id, context, attributions, verdicts }
    },
  )
  const attributionTrust = learnTrust(attributionItems, sayingSettings.trust.epochs)
  const sections = {
    spansFirst,
    spansSecond,
    contentLinks: links.content,
    sourceLinks: links.source,
    quotes,
    attributionTrust,
    attributionConfidence: calibrate(attributionItems, attributionTrust),
  }
  return { sections, unseen }
}
