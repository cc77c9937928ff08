import type { Derivation } from '../../src/derive/derivation.ts'
import type { Span } from '../../src/model.ts'
import type { Person, Persons } from '../corpora/read-persons.ts'
import type { Trap } from '../corpora/read-traps.ts'
import type { GoldArticle } from '../corpus.ts'
import { likeness } from './judge-items.ts'
import { isNameOf, isWholeNameOf, kindOfMention } from './person-names.ts'

/** One quote that people have marked, who said it, and who was found to. */
export interface JudgedPerson {
  /** Where it stands: the article and the offset. */
  readonly article: string
  readonly start: number
  /** What it is counted with: the kind of its mention, or of the trap. */
  readonly kind: string
  /** What should lead to the person: the mention, or the quoted words of a trap. */
  readonly words: string
  readonly wanted: Person
  /** The name given, null where the quote was not found or nobody is named. */
  readonly given: string | null
  readonly confidence: number
  /** The name given is the wanted person's; where the text names nobody, their description's. */
  readonly isRight: boolean
}

/**
 * Judges who each annotated quote is said by, as a person and not as a mention. Quotes whose person nobody marked are left out.
 * @param derivations one for each article
 */
export function judgePersons(
  articles: readonly GoldArticle[],
  derivations: readonly Derivation[],
  persons: Persons,
): JudgedPerson[] {
  return articles.flatMap(({ id, text, quotes }, i) =>
    [...(persons.get(id) ?? [])].map(([index, wanted]): JudgedPerson => {
      const gold = quotes[index]
      if (gold === undefined)
        throw new Error(
          `${id}: somebody is marked for quote ${index}, of ${quotes.length}; counts are from 0`,
        )
      const mention =
        gold.speaker.length === 0 ? '' : text.slice(gold.speaker[0]!.start, gold.speaker.at(-1)!.end)
      return {
        article: id,
        start: gold.start,
        kind: kindOfMention(mention),
        words: mention,
        wanted,
        ...judge(gold, wanted, derivations[i]!, isNameOf),
      }
    }),
  )
}

/**
 * Judges who the quotes of traps are said by: whole names count, since a part of one may be another's.
 * @param derivations one for each trap
 */
export function judgeTraps(traps: readonly Trap[], derivations: readonly Derivation[]): JudgedPerson[] {
  return traps.flatMap(({ name, kind, text, quotes }, i) =>
    quotes.map((gold) => ({
      article: name,
      start: gold.start,
      kind,
      words: text.slice(gold.start, gold.end),
      wanted: gold.speaker,
      ...judge(gold, gold.speaker, derivations[i]!, isWholeNameOf),
    })),
  )
}

/** Looks up who was found to say a quote: the first that is alike by four fifths. */
function judge(
  gold: Span,
  { name, aliases }: Person,
  { quotes }: Derivation,
  isSame: (given: string, wanted: readonly string[]) => boolean,
): Pick<JudgedPerson, 'given' | 'confidence' | 'isRight'> {
  const quote = quotes.find((one) => likeness([one], [gold]) >= 0.8)
  const given = quote?.speaker?.name ?? null
  return {
    given,
    confidence: quote?.confidence ?? 0,
    isRight: given !== null && name !== null && isSame(given, [name, ...aliases]),
  }
}

/** Tells whether the text names who speaks. */
export const isNamed = ({ wanted }: JudgedPerson): boolean => wanted.name !== null && !wanted.nameless

/** Tells whether a quote that the text gives to nobody by name was given to nobody else. */
export const isLeftOpen = (judged: JudgedPerson): boolean =>
  !isNamed(judged) && (judged.given === null || judged.isRight)

/** Tells whether a quote would be published under a name. */
export const isPublished = ({ given, confidence }: JudgedPerson, least: number): boolean =>
  given !== null && confidence >= least

/** Tells whether a quote would be published under somebody else's name. */
export const isSureAndWrong = (judged: JudgedPerson, least: number): boolean =>
  isPublished(judged, least) && !judged.isRight

/** Tells whether a quote is neither named right nor left open rightly. */
export const isWrong = (judged: JudgedPerson): boolean =>
  isNamed(judged) ? !judged.isRight : !isLeftOpen(judged)
