import { AnchoredText, fold } from '../content/anchor.ts'
import { counted } from '../content/counted.ts'
import type { ArticleWithoutRecord } from '../content/load-article.ts'
import { derive, type FoundSpeaker, isBareGroup } from '../derive/index.ts'
import type { Sentence, Span, Speaker } from '../model.ts'
import { castOf } from './cast.ts'
import type { DraftQuote, DraftRecord } from './draft.ts'
import { draftStatements, quoteAlone } from './draft-statements.ts'
import { markText } from './marked-text.ts'
import { paragraphsOf } from './paragraphs.ts'
import { partMouths } from './part-mouths.ts'
import { selectorOf } from './selector.ts'
import { bareGroupId, speakerEntries } from './speaker-entries.ts'

/** Derives what an article's record would hold. The same article and speakers give the same draft on every machine. */
export function draftRecord(article: ArticleWithoutRecord, speakers: readonly Speaker[]): DraftRecord {
  const { text: marked, origin } = markText(article.body)
  const derivation = derive(marked, {
    language: article.language,
    published: article.day,
    speakers,
  })
  const entries = speakerEntries(derivation.proposed, speakers, article.slug)
  const idOf = speakerIds(
    speakers.filter((speaker) => isOf(article.slug, speaker)),
    entries,
  )
  const { text } = article
  const anchored = new AnchoredText(text)
  const wordsOf = (span: Span) => fold(text.slice(span.start, span.end)).trim()
  const quotes = derivation.quotes.map(({ speaker, cue, confidence, ...marks }): DraftQuote | undefined => {
    const span = origin(marks)
    const selector = selectorOf(text, span, anchored)
    return (
      selector && {
        ...selector,
        span,
        speaker: idOf(speaker),
        cue: cue === null ? null : wordsOf(origin(cue)),
        confidence,
      }
    )
  })
  const sentencesOf = (spans: readonly Span[]) =>
    spans
      .map((span): Sentence => ({ exact: wordsOf(span), span }))
      .filter(({ exact }) => exact !== '' && anchored.find({ exact }).found !== 'never')
  const cast = castOf([...speakers, ...entries])
  const statements =
    derivation.statements.length > 0
      ? derivation.statements.flatMap((statement) => {
          const drafted = draftStatements(
            statement,
            derivation,
            statement.quotes.flatMap((index) => quotes[index] ?? []),
            idOf(statement.speaker),
            sentencesOf(statement.sentences.map(origin)),
          )
          const strangers = drafted.filter(({ speaker }) => speaker === null).flatMap((apart) => apart.quotes)
          return drafted.flatMap((one) => partMouths(one, strangers, text, cast))
        })
      : quotes.flatMap((quote) =>
          quote ? quoteAlone(quote, sentencesOf(paragraphsOf(text, quote.span))) : [],
        )
  const repeated = quotes.filter((quote) => quote === undefined).length
  const notes = [
    ...derivation.notes,
    ...derivation.proposed.flatMap(({ name, mayBe }) => {
      const entry = entries.find((other) => other.name === name)
      return entry === undefined || mayBe === undefined ? [] : [doubleNote(entry, mayBe)]
    }),
    ...(repeated === 0
      ? []
      : [`${counted(repeated, 'quote')} left out, where the text repeats a long passage`]),
  ]
  return { statements, speakers: entries, notes }
}

/** Tells that a new speaker may be one of some who are known, and how to say so. */
function doubleNote({ id, name }: Speaker, mayBe: readonly string[]): string {
  return `“${name}” may be ${mayBe.join(' or ')}: if so, npm run speakers -- merge ${mayBe[0]} ${id}`
}

/** Tells whether a speaker is no bare group of another article. */
function isOf(article: string, { id, name, kind }: Speaker): boolean {
  return kind !== 'group' || !isBareGroup(name) || id === bareGroupId(name, article)
}

/** Gives the id of a speaker that the deriver found: a known one's, or the new entry's of that name. */
function speakerIds(
  known: readonly Speaker[],
  entries: readonly Speaker[],
): (found: FoundSpeaker | null) => string | null {
  const byName = new Map([...entries, ...known].map(({ id, name }) => [name, id]))
  return (found) => found?.id ?? (found?.name ? (byName.get(found.name) ?? null) : null)
}
