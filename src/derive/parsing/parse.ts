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
  relationModel: Perceptron,
): Trees {
  const head = new Int32Array(tokens.count).fill(-1)
  const state = new ParseState()
  const scores = new Int32Array(Math.max(MOVES, relationModel.classes))
  const features = new Int32Array(Math.max(MOVE_FEATURES, RELATION_FEATURES))
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
    const first = tokens.sentenceStart[s]!
    const length = tokens.sentenceStart[s + 1]! - first
    state.begin(length)
    while (!state.isDone()) {
      let move: number = Move.Shift
      // At the end of the sentence one move alone is left, as there is one when the stack is empty.
      if (state.next === length) move = state.depth > 1 ? Move.Right : Move.Left
      else if (state.depth > 0) {
        const count = moveFeatures(state, forms.word, tags, first, features)
        scores.fill(0, 0, MOVES)
        moves.addTo(scores, features, count, 1)
        move = bestMove(state, scores)
      }
      state.make(move)
    }
    for (let i = 0; i < length; i++) head[first + i] = state.heads[i]! < 0 ? -1 : state.heads[i]! + first
  }
  const outermost = findOutermost(head)
  const relation = new Uint8Array(tokens.count)
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
    const first = tokens.sentenceStart[s]!
    const end = tokens.sentenceStart[s + 1]!
    for (let i = first; i < end; i++) {
      const count = relationFeatures(forms.word, tags, head, outermost, i, first, end, features)
      scores.fill(0)
      relationModel.addTo(scores, features, count)
      relation[i] = bestClass(scores, relationModel.classes)
    }
  }
  return { head, relation, outermost }
}
