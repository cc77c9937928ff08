import type { Manifest } from '../shard.ts'
import type { Query } from './search-index.ts'
import { loadJson, type Outcome, Shards } from './shards.ts'
import { showHit } from './show-hit.ts'

/** How many hits are shown at first, and each time that somebody asks for more. */
const SHOWN = 50

/** How long after a key the search begins, in milliseconds. */
const PAUSE = 250

const form = find<HTMLFormElement>('search')
const status = find<HTMLElement>('status')
const results = find<HTMLOListElement>('results')
const more = find<HTMLButtonElement>('more')
const older = find<HTMLButtonElement>('older')

let shards: Promise<Shards> | undefined
let ids: ReadonlyMap<string, string> = new Map()
/** Which search is the latest: what an earlier one finds is not shown. */
let latest = 0

function find<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id)
  if (!element) throw new Error(`the page has no #${id}`)
  return element as T
}

function field(name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement
}

async function load(): Promise<Shards> {
  const manifest = await loadJson<Manifest>('/search/manifest.json')
  ids = new Map(manifest.speakers.map(([id, name]) => [name, id]))
  find('speakers').append(...manifest.speakers.map(([, name]) => new Option(name, name)))
  field('topic').append(...manifest.topics.map(([id, name]) => new Option(name, id)))
  return new Shards(manifest)
}

/** What the form asks for; undefined where it asks for nothing yet. */
function readQuery(): Query | undefined {
  const [words, name, topic, from, to] = ['q', 'speaker', 'topic', 'from', 'to'].map((each) =>
    field(each).value.trim(),
  )
  if (!words && !name && !topic && !from && !to) return undefined
  // A name that nobody has finds nothing.
  const speaker = name ? (ids.get(name) ?? '?') : ''
  return { words: words ?? '', speaker, topic: topic ?? '', from: from ?? '', to: to ?? '' }
}

async function run(ask: (loaded: Shards, query: Query) => Promise<Outcome>): Promise<void> {
  const own = ++latest
  try {
    shards ??= load()
    const loaded = await shards
    // The address may name a topic that was no choice before.
    restoreTopic()
    const query = readQuery()
    rememberQuery()
    if (!query) return show({ hits: [], left: 0 }, '')
    status.textContent = 'Searching …'
    const outcome = await ask(loaded, query)
    if (own === latest) show(outcome, summaryOf(outcome))
  } catch {
    shards = undefined
    if (own === latest)
      show({ hits: [], left: 0 }, 'The search could not be loaded. Reload the page to try again.')
  }
}

function show({ hits, left }: Outcome, words: string): void {
  status.textContent = words
  results.replaceChildren()
  older.hidden = left === 0
  let shown = 0
  const showMore = () => {
    const next = hits.slice(shown, shown + SHOWN).map(showHit)
    shown += next.length
    results.append(...next)
    more.hidden = shown >= hits.length
    return next[0]
  }
  showMore()
  more.onclick = () => showMore()?.querySelector('a')?.focus()
}

function summaryOf({ hits, left }: Outcome): string {
  const count = hits.length === 0 ? 'Nothing found' : hits.length === 1 ? '1 found' : `${hits.length} found`
  return left === 0
    ? `${count}.`
    : `${count} so far: ${left.toLocaleString('en')} older ones are not searched yet.`
}

/** The address says what is looked for, so that it can be passed on. */
function rememberQuery(): void {
  const parameters = new URLSearchParams()
  for (const name of ['q', 'speaker', 'topic', 'from', 'to']) {
    const { value } = field(name)
    if (value.trim() !== '') parameters.set(name, value)
  }
  history.replaceState(null, '', parameters.size === 0 ? location.pathname : `?${parameters}`)
}

let wantedTopic: string | null = null

function restoreTopic(): void {
  if (wantedTopic !== null) field('topic').value = wantedTopic
  wantedTopic = null
}

const search = () => run((loaded, query) => loaded.search(query))
let timer: ReturnType<typeof setTimeout> | undefined

form.addEventListener('submit', (event) => {
  event.preventDefault()
  clearTimeout(timer)
  void search()
})
form.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(() => void search(), PAUSE)
})
older.addEventListener('click', () => void run((loaded, query) => loaded.searchOlder(query)))

for (const [name, value] of new URLSearchParams(location.search)) {
  if (name === 'topic') wantedTopic = value
  else if (form.elements.namedItem(name)) field(name).value = value
}
form.hidden = false
if (readQuery() || wantedTopic) void search()
else {
  field('q').focus()
  shards = load()
  shards.catch(() => {
    shards = undefined
  })
}
