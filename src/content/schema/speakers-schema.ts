import { z } from 'zod'
import { line, slug, webAddress } from './scalars.ts'

/** `content/speakers.yaml`: a list, one entry a speaker. */
export const speakersSchema = z
  .array(
    z.strictObject({
      id: slug.meta({ description: 'Stands in addresses; never change it once published' }),
      name: line.meta({ description: 'The name that readers see' }),
      kind: z.enum(['person', 'organization', 'country', 'group']),
      aliases: z.array(line).default([]).meta({ description: 'Other names that articles use' }),
      role: line.exactOptional().meta({ description: 'What they are, such as foreign minister' }),
      partOf: slug.exactOptional().meta({ description: 'The id of the speaker they belong to' }),
      merged: z
        .array(slug)
        .exactOptional()
        .meta({ description: 'Ids that were this speaker’s before: their addresses lead here' }),
      sameAs: webAddress
        .exactOptional()
        .meta({ description: 'The same speaker elsewhere, such as a Wikidata address' }),
    }),
  )
  .meta({ title: 'On Record: speakers.yaml' })
