import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'

/** The most bytes in gzip of the Worker's code: it is parsed wherever an isolate starts. */
const MOST = 12 * 1024

test('the code of the Worker has at most 12 KiB in gzip, as it is deployed', { timeout: 60_000 }, () => {
  const copy = mkdtempSync(join(tmpdir(), 'on-record-worker-size-'))
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
  for (const part of ['src', 'content', 'package.json', 'wrangler.toml', 'tsconfig.json'])
    cpSync(part, join(copy, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  const wrangler = resolve('node_modules/wrangler/bin/wrangler.js')
  execFileSync(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', 'deployed'], { cwd: copy })
  const code = readFileSync(join(copy, 'deployed/index.js'))
  expect(code.length).toBeGreaterThan(MOST)
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(MOST)
})
