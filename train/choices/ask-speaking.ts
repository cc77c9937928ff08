import type { LinkContext } from '../../src/derive/attributions/link-features.ts'
import type { LinkedAttribution } from '../../src/derive/attributions/link-spans.ts'
import { gatherNames } from '../../src/derive/names/gather-names.ts'
import {
  type ChooseSpeaking,
  chooseSpeaking,
  speakingRows,
} from '../../src/derive/speakers/choice/choose-speaking.ts'
import type { SpeakingCandidate } from '../../src/derive/speakers/choice/list-speaking.ts'
import type { FoundQuote } from '../../src/derive/speakers/found-quote.ts'
import type { TrapQuote } from '../corpora/read-traps.ts'
import type { GoldArticle } from '../corpus.ts'
import { likeness } from '../judging/judge-items.ts'
import { isNameOf } from '../judging/person-names.ts'
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

/**
 * Asks of every quotation of a lesson which mention speaks it, as far as the mentions tell by name; nobody where the text names
 * nobody and no pronoun or description stands for them.
 */
export function askLesson(
  context: LinkContext,
  linked: readonly LinkedAttribution[],
  found: readonly FoundQuote[],
  quotes: readonly TrapQuote[],
  otherwise: ChooseSpeaking,
  weight: number,
): Question[] {
  const questions: Question[] = []
  const names = gatherNames(context.analysis)
  chooseSpeaking(context, linked, found, (situation) => {
    const person = quotes.find((quote) => likeness([quote], [situation.quote]) >= 0.8)?.speaker
    if (person === undefined || person.name === null || person.nameless) return otherwise(situation)
    const wanted = [person.name, ...person.aliases]
    const isRight = ({ head }: SpeakingCandidate): boolean => {
      const cluster = names.clusters[names.clusterOf[head]!]
      return cluster !== undefined && isNameOf(cluster.name, wanted)
    }
    const chosen = situation.candidates.find(isRight)
    if (chosen === undefined) return otherwise(situation)
    // A pronoun may stand for the same one.
    const isOpen = ({ head }: SpeakingCandidate): boolean => names.clusterOf[head]! < 0
    const told = [null, ...situation.candidates].filter((one) => one === null || isRight(one) || !isOpen(one))
    const rows = speakingRows(situation)
    const kept = [0, ...situation.candidates.flatMap((one, c) => (told.includes(one) ? [c + 1] : []))]
    questions.push({
      rows: kept.map((c) => rows[c]!),
      right: kept.map((c) => c > 0 && isRight(situation.candidates[c - 1]!)),
      weight,
    })
    return { chosen, margin: 0 }
  })
  return questions
}
