import type { Analysis } from '../../src/derive/analysis.ts'
import { partAnswers } from '../../src/derive/attributions/part-answers.ts'
import { withMention } from '../../src/derive/confidence/person-features.ts'
import { trust } from '../../src/derive/confidence/trust.ts'
import { Perceptron } from '../../src/derive/perceptron/perceptron.ts'
import type { Section } from '../../src/derive/perceptron/weights-file.ts'
import { gatherQuotes } from '../../src/derive/quotes/gather-quotes.ts'
import {
  type ChooseSpeaking,
  chooseSpeaking,
  rankSpeaking,
} from '../../src/derive/speakers/choice/choose-speaking.ts'
import type { ChooseAntecedent } from '../../src/derive/speakers/choice/find-referent.ts'
import { rankAntecedents } from '../../src/derive/speakers/choice/rank-antecedents.ts'
import type { FoundQuote } from '../../src/derive/speakers/found-quote.ts'
import { listSources, nameSpeakers } from '../../src/derive/speakers/name-speakers.ts'
import type { GapExample } from '../corpora/read-gap.ts'
import type { GumDocument } from '../corpora/read-gum.ts'
import type { Person, Persons } from '../corpora/read-persons.ts'
import type { GoldArticle } from '../corpus.ts'
import { likeness, sameMention } from '../judging/judge-items.ts'
import { isNameOf } from '../judging/person-names.ts'
import type { UnseenArticle } from '../learn-saying.ts'
import { calibrate, type Judged, learnTrust } from '../learn-trust.ts'
import { learnRanking, type Question } from '../learning/learn-ranking.ts'
import { askGap, askGum, askMarked, askPersons, type MarkedSource, weightOf } from './ask-antecedents.ts'
import { askLesson, askSpeaking } from './ask-speaking.ts'
import { calibratePerson, type JudgedSigns } from './calibrate-person.ts'
import type { Lesson } from './read-lessons.ts'

/** Where it is annotated who a mention is, analysed by syntax stages that have not learned from it. */
export interface IdentityCorpora {
  readonly persons: Persons
  readonly lessons: readonly Lesson[]
  readonly gum: readonly { readonly document: GumDocument; readonly analysis: Analysis }[]
  readonly gap: readonly { readonly example: GapExample; readonly analysis: Analysis }[]
}

const settings = {
  folds: 3,
  speaking: { epochs: 12, floor: 3 },
  antecedents: { epochs: 10, floor: 3, rounds: 2 },
  trust: { epochs: 6 },
  person: { epochs: 20, floor: 4 },
}

const nobody: ChooseSpeaking & ChooseAntecedent = () => ({ chosen: null, margin: 0 })

/** Learns the choices of who speaks, of who that is, and how far both can be trusted. */
export function learnChoices(
  articles: readonly GoldArticle[],
  unseen: readonly UnseenArticle[],
  { persons, lessons, gum, gap }: IdentityCorpora,
  report: (stage: string) => void,
): Record<string, Section> {
  report('who speaks')
  const texts = articles.map((article, i) => {
    const { context, attributions, verdicts } = unseen[i]!
    const linked = partAnswers(context, attributions).sort((a, b) => a.content[0]! - b.content[0]!)
    return { article, context, linked, found: gatherQuotes(context, linked, verdicts) }
  })
  const speakingQuestions = texts.map(({ article, context, linked, found }) =>
    askSpeaking(context, linked, found, article, nobody),
  )
  const lessonQuestions = lessons.flatMap(({ context, attributions, verdicts, quotes }) => {
    const linked = partAnswers(context, attributions)
    return askLesson(context, linked, gatherQuotes(context, linked, verdicts), quotes, nobody, 1)
  })
  const chosen: FoundQuote[][] = []
  jackknife(
    texts.length,
    (kept) =>
      rankSpeaking(
        new Perceptron(
          learnRanking(
            [...kept.flatMap((i) => speakingQuestions[i]!), ...lessonQuestions],
            settings.speaking,
          ),
        ),
      ),
    (choose, i) => {
      const { context, linked, found } = texts[i]!
      chosen[i] = chooseSpeaking(context, linked, found, choose)
    },
  )
  report('who it is')
  const speaking = learnRanking([...speakingQuestions.flat(), ...lessonQuestions], settings.speaking)
  const taught = lessons.map((lesson) => prepareLesson(lesson, rankSpeaking(new Perceptron(speaking))))
  const ask = (i: number, choose: ChooseAntecedent): Question[] => {
    const { article, context, linked } = texts[i]!
    const sources = listSources(context, linked, chosen[i]!)
    const own = persons.get(article.id)
    return own === undefined ? [] : askPersons(context.analysis, article, own, sources, choose)
  }
  const askAround = (choose: ChooseAntecedent): Question[] => [
    ...taught.flatMap(({ analysis, marked, others }) =>
      askMarked(analysis, marked, others, choose, weightOf.lessons),
    ),
    ...gum.flatMap(({ analysis, document }) => askGum(analysis, document, choose)),
    ...gap.flatMap(({ analysis, example }) => askGap(analysis, example, choose)),
  ]
  const { rounds, ...antecedentSettings } = settings.antecedents
  let choose: ChooseAntecedent = nobody
  let questions: Question[][] = []
  let around: Question[] = []
  for (let round = 0; round < rounds; round++) {
    questions = texts.map((_, i) => ask(i, choose))
    around = askAround(choose)
    if (round + 1 < rounds)
      choose = rankAntecedents(
        new Perceptron(learnRanking([...questions.flat(), ...around], antecedentSettings)),
      )
  }
  report('confidence')
  const quoteItems: Judged[] = []
  texts.forEach(({ article, context }, i) => {
    for (const quote of chosen[i]!) {
      if (typeof quote.evidence === 'number') continue
      quoteItems.push({ evidence: quote.evidence, isRight: isMentionRight(article, context.analysis, quote) })
    }
  })
  const quoteTrust = learnTrust(quoteItems, settings.trust.epochs)
  const quoteConfidence = calibrate(quoteItems, quoteTrust)
  const ofMention = new Perceptron(quoteTrust)
  const judgedSigns: JudgedSigns[] = []
  jackknife(
    texts.length,
    (kept) =>
      rankAntecedents(
        new Perceptron(learnRanking([...kept.flatMap((i) => questions[i]!), ...around], antecedentSettings)),
      ),
    (chooseAntecedent, i) => {
      const { article, context, linked } = texts[i]!
      const own = persons.get(article.id)
      if (own === undefined) return
      const named = nameSpeakers(context, linked, chosen[i]!, [], chooseAntecedent)
      chosen[i]!.forEach((quote, q) => {
        const signs = named.signsOfQuotes[q]
        const name = named.ofQuotes[q]?.name
        const g = article.quotes.findIndex((gold) => likeness([gold], [quote]) >= 0.8)
        const person = own.get(g)
        // Words that are nobody's quote are nobody's.
        if (signs == null || name == null || typeof quote.evidence === 'number') return
        if (g >= 0 && person === undefined) return
        judgedSigns.push({
          signs: withMention(signs, trust(ofMention, quoteConfidence, quote.evidence)),
          fold: i,
          isRight: person?.name != null && isNameOf(name, [person.name, ...person.aliases]),
        })
      })
    },
  )
  return {
    speaking,
    antecedents: learnRanking([...questions.flat(), ...around], antecedentSettings),
    quoteTrust,
    quoteConfidence,
    ...calibratePerson(judgedSigns, settings.person),
  }
}

/** Gives the source of each quote of a lesson the person who is to be found. */
function prepareLesson({ context, attributions, verdicts, quotes }: Lesson, choose: ChooseSpeaking) {
  const { analysis } = context
  const linked = partAnswers(context, attributions)
  const found = chooseSpeaking(context, linked, gatherQuotes(context, linked, verdicts), choose)
  const sources = listSources(context, linked, found)
  const personOf = new Map(
    found.flatMap(({ source, start, end }): [number, Person][] => {
      const quote = quotes.find((one) => likeness([one], [{ start, end }]) >= 0.8)
      return source === null || quote === undefined ? [] : [[source.first, quote.speaker]]
    }),
  )
  const marked = sources.flatMap((source): MarkedSource[] => {
    const person = personOf.get(source.run.first)
    return person === undefined ? [] : [{ ...source, person }]
  })
  return { analysis, marked, others: sources.filter(({ run }) => !personOf.has(run.first)) }
}

/** Learns on all folds but one and applies to that one, for every fold. */
function jackknife<M>(
  count: number,
  learn: (kept: number[]) => M,
  apply: (model: M, item: number) => void,
): void {
  const all = Array.from({ length: count }, (_, i) => i)
  for (let fold = 0; fold < settings.folds; fold++) {
    const model = learn(all.filter((i) => i % settings.folds !== fold))
    for (const i of all) if (i % settings.folds === fold) apply(model, i)
  }
}

/** Tells whether a found quote is one of the annotators', and the mention that speaks theirs, or none as with them. */
function isMentionRight({ quotes, text }: GoldArticle, { tokens }: Analysis, quote: FoundQuote): boolean {
  const gold = quotes.find((one) => likeness([one], [quote]) >= 0.8)
  if (gold === undefined) return false
  const { source, name } = quote
  const mention =
    name ??
    (source === null ? null : { start: tokens.start[source.first]!, end: tokens.end[source.end - 1]! })
  return gold.speaker.length === 0 ? mention === null : sameMention(text, mention, gold.speaker)
}
