/** Something wrong in a content file, said so that whoever reads it can mend it. */
export interface Problem {
  /** The file's path, beginning as the folder was given. */
  readonly file: string
  /** The line, counted from 1. */
  readonly line: number
  /** What is wrong. */
  readonly what: string
  /** What to do about it. */
  readonly remedy: string
  /** An error stops the run; a warning does not; a note is of something that may well stay so. */
  readonly severity: 'error' | 'warning' | 'note'
}

/** One line for a problem: `file:line: what is wrong; what to do`. */
export function formatProblem({ file, line, what, remedy, severity }: Problem): string {
  return `${file}:${line}: ${severity === 'error' ? '' : `${severity}: `}${what}; ${remedy}`
}

/** Thrown when content breaks a rule; carries every problem of the run, warnings included. */
export class ContentError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.name = 'ContentError'
    this.problems = problems
  }
}

/** Gathers the problems of a run, so that all are reported and not only the first. */
export class Problems {
  readonly #found: Problem[] = []

  /** Notes an error at a place. */
  error(file: string, line: number, what: string, remedy: string): void {
    this.#found.push({ file, line, what, remedy, severity: 'error' })
  }

  /** Notes a warning at a place. */
  warn(file: string, line: number, what: string, remedy: string): void {
    this.#found.push({ file, line, what, remedy, severity: 'warning' })
  }

  /** Notes something at a place that an editor may leave as it is. */
  note(file: string, line: number, what: string, remedy: string): void {
    this.#found.push({ file, line, what, remedy, severity: 'note' })
  }

  /** Whether anything found so far stops the run. */
  get fatal(): boolean {
    return this.#found.some((problem) => problem.severity === 'error')
  }

  /** All that was found, by file and line. */
  list(): readonly Problem[] {
    return inOrder(this.#found)
  }
}

/** Problems by file and line. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}
