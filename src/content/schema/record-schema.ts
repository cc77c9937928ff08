import { z } from 'zod'
import { correctionsSchema, withdrawnSchema } from './article-schema.ts'
import { day, itemId, line, moment, slug, words } from './scalars.ts'

/** What statements and quotes alike state of themselves as things that are published. */
const itemSchema = z.strictObject({
  id: itemId.meta({ description: 'Never change it once published' }),
  published: moment
    .exactOptional()
    .meta({ description: 'When it first went out; the article’s date without it' }),
  updated: moment.exactOptional().meta({ description: 'When its words or attribution last changed' }),
  reviewed: z.boolean().exactOptional().meta({ description: 'true once a person has read it' }),
  confidence: z.number().min(0).max(1).exactOptional().meta({ description: 'How sure the deriver was' }),
  corrections: correctionsSchema.default([]),
  moved: z
    .array(z.strictObject({ at: moment, from: slug }))
    .default([])
    .meta({
      description:
        'From whom it was moved to its speaker of today, and when, oldest first: their subscribers are told that it is gone',
    }),
  withdrawn: withdrawnSchema.exactOptional(),
})

/** What a statement or a quote of a record file states of itself as a thing that is published. */
export type StatedItem = z.infer<typeof itemSchema>

const quoteSchema = z.strictObject({
  ...itemSchema.shape,
  exact: words.meta({ description: 'The words, as they stand in the article, without quotation marks' }),
  prefix: z
    .string()
    .default('')
    .meta({ description: 'Some words before, where the quote’s words stand more than once' }),
  suffix: z.string().default('').meta({ description: 'Some words after' }),
  cue: line.exactOptional().meta({ description: 'How it was said: said, told reporters, according to' }),
  speaker: slug.exactOptional().meta({ description: 'Where it is not the statement’s' }),
  context: line.exactOptional().meta({ description: 'What a reader must know who sees the quote alone' }),
})

const statementSchema = z.strictObject({
  ...itemSchema.shape,
  speaker: slug
    .exactOptional()
    .meta({ description: 'An id of speakers.yaml; without it, the statement is not published' }),
  title: line,
  said: day.exactOptional().meta({ description: 'The day on which it was said' }),
  at: line.exactOptional().meta({ description: 'The occasion' }),
  backers: z
    .strictObject({ count: z.int().min(1).exactOptional(), named: z.array(line).default([]) })
    .exactOptional()
    .meta({ description: 'Who stood behind it' }),
  sentences: z.array(words).min(1, 'must have at least one sentence').meta({
    description: 'The sentences that report it, as they stand in the article',
  }),
  quotes: z.array(quoteSchema).default([]),
})

/** `record.yaml`: the statements and quotes of one article. */
export const recordSchema = z
  .strictObject({
    statements: z.array(statementSchema),
    derived: z
      .strictObject({
        paragraphs: z.array(z.string()).meta({ description: 'Hashes of the paragraphs that it has read' }),
        items: z.string().exactOptional().meta({
          description:
            'A line for each statement and quote: hashes of the words that derive wrote and of what readers saw when a command last looked, whose words derive read them to be (read), whose they were (speaker), and whose the edited article makes them until a person decides (asks)',
        }),
      })
      .exactOptional()
      .meta({
        description:
          'What derive wrote and read, kept by itself: so that it overwrites nothing that a person wrote, and adds nothing that a person took out',
      }),
  })
  .meta({ title: 'On Record: record.yaml' })

/** A quote of a record file. */
export type StatedQuote = z.infer<typeof quoteSchema>

/** A statement of a record file. */
export type StatedStatement = z.infer<typeof statementSchema>

/** A record file. */
export type StatedRecord = z.infer<typeof recordSchema>
