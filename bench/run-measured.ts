import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What running a program took. */
export interface Run {
  readonly seconds: number
  /** The most memory that it held, in bytes; NaN where the system does not say. */
  readonly memory: number
}

/** How often the memory of a program is looked at: what it held between two looks counts too (VmHWM in proc(5)). */
const LOOK = 20

/**
 * Runs a program to its end.
 *
 * @throws Error with what it printed, if it fails
 */
export async function runMeasured(program: string, args: readonly string[], cwd?: string): Promise<Run> {
  const begun = performance.now()
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  let memory = Number.NaN
  const looks = setInterval(() => {
    memory = peakMemory(child.pid!) ?? memory
  }, LOOK)
  const status = await new Promise<number | null>((ended, failed) => {
    child.once('error', failed)
    child.once('exit', ended)
  }).finally(() => clearInterval(looks))
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ended with ${status}\n${said}`)
  return { seconds: (performance.now() - begun) / 1000, memory }
}

function peakMemory(pid: number): number | undefined {
  try {
    const kibibytes = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024
  } catch {
    return undefined
  }
}
