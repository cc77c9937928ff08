import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, where npm starts every command, wherever it was called. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

/** Whoever starts a command without npm does so in a folder of their own choice. */
const STARTED_IN = process.cwd()
const CALLED_IN = resolve(STARTED_IN) === resolve(PROJECT) ? (process.env.INIT_CWD ?? STARTED_IN) : STARTED_IN

/** Goes where the command was called, so that paths mean what they mean there. */
export function goWhereCalled(): void {
  process.chdir(CALLED_IN)
}

/** A file or folder of the project, as seen from where the command was called. */
function ofProject(path: string): string {
  return relative(CALLED_IN, join(STARTED_IN, path))
}

/** The option for the content folder, in every command that has one. */
export const CONTENT = {
  type: 'string',
  default: process.env.ON_RECORD_CONTENT ?? ofProject('content'),
} as const

/** The option for the compiled folder. */
export const COMPILED = { type: 'string', default: ofProject('dist') } as const

/** The option for the folder of schemas. */
export const SCHEMAS = { type: 'string', default: ofProject('schemas') } as const
