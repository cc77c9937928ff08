import { AnchoredText } from '../../src/content/anchor.ts'
import { parseMoment } from '../../src/content/moment.ts'
import { instantOf } from '../../src/content/stagger.ts'
import { articleSlug } from '../../src/import/article-slug.ts'
import { writeArticle } from '../../src/import/write-article.ts'
import type { Speaker } from '../../src/model.ts'
import type { DraftQuote, DraftStatement } from '../../src/record/draft.ts'
import { selectorOf } from '../../src/record/selector.ts'
import { writeRecord } from '../../src/record/write-record.ts'
import { Random } from './random.ts'
import { capitalized, clause, content, fill, narration } from './sentences.ts'
import { shortName } from './speakers.ts'
import { TOPICS, WORDS } from './words.ts'

/** An article of a corpus as its two files, and who is quoted in it. */
export interface CorpusArticle {
  readonly slug: string
  readonly article: string
  readonly record: string
  /** How many there are of each. */
  readonly statements: number
  readonly quotes: number
  readonly words: number
}

const DAY = 24 * 60 * 60 * 1000

/**
 * Makes an article of some 500 words with about a dozen quotes in a few statements, and the record that belongs to it.
 *
 * @param number which one it is: the same number, moment and speakers give the same article
 * @param published milliseconds since 1970
 * @param speakers who may be quoted, those first who are quoted most
 */
export function makeArticle(number: number, published: number, speakers: readonly Speaker[]): CorpusArticle {
  const random = new Random(`article ${number}`)
  const day = new Date(published).toISOString().slice(0, 10)
  const title = capitalized(clause(random))
  // Its number is a word of its title, so that no two articles have one slug.
  const slug = articleSlug(day, `${number} ${title}`)
  const { text, statements } = writeBody(random, published, speakers)
  const article = writeArticle(
    {
      title,
      published: day,
      source: `https://news.example/${slug}`,
      publisher: fill('The [place] Courier', random),
      topics: [
        ...new Set(
          Array.from({ length: random.between(1, 3) }, () => TOPICS[random.longTailed(TOPICS.length)]!),
        ),
      ],
    },
    `${text}\n`,
  )
  const at = instantOf(parseMoment(day)!, slug)
  const record = writeRecord({ slug, text, published: at }, { statements, speakers: [], notes: [] })
  return {
    slug,
    article,
    record,
    statements: statements.length,
    quotes: statements.reduce((sum, { quotes }) => sum + quotes.length, 0),
    words: text.split(/\s+/).length,
  }
}

interface Reported {
  readonly sentence: string
  readonly exact: string
  readonly cue: string
}

function writeBody(random: Random, published: number, speakers: readonly Speaker[]) {
  const passages = Array.from({ length: random.between(3, 5) }, () => {
    const speaker = speakers[random.longTailed(speakers.length)]!
    return { speaker, reported: report(speaker, random.between(2, 4), random) }
  })
  const paragraphs = passages.flatMap(({ reported }) => [
    narration(random),
    ...reported.map(({ sentence }) => (random.happens(0.2) ? `${sentence} ${narration(random)}` : sentence)),
  ])
  const text = paragraphs.join('\n\n')
  const anchored = new AnchoredText(text)
  let from = 0
  const statements = passages.map(({ speaker, reported }): DraftStatement => {
    const sentences = reported.map(({ sentence }) => {
      const start = text.indexOf(sentence, from)
      from = start + sentence.length
      return { exact: sentence, span: { start, end: from } }
    })
    const quotes = reported.map(({ sentence, exact, cue }, at): DraftQuote => {
      const start = sentences[at]!.span.start + sentence.indexOf(exact)
      const span = { start, end: start + exact.length }
      const selector = selectorOf(text, span, anchored)
      if (!selector) throw new Error(`“${exact}” stands too often`)
      return { ...selector, span, speaker: speaker.id, cue, confidence: confidence(random) }
    })
    return {
      speaker: speaker.id,
      title: `${speaker.name} on ${fill('the [noun] of [place] and the [plural]', random)}`,
      said: new Date(published - random.between(0, 1) * DAY).toISOString().slice(0, 10),
      at: random.happens(0.4) ? fill(random.one(WORDS.occasion), random) : null,
      backers: random.happens(0.05) ? { count: random.between(2, 40), named: [] } : null,
      sentences,
      quotes,
      confidence: confidence(random),
    }
  })
  return { text, statements }
}

/** Some sentences in which a speaker says something, each with one quote. */
function report(speaker: Speaker, count: number, random: Random): Reported[] {
  const short = shortName(speaker)
  return Array.from({ length: count }, (_, at): Reported => {
    const words = content(random)
    const cue = at === 0 ? 'said' : random.one(['said', 'added', 'told reporters', 'argued', 'warned'])
    if (at === 0) {
      const who = speaker.kind === 'person' ? `${speaker.name}, ${speaker.role},` : short
      return { sentence: `“${words},” ${who} said on ${random.one(WORDS.day)}.`, exact: `${words},`, cue }
    }
    if (random.happens(0.5)) return { sentence: `“${words},” ${short} ${cue}.`, exact: `${words},`, cue }
    if (random.happens(0.5))
      return { sentence: `${capitalized(short)} ${cue}: “${words}.”`, exact: `${words}.`, cue }
    const part = fill(`[predicate] [adjunct]`, random)
    return {
      sentence: fill(`${capitalized(short)} ${cue} that the [noun] “${part}” and left it at that.`, random),
      exact: part,
      cue,
    }
  })
}

/** As sure as a deriver is of what is published without a person's having read it. */
function confidence(random: Random): number {
  return random.between(750, 999) / 1000
}
