import { bestClass, Perceptron, type Weights } from '../perceptron/perceptron.ts'
import { relativeWeights } from '../perceptron/relative-weights.ts'
import type { Tokens } from '../tokens/tokens.ts'
import type { WordForms } from '../tokens/word-forms.ts'
import { MOVE_FEATURES, moveFeatures } from './move-features.ts'
import { MOVES, Move, ParseState } from './parse-state.ts'
import { type Outermost, RELATION_FEATURES, relationFeatures } from './relations.ts'

/** A text's dependency trees, one a sentence. */
export interface Trees {
  /** The governor of each token as a token of the text, -1 for a root. */
  readonly head: Int32Array
  /** The relation to the governor, an index into `relations`. */
  readonly relation: Uint8Array
  /** The first and last dependent of each token, -1 for none. */
  readonly outermost: Outermost
}

/** Finds each token's first and last dependent. */
export function findOutermost(heads: Int32Array): Outermost {
  const first = new Int32Array(heads.length).fill(-1)
  const last = new Int32Array(heads.length).fill(-1)
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i]!
    if (head < 0) continue
    if (first[head] === -1) first[head] = i
    last[head] = i
  }
  return { first, last }
}

/** Chooses the best move that the state allows. */
export function bestMove(state: ParseState, scores: Int32Array): number {
  let best = -1
  for (let move = 0; move < MOVES; move++) {
    if (state.allows(move) && (best < 0 || scores[move]! > scores[best]!)) best = move
  }
  return best < 0 ? Move.Shift : best
}

/** Makes the moves ready to run: they score by what they lead the first by. */
export function prepareMoves(moves: Weights): Perceptron {
  return new Perceptron(relativeWeights(moves))
}

/** Parses every sentence: first the governors, move by move, then the relations. */
export function parse(
  tokens: Tokens,
  forms: WordForms,
  tags: Uint8Array,
  moves: Perceptron,
  relations: Perceptron,
): Trees {
  const head = new Int32Array(tokens.count).fill(-1)
  const governor = new Governor(forms.word, tags, moves)
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++)
    governor.govern(tokens.sentenceStart[s]!, tokens.sentenceStart[s + 1]!, head)
  const outermost = findOutermost(head)
  const relation = new Uint8Array(tokens.count)
  const scores = new Int32Array(relations.classes)
  const features = new Int32Array(RELATION_FEATURES)
  for (let i = 0; i < tokens.count; i++) {
    const first = tokens.sentenceStart[tokens.sentence[i]!]!
    const end = tokens.sentenceStart[tokens.sentence[i]! + 1]!
    const count = relationFeatures(forms.word, tags, head, outermost, i, first, end, features)
    scores.fill(0)
    relations.addTo(scores, features, count)
    relation[i] = bestClass(scores, relations.classes)
  }
  return { head, relation, outermost }
}

/**
 * Finds governors a sentence at a time. Its methods are short because a loop over a whole text would be compiled while it
 * runs, and anew for every text.
 */
class Governor {
  private readonly state = new ParseState()
  private readonly scores = new Int32Array(MOVES)
  private readonly features = new Int32Array(MOVE_FEATURES)
  private readonly words: Int32Array
  private readonly tags: Uint8Array
  private readonly model: Perceptron

  constructor(words: Int32Array, tags: Uint8Array, model: Perceptron) {
    this.words = words
    this.tags = tags
    this.model = model
  }

  /** Writes the governors of the tokens from `first` up to `end`. */
  govern(first: number, end: number, head: Int32Array): void {
    const { state } = this
    const length = end - first
    state.begin(length)
    while (!state.isDone()) state.make(this.nextMove(first, length))
    for (let i = 0; i < length; i++) head[first + i] = state.heads[i]! < 0 ? -1 : state.heads[i]! + first
  }

  private nextMove(first: number, length: number): number {
    const { state, scores, features } = this
    // At the end of the sentence one move alone is left, as there is one when the stack is empty.
    if (state.next === length) return state.depth > 1 ? Move.Right : Move.Left
    if (state.depth === 0) return Move.Shift
    const count = moveFeatures(state, this.words, this.tags, first, features)
    scores[0] = scores[1] = scores[2] = 0
    this.model.addTo(scores, features, count, 1)
    return bestMove(state, scores)
  }
}
