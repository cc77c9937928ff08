import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { compiledFeeds } from '../../src/ping/compiled-feeds.ts'
import { hashesIn, newOutput } from '../compile/compiled-folder.ts'
import { BRIDGE, goodContent } from '../content/content-folder.ts'
import { DeployedSite } from '../ping/deployed-site.ts'
import { type HubAnswer, HubServer } from '../ping/hub-server.ts'
import { deadAddress } from '../ping/listening-server.ts'
import { runCommand } from './run-command.ts'

/** A site that is deployed, whose content is then edited and compiled again, and its hub. */
async function edited(...answers: HubAnswer[]) {
  const hub = await HubServer.start(...answers)
  const site = await DeployedSite.start()
  const folder = goodContent().edit('site.yaml', 'language: en', `language: en\nhub: ${hub.url}`)
  const out = newOutput()
  const deploy = () =>
    site.deploy(
      Object.fromEntries(
        compiledFeeds(out, site.url).map(({ url, tag }) => [url.slice(site.url.length), tag]),
      ),
    )
  await compile({ content: folder.directory, out })
  deploy()
  // A statement of Bo Lindt's has another title: the feeds that carry it change, those of quotes and of Ada Novak do not.
  folder.edit(`articles/${BRIDGE}/record.yaml`, 'title: The work takes six weeks', 'title: Six weeks of work')
  await compile({ content: folder.directory, out })
  const ping = (...args: string[]) =>
    runCommand('ping', ['--content', folder.directory, '--out', out, '--url', site.url, ...args])
  return { hub, site, folder, out, deploy, ping, file: join(dirname(out), 'topics.json') }
}

describe('ping', () => {
  test.each(['--help', '-h'])('%s says how it is used, on stdout, with status 0', async (option) => {
    const { status, stdout, stderr } = await runCommand('ping', [option])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage: npm run ping -- /)
    const options = ['--note', '--topics', '--dry-run', '--wait', '--content', '--out', '--url', '--json']
    for (const word of options) expect(stdout).toContain(word)
  })

  test('around a deploy tells the hub of every feed that the edit changed and of no other', async () => {
    const { hub, site, deploy, ping, file } = await edited()
    const before = await ping('--note', file)
    expect(before).toMatchObject({ status: 0, stderr: '' })
    const noted: string[] = JSON.parse(readFileSync(file, 'utf8'))
    expect(noted).toContain(`${site.url}statements/rss.xml`)
    expect(noted).toContain(`${site.url}speakers/bo-lindt/feed.json`)
    expect(noted).not.toContain(`${site.url}quotes/rss.xml`)
    expect(noted).not.toContain(`${site.url}speakers/ada-novak/feed.json`)
    expect(before.stdout).toMatch(new RegExp(`\n${noted.length} of \\d+ feeds noted, to notify ${hub.url}`))

    deploy()
    const after = await ping('--topics', file)
    expect(after).toMatchObject({ status: 0, stderr: '' })
    expect(after.stdout).toMatch(new RegExp(`\n${noted.length} of \\d+ feeds notified to ${hub.url}\n$`))
    expect(hub).toMatchObject({ notified: [noted], malformed: [] })
  })

  test('says that nothing changed where all is deployed, with status 0', async () => {
    const { hub, deploy, ping } = await edited()
    deploy()
    const { status, stdout, stderr } = await ping()
    expect({ status, stderr, notified: hub.notified }).toEqual({ status: 0, stderr: '', notified: [] })
    expect(stdout).toMatch(/^Nothing changed in \d+ feeds: nobody to notify\n$/)
  })

  test('--dry-run says what the hub would be told of, notifies nobody and changes nothing', async () => {
    const { hub, out, ping, file } = await edited()
    const before = hashesIn(dirname(out))
    for (const args of [[], ['--note', file]]) {
      const { status, stdout } = await ping('--dry-run', ...args)
      expect(status).toBe(0)
      expect(stdout).toMatch(/^changed http.*\nchanged http.*feeds to notify http.*; nobody was notified\n$/s)
    }
    expect(hub.notified).toEqual([])
    expect(hashesIn(dirname(out))).toEqual(before)
  })

  test('--json says what was done as JSON, on stdout alone', async () => {
    const { hub, site, deploy, ping, file } = await edited()
    await ping('--note', file)
    deploy()
    const { status, stdout, stderr } = await ping('--topics', file, '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const pinged = JSON.parse(stdout)
    expect(pinged).toMatchObject({ url: site.url, hub: hub.url, feeds: expect.any(Number) })
    expect(pinged.topics).toContainEqual({
      topic: `${site.url}statements/rss.xml`,
      standing: 'noted',
      outcome: 'notified',
    })
  })

  test('names the feeds that the hub did not accept and how to try again, with status 1', async () => {
    const { site, deploy, ping, file } = await edited([400, {}, 'no such topic'])
    await ping('--note', file)
    deploy()
    const { status, stderr } = await ping('--topics', file)
    expect(status).toBe(1)
    expect(stderr).toContain(
      `not notified ${site.url}statements/rss.xml: the hub answered 400 “no such topic”\n`,
    )
    expect(stderr).toContain(`try again with npm run ping -- --topics ${file}\n`)
  })

  test('names the feeds that are not served in time, tells the hub of none, and ends with status 1', async () => {
    const { hub, site, ping } = await edited()
    const { status, stdout, stderr } = await ping('--wait', '0')
    expect({ status, notified: hub.notified }).toEqual({ status: 1, notified: [] })
    expect(stderr).toContain(
      `not notified ${site.url}statements/rss.xml: is not on the deployed site as it was`,
    )
    expect(stdout).toMatch(/^0 of \d+ feeds notified to /)
  })

  test('of a site that cannot be reached says so on stderr, notifies nobody and ends with status 1', async () => {
    const { hub, ping } = await edited()
    const url = await deadAddress()
    const { status, stdout, stderr } = await ping('--url', url)
    expect({ status, stdout, notified: hub.notified }).toEqual({ status: 1, stdout: '', notified: [] })
    expect(stderr).toMatch(new RegExp(`^${url}: cannot be reached .*nothing was notified.*\n$`))
  })

  test('before a first deploy says that all counts as changed, with status 0', async () => {
    const { ping, file } = await edited()
    const { status, stderr } = await ping('--note', file, '--url', await deadAddress())
    expect(status).toBe(0)
    expect(stderr).toMatch(/^What the deployed site did not say \(.*ECONNREFUSED.*\) counts as changed\.\n$/)
  })

  test('of a site without a hub says that there is nobody to notify, with status 0', async () => {
    const args = ['--content', goodContent().directory, '--out', newOutput()]
    expect(await runCommand('ping', args)).toEqual({
      status: 0,
      stdout: 'site.yaml names no hub: there is nobody to notify\n',
      stderr: '',
    })
    const { stdout } = await runCommand('ping', [...args, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ hub: null, topics: [] })
  })

  test('of a site.yaml that is wrong or missing says what is wrong, with its line and status 1', async () => {
    const folder = goodContent().edit('site.yaml', 'language: en', 'hub: nowhere')
    const wrong = await runCommand('ping', ['--content', folder.directory])
    expect(wrong.status).toBe(1)
    expect(wrong.stderr).toMatch(/site\.yaml:4: “hub” must be an absolute http/)
    const missing = await runCommand('ping', ['--content', join(folder.directory, 'none')])
    expect(missing.status).toBe(1)
    expect(missing.stderr).toMatch(/none\/site\.yaml:1: is missing; create it/)
  })

  test('before anything was compiled says what to do, with status 1', async () => {
    const folder = goodContent().edit('site.yaml', 'language: en', 'language: en\nhub: https://hub.example/')
    const out = newOutput()
    const { status, stderr } = await runCommand('ping', ['--content', folder.directory, '--out', out])
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `${out}: holds no compiled site; run npm run compile first\n`,
    })
  })

  test.each([
    '--note a --topics b',
    '--note ',
    '--wait long',
    '--wait=-1',
    '--url ftp://other.example/',
    '--url https://other.example/feeds/',
    '--hub x',
    'stray',
  ])('refuses %s as wrong use, on stderr with status 2', async (words) => {
    const args = words.split(' ')
    const { status, stdout, stderr } = await runCommand('ping', args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^\S/)
  })
})
