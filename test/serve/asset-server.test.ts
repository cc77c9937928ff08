import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serveAssets } from '../../src/serve/asset-server.ts'

async function served(): Promise<{
  readonly out: string
  readonly ask: (path: string) => Promise<Response>
}> {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-assets-'))
  const out = join(folder, 'dist')
  mkdirSync(join(out, 'assets/site'), { recursive: true })
  writeFileSync(join(out, 'assets/site/a.pack'), 'one')
  writeFileSync(join(out, 'bundle.js'), 'not an asset')
  const { port, server } = await serveAssets(out)
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
    rmSync(folder, { recursive: true, force: true })
  })
  return { out, ask: (path) => fetch(`http://127.0.0.1:${port}${path}`) }
}

test('an asset is served before, while and after the output is replaced', async () => {
  const { out, ask } = await served()
  expect(await (await ask('/site/a.pack')).text()).toBe('one')
  renameSync(out, `${out}.last`)
  expect(await (await ask('/site/a.pack')).text()).toBe('one')
  mkdirSync(join(out, 'assets/site'), { recursive: true })
  writeFileSync(join(out, 'assets/site/a.pack'), 'two')
  expect(await (await ask('/site/a.pack')).text()).toBe('two')
})

test.each(['/site/b.pack', '/site', '/', '/../bundle.js', '/%2e%2e/bundle.js', '/site/..%2f..%2fbundle.js'])(
  'nothing is at %s',
  async (path) => {
    expect((await (await served()).ask(path)).status).toBe(404)
  },
)

test('an empty file is an asset too', async () => {
  const { out, ask } = await served()
  writeFileSync(join(out, 'assets/empty'), '')
  const answer = await ask('/empty')
  expect([answer.status, await answer.text()]).toEqual([200, ''])
})
