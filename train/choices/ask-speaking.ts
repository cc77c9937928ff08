import type { LinkContext } from '../../src/derive/attributions/link-features.ts'
import type { LinkedAttribution } from '../../src/derive/attributions/link-spans.ts'
import {
  type ChooseSpeaking,
  chooseSpeaking,
  speakingRows,
} from '../../src/derive/speakers/choice/choose-speaking.ts'
import type { SpeakingCandidate } from '../../src/derive/speakers/choice/list-speaking.ts'
import type { FoundQuote } from '../../src/derive/speakers/found-quote.ts'
import type { GoldArticle } from '../corpus.ts'
import { likeness } from '../judging/judge-items.ts'
import type { Question } from '../learning/learn-ranking.ts'

/** Asks of every annotated quote which mention speaks it. */
export function askSpeaking(
  context: LinkContext,
  linked: readonly LinkedAttribution[],
  found: readonly FoundQuote[],
  { quotes }: GoldArticle,
  otherwise: ChooseSpeaking,
): Question[] {
  const questions: Question[] = []
  const { start, end } = context.analysis.tokens
  chooseSpeaking(context, linked, found, (situation) => {
    const gold = quotes.find((quote) => likeness([quote], [situation.quote]) >= 0.8)
    if (gold === undefined) return otherwise(situation)
    const isRight = ({ run }: SpeakingCandidate): boolean =>
      gold.speaker.some((piece) => start[run.first]! < piece.end && piece.start < end[run.end - 1]!)
    const right = [false, ...situation.candidates.map(isRight)]
    if (!right.includes(true)) right[0] = true
    questions.push({ rows: speakingRows(situation), right, weight: 1 })
    const chosen = situation.candidates.find(isRight) ?? null
    return { chosen, margin: 0 }
  })
  return questions
}
