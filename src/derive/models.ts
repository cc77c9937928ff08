import { prepareSyntax, type SyntaxModels } from './analyse.ts'
import type { LinkModels } from './attributions/link-spans.ts'
import { Perceptron, type Weights } from './perceptron/perceptron.ts'
import { decodeWeights, type Section } from './perceptron/weights-file.ts'
import { prepareSpans, type SpanModels } from './spans/find-spans.ts'

/** Every learned stage, ready to run. */
export interface Models {
  readonly syntax: SyntaxModels
  readonly spans: SpanModels
  readonly links: LinkModels
  readonly quotes: Perceptron
  /** How far an attribution, and a quote with its speaker, can be trusted: a score for `confidence`. */
  readonly attributionTrust: Perceptron
  readonly quoteTrust: Perceptron
  /** Scores and the thousandths that are right from that score on, by kind of item. */
  readonly confidence: ConfidenceTables
}

/** For each kind of item, pairs of a score and how many thousandths of such items are right; ascending by score. */
export interface ConfidenceTables {
  readonly quote: Int32Array
  readonly attribution: Int32Array
}

/** The sections of the weights file that are ascending lists. */
export const ascendingSections: ReadonlySet<string> = new Set(['words'])

/**
 * Makes every stage ready from the bytes of a weights file (decompressed).
 * @throws if a section is missing
 */
export function prepareModels(bytes: Uint8Array): Models {
  const sections = decodeWeights(bytes)
  const section = (name: string): Section => {
    const found = sections[name]
    if (found === undefined)
      throw new Error(`the weights file lacks the section "${name}": run npm run train`)
    return found
  }
  const weights = (name: string): Weights => section(name) as Weights
  const list = (name: string): Int32Array => section(name) as Int32Array
  return {
    syntax: prepareSyntax({
      words: list('words'),
      usualTags: weights('usualTags'),
      tags: weights('tags'),
      entitiesFirst: weights('entitiesFirst'),
      entitiesSecond: weights('entitiesSecond'),
      moves: weights('moves'),
      relations: weights('relations'),
    }),
    spans: prepareSpans(weights('spansFirst'), weights('spansSecond')),
    links: {
      content: new Perceptron(weights('contentLinks')),
      source: new Perceptron(weights('sourceLinks')),
    },
    quotes: new Perceptron(weights('quotes')),
    attributionTrust: new Perceptron(weights('attributionTrust')),
    quoteTrust: new Perceptron(weights('quoteTrust')),
    confidence: {
      quote: list('quoteConfidence'),
      attribution: list('attributionConfidence'),
    },
  }
}
