import { loadContent } from '../content/load-content.ts'
import { ContentError } from '../content/problem.ts'
import { counted, Progress, printProblems, readArguments, run } from './command.ts'

const HELP = `Usage: npm run check -- [--content DIR] [--json]

Checks every content file and reports all that is wrong, as file:line: what is wrong; what to do.
Exits with status 1 if anything is an error. Changes nothing.

  --content DIR  the content folder (content)
  --json         print the problems as a JSON list`

const { values } = readArguments(HELP, {
  content: { type: 'string', default: process.env.ON_RECORD_CONTENT ?? 'content' },
  json: { type: 'boolean', default: false },
})

await run(() => {
  const progress = new Progress()
  try {
    const { content, warnings } = loadContent({
      directory: values.content,
      onArticle: (done, of) => progress.show('checking', done, of),
    })
    progress.end()
    if (values.json) console.log(JSON.stringify(warnings))
    else {
      printProblems(warnings)
      console.log(
        `${counted(content.articles.length, 'article')}, ${counted(content.speakers.length, 'speaker')}: all is well`,
      )
    }
  } catch (error) {
    progress.end()
    if (!values.json || !(error instanceof ContentError)) throw error
    console.log(JSON.stringify(error.problems))
    process.exitCode = 1
  }
})
