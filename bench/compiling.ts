/**
 * What compiling takes: whole, and after one edit, each in a process of its own, beside Hugo's site and RSS of the same
 * texts and beside reading the files alone. By turns, so that the ratios hold on a busy machine too.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArguments, wrongUse } from '../src/cli/command.ts'
import { nextArticle, putArticle, usualSpeakers, writeCorpus } from './corpus/write-corpus.ts'
import { updateHugoPage, writeHugoSite } from './hugo-site.ts'
import { describeMachine, median, printTable, versionOf } from './machine.ts'
import { type Run, runMeasured } from './run-measured.ts'

const HELP = `Usage: npm run bench -- --only compiling [--articles N[,N …]]`

const { values } = readArguments(HELP, { articles: { type: 'string', default: '100,1000,10000' } })
const sizes = values.articles.split(',').map(Number)
if (!sizes.every((size) => size >= 1)) wrongUse(`--articles ${values.articles}: must be whole numbers`)

const COMPILE = fileURLToPath(new URL('../src/cli/compile.ts', import.meta.url))
const COMPILE_AGAIN = fileURLToPath(new URL('compile-again.ts', import.meta.url))
const READ_ALL = `
import { readdirSync, readFileSync } from 'node:fs'
for (const entry of readdirSync(process.argv[1], { recursive: true, withFileTypes: true }))
  if (entry.isFile()) readFileSync(entry.parentPath + '/' + entry.name, 'utf8')
`
const hugo = versionOf('hugo', 'version')?.replace(/^hugo (v[\d.]+).*/, 'Hugo $1')

console.log(`\n${describeMachine(hugo ?? 'no Hugo installed')}\n`)
for (const articles of sizes) await measure(articles)

async function measure(articles: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-bench-'))
  try {
    const content = join(folder, 'content')
    const written = writeCorpus({ articles, speakers: usualSpeakers(articles), out: content })
    const hugoSite = join(folder, 'hugo')
    if (hugo !== undefined) writeHugoSite(content, hugoSite)
    const out = join(folder, 'dist')
    const works = worksOn(content, out, hugoSite)

    const runs = works.map((): Run[] => [])
    const slugs = readdirSync(join(content, 'articles'))
    for (let round = 0; round < roundsOf(articles); round++) {
      for (const [at, { prepare, run }] of works.entries()) {
        prepare(slugs[Math.floor((slugs.length * (round + 1)) / (roundsOf(articles) + 2))]!, round)
        runs[at]!.push(await run())
      }
    }
    const before = hashesIn(out)
    putArticle(content, nextArticle(articles, usualSpeakers(articles)))
    await compileOnce(content, out)
    print(written, works, runs, before, hashesIn(out), out)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Large corpora take their time. */
function roundsOf(articles: number): number {
  return articles <= 1000 ? 3 : 1
}

interface Work {
  readonly name: string
  readonly prepare: (slug: string, round: number) => void
  readonly run: () => Promise<Run>
}

function worksOn(content: string, out: string, hugoSite: string): Work[] {
  const none = () => {}
  const edit = (slug: string, round: number) => {
    const file = join(content, 'articles', slug, 'article.md')
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8')}\nThe weather stayed as it was for the ${round + 1}. time.\n`,
    )
  }
  const built = join(hugoSite, 'public')
  let last = ''
  const runHugo = () => runMeasured('hugo', ['--quiet', '--source', hugoSite, '--destination', built])
  const clear = (path: string) => () => rmSync(path, { recursive: true, force: true })
  return [
    { name: 'whole', prepare: clear(out), run: () => compileOnce(content, out) },
    { name: 'after one edit', prepare: edit, run: () => compileOnce(content, out) },
    {
      name: 'after one edit, in a process that goes on',
      prepare: (slug) => {
        last = join(content, 'articles', slug, 'article.md')
      },
      run: async () => {
        const run = await runMeasured(process.execPath, [COMPILE_AGAIN, content, out, last])
        return { ...run, seconds: Number(run.output) }
      },
    },
    { name: 'with nothing changed', prepare: none, run: () => compileOnce(content, out) },
    {
      name: 'reading the files alone',
      prepare: none,
      run: () => runMeasured(process.execPath, ['--input-type=module', '--eval', READ_ALL, content]),
    },
    ...(hugo === undefined
      ? []
      : [
          { name: 'Hugo, whole', prepare: clear(built), run: runHugo },
          {
            name: 'Hugo, after one edit',
            prepare: (slug: string, round: number) => {
              edit(slug, round)
              updateHugoPage(content, hugoSite, slug)
            },
            run: runHugo,
          },
        ]),
  ]
}

function compileOnce(content: string, out: string): Promise<Run> {
  return runMeasured(process.execPath, [COMPILE, '--content', content, '--out', out])
}

function print(
  written: ReturnType<typeof writeCorpus>,
  works: readonly Work[],
  runs: readonly (readonly Run[])[],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  out: string,
): void {
  const { articles, speakers, quotes } = written
  const seconds = runs.map((each) => median(each.map((run) => run.seconds)))
  const hugoAt = works.findIndex(({ name }) => name === 'Hugo, whole')
  const hugoAfterEdit = works.findIndex(({ name }) => name === 'Hugo, after one edit')
  const readAt = works.findIndex(({ name }) => name === 'reading the files alone')
  const times = (at: number, of: number) => (of < 0 ? '–' : (seconds[at]! / seconds[of]!).toPrecision(2))
  printTable(
    [
      `${articles.toLocaleString('en')} articles, ${quotes.toLocaleString('en')} quotes, ${speakers} speakers`,
      'seconds',
      'CPU seconds',
      'peak MiB',
      '× reading',
      '× Hugo',
    ],
    works.map(({ name }, at) => [
      name,
      seconds[at]!.toFixed(2),
      median(runs[at]!.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2),
      Math.round(median(runs[at]!.map(({ memory }) => memory)) / 1024 ** 2).toString(),
      times(at, readAt),
      times(at, name.includes('edit') ? hugoAfterEdit : hugoAt),
    ]),
  )
  const changed = [...after].filter(([file, hash]) => before.get(file) !== hash).map(([file]) => file)
  const deployed = (files: Iterable<string>) => [...files].filter((file) => file.startsWith('assets/')).length
  const bytes = [...after.keys()].reduce((sum, file) => sum + statSync(join(out, file)).size, 0)
  console.log(
    `\ndist: ${after.size.toLocaleString('en')} files, ${deployed(after.keys()).toLocaleString('en')} of them assets, ` +
      `${(bytes / 1e6).toFixed(1)} MB; one article added changes ${deployed(changed)} assets\n`,
  )
}

function hashesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name)
      return [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]
    }),
  )
}
