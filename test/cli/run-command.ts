import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** How a command ended, and what it printed. */
export interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Where and with what environment a command runs. */
export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a command of `src/cli/`, such as `compile`, with no settings of On Record from the environment. */
export function runCommand(name: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return runScript(`src/cli/${name}.ts`, args, options)
}

/** Runs a file of the project, likewise. */
export function runScript(
  path: string,
  args: readonly string[],
  { cwd, env }: RunOptions = {},
): Promise<Ended> {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url))
  const inherited = Object.entries(process.env).filter(([key]) => !key.startsWith('ON_RECORD_'))
  const options = { ...(cwd === undefined ? {} : { cwd }), env: { ...Object.fromEntries(inherited), ...env } }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [file, ...args], options, (_, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    )
  })
}
