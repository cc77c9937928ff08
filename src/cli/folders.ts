import { existsSync, realpathSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, where npm starts every command, wherever it was called. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url))

const STARTED_IN = process.cwd()
/** Whether npm started the command, and not whoever npm started for another project, or in another folder. */
const isByNpm =
  isSame(process.env.npm_package_json ?? '', join(PROJECT, 'package.json')) && isSame(STARTED_IN, PROJECT)
const CALLED_IN = isByNpm ? (process.env.INIT_CWD ?? STARTED_IN) : STARTED_IN

/** Whether two paths lead to one file or folder, links of the file system followed. */
function isSame(one: string, other: string): boolean {
  return existsSync(one) && realpathSync(one) === realpathSync(other)
}

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

/** Where compiling keeps what the file system says of files: outside of the output, which is the same on every machine. */
export const STAMPS = join(PROJECT, 'node_modules/.cache/on-record/stamps')

/** The option for the folder of schemas. */
export const SCHEMAS = { type: 'string', default: ofProject('schemas') } as const
