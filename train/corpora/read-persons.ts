import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { isSetAside } from './set-aside.ts'

const person = z.object({
  name: z.string().nullable(),
  aliases: z.array(z.string()).default([]),
  nameless: z.boolean().default(false),
})
const persons = z.record(z.string(), z.record(z.string().regex(/^\d+$/), person))

/** Who the source of an annotated quote is, by the fullest name that its article gives. */
export interface Person {
  /** Null where the text leaves it open. */
  readonly name: string | null
  readonly aliases: readonly string[]
  /** The name is a description of somebody whom the text does not name. */
  readonly nameless: boolean
}

/** By the article's id and the quote's place among `GoldArticle.quotes`. */
export type Persons = ReadonlyMap<string, ReadonlyMap<number, Person>>

/** Which articles of a split are wanted: of `train` a third is set aside (`isSetAside`), of others nothing is. */
export type Part = 'seen' | 'set aside'

/**
 * Reads who the sources of a split's quotes are: `{"article": {"0": {"name", "aliases", "nameless"}, …}, …}`.
 * @throws if the file is not there or says something else
 */
export function readPersons(file: string, split: string, part: Part = 'seen'): Persons {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}; it should be JSON that says who speaks`)
  }
  const { data, error } = persons.safeParse(value)
  if (error) {
    const { path, message } = error.issues[0]!
    throw new Error(`${file}, ${path.join(' › ')}: ${message}; write {"article": {"0": {"name": "…"}}}`)
  }
  return new Map(
    Object.entries(data)
      .filter(([id]) => (split === 'train' && isSetAside(id)) === (part === 'set aside'))
      .map(([id, quotes]) => [id, new Map(Object.entries(quotes).map(([i, who]) => [Number(i), who]))]),
  )
}
