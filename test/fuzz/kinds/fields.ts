import { isPrivateHost } from '../../../src/import/private-addresses.ts'
import { chooseDocument, chooseType } from '../../../src/worker/accept.ts'
import { parseEntityTags } from '../../../src/worker/entity-tag.ts'
import { parseHttpDate } from '../../../src/worker/http-date.ts'
import { parseQualityValues } from '../../../src/worker/quality-values.ts'
import { resolvePath } from '../../../src/worker/resolve-path.ts'
import { mutated } from '../hostile-text.ts'
import { kindOf } from '../kind.ts'

/** Values of header fields, and paths, each in its right form. */
const VALUES = [
  '/quotes/rss.xml',
  '/speakers/ana-ruiz/archive/2/atom.xml',
  '/topics/%D1%83%D0%BA%D1%80/',
  '/%2e%2e/%2f/%00//a',
  'text/html, application/rss+xml;q=0.9, */*;q=0.1',
  'gzip;q=1.0, br;q=0.5, *;q=0, identity;q=0.001',
  'W/"aB3-gzip", "x", *, ""',
  'Mon, 23 Nov 2026 09:00:60 GMT',
  'Monday, 23-Nov-26 09:00:00 GMT',
  'Mon Nov  3 09:00:00 2026',
  'http://[::ffff:127.0.0.1]:8787/',
  'https://0x7f.1/',
]

/** What reads header fields and paths, asked at once for all of them, so that there may be many. */
export const FIELDS = kindOf<string>({
  name: 'header fields and paths',
  share: 380_000,
  // Neither a URL's path nor a field has half a character (URL §4.4, RFC 9110 §5.5).
  inputs: mutated(VALUES).map((value) => value.toWellFormed()),
  sizeOf: (value) => value.length,
  start: () => ({
    check: (value) => {
      for (const weight of parseQualityValues(value).values()) {
        if (!(weight >= 0 && weight <= 1)) throw new Error(`a weight of ${weight}`)
      }
      const tags = parseEntityTags(value)
      if (tags !== '*' && tags.some(({ opaque }) => opaque.includes('"')))
        throw new Error('a tag with a quotation mark')
      const date = parseHttpDate(value, 0)
      if (date !== undefined && !Number.isSafeInteger(date)) throw new Error(`a date of ${date}`)
      if (!['', 'rss.xml', 'atom.xml', 'feed.json'].includes(chooseDocument(value)))
        throw new Error('a document that is none')
      if (!/^application\/(?:rss\+)?xml/.test(chooseType('application/rss+xml; charset=utf-8', value)))
        throw new Error('a type that is none')
      const meant = resolvePath(value.startsWith('/') ? value : `/${value}`)
      // What a redirect would lead to is on the site, and is the last of its kind.
      if (meant && new URL(`/${meant.path}`, 'https://a.example/').href !== `https://a.example/${meant.path}`)
        throw new Error(`it leads to ${meant.path}`)
      if (meant && resolvePath(`/${meant.path}`)?.path !== meant.path)
        throw new Error(`${meant.path} leads on`)
      const host = URL.canParse(value) ? new URL(value).hostname : ''
      if (/^127\.\d+\.\d+\.\d+$/.test(host) && !isPrivateHost(new URL(value)))
        throw new Error('this machine is taken for the public web')
    },
  }),
})
