import { counted } from '../content/counted.ts'
import type { Problem } from '../content/problem.ts'
import { type Part, printLine } from './paint.ts'

/** Notes of one file that say the same are told once: so many of their lines are named. */
const MOST_LINES = 5

/** Prints problems, one a line, notes that say the same of a file together. */
export function printProblems(problems: readonly Problem[]): void {
  for (const problem of gathered(problems)) printLine(process.stderr, ...partsOf(problem))
}

/** Prints errors and warnings, one a line, and how many notes there are besides, which `npm run check` prints. */
export function printWithoutNotes(problems: readonly Problem[]): void {
  const notes = problems.filter(({ severity }) => severity === 'note')
  printProblems(problems.filter((problem) => !notes.includes(problem)))
  const [first] = notes
  if (first === undefined) return
  const more = notes.length - 1
  const rest = more === 0 ? '' : ` (and ${counted(more, 'more note')}: npm run check)`
  printLine(process.stderr, ...partsOf(first), rest)
}

/** Problems with the notes first, one a file and kind, so that they do not drown what is wrong. */
function gathered(problems: readonly Problem[]): Problem[] {
  const notes = problems.filter(({ severity }) => severity === 'note')
  const others = problems.filter(({ severity }) => severity !== 'note')
  const groups = Map.groupBy(notes, ({ file, remedy }) => `${file}\n${remedy}`)
  return [...[...groups.values()].map(asOne), ...others]
}

function asOne(group: readonly Problem[]): Problem {
  const first = group[0]!
  if (group.length === 1) return first
  const lines = group.slice(1, 1 + MOST_LINES).map(({ line }) => line)
  const more = group.length - 1 - lines.length
  const rest = `${lines.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  const also = group.length === 2 ? `so does line ${rest}` : `so do lines ${rest}`
  return { ...first, what: `${first.what} (${also})` }
}

/** The line of `formatProblem`, in parts. */
function partsOf({ file, line, what, remedy, severity }: Problem): Part[] {
  const said = severity === 'error' ? [] : [[severity, `${severity}:`] as const, ' ']
  return [[severity, `${file}:${line}:`], ' ', ...said, `${what}; `, ['aside', remedy]]
}
