import { prepareSyntax, type SyntaxModels } from './analyse.ts'
import type { LinkModels } from './attributions/link-spans.ts'
import { Perceptron, type Weights } from './perceptron/perceptron.ts'
import { decodeWeights, type Section } from './perceptron/weights-file.ts'
import { prepareSpans, type SpanModels } from './spans/find-spans.ts'

/** The stages from words to attributions and quotes. */
export interface ReadingModels {
  readonly syntax: SyntaxModels
  readonly spans: SpanModels
  readonly links: LinkModels
  readonly quotes: Perceptron
}

/** Every learned stage, ready to run. */
export interface Models extends ReadingModels {
  /** Ranks whom a reference may stand for. */
  readonly antecedents: Perceptron
  /** Ranks which mention may speak a quote. */
  readonly speaking: Perceptron
  /** How far an attribution, and a quote with its speaker, can be trusted: a score for `confidence`. */
  readonly attributionTrust: Perceptron
  readonly quoteTrust: Perceptron
  /** How far the person whom a mention was found to be can be trusted: a score for `confidence`. */
  readonly personTrust: Perceptron
  /** Scores and the thousandths that are right from that score on, by kind of item. */
  readonly confidence: ConfidenceTables
}

/** For each kind of item, pairs of a score and how many thousandths of such items are right; ascending by score. */
export interface ConfidenceTables {
  readonly quote: Int32Array
  readonly attribution: Int32Array
  readonly person: Int32Array
}

/** The sections of the weights file that are ascending lists. */
export const ascendingSections: ReadonlySet<string> = new Set(['words'])

type Sections = Readonly<Record<string, Section>>

function weightsIn(sections: Sections, name: string): Weights {
  return sectionIn(sections, name) as Weights
}

function listIn(sections: Sections, name: string): Int32Array {
  return sectionIn(sections, name) as Int32Array
}

function sectionIn(sections: Sections, name: string): Section {
  const found = sections[name]
  if (found === undefined) throw new Error(`the weights file lacks the section "${name}": run npm run train`)
  return found
}

/**
 * Makes the stages from words to attributions and quotes ready.
 * @throws if a section is missing
 */
export function prepareReading(sections: Sections): ReadingModels {
  const weights = (name: string): Weights => weightsIn(sections, name)
  return {
    syntax: prepareSyntax({
      words: listIn(sections, 'words'),
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
  }
}

/**
 * Makes every stage ready from the bytes of a weights file (decompressed).
 * @throws if a section is missing
 */
export function prepareModels(bytes: Uint8Array): Models {
  const sections = decodeWeights(bytes)
  const model = (name: string): Perceptron => new Perceptron(weightsIn(sections, name))
  return {
    ...prepareReading(sections),
    antecedents: model('antecedents'),
    speaking: model('speaking'),
    attributionTrust: model('attributionTrust'),
    quoteTrust: model('quoteTrust'),
    personTrust: model('personTrust'),
    confidence: {
      person: listIn(sections, 'personConfidence'),
      quote: listIn(sections, 'quoteConfidence'),
      attribution: listIn(sections, 'attributionConfidence'),
    },
  }
}
