import { keepCode } from '../compile/code-cache.ts'
import type { Decisions } from '../record/re-anchor/decisions.ts'
import { Progress, readArguments, run, wrongUse } from './command.ts'
import { CONTENT } from './folders.ts'
import { printWithoutNotes } from './print-problems.ts'

const HELP = `Usage: npm run derive -- [SLUG …] [--content DIR] [--all] [--accept ID] [--keep ID] [--json]
       npm run derive -- --explain SLUG [--content DIR]
       npm run derive -- --jsonl < articles.jsonl > predictions.jsonl

Finds who said what in articles, and writes it into their records, which are the editor's from then on.
An article without record.yaml gets one, and new speakers are added to speakers.yaml. A record that is there is
brought to fit the edited article: every item keeps its id, what a person wrote, changed or reviewed stays as it is,
and what stands in new paragraphs is added. What was changed by hand since is dated (updated). Says what a person
should look at, least sure first. Exits with status 1 where a person must decide before the record fits its article.

  SLUG …               the articles, by the names of their folders; all of them without it
  --content DIR        the content folder (content)
  --all                add also what stands in paragraphs read before: what you took out of a record comes back
  --accept ID          the statement or quote of that id takes the article's words and speaker
  --accept-words ID    it takes the article's words
  --accept-speaker ID  it takes the speaker whom the article names
  --keep ID            its speaker is right as the record has it; ask no more
  --accept-undecided   all that no person wrote, changed or reviewed takes the nearest words that there are
  --json               print what was done as JSON
  --explain SLUG       show what every stage of the deriver saw in an article, and write nothing
  --jsonl              read {"id","text"} lines on stdin, write one line of quotes, attributions and statements for each

Options with an ID may be given more than once, and take several ids with commas between them.

Examples:
  npm run derive -- 2026-11-23-ministers-meet-in-lima
  npm run derive -- --accept 9rj3c5m8w0zt`

const { values, positionals } = readArguments(
  HELP,
  {
    content: CONTENT,
    all: { type: 'boolean', default: false },
    accept: { type: 'string', multiple: true, default: [] },
    'accept-words': { type: 'string', multiple: true, default: [] },
    'accept-speaker': { type: 'string', multiple: true, default: [] },
    keep: { type: 'string', multiple: true, default: [] },
    'accept-undecided': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    explain: { type: 'string' },
    jsonl: { type: 'boolean', default: false },
  },
  true,
)
const modes = [values.jsonl, values.explain !== undefined, positionals.length > 0 || values.json]
if (modes.filter((isAsked) => isAsked).length > 1) {
  wrongUse(`--jsonl and --explain go with nothing else\n\n${HELP.split('\n')[0]}`)
}
const accepted = idsOf('accept')
const decisions: Decisions = {
  acceptsWords: new Set([...accepted, ...idsOf('accept-words')]),
  acceptsSpeaker: new Set([...accepted, ...idsOf('accept-speaker')]),
  keeps: idsOf('keep'),
  acceptsUndecided: values['accept-undecided'],
}
const both = [...decisions.keeps].find((id) => decisions.acceptsSpeaker.has(id))
if (both !== undefined)
  wrongUse(`--keep ${both} and --accept say opposite things of its speaker\n\n${HELP.split('\n')[0]}`)

keepCode()

await run(async () => {
  // Each way loads only what it needs: lines of text need nothing that reads content.
  if (values.jsonl) {
    const { deriveLines } = await import('./derive-jsonl.ts')
    return deriveLines(process.stdin, process.stdout)
  }
  if (values.explain !== undefined) {
    const { explainArticle } = await import('./explain-article.ts')
    return explainArticle(values.content, values.explain)
  }
  const { deriveFolder } = await import('../record/derive-folder.ts')
  const { isOpen } = await import('../record/re-anchor/finding.ts')
  const { printDerived, printTotals } = await import('./print-derived.ts')
  const progress = new Progress()
  const { articles, warnings } = (() => {
    try {
      return deriveFolder({
        directory: values.content,
        ...(positionals.length > 0 ? { slugs: positionals } : {}),
        now: Math.floor(Date.now() / 1000) * 1000,
        addsAll: values.all,
        decisions,
        onArticle: (_, done, of) => progress.show('deriving', done, of),
      })
    } finally {
      progress.end()
    }
  })()
  printWithoutNotes(warnings)
  if (values.json) console.log(JSON.stringify({ articles }))
  else {
    for (const article of articles) printDerived(article)
    printTotals(articles)
  }
  if (articles.some(({ done, findings }) => done === 'left' || findings.some(isOpen))) process.exitCode = 1
})

/** The ids that an option names. */
function idsOf(option: 'accept' | 'accept-words' | 'accept-speaker' | 'keep'): Set<string> {
  return new Set(values[option].flatMap((list) => list.split(',')).filter((id) => id !== ''))
}
