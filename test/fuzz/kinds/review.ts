import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { loadContent } from '../../../src/content/load-content.ts'
import { Desk } from '../../../src/review/desk.ts'
import { serveReview } from '../../../src/review/server/serve-review.ts'
import { SITE } from '../../content/content-folder.ts'
import { ARTICLE, COURT, RECORD, SPEAKERS } from '../../record/move/court.ts'
import { possibleActions } from '../../review/possible-actions.ts'
import { hostileText, mutated } from '../hostile-text.ts'
import { kindOf } from '../kind.ts'

const PAGE = `articles/${COURT}/`
const PATHS = ['', PAGE, `${PAGE}work`, `${PAGE}version`, `${PAGE}speakers?q=In`, 'review.js', 'review.css']
const POSTS = [`${PAGE}actions`, `${PAGE}undo`]
const BODIES = [
  '{"version":"a","action":{"do":"accept","items":["quote/q-hide"]}}',
  '{"version":"a","action":{"do":"mark","start":1,"end":20,"by":{"name":"Eva Stern","kind":"person"}}}',
  '{"version":"a","action":{"do":"attribute","items":["statement/s-judge"],"to":{"id":"clerk"},"note":"Misheard."}}',
]

/** A decision that the page may offer, with words that it did not expect; or bytes in its place. */
const body = fc.oneof(
  { weight: 6, arbitrary: fc.record({ words: fc.oneof(hostileText, fc.string()), choice: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ raw: mutated(BODIES) }) },
)

const asked = fc.record({
  method: fc.oneof(
    { weight: 6, arbitrary: fc.constant('POST') },
    { weight: 3, arbitrary: fc.constantFrom('GET', 'HEAD') },
    { weight: 1, arbitrary: fc.constantFrom('PUT', 'DELETE', 'OPTIONS', 'PATCH') },
  ),
  path: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...POSTS, POSTS[0]!) },
    { weight: 2, arbitrary: fc.constantFrom(...PATHS) },
    { weight: 2, arbitrary: mutated([...PATHS, ...POSTS]) },
  ),
  headers: fc.dictionary(
    fc.constantFrom('origin', 'host', 'sec-fetch-site', 'content-type', 'content-encoding', 'cookie'),
    mutated(['null', 'http://127.0.0.1', 'cross-site', 'application/json', 'text/plain', 'gzip']),
    { maxKeys: 1 },
  ),
  isOwn: fc.boolean(),
  hasToken: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
  body,
})

type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never

/** Requests at the review page: whatever comes, the content keeps its rules, and nobody but its own page changes it. */
export const REVIEW = kindOf<Asked[]>({
  name: 'requests at the review page',
  share: 20_000,
  inputs: fc.array(asked, { minLength: 1, maxLength: 4 }),
  sizeOf: (requests) => 50_000 + JSON.stringify(requests).length,
  start: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'on-record-fuzz-review-'))
    const [start, content] = [join(folder, 'start'), join(folder, 'content')]
    writeCourt(start)
    cpSync(start, content, { recursive: true })
    const failures: unknown[] = []
    const desk = new Desk(content, () => Date.UTC(2026, 2, 5, 9))
    const review = await serveReview(desk, 0, (error) => failures.push(error))
    const files = ['speakers.yaml', `${PAGE}article.md`, `${PAGE}record.yaml`]
    const textOf = () => files.map((file) => readFileSync(join(content, file), 'utf8')).join('\0')
    const unchanged = textOf()
    const check = async (requests: readonly Asked[]) => {
      if (textOf() !== unchanged) cpSync(start, content, { recursive: true })
      for (const each of requests) {
        const before = textOf()
        const { record, version } = desk.open(COURT)
        const actions = 'words' in each.body ? possibleActions(record, each.body.words) : []
        const sent =
          'raw' in each.body
            ? each.body.raw
            : JSON.stringify({ version, action: actions[each.body.choice % actions.length] })
        const { status, text, headers } = await ask(new URL(review.url), each, sent)
        if (failures.length > 0) throw failures.pop()
        if (status >= 500) throw new Error(`answered ${status}`)
        if (/node:internal|\.ts:\d|file:\/\//.test(text)) throw new Error(`tells where it runs: ${text}`)
        if (
          status !== 400 &&
          !/default-src 'none'/.test(headers['content-security-policy'] ?? '') &&
          text !== ''
        )
          throw new Error('allows what it need not')
        if (textOf() === before) continue
        if (status !== 200 || !each.hasToken || each.method !== 'POST')
          throw new Error(`changed the content and answered ${status}`)
        // Throws where a rule is broken.
        loadContent({ directory: content })
      }
    }
    return {
      check,
      stop: async () => {
        await review.stop()
        rmSync(folder, { recursive: true })
      },
    }
  },
})

function writeCourt(directory: string): void {
  mkdirSync(join(directory, PAGE), { recursive: true })
  const files = {
    'site.yaml': `${SITE}review: optional\n`,
    'speakers.yaml': SPEAKERS,
    [`${PAGE}article.md`]: ARTICLE,
  }
  for (const [file, text] of Object.entries({ ...files, [`${PAGE}record.yaml`]: RECORD }))
    writeFileSync(join(directory, file), text)
}

interface Answered {
  readonly status: number
  readonly text: string
  readonly headers: Readonly<Record<string, string | undefined>>
}

/** Asks as the page's own script does, but for what is drawn. */
function ask(url: URL, { method, path, headers, isOwn, hasToken }: Asked, sent: string): Promise<Answered> {
  const token = hasToken ? url.pathname : '/guessed/'
  const own = {
    host: url.host,
    origin: url.origin,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
  }
  const drawn = Object.entries(headers).map(([name, value]) => [name, value.replace(/[^\x20-\x7e]/g, '')])
  const options = {
    hostname: url.hostname,
    port: url.port,
    method,
    // What no request line can carry, the server itself refuses.
    path: `${token}${path.replace(/[^\x21-\x7e]/g, '')}`,
    headers: { ...own, ...(isOwn ? {} : Object.fromEntries(drawn)) },
  }
  return new Promise((resolve, reject) => {
    const asking = request(options, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const { statusCode: status = 0, headers: got } = answer
        resolve({ status, text: Buffer.concat(parts).toString('utf8'), headers: got as Answered['headers'] })
      })
    })
    asking.on('error', reject)
    asking.end(method === 'GET' || method === 'HEAD' ? undefined : sent)
  })
}
