import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrange } from '../../src/channels/arrange.ts'
import type { Content, Published, Quote, Site, Statement } from '../../src/model.ts'
import { article, NOON, quote, site, speaker, statement } from '../channels/arrangement.ts'
import { wholeSite } from './whole-site.ts'
import { withoutBodies } from './without-bodies.ts'

/** What decides whether an item goes out. */
const state = fc.record(
  {
    confidence: fc.constantFrom(0.3, 0.6, 0.7, 0.95),
    reviewed: fc.boolean(),
    withdrawn: fc.constant({ at: NOON + 60_000, reason: 'It was misheard' }),
  },
  { requiredKeys: [] },
)

/** One sentence of the article: a quote of so many words, whose statement it belongs to, what goes with it. */
const saying = fc.record({
  length: fc.integer({ min: 1, max: 9 }),
  of: fc.nat({ max: 2 }),
  state,
  /** Which other saying's words its context has. */
  about: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
  prefix: fc.nat({ max: 40 }),
})

const record = fc.record({
  sayings: fc.array(saying, { minLength: 1, maxLength: 8 }),
  statements: fc.tuple(state, state, state),
  /** Which saying each title has, and where it breaks off. */
  titles: fc.tuple(
    ...[0, 1, 2].map(() => fc.record({ of: fc.nat({ max: 9 }), end: fc.integer({ min: 12, max: 80 }) })),
  ),
  /** Which saying's sentence also stands in each statement. */
  shared: fc.tuple(...[0, 1, 2].map(() => fc.option(fc.nat({ max: 9 }), { nil: undefined }))),
  /** Whether somebody is named for each statement. */
  named: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  review: fc.constantFrom('optional', 'required'),
})

test('no words of a quote that is not published stand anywhere but in the bodies of articles', async () => {
  await fc.assert(
    fc.asyncProperty(record, async ({ sayings, statements, titles, shared, named, review }) => {
      const content = contentOf(
        sayings,
        statements,
        titles,
        shared,
        named,
        site({ review, picturesSince: '2026-03-02' } as Partial<Site>),
      )
      const arrangement = arrange(content)
      const published = new Set(arrangement.fixed[2]?.items.map(({ id }) => id.split('/').at(-1)))
      const { statements: attributed, unattributed } = content.articles[0]!
      const quotes = [...attributed.flatMap((each) => each.quotes), ...unattributed]
      for (const { id, reviewed, confidence = 1 } of quotes) {
        if (!reviewed && (confidence < 0.7 || review === 'required')) expect(published).not.toContain(id)
      }
      const text = withoutBodies(await wholeSite(content))
      const words = new Set(decodeURIComponent(text.replace(/%(?![\dA-F]{2})/g, '')).match(/w\d+w/g))
      for (const { id, exact } of quotes) {
        if (published.has(id)) continue
        for (const word of exact.match(/w\d+w/g) ?? []) expect(words).not.toContain(word)
      }
    }),
    { numRuns: 200 },
  )
})

type Saying = typeof saying extends fc.Arbitrary<infer T> ? T : never
type Title = { of: number; end: number }

function contentOf(
  sayings: readonly Saying[],
  states: readonly Partial<Published>[],
  titles: readonly Title[],
  shared: readonly (number | undefined)[],
  named: readonly boolean[],
  ofSite: Site,
): Content {
  let text = ''
  const said = sayings.map(({ length }, at) => {
    // Every word is in one quote alone.
    const exact = Array.from({ length }, (_, word) => `w${at * 10 + word}w`).join(' ')
    const sentence = `“${exact},” Ada said, as ${at} others had.`
    const start = text.length
    text += `${sentence} `
    return {
      exact,
      sentence: { exact: sentence, span: { start, end: start + sentence.length } },
      span: { start: start + 1, end: start + 1 + exact.length },
    }
  })
  const pick = (at: number) => said[at % said.length] as (typeof said)[number]
  const all = states.map((ofStatement, of): Statement => {
    const quotes = sayings.flatMap((each, at): Quote[] => {
      if (each.of !== of) return []
      const { exact, span } = pick(at)
      return [
        quote(`q${at}`, NOON - 1000 * at, {
          ...each.state,
          exact,
          span,
          prefix: text.slice(Math.max(0, span.start - each.prefix), span.start),
          suffix: text.slice(span.end, span.end + 30),
          ...(each.about === undefined ? {} : { context: `After “${pick(each.about).exact}”` }),
        }),
      ]
    })
    const title = titles[of] as Title
    const whole = pick(title.of).sentence.exact
    const also = shared[of]
    const sentences = sayings.flatMap((each, at) => (each.of === of ? [pick(at).sentence] : []))
    return statement(`s${of}`, NOON, {
      ...ofStatement,
      title: whole.length > title.end ? `${whole.slice(0, title.end)}…` : whole,
      sentences: also === undefined ? sentences : [...sentences, pick(also).sentence],
      quotes,
    })
  })
  const published = all.filter(({ quotes }, of) => quotes.length > 0 && named[of])
  const unattributed = all.flatMap(({ quotes }, of) => (named[of] ? [] : quotes))
  return {
    site: ofSite,
    speakers: [speaker('ada')],
    articles: [
      article('a', NOON, {
        source: 'https://news.example/a',
        syndicate: 'summary',
        text,
        body: {
          type: 'root',
          children: text.split('\n\n').map((value) => ({
            type: 'element' as const,
            tagName: 'p',
            properties: {},
            children: [{ type: 'text' as const, value }],
          })),
        },
        statements: published,
        unattributed,
      }),
    ],
  }
}
