import { z } from 'zod'
import { withoutForbidden } from '../content/read-text.ts'
import { line, slug } from '../content/schema/scalars.ts'
import { speakersSchema } from '../content/schema/speakers-schema.ts'

const statement = z.templateLiteral(['statement/', z.string()])
const quote = z.templateLiteral(['quote/', z.string()])
const items = z.array(z.union([statement, quote])).min(1)

/** A line that a person typed, without what no file may hold: it is left out there too. */
const typed = z
  .string()
  .transform((text) => withoutForbidden(text.normalize('NFC'), () => {}))
  .pipe(line)

/** Whose words they are: an id of `speakers.yaml`, or the name and kind of somebody who is to be added to it. */
const speaker = z.union([
  z.strictObject({ id: slug }),
  z.strictObject({ name: typed, kind: speakersSchema.element.shape.kind }),
])

/** What a person decides of the items of a record, which are called by kind and id. */
export const actionSchema = z.discriminatedUnion('do', [
  /** They are right as they are. */
  z.strictObject({ do: z.literal('accept'), items }),
  /** They are somebody else's; `note` tells readers what was wrong. */
  z.strictObject({ do: z.literal('attribute'), items, to: speaker, note: typed.exactOptional() }),
  z.strictObject({ do: z.literal('retitle'), item: statement, title: typed }),
  z.strictObject({ do: z.literal('withdraw'), item: z.union([statement, quote]), reason: typed }),
  /** Some quotes of a statement make one of their own. */
  z.strictObject({ do: z.literal('split'), quotes: z.array(quote).min(1) }),
  /** A statement is a part of another one of the same speaker's. */
  z.strictObject({ do: z.literal('merge'), item: statement, into: statement }),
  /** Words of the article that are a quote, as a stretch of its text. */
  z.strictObject({
    do: z.literal('mark'),
    start: z.int().min(0),
    end: z.int().min(1),
    by: speaker,
  }),
])

/** What a person decides of a record. */
export type Action = z.infer<typeof actionSchema>

/** One kind of decision. */
export type ActionOf<Kind extends Action['do']> = Extract<Action, { do: Kind }>
