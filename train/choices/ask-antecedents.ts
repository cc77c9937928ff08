import type { Analysis } from '../../src/derive/analysis.ts'
import { gatherNames } from '../../src/derive/names/gather-names.ts'
import { Relation } from '../../src/derive/parsing/relations.ts'
import type { ChooseAntecedent } from '../../src/derive/speakers/choice/find-referent.ts'
import type { SourceMention } from '../../src/derive/speakers/choice/list-events.ts'
import { antecedentRows } from '../../src/derive/speakers/choice/rank-antecedents.ts'
import type { ReferenceSituation } from '../../src/derive/speakers/choice/reference-situation.ts'
import { resolveSources } from '../../src/derive/speakers/choice/resolve-sources.ts'
import { KnownSpeakers } from '../../src/derive/speakers/known-speakers.ts'
import type { Referent } from '../../src/derive/speakers/mentions/discourse.ts'
import { listOwnedTexts } from '../../src/derive/speakers/mentions/owned-texts.ts'
import type { Mention } from '../../src/derive/speakers/mentions/resolution.ts'
import { isSpeechWord, isVerb } from '../../src/derive/speakers/quote-sources/verbs.ts'
import { Tag } from '../../src/derive/tagging/part-of-speech.ts'
import { tokenAt } from '../../src/derive/tokens/tokens.ts'
import type { Span } from '../../src/model.ts'
import type { GapExample } from '../corpora/read-gap.ts'
import type { GumDocument } from '../corpora/read-gum.ts'
import type { Person } from '../corpora/read-persons.ts'
import type { GoldArticle } from '../corpus.ts'
import { isNameOf } from '../judging/person-names.ts'
import type { Question } from '../learning/learn-ranking.ts'

/** What a question may count for, by where it comes from. */
export const weightOf = { persons: 2, lessons: 2, gum: 0.5, gap: 0.5 }

/** Which of the candidates (null is nobody) are right, null where nobody knows. */
type Judge = (situation: ReferenceSituation) => ((candidate: Referent | null) => boolean) | null

/** Reads a text from its beginning and asks whom each reference stands for whose answer is known; `otherwise` chooses for the others. */
function ask(
  analysis: Analysis,
  sources: readonly SourceMention[],
  judge: Judge,
  otherwise: ChooseAntecedent,
  weight: number,
): Question[] {
  const questions: Question[] = []
  const names = gatherNames(analysis)
  const context = {
    analysis,
    names,
    known: new KnownSpeakers([]),
    ownedTexts: listOwnedTexts(analysis, names),
  }
  resolveSources(context, sources, (situation) => {
    const isRight = judge(situation)
    if (isRight === null) return otherwise(situation)
    const candidates = [null, ...situation.candidates]
    const right = candidates.map(isRight)
    if (!right.includes(true)) right[0] = true
    questions.push({ rows: antecedentRows(situation), right, weight })
    const known = candidates.filter((_, c) => right[c]!)
    return known.length === 1 ? { chosen: known[0]!, margin: 0 } : otherwise(situation)
  })
  return questions
}

const runOf = (analysis: Analysis, { start, end }: Span): Mention => ({
  first: tokenAt(analysis.tokens, start),
  end: tokenAt(analysis.tokens, Math.max(start, end - 1)) + 1,
})

/** Asks who the annotated sources of quotes are, by the person marked for each. */
export function askPersons(
  analysis: Analysis,
  { quotes }: GoldArticle,
  persons: ReadonlyMap<number, Person>,
  found: readonly SourceMention[],
  otherwise: ChooseAntecedent,
): Question[] {
  const marked = new Map<number, { run: Mention; words: Mention[]; person: Person }>()
  for (const [q, person] of persons) {
    const { speaker, start, end } = quotes[q]!
    if (speaker.length === 0) continue
    const run = runOf(analysis, { start: speaker[0]!.start, end: speaker.at(-1)!.end })
    const words = runOf(analysis, { start, end })
    const seen = marked.get(run.first)
    if (seen === undefined) marked.set(run.first, { run, words: [words], person })
    else seen.words.push(words)
  }
  const gold = [...marked.values()]
  const others = found.filter(
    ({ run }) => !gold.some((one) => one.run.first < run.end && run.first < one.run.end),
  )
  return askMarked(analysis, gold, others, otherwise, weightOf.persons)
}

/** A mention that words are attributed to, and who that is. */
export interface MarkedSource extends SourceMention {
  readonly person: Person
}

/** Asks who the marked sources are. */
export function askMarked(
  analysis: Analysis,
  gold: readonly MarkedSource[],
  others: readonly SourceMention[],
  otherwise: ChooseAntecedent,
  weight: number,
): Question[] {
  return ask(
    analysis,
    [...gold, ...others],
    ({ sources, candidates }) => {
      const person = gold[sources.find((s) => s < gold.length) ?? -1]?.person
      if (person === undefined) return null
      if (person.name === null) return (candidate) => candidate === null
      const { name } = person
      if (person.nameless) {
        const words = name.toLowerCase().split(/\W+/)
        return (candidate) =>
          candidate === null || (candidate.cluster === null && words.includes(candidate.noun))
      }
      const isNamed = (wanted: readonly string[]) => (candidate: Referent | null) =>
        candidate?.cluster != null && isNameOf(candidate.cluster.name, wanted)
      return candidates.some(isNamed([name])) ? isNamed([name]) : isNamed(person.aliases)
    },
    otherwise,
    weight,
  )
}

/** The subjects of verbs of saying outside quotation marks: who speaks, as far as one can tell without the later stages. */
function speakingSubjects(analysis: Analysis): SourceMention[] {
  const { tokens, trees, tags, markedOf } = analysis
  const sources: SourceMention[] = []
  for (let i = 0; i < tokens.count; i++) {
    const verb = trees.head[i]!
    if (verb < 0 || trees.relation[i] !== Relation.nsubj || markedOf[i]! >= 0) continue
    if (!isVerb(analysis, verb) || !isSpeechWord(analysis, verb)) continue
    let first = i
    const isPart = (k: number): boolean =>
      tags[k] === Tag.DT ||
      tags[k] === Tag.JJ ||
      tags[k] === Tag.NN ||
      tags[k] === Tag.NNP ||
      tags[k] === Tag.PRP$
    while (
      first > tokens.sentenceStart[tokens.sentence[i]!]! &&
      trees.head[first - 1]! === i &&
      isPart(first - 1)
    )
      first--
    sources.push({ run: { first, end: i + 1 }, words: [] })
  }
  return sources
}

/** Asks whom the annotated pronouns and descriptions of a document stand for. */
export function askGum(
  analysis: Analysis,
  { mentions, sentences }: GumDocument,
  otherwise: ChooseAntecedent,
): Question[] {
  const entityAt = new Map<number, string>()
  // The longer of two mentions with one head comes first.
  for (const { entity, heads, sentence } of mentions) {
    const token = sentences[sentence]!.tokens[heads[0]!]
    if (token !== undefined && !entityAt.has(token.start)) entityAt.set(token.start, entity)
  }
  const { tokens } = analysis
  const entityOf = (token: number): string | undefined => entityAt.get(tokens.start[token]!)
  const ofReferent = new Map<Referent, string | undefined>()
  const entityOfReferent = (referent: Referent): string | undefined => {
    const { cluster } = referent
    if (ofReferent.has(referent)) return ofReferent.get(referent)
    const counts = new Map<string, number>()
    for (const at of cluster?.heads ?? [referent.at]) {
      for (let i = at; i >= Math.max(0, at - 3) && (i === at || cluster !== null); i--) {
        const entity = entityOf(i)
        if (entity === undefined) continue
        counts.set(entity, (counts.get(entity) ?? 0) + 1)
        break
      }
    }
    const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
    ofReferent.set(referent, most)
    return most
  }
  return ask(
    analysis,
    speakingSubjects(analysis),
    ({ reference }) => {
      const entity = entityOf(reference.head)
      if (entity === undefined) return null
      return (candidate) => candidate !== null && entityOfReferent(candidate) === entity
    },
    otherwise,
    weightOf.gum,
  )
}

/** Asks which of two names the pronoun of an example stands for, if either. */
export function askGap(
  analysis: Analysis,
  { pronoun, names }: GapExample,
  otherwise: ChooseAntecedent,
): Question[] {
  const { tokens } = analysis
  const at = tokenAt(tokens, pronoun.start)
  const runs = names.map((name) => ({ ...runOf(analysis, name), isAntecedent: name.isAntecedent }))
  const isAny = runs.some(({ isAntecedent }) => isAntecedent)
  const isNamedBy = (candidate: Referent | null, { first, end }: Mention): boolean =>
    candidate?.cluster?.heads.some((head) => head >= first && head < end) === true
  return ask(
    analysis,
    speakingSubjects(analysis),
    ({ reference, candidates }) => {
      if (reference.head !== at) return null
      if (!isAny) return (candidate) => !runs.some((run) => isNamedBy(candidate, run))
      const right = runs.find(({ isAntecedent }) => isAntecedent)!
      return candidates.some((candidate) => isNamedBy(candidate, right))
        ? (candidate) => isNamedBy(candidate, right)
        : null
    },
    otherwise,
    weightOf.gap,
  )
}
