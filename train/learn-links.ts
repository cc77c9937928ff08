import { contentLinkFeatures } from '../src/derive/attributions/content-link-features.ts'
import { LINK_FEATURES, type LinkContext } from '../src/derive/attributions/link-features.ts'
import { candidatesFor } from '../src/derive/attributions/link-spans.ts'
import { sourceLinkFeatures } from '../src/derive/attributions/source-link-features.ts'
import type { Weights } from '../src/derive/perceptron/perceptron.ts'
import { Part } from '../src/derive/spans/span-labels.ts'
import type { GoldArticle, GoldAttribution } from './corpus.ts'
import { AveragedPerceptron } from './learning/averaged-perceptron.ts'
import { FeatureIndex } from './learning/feature-index.ts'
import { shuffled } from './learning/shuffle.ts'

/** An article's found spans with the annotators' attributions. */
export interface LinkExample {
  readonly article: GoldArticle
  readonly context: LinkContext
}

/** One choice to learn: the candidates (-1 is none) and which of them are right. */
interface Question {
  readonly rows: readonly Int32Array[]
  readonly right: readonly boolean[]
}

const shared = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** Gives the attribution whose part shares most with a found span, or null. */
export function ownerOf(example: LinkExample, k: number): GoldAttribution | null {
  const span = example.context.finding.spans[k]!
  const { tokens } = example.context.analysis
  const here = { start: tokens.start[span.first]!, end: tokens.end[span.end - 1]! }
  const partsOf = (a: GoldAttribution) =>
    span.part === Part.Source ? a.source : span.part === Part.Cue ? a.cue : a.content
  let best: GoldAttribution | null = null
  let most = 0
  for (const attribution of example.article.attributions) {
    const both = partsOf(attribution).reduce((sum, piece) => sum + shared(piece, here), 0)
    if (both > most) {
      most = both
      best = attribution
    }
  }
  return best
}

function ask(
  examples: readonly LinkExample[],
  from: number,
  to: number,
  write: typeof contentLinkFeatures,
): Question[] {
  const features = new Int32Array(LINK_FEATURES)
  const questions: Question[] = []
  for (const example of examples) {
    const { spans } = example.context.finding
    spans.forEach((span, k) => {
      if (span.part !== from) return
      const owner = ownerOf(example, k)
      if (owner === null) return
      const candidates = candidatesFor(example.context, k, to)
      const found = candidates.map((c) => overlaps(example, c, to === Part.Cue ? owner.cue : owner.source))
      const rows = [-1, ...candidates].map((c) => features.slice(0, write(example.context, k, c, features)))
      questions.push({ rows, right: [!found.includes(true), ...found] })
    })
  }
  return questions
}

function overlaps(
  example: LinkExample,
  k: number,
  pieces: readonly { start: number; end: number }[],
): boolean {
  const span = example.context.finding.spans[k]!
  const { tokens } = example.context.analysis
  const here = { start: tokens.start[span.first]!, end: tokens.end[span.end - 1]! }
  return pieces.some((piece) => shared(piece, here) > 0)
}

function learnChoices(questions: readonly Question[], epochs: number, floor: number): Weights {
  const index = new FeatureIndex()
  for (const { rows } of questions) for (const row of rows) index.add(row, row.length)
  index.keepFrequent(floor)
  const prepared = questions.map(({ rows, right }) => ({
    right,
    rows: rows.map((row) => {
      const ids = new Int32Array(row.length)
      return ids.slice(0, index.look(row, row.length, ids))
    }),
  }))
  const model = new AveragedPerceptron(index, 1)
  const score = new Int32Array(1)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const q of shuffled(prepared.length, epoch)) {
      const { rows, right } = prepared[q]!
      let best = -1
      let bestRight = -1
      let high = Number.NEGATIVE_INFINITY
      let highRight = Number.NEGATIVE_INFINITY
      rows.forEach((row, c) => {
        score[0] = 0
        model.addTo(score, row, 0, row.length)
        if (score[0]! > high) {
          high = score[0]!
          best = c
        }
        if (right[c]! && score[0]! > highRight) {
          highRight = score[0]!
          bestRight = c
        }
      })
      if (!right[best]!) {
        model.update(rows[bestRight]!, 0, rows[bestRight]!.length, 0, 1)
        model.update(rows[best]!, 0, rows[best]!.length, 0, -1)
      }
      model.tick()
    }
  }
  return model.finish(1)
}

/** Learns which cue each piece of content goes with and which source each cue has. */
export function learnLinks(
  examples: readonly LinkExample[],
  epochs: number,
  floor: number,
): { content: Weights; source: Weights } {
  return {
    content: learnChoices(ask(examples, Part.Content, Part.Cue, contentLinkFeatures), epochs, floor),
    source: learnChoices(ask(examples, Part.Cue, Part.Source, sourceLinkFeatures), epochs, floor),
  }
}
