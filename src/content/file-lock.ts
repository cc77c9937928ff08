import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'

/** Who has a lock: a process, and when it was started, since numbers are given again. */
interface Holder {
  readonly pid: number
  readonly started: string
}

/** A lock that was taken, or the process that has it. */
export type Lock = { readonly unlock: () => void } | { readonly heldBy: number }

/**
 * Takes a lock, which is a file. One that a killed process left counts for nothing.
 *
 * @param file where the file of the lock is to be
 */
export function takeLock(file: string): Lock {
  const own: Holder = { pid: process.pid, started: startOf(process.pid) ?? '' }
  for (;;) {
    if (create(file, JSON.stringify(own))) return { unlock: () => rmSync(file, { force: true }) }
    const holder = read(file)
    if (holder && isAlive(holder)) return { heldBy: holder.pid }
    if (holder || isOld(file)) rmSync(file, { force: true })
  }
}

/** Makes a file, and writes it after that; false where there is one. */
function create(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
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

/** How long a lock that says nothing may be one that is just being written, in milliseconds. */
const WRITING = 1000

function isOld(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false })
  return found !== undefined && Date.now() - found.mtimeMs > WRITING
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
