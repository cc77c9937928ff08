import { Perceptron } from '../../src/derive/perceptron/perceptron.ts'
import type { Section } from '../../src/derive/perceptron/weights-file.ts'
import { learnRanking, type Question, type RankingSettings } from '../learning/learn-ranking.ts'
import { windowShares } from '../learning/window-shares.ts'

/** What the confidence in a person rests on, and whether the person is right. */
export interface JudgedSigns {
  readonly signs: Int32Array
  /** Items of one article belong together. */
  readonly fold: number
  readonly isRight: boolean
}

const FOLDS = 5
/** How many items around a score tell what it is worth, and how far below their share that is. */
const WINDOW = 100
const DEVIATIONS = 1

/** Learns how often the person is right by its signs; the shares are those of items that the scores have not learned from. */
export function calibratePerson(
  items: readonly JudgedSigns[],
  settings: RankingSettings,
): Record<string, Section> {
  const ask = ({ signs, isRight }: JudgedSigns): Question => ({
    rows: [signs, new Int32Array(0)],
    right: [isRight, !isRight],
    weight: 1,
  })
  const scored: { score: number; isRight: boolean }[] = []
  const score = new Int32Array(1)
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = new Perceptron(
      learnRanking(items.filter((item) => item.fold % FOLDS !== fold).map(ask), settings),
    )
    for (const { signs, isRight } of items.filter((item) => item.fold % FOLDS === fold)) {
      score[0] = 0
      model.addTo(score, signs, signs.length)
      scored.push({ score: score[0]!, isRight })
    }
  }
  return {
    personTrust: learnRanking(items.map(ask), settings),
    personConfidence: windowShares(scored, WINDOW, DEVIATIONS),
  }
}
