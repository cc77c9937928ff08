import { execFileSync } from 'node:child_process'

/** Compiles the content that the Worker's tests ask for, before they start. */
export default function setup(): void {
  execFileSync(process.execPath, [
    'src/cli/compile.ts',
    '--out',
    'node_modules/.cache/on-record/test-dist',
    '--url',
    'https://on-record.example/',
  ])
}
