import type { Root } from 'hast'
import { oneLine } from '../draft.ts'
import { attribute, elementsNamed, parseFragment, wordsOf } from './parse-page.ts'

/** A node of JSON-LD: its keys are schema.org's. */
export type Thing = Readonly<Record<string, unknown>>

/** What linked data says of an article, and of everything by its `@id`. */
export interface LinkedArticle {
  readonly article: Thing
  readonly byId: ReadonlyMap<string, Thing>
}

const ARTICLE = /(?:Article|BlogPosting|^Report)$/
/** Linked data that goes deeper says nothing of an article. */
const DEEPEST = 12

/** Finds the article among the JSON-LD of a page; the first with a headline and a date counts. */
export function linkedArticle(page: Root): LinkedArticle | undefined {
  const byId = new Map<string, Thing>()
  const articles: Thing[] = []
  for (const thing of linkedThings(page)) {
    const id = thing['@id']
    // A mere reference has an @id and nothing else.
    if (typeof id === 'string' && Object.keys(thing).length > 1 && !byId.has(id)) byId.set(id, thing)
    if (isArticle(thing)) articles.push(thing)
  }
  const rank = (thing: Thing) => Number('headline' in thing) + Number('datePublished' in thing)
  const [article] = articles.toSorted((a, b) => rank(b) - rank(a))
  return article === undefined ? undefined : { article, byId }
}

/** What a page's JSON-LD says that the page is, or is chiefly about; and whether that is an article. */
export function linkedTypes(page: Root): { readonly isArticle: boolean; readonly types: readonly string[] } {
  // Things stand alone, in a list or in a list under @graph; what stands deeper is part of them.
  const things = linkedThings(page, 3)
  return { isArticle: things.some(isArticle), types: things.flatMap(typesOf) }
}

const typesOf = (thing: Thing): string[] => listOf(thing['@type']).filter((type) => typeof type === 'string')

const isArticle = (thing: Thing): boolean => typesOf(thing).some((type) => ARTICLE.test(type))

/** Every node of a page's JSON-LD, those within others too. */
function linkedThings(page: Root, deepest = DEEPEST): Thing[] {
  const things: Thing[] = []
  const gather = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > deepest) return
    if (!Array.isArray(value)) things.push(value as Thing)
    for (const item of Object.values(value)) gather(item, depth + 1)
  }
  for (const script of elementsNamed(page, 'script')) {
    if (!/^application\/ld\+json\b/i.test(attribute(script, 'type') ?? '')) continue
    const [child] = script.children
    if (child?.type === 'text') gather(readJson(child.value), 0)
  }
  return things
}

/** Reads JSON as pages write it: in comments or CDATA, with line ends within its strings. */
function readJson(text: string): unknown {
  const bare = text
    .trim()
    .replace(
      /^(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>)$/g,
      '',
    )
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids in a string
  for (const attempt of [bare, bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/;\s*$/, '')]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next attempt is more forgiving; after the last the page has no such data.
    }
  }
  return undefined
}

/** A value as a list: JSON-LD writes one of something without brackets. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** Text of linked data in one line. Many content systems escape it as HTML, which JSON does not ask for. */
export function plainText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  return (/[<&]/.test(value) ? wordsOf(parseFragment(value)) : oneLine(value)) || undefined
}

/** The names of people or organisations, however they are given: text, things, or references to things. */
export function namesOf(value: unknown, byId: ReadonlyMap<string, Thing>): string[] {
  return listOf(value).flatMap((item) => {
    if (typeof item !== 'object' || item === null) return plainText(item) ?? []
    const thing = item as Thing
    const referred = thing.name === undefined ? byId.get(String(thing['@id'])) : undefined
    return listOf((referred ?? thing).name).flatMap((name) => plainText(name) ?? [])
  })
}
