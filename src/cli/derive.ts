import { Progress, printWithoutNotes, readArguments, run, wrongUse } from './command.ts'

const HELP = `Usage: npm run derive -- [SLUG …] [--content DIR] [--all] [--accept | --keep] [--json]
       npm run derive -- --explain SLUG [--content DIR]
       npm run derive -- --jsonl < articles.jsonl > predictions.jsonl

Finds who said what in articles, and writes it into their records, which are the editor's from then on.
An article without record.yaml gets one, and new speakers are added to speakers.yaml. A record that is there is
brought to fit the edited article: every item keeps its id, what a person wrote or reviewed stays as it is, and what
stands in new paragraphs is added. Says what a person should look at, least sure first.
Exits with status 1 where a person must decide before the record fits its article.

  SLUG …         the articles, by the names of their folders; all of them without it
  --content DIR  the content folder (content)
  --all          add also what stands in paragraphs read before: what you took out of a record comes back
  --accept       take the article's words and speakers for what a person wrote or reviewed, too
  --keep         the record's speakers are right where the article now seems to name others
  --json         print what was done as JSON
  --explain SLUG show what every stage of the deriver saw in an article, and write nothing
  --jsonl        read {"id","text"} lines on stdin, write one line of quotes, attributions and statements for each`

const { values, positionals } = readArguments(
  HELP,
  {
    content: { type: 'string', default: process.env.ON_RECORD_CONTENT ?? 'content' },
    all: { type: 'boolean', default: false },
    accept: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
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
if (values.accept && values.keep)
  wrongUse(`--accept and --keep say opposite things\n\n${HELP.split('\n')[0]}`)

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
        accepts: values.accept,
        keeps: values.keep,
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
  if (articles.some(({ findings }) => findings.some(isOpen))) process.exitCode = 1
})
