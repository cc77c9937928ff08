import { MOVE_FEATURES, moveFeatures } from '../src/derive/parsing/move-features.ts'
import { bestMove, findOutermost, parse } from '../src/derive/parsing/parse.ts'
import { MOVES, Move, ParseState } from '../src/derive/parsing/parse-state.ts'
import { RELATION_FEATURES, relationFeatures, relations } from '../src/derive/parsing/relations.ts'
import { bestClass, type Perceptron, type Weights } from '../src/derive/perceptron/perceptron.ts'
import type { TaggedText } from './learn-tagger.ts'
import { AveragedPerceptron } from './learning/averaged-perceptron.ts'
import { FeatureIndex } from './learning/feature-index.ts'
import { shuffled } from './learning/shuffle.ts'

const ROOT = -1

/**
 * Counts the gold arcs that a move puts out of reach (the dynamic oracle of arc-hybrid parsing, Goldberg and Nivre 2013).
 * @param gold governors in the sentence, -1 for the root
 */
function arcsLost(state: ParseState, gold: Int32Array, move: number): number {
  const { stack, depth, next, length } = state
  let lost = 0
  if (move === Move.Shift) {
    for (let k = 0; k < depth; k++) {
      if (gold[stack[k]!] === next) lost++
      if (k < depth - 1 && gold[next] === stack[k]) lost++
    }
    return lost
  }
  const top = stack[depth - 1]!
  const head = gold[top]!
  for (let k = next; k < length; k++) if (gold[k] === top) lost++
  if (move === Move.Right) {
    if (head === ROOT || head >= next) lost++
  } else {
    const given = next === length ? ROOT : next
    if (head !== given && (head === ROOT || head > next || (depth > 1 && head === stack[depth - 2]))) lost++
  }
  return lost
}

/** The best-scored among the moves that lose fewest gold arcs. */
function oracleMove(state: ParseState, gold: Int32Array, scores: Int32Array): number {
  let best = -1
  let fewest = Number.POSITIVE_INFINITY
  for (let move = 0; move < MOVES; move++) {
    if (!state.allows(move)) continue
    const lost = arcsLost(state, gold, move)
    if (lost < fewest || (lost === fewest && scores[move]! > scores[best]!)) {
      best = move
      fewest = lost
    }
  }
  return best
}

/** Learns the moves, following its own choices so that it learns to go on after a mistake. */
export function learnMoves(texts: readonly TaggedText[], epochs: number, floor: number): Weights {
  const index = new FeatureIndex()
  const features = new Int32Array(MOVE_FEATURES)
  const ids = new Int32Array(MOVE_FEATURES)
  const scores = new Int32Array(MOVES)
  const state = new ParseState()
  let model: AveragedPerceptron | null = null
  for (let epoch = -1; epoch < epochs; epoch++) {
    for (const t of shuffled(texts.length, epoch)) {
      const { tokens, forms, ownTags, heads } = texts[t]!
      for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
        const first = tokens.sentenceStart[s]!
        const length = tokens.sentenceStart[s + 1]! - first
        const gold = heads.slice(first, first + length).map((head) => (head < 0 ? ROOT : head - first))
        state.begin(length)
        while (!state.isDone()) {
          if (state.depth === 0) {
            state.make(Move.Shift)
            continue
          }
          moveFeatures(state, forms.word, ownTags, first, features)
          scores.fill(0)
          if (model === null) {
            index.add(features, MOVE_FEATURES)
            state.make(oracleMove(state, gold, scores))
            continue
          }
          const n = index.look(features, MOVE_FEATURES, ids)
          model.addTo(scores, ids, 0, n)
          const right = oracleMove(state, gold, scores)
          const chosen = bestMove(state, scores)
          if (chosen !== right && arcsLost(state, gold, chosen) > arcsLost(state, gold, right)) {
            model.update(ids, 0, n, right, 1)
            model.update(ids, 0, n, chosen, -1)
          }
          model.tick()
          state.make(epoch === 0 ? right : chosen)
        }
      }
    }
    if (model === null) {
      index.keepFrequent(floor)
      model = new AveragedPerceptron(index, MOVES)
    }
  }
  return model!.finish(2)
}

/** Learns relations on the corpus's own trees. */
export function learnRelations(texts: readonly TaggedText[], epochs: number, floor: number): Weights {
  const index = new FeatureIndex()
  const features = new Int32Array(RELATION_FEATURES)
  const ids = new Int32Array(RELATION_FEATURES)
  const scores = new Int32Array(relations.length)
  const outermost = texts.map(({ heads }) => findOutermost(heads))
  let model: AveragedPerceptron | null = null
  for (let epoch = -1; epoch < epochs; epoch++) {
    for (const t of shuffled(texts.length, epoch)) {
      const { tokens, forms, ownTags, heads, relations: gold } = texts[t]!
      for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
        const first = tokens.sentenceStart[s]!
        const end = tokens.sentenceStart[s + 1]!
        for (let i = first; i < end; i++) {
          relationFeatures(forms.word, ownTags, heads, outermost[t]!, i, first, end, features)
          if (model === null) {
            index.add(features, RELATION_FEATURES)
            continue
          }
          const n = index.look(features, RELATION_FEATURES, ids)
          scores.fill(0)
          model.addTo(scores, ids, 0, n)
          const best = bestClass(scores, relations.length)
          if (best !== gold[i]) {
            model.update(ids, 0, n, gold[i]!, 1)
            model.update(ids, 0, n, best, -1)
          }
          model.tick()
        }
      }
    }
    if (model === null) {
      index.keepFrequent(floor)
      model = new AveragedPerceptron(index, relations.length)
    }
  }
  return model!.finish(2)
}

/** Gives the share of tokens (but punctuation) with the layers' governor, and with its relation too. */
export function parseAccuracy(
  texts: readonly TaggedText[],
  moves: Perceptron,
  relationModel: Perceptron,
): { unlabelled: number; labelled: number } {
  let all = 0
  let unlabelled = 0
  let labelled = 0
  for (const { tokens, forms, ownTags, heads, relations: gold } of texts) {
    const trees = parse(tokens, forms, ownTags, moves, relationModel)
    for (let i = 0; i < tokens.count; i++) {
      if (gold[i] === 0) continue
      all++
      if (trees.head[i] !== heads[i]) continue
      unlabelled++
      if (trees.relation[i] === gold[i]) labelled++
    }
  }
  return { unlabelled: unlabelled / all, labelled: labelled / all }
}
