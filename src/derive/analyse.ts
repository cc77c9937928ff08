import type { Analysis } from './analysis.ts'
import { parse, prepareMoves } from './parsing/parse.ts'
import { HashSet } from './perceptron/hash-set.ts'
import { Perceptron, type Weights } from './perceptron/perceptron.ts'
import type { MarkedSpan } from './quotes/marked-span.ts'
import { pairMarks } from './quotes/pair-marks.ts'
import { findEntities } from './tagging/find-entities.ts'
import { tagPartsOfSpeech } from './tagging/tag-parts-of-speech.ts'
import type { Tokens } from './tokens/tokens.ts'
import { lookUpForms } from './tokens/word-forms.ts'

/** Weights of the stages from words to trees. */
export interface SyntaxWeights {
  /** Hashes of the common words, ascending. */
  readonly words: Int32Array
  readonly usualTags: Weights
  readonly tags: Weights
  readonly entitiesFirst: Weights
  readonly entitiesSecond: Weights
  readonly moves: Weights
  readonly relations: Weights
}

/** The stages from words to trees, ready to run. */
export interface SyntaxModels {
  readonly words: HashSet
  readonly usualTags: Perceptron
  readonly tags: Perceptron
  readonly entitiesFirst: Perceptron
  readonly entitiesSecond: Perceptron
  readonly moves: Perceptron
  readonly relations: Perceptron
}

/** Makes the syntax stages ready to run. */
export function prepareSyntax(weights: SyntaxWeights): SyntaxModels {
  return {
    words: new HashSet(weights.words),
    usualTags: new Perceptron(weights.usualTags),
    tags: new Perceptron(weights.tags),
    entitiesFirst: new Perceptron(weights.entitiesFirst),
    entitiesSecond: new Perceptron(weights.entitiesSecond),
    moves: prepareMoves(weights.moves),
    relations: new Perceptron(weights.relations),
  }
}

/** Runs the stages from words to dependency trees, and finds quotation marks. */
export function analyse(tokens: Tokens, models: SyntaxModels): Analysis {
  const forms = lookUpForms(tokens, (hash) => models.words.has(hash))
  const tags = tagPartsOfSpeech(tokens, forms, models.usualTags, models.tags)
  const entities = findEntities(tokens, forms, tags, models.entitiesFirst, models.entitiesSecond)
  const trees = parse(tokens, forms, tags, models.moves, models.relations)
  const marked = pairMarks(tokens.text)
  return { tokens, forms, tags, entities, trees, marked, markedOf: placeMarked(tokens, marked) }
}

/** Gives the marked span that each token lies in. */
function placeMarked(tokens: Tokens, marked: readonly MarkedSpan[]): Int32Array {
  const markedOf = new Int32Array(tokens.count).fill(-1)
  let i = 0
  marked.forEach((span, m) => {
    while (i < tokens.count && tokens.start[i]! < span.start) i++
    while (i < tokens.count && tokens.start[i]! < span.end) markedOf[i++] = m
  })
  return markedOf
}
