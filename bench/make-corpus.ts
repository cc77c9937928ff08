import { Progress, readArguments, run, wrongUse } from '../src/cli/command.ts'
import { counted } from '../src/content/counted.ts'
import { usualSpeakers, writeCorpus } from './corpus/write-corpus.ts'

const HELP = `Usage: npm run corpus -- --articles N --out DIR [--speakers N] [--json]

Writes a content folder to measure with: articles of some 500 words over four years, each with a dozen
quotes in three to five statements, and their records. The same numbers give the same bytes.

  --articles N  how many articles, 1 to 1000000
  --out DIR     the folder to make; it must be empty or not there
  --speakers N  how many speakers, 1 to 100000 (one for two articles up to 500, then one for twenty
                up to 5,000); a few are quoted often, most of them seldom
  --json        print what was written as JSON

Example:
  npm run corpus -- --articles 1000 --out ../corpus`

const { values } = readArguments(HELP, {
  articles: { type: 'string' },
  out: { type: 'string' },
  speakers: { type: 'string' },
  json: { type: 'boolean', default: false },
})
if (values.articles === undefined || !values.out) wrongUse(`--articles and --out are needed\n\n${HELP}`)
const articles = wholeNumber('articles', values.articles, 1_000_000)
const speakers =
  values.speakers === undefined ? usualSpeakers(articles) : wholeNumber('speakers', values.speakers, 100_000)
const { out } = values

await run(() => {
  const progress = new Progress()
  try {
    const written = writeCorpus({
      articles,
      speakers,
      out,
      onProgress: (done, of) => progress.show('writing', done, of),
    })
    progress.end()
    if (values.json) console.log(JSON.stringify(written))
    else {
      const { words, statements, quotes } = written
      console.log(
        `${out}: ${counted(articles, 'article')} of ${counted(Math.round(words / articles), 'word')}, ${counted(statements, 'statement')}, ${counted(quotes, 'quote')}, ${counted(speakers, 'speaker')}`,
      )
    }
  } finally {
    progress.end()
  }
})

function wholeNumber(option: string, value: string, most: number): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < 1 || number > most) {
    wrongUse(`--${option} ${value}: must be a whole number, 1 to ${most}`)
  }
  return number
}
