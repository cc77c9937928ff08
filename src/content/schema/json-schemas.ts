import { z } from 'zod'
import { articleSchema } from './article-schema.ts'
import { recordSchema } from './record-schema.ts'
import { siteSchema } from './site-schema.ts'
import { speakersSchema } from './speakers-schema.ts'

/** The JSON Schemas of the content files, by file name, for editors that complete and check as one types. */
export function jsonSchemas(): Record<string, string> {
  const schemas = { article: articleSchema, record: recordSchema, site: siteSchema, speakers: speakersSchema }
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), null, 2)}\n`,
    ]),
  )
}
