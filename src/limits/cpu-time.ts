import { existsSync, readdirSync, readFileSync } from 'node:fs'

/**
 * The milliseconds that a process has been on a CPU, with all of its threads. Where the system does not say, which is
 * everywhere but on Linux, the time of the clock, which is never less.
 */
export function cpuTime(pid: number): number {
  const tasks = `/proc/${pid}/task`
  if (!existsSync(tasks)) return performance.now()
  // proc(5), /proc/pid/schedstat: nanoseconds on the CPU, then waiting for it.
  return readdirSync(tasks).reduce((sum, task) => {
    const stat = readFileSync(`${tasks}/${task}/schedstat`, 'utf8')
    return sum + Number(stat.split(' ')[0]) / 1e6
  }, 0)
}
