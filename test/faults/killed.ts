import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ACT = fileURLToPath(new URL('act.ts', import.meta.url))

/** How a process ended, and how long its act took until then, in milliseconds. */
export interface Ended {
  readonly isKilled: boolean
  readonly took: number
}

/** Runs an act in a process of its own, and kills that so long after the act has begun: never, where it is done by then. */
export function killed(args: readonly string[], after: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ACT, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    let begun = 0
    let timer: NodeJS.Timeout | undefined
    child.stdout.once('data', () => {
      begun = performance.now()
      if (after < Number.POSITIVE_INFINITY) timer = setTimeout(() => child.kill('SIGKILL'), after)
    })
    child.once('error', reject)
    child.once('exit', (status, signal) => {
      clearTimeout(timer)
      if (status !== 0 && signal !== 'SIGKILL')
        reject(new Error(`${args.join(' ')} ended with ${status ?? signal}`))
      else resolve({ isKilled: signal === 'SIGKILL', took: performance.now() - begun })
    })
  })
}
