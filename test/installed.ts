import { spawnSync } from 'node:child_process'

/**
 * Whether a program is on this machine. Where it is not, tests that need it are skipped, and this says so;
 * on CI, which installs what it needs, that is an error.
 */
export function isInstalled(program: string, ...trial: readonly string[]): boolean {
  const { error, status } = spawnSync(program, trial, { stdio: 'ignore' })
  if (!error && status === 0) return true
  const message = `${program} is not installed: the tests that need it are skipped (.ci/run installs it)`
  if (process.env.CI === 'true') throw new Error(message)
  console.warn(message)
  return false
}
