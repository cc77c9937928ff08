import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What running a program took. */
export interface Run {
  readonly seconds: number
  /** How long it was on a CPU, with all of its threads; NaN where the system does not say. */
  readonly cpuSeconds: number
  /** The most memory that it held, in bytes; NaN where the system does not say. */
  readonly memory: number
  /** What it printed. */
  readonly output: string
}

/** Milliseconds between looks at a program. What it held between two of them counts too (proc_pid_status(5), VmHWM). */
const LOOK = 20

/**
 * Runs a program to its end.
 *
 * @throws Error with what it printed, if it fails
 */
export async function runMeasured(program: string, args: readonly string[], cwd?: string): Promise<Run> {
  const begun = performance.now()
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  let memory = Number.NaN
  let cpuSeconds = Number.NaN
  const looks = setInterval(() => {
    memory = peakMemory(child.pid!) ?? memory
    cpuSeconds = cpuTicks(child.pid!) ?? cpuSeconds
  }, LOOK)
  const status = await new Promise<number | null>((ended, failed) => {
    child.once('error', failed)
    child.once('close', ended)
  }).finally(() => clearInterval(looks))
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ended with ${status}\n${said}`)
  return { seconds: (performance.now() - begun) / 1000, cpuSeconds, memory, output }
}

function peakMemory(pid: number): number | undefined {
  try {
    const kibibytes = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024
  } catch {
    return undefined
  }
}

/** proc_pid_stat(5): the 14th and 15th field, in hundredths of a second; the second is a name in brackets. */
function cpuTicks(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return undefined
  }
}
