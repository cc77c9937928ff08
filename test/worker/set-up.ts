import { execFileSync } from 'node:child_process'

/** Compiles what the Worker's tests ask for, before they start. */
export default function setup(): void {
  execFileSync(process.execPath, ['test/worker/compile-test-content.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
