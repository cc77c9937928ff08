import type { SyntaxWeights } from '../src/derive/analyse.ts'
import { prepareMoves } from '../src/derive/parsing/parse.ts'
import { HashSet } from '../src/derive/perceptron/hash-set.ts'
import { Perceptron, type Weights } from '../src/derive/perceptron/perceptron.ts'
import { tagPartsOfSpeech } from '../src/derive/tagging/tag-parts-of-speech.ts'
import { lookUpForms } from '../src/derive/tokens/word-forms.ts'
import { listCommonWords } from './common-words.ts'
import type { LayeredText } from './layered-text.ts'
import { entityAccuracy, learnEntities } from './learn-entities.ts'
import { learnMoves, learnRelations, parseAccuracy } from './learn-parser.ts'
import { type FormedText, learnTagger, learnUsualTags, tagAccuracy } from './learn-tagger.ts'

/** How long each stage learns, and how often a feature must be seen to be kept. */
export const syntaxSettings = {
  tags: { epochs: 6, floor: 10 },
  entities: { epochs: 6, floor: 6 },
  moves: { epochs: 8, floor: 22 },
  relations: { epochs: 4, floor: 20 },
}

function formTexts(texts: readonly LayeredText[], words: Int32Array): FormedText[] {
  const common = new HashSet(words)
  return texts.map((text) => ({ ...text, forms: lookUpForms(text.tokens, (hash) => common.has(hash)) }))
}

/**
 * Learns every stage from words to trees.
 * @param report told what is being learned
 */
export function learnSyntax(texts: readonly LayeredText[], report: (stage: string) => void): SyntaxWeights {
  const words = listCommonWords(texts)
  const formed = formTexts(texts, words)
  report('parts of speech')
  const usualTags = learnUsualTags(formed)
  const tags = learnTagger(formed, usualTags, syntaxSettings.tags.epochs, syntaxSettings.tags.floor)
  const tagged = tagTexts(formed, usualTags, tags)
  report('entities')
  const entities = learnEntities(tagged, syntaxSettings.entities.epochs, syntaxSettings.entities.floor)
  report('moves of the parser')
  const moves = learnMoves(tagged, syntaxSettings.moves.epochs, syntaxSettings.moves.floor)
  report('relations')
  const relations = learnRelations(tagged, syntaxSettings.relations.epochs, syntaxSettings.relations.floor)
  return {
    words,
    usualTags,
    tags,
    entitiesFirst: entities.first,
    entitiesSecond: entities.second,
    moves,
    relations,
  }
}

function tagTexts(
  formed: readonly FormedText[],
  usualTags: Weights,
  tags: Weights,
): (FormedText & { readonly ownTags: Uint8Array })[] {
  const usual = new Perceptron(usualTags)
  const model = new Perceptron(tags)
  return formed.map((text) => ({ ...text, ownTags: tagPartsOfSpeech(text.tokens, text.forms, usual, model) }))
}

/** What the syntax stages get right of the corpus's layers, as shares. */
export interface SyntaxAccuracy {
  readonly tags: number
  readonly entityPrecision: number
  readonly entityRecall: number
  readonly unlabelledArcs: number
  readonly labelledArcs: number
}

/** Judges the syntax stages on texts with layers. */
export function judgeSyntax(texts: readonly LayeredText[], weights: SyntaxWeights): SyntaxAccuracy {
  const formed = formTexts(texts, weights.words)
  const tagged = tagTexts(formed, weights.usualTags, weights.tags)
  const entities = entityAccuracy(
    tagged,
    new Perceptron(weights.entitiesFirst),
    new Perceptron(weights.entitiesSecond),
  )
  const arcs = parseAccuracy(tagged, prepareMoves(weights.moves), new Perceptron(weights.relations))
  return {
    tags: tagAccuracy(formed, new Perceptron(weights.usualTags), new Perceptron(weights.tags)),
    entityPrecision: entities.precision,
    entityRecall: entities.recall,
    unlabelledArcs: arcs.unlabelled,
    labelledArcs: arcs.labelled,
  }
}
