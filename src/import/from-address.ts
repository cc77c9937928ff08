import type { DraftArticle, Matter } from './draft.ts'
import { cleanAddress } from './page/page-address.ts'

/** What somebody else's front matter may say of their article. All else is for whoever publishes it to decide. */
const THEIRS: ReadonlySet<string> = new Set<keyof Matter>([
  'title',
  'published',
  'updated',
  'source',
  'author',
  'publisher',
  'language',
  'topics',
  'rights',
  'figures',
  'notes',
])

/**
 * What is taken of an article that was fetched: nothing that decides how it is published here, and no other host as its
 * source, by which anybody could put words into a newspaper's mouth.
 *
 * @param address where it was fetched from
 */
export function takenFromAddress({ matter, body, remarks }: DraftArticle, address: string): DraftArticle {
  const refused = Object.keys(matter).filter((key) => !THEIRS.has(key))
  const kept: Partial<Matter> = Object.fromEntries(Object.entries(matter).filter(([key]) => THEIRS.has(key)))
  const source = kept.source
  const isElsewhere = source !== undefined && !isSameHost(source, address)
  const own = cleanAddress(address)
  return {
    matter: isElsewhere && own !== undefined ? { ...kept, source: own } : kept,
    body,
    remarks: [
      ...remarks,
      ...refused.map(
        (key) => `the front matter’s “${key}” was not taken: it came from an address, and is yours to say`,
      ),
      ...(isElsewhere
        ? [
            `it says that it is really at ${source}, on another host, which was not taken: if that is so, say it with --source`,
          ]
        : []),
    ],
  }
}

/** Whether two addresses are of one host, or one of them of a part of the other's, such as amp.news.example. */
function isSameHost(a: string, b: string): boolean {
  const [one, other] = [a, b].map((address) => `.${new URL(address).hostname.replace(/^www\./, '')}`)
  return one!.endsWith(other!) || other!.endsWith(one!)
}
