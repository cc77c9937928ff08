import { formatProblem, type Problem } from '../content/problem.ts'

/** Notes of one file that say the same are told once: so many of their lines are named. */
const MOST_LINES = 5

/** Problems as lines: notes first, one a file and kind, so that they do not drown what is wrong. */
export function problemLines(problems: readonly Problem[]): string[] {
  const notes = problems.filter(({ severity }) => severity === 'note')
  const others = problems.filter(({ severity }) => severity !== 'note')
  const groups = Map.groupBy(notes, ({ file, remedy }) => `${file}\n${remedy}`)
  return [...[...groups.values()].map(groupLine), ...others.map(formatProblem)]
}

function groupLine(group: readonly Problem[]): string {
  const first = group[0]!
  if (group.length === 1) return formatProblem(first)
  const lines = group.slice(1, 1 + MOST_LINES).map(({ line }) => line)
  const more = group.length - 1 - lines.length
  const rest = `lines ${lines.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return formatProblem({ ...first, what: `${first.what} (so do ${rest})` })
}
