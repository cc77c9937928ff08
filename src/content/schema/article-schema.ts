import { z } from 'zod'
import { language, line, moment, webAddress, words } from './scalars.ts'

/** What is taken back: when and why. */
export const withdrawnSchema = z
  .strictObject({ at: moment, reason: line })
  .meta({ description: 'Takes it back: it leaves the feeds, and its place says when and why' })

/** What was put right: when, and what was wrong. */
export const correctionsSchema = z
  .array(z.strictObject({ at: moment, note: line }))
  .meta({ description: 'What was put right, oldest first; each shows under the item' })

/** The front matter of `article.md`. */
export const articleSchema = z
  .strictObject({
    title: line,
    published: moment.meta({
      description: 'A date, or a date and time with its zone; where it lies ahead, the article waits for it',
    }),
    updated: moment.exactOptional().meta({ description: 'When its text last changed' }),
    source: webAddress.exactOptional().meta({ description: 'The article’s address at its publisher' }),
    publisher: line.exactOptional(),
    author: line.exactOptional(),
    language: language.exactOptional().meta({ description: 'Where it differs from the site’s' }),
    topics: z.array(line).default([]).meta({ description: 'Subjects; each has a channel of its own' }),
    rights: line.exactOptional(),
    syndicate: z.enum(['full', 'summary']).default('full').meta({
      description: 'summary: feeds carry the first paragraph and a link',
    }),
    figures: z
      .array(
        z.strictObject({
          alt: line.exactOptional(),
          caption: line.exactOptional(),
          credit: line.exactOptional(),
          src: webAddress.exactOptional(),
        }),
      )
      .default([])
      .meta({ description: 'Pictures and captions: kept, not part of the body' }),
    notes: z.array(words).default([]).meta({ description: 'Boilerplate: kept, not published' }),
    corrections: correctionsSchema.default([]),
    withdrawn: withdrawnSchema.exactOptional(),
  })
  .meta({ title: 'On Record: an article’s front matter' })
