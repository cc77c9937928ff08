import type { Derivation } from '../../src/derive/derivation.ts'
import type { Person, Persons } from '../corpora/read-persons.ts'
import type { GoldArticle } from '../corpus.ts'
import { likeness } from './judge-items.ts'
import { isNameOf, kindOfMention, type MentionKind } from './person-names.ts'

/** One annotated quote, who said it, and who was found to. */
export interface JudgedPerson {
  /** Where it stands: the article and the offset. */
  readonly article: string
  readonly start: number
  readonly kind: MentionKind
  readonly mention: string | null
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
  return articles.flatMap(({ id, text, quotes }, i) => {
    const { quotes: found } = derivations[i]!
    return [...(persons.get(id) ?? [])].flatMap(([index, wanted]): JudgedPerson[] => {
      const gold = quotes[index]
      if (gold === undefined)
        throw new Error(
          `${id}: somebody is marked for quote ${index}, of ${quotes.length}; counts are from 0`,
        )
      const quote = found.find((one) => likeness([one], [gold]) >= 0.8)
      const given = quote?.speaker?.name ?? null
      const mention =
        gold.speaker.length === 0 ? null : text.slice(gold.speaker[0]!.start, gold.speaker.at(-1)!.end)
      return [
        {
          article: id,
          start: gold.start,
          kind: kindOfMention(mention),
          mention,
          wanted,
          given,
          confidence: quote?.confidence ?? 0,
          isRight:
            given !== null && wanted.name !== null && isNameOf(given, [wanted.name, ...wanted.aliases]),
        },
      ]
    })
  })
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
