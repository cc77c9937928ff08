import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Who has locked a folder: a process, and when it was started, since numbers are given again. */
interface Holder {
  readonly pid: number
  readonly started: string
}

/**
 * Locks an output folder against other compiles, by a file beside it. A lock that a killed compile left counts for
 * nothing.
 *
 * @param path the folder
 * @returns the function that unlocks it
 * @throws Error if another compile is at work there
 */
export function lockOutput(path: string): () => void {
  const file = `${path}.lock`
  const own: Holder = { pid: process.pid, started: startOf(process.pid) ?? '' }
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(own), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = read(file)
    if (holder && isAlive(holder)) {
      throw new Error(
        `${path}: another compile (process ${holder.pid}) is writing it; wait until it has ended, or choose another --out`,
      )
    }
    rmSync(file, { force: true })
  }
}

function read(file: string): Holder | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>
    return typeof pid === 'number' ? { pid, started: String(started) } : undefined
  } catch {
    return undefined
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // A process of somebody else is one all the same.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const since = startOf(pid)
  return since === undefined || started === '' || since === started
}

/** When a process was started, where the system tells (proc(5), /proc/pid/stat, field 22). */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command's name, in parentheses, may hold anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}
