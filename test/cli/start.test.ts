import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RunningSite } from '../running-site.ts'
import { runCommand } from './run-command.ts'

const ARTICLE = 'articles/2019-10-30-un-members-split-over-xinjiang/article.md'

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('npm start follows the content, lets other commands be, and leaves nothing running', {
  timeout: 180_000,
}, async () => {
  const site = await RunningSite.start()
  let isStopped = false
  try {
    await site.edit(ARTICLE, (text) => text.replace(/^title: .*$/m, 'title: Another title'), '/rss.xml')
    expect(await site.text('/rss.xml')).toContain('Another title')

    const compiled = await runCommand('compile', ['--content', join(site.directory, 'content')], {
      cwd: site.directory,
    })
    expect(compiled.status).toBe(0)
    for (const path of ['/', '/opml.xml', '/articles/2019-10-30-un-members-split-over-xinjiang/']) {
      expect((await fetch(new URL(path, site.url))).status, path).toBe(200)
    }

    const soon = 'articles/2026-01-01-soon/'
    mkdirSync(join(site.directory, 'content', soon))
    const due = new Date(Date.now() + 5000).toISOString()
    writeFileSync(
      join(site.directory, 'content', soon, 'article.md'),
      `---\ntitle: Soon\npublished: ${due}\n---\n\nNobody said a word.\n`,
    )
    const statuses = new Set<number>()
    const status = async () => {
      const answer = await fetch(new URL(soon, site.url))
      statuses.add(answer.status)
      return answer.status
    }
    await expect.poll(status, { timeout: 60_000 }).toBe(200)
    expect([...statuses]).toEqual([404, 200])
    expect(site.output).toContain(`1 article waits: 2026-01-01-soon until ${due.slice(0, 16)}`)

    await site.edit('site.yaml', (text) => `${text}polling: { maxAge: 77 }\n`, '/quotes/rss.xml')
    const cacheControl = async () =>
      (await fetch(new URL('/quotes/rss.xml', site.url))).headers.get('Cache-Control')
    await expect.poll(cacheControl, { timeout: 30_000 }).toContain('max-age=77')

    const before = await site.text('/rss.xml')
    writeFileSync(join(site.directory, 'content', 'speakers.yaml'), '- id: nobody\n')
    await expect.poll(() => site.output, { timeout: 30_000 }).toMatch(/speakers\.yaml:1: .*is served on/s)
    expect(await site.text('/rss.xml')).toBe(before)

    const { processes } = site
    expect(processes.length).toBeGreaterThan(1)
    await site.stop()
    isStopped = true
    await expect.poll(() => processes.filter(isRunning), { timeout: 5000 }).toEqual([])
    await expect(fetch(site.url)).rejects.toThrow()
  } finally {
    if (!isStopped) await site.stop()
  }
})
