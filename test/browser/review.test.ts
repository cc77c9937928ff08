import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COURT, CourtFolder, RECORD } from '../record/move/court.ts'
import { ReviewClient } from '../review/review-client.ts'
import { hasChromium, startChromium } from './chromium.ts'

/** The court's record as a person leaves it. */
const REVIEWED = `# Read on Monday
statements:
  - id: ID
    published: TIME
    speaker: clerk
    title: "The clerk said: “The lake is gone for good”"
    reviewed: true
    sentences:
      - >-
        “The lake is gone for good,” the clerk read out.
    quotes:
      # Loud and clear
      - id: q-gone
        published: 2026-03-02T07:58:00Z
        updated: TIME
        reviewed: true
        # to the letter
        exact: >-
          The lake is gone for good,
        prefix: "“"
        cue: read out # by whom?
  - id: ID
    published: TIME
    speaker: clerk
    title: "The clerk said: “Nobody will bring it back”"
    reviewed: true
    sentences:
      - >-
        “Nobody will bring it back,” she went on.
    quotes:
      - id: ID
        published: TIME
        exact: >-
          Nobody will bring it back,
        prefix: "good,” the clerk read out. “"
        suffix: "” she went on."
  # The judge, I think
  - id: s-judge
    published: 2026-03-02T07:59:00Z
    updated: TIME
    speaker: ines-roth
    title: "Ines Roth asks for quiet" # hers?
    said: 2026-03-02
    reviewed: true
    sentences:
      - “This is a court and no market,” she said.
      - The company knew of it for years, according to Judge Roth.
    quotes:
      - id: q-market
        exact: This is a court and no market,

  - id: s-vale
    speaker: tom-vale
    title: We will appeal
    reviewed: true
    confidence: 0.9
    sentences: ["“We will appeal,” said Tom Vale, who speaks for the company."]
    quotes:
      - {id: q-appeal, exact: "We will appeal,", confidence: 0.9} # brief
  - id: s-hide
    updated: TIME
    speaker: olga-brandt
    title: There is nothing to hide
    reviewed: true
    sentences:
      - “There is nothing to hide,” he added.
    quotes:
      - id: q-hide
        updated: TIME
        exact: There is nothing to hide,
`

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(!hasChromium())('a review in Chromium', { timeout: 90_000 }, () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await startChromium()
  }, 60_000)

  afterAll(() => browser?.close())

  /** A page of a review of the court's article, which may complain of nothing and ask nobody else. */
  async function opened(options: Parameters<Browser['newPage']>[0] = {}) {
    const folder = new CourtFolder()
    folder.edit('site.yaml', 'review: optional', 'review: required')
    const { url } = await ReviewClient.of(folder.directory)
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options })
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('request', (request) => {
      const asked = request.url()
      if (!asked.startsWith(url.origin) && !asked.startsWith('data:')) complaints.push(asked)
    })
    await page.goto(`${url.href}articles/${COURT}/`)
    return { folder, page, complaints, url }
  }

  const recordOf = (folder: CourtFolder) =>
    readFileSync(join(folder.directory, `articles/${COURT}/record.yaml`), 'utf8')

  /** Waits until the page says so. */
  const says = (page: Page, words: string) =>
    expect.poll(() => page.locator('#said').textContent(), { timeout: 15_000 }).toContain(words)

  /** The words of the item that is to be decided on. */
  const currentWords = (page: Page) => page.locator('.stop.current .words').textContent()

  test('does its whole work by keyboard alone, and leaves the record as a person would have written it', async () => {
    const { folder, page, complaints } = await opened()
    const { keyboard } = page
    expect(await currentWords(page)).toBe('“The lake is gone for good,”')
    expect(await page.locator('.text mark.here').textContent()).toBe('The lake is gone for good,')
    // Somebody else's: the first whom the typed letters fit.
    await keyboard.press('s')
    // However quickly it is typed.
    await keyboard.type('cle')
    await keyboard.press('Enter')
    await says(page, 'Given to The clerk.')
    // Right.
    expect(await currentWords(page)).toBe('“We will appeal,”')
    await keyboard.press('a')
    await says(page, 'Accepted “We will appeal,”')
    // A title, and then right.
    expect(await currentWords(page)).toBe('“This is a court and no market,”')
    await keyboard.press('t')
    await keyboard.press('Control+a')
    await keyboard.type('Ines Roth asks for quiet')
    await keyboard.press('Enter')
    await says(page, 'The title is mended.')
    await keyboard.press('a')
    await says(page, 'Accepted “This')
    // Nobody said it; undone, and given to somebody new.
    expect(await currentWords(page)).toBe('“There is nothing to hide,”')
    const before = recordOf(folder)
    await keyboard.press('w')
    await page.waitForSelector('dialog#withdraw[open]')
    await keyboard.press('Enter')
    await says(page, 'Withdrawn')
    expect(recordOf(folder)).not.toBe(before)
    await keyboard.press('u')
    await says(page, 'Undone.')
    expect(recordOf(folder)).toBe(before)
    await keyboard.press('s')
    await keyboard.type('Olga Brandt')
    await keyboard.press('Enter')
    await says(page, 'Given to Olga Brandt.')
    // A missed one, by the words between quotation marks.
    await keyboard.press('m')
    await page.waitForSelector('dialog#mark[open] #found label:has-text("Nobody will bring it back")')
    await keyboard.press('Enter')
    await page.waitForSelector('dialog#attribute[open]')
    await keyboard.type('cle')
    await keyboard.press('Enter')
    await says(page, 'Marked as a quote')
    expect(await page.locator('.progress p').textContent()).toBe('All of it is decided.')
    expect(complaints).toEqual([])
    expect(anyRun(recordOf(folder))).toBe(REVIEWED)
    expect(folder.problems()).toEqual([])
    await page.close()
  })

  test('does its whole work by mouse', async () => {
    const { folder, page, complaints } = await opened()
    const act = (name: string) => page.locator(`.stop.current [data-act=${name}]`)
    await page.locator('.stop', { hasText: 'There is nothing' }).locator('.pick').click()
    await act('merge').click()
    await page.locator('dialog#merge label').click()
    await page.locator('dialog#merge .do').click()
    await says(page, 'The statements are one.')
    const merged = recordOf(folder)
    expect(merged).toContain('withdrawn: {at: ')
    await page.locator('[data-act=undo]').click()
    await says(page, 'Undone.')
    expect(recordOf(folder)).toBe(RECORD)
    // What is clicked in the article is what is to be decided on.
    await page.locator('.text mark', { hasText: 'This is a court' }).click()
    expect(await currentWords(page)).toBe('“This is a court and no market,”')
    await act('split').click()
    await page.locator('dialog#split .do').click()
    await says(page, 'The statement is split.')
    // Words that are selected.
    await selectWords(page, 'knew of it for years')
    await page.locator('[data-act=mark]').click()
    await page.locator('#speakers li', { hasText: 'Ines Roth' }).click()
    await page.locator('dialog#attribute .do').click()
    await says(page, 'Marked as a quote')
    expect(recordOf(folder)).toContain('knew of it for years\n')
    // All that is surer.
    await page.locator('#least').fill('0.9')
    await page.locator('.surer button').click()
    await says(page, 'Accepted 3.')
    await act('withdraw').click()
    await page.locator('#reason').fill('The clerk read it out.')
    await page.locator('dialog#withdraw .do').click()
    await says(page, 'Withdrawn')
    // What is left of the statement is read by itself.
    await act('accept').click()
    await says(page, 'Accepted')
    expect(await page.locator('.progress p').textContent()).toBe('All of it is decided.')
    expect(complaints).toEqual([])
    expect(folder.problems()).toEqual([])
    await page.close()
  })

  test('does nothing on single keys once they are switched off, today and the next time', async () => {
    const { folder, page, url } = await opened()
    await page.keyboard.press('?')
    await page.getByLabel('These keys are on.').uncheck()
    await page.keyboard.press('Escape')
    const away = [() => page.keyboard.press('Escape'), () => page.goto(url.href)]
    for (const go of away) {
      await go()
      await page.goto(`${url.href}articles/${COURT}/`)
      const words = await currentWords(page)
      for (const key of ['a', 'j', 's', 'w', 'u', '?']) await page.keyboard.press(key)
      expect(await page.locator('dialog[open]').count()).toBe(0)
      expect(await currentWords(page)).toBe(words)
      expect(await page.locator('#work kbd').first().isVisible()).toBe(false)
    }
    expect(recordOf(folder)).toBe(RECORD)
    // What writes no character is no single key in this sense.
    await page.keyboard.press('ArrowDown')
    expect(await currentWords(page)).toBe('“We will appeal,”')
    await page.getByRole('button', { name: 'Keys' }).click()
    await page.getByLabel('These keys are on.').check()
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    await says(page, 'Accepted')
    await page.close()
  })

  test('says so where a file was changed meanwhile, and shows it as it is', async () => {
    const { folder, page } = await opened()
    folder.edit(`articles/${COURT}/record.yaml`, 'title: We will appeal', 'title: An appeal')
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await says(page, 'meanwhile')
    expect(recordOf(folder)).not.toContain('reviewed: true')
    expect(await page.locator('.stop.current .title').textContent()).toBe('An appeal')
    folder.edit(`articles/${COURT}/record.yaml`, 'title: An appeal', 'title: They appeal')
    await page.waitForSelector('.stop.current .title:has-text("They appeal")', { timeout: 15_000 })
    await page.close()
  })

  test('says why an item is in doubt, once the article was read again', async () => {
    const { page } = await opened()
    const doubt = page.locator('.stop', { hasText: 'This is a court' }).locator('.doubts li').first()
    await doubt.waitFor({ state: 'attached' })
    expect(await doubt.textContent()).toContain('“she”')
    await page.close()
  })

  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [800, 'light'],
    [800, 'dark'],
  ] as const)('at %d pixels, %s, fits and has nothing that axe finds', async (width, colorScheme) => {
    const { page, url } = await opened({ viewport: { width, height: 700 }, colorScheme })
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
    expect(await faults(page)).toEqual([])
    expect(await fits()).toBe(true)
    // Dialogs are of one width, and of two colours.
    const dialogs = width === 800 ? ['s', 't', 'w', 'x', 'm', '?'] : []
    for (const key of dialogs) {
      await page.keyboard.press(key)
      await page.waitForSelector('dialog[open]')
      if (key === 's') await page.waitForSelector('#speakers li')
      expect(await faults(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('a')
    await says(page, 'Accepted')
    expect(await faults(page)).toEqual([])
    await page.goto(url.href)
    expect(await faults(page)).toEqual([])
    expect(await fits()).toBe(true)
    await page.close()
  })
})

/** What axe finds wrong with a page. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
  })
}

/** Selects words of the article with the mouse. */
async function selectWords(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const pieces = document.createTreeWalker(document.querySelector('.text')!, NodeFilter.SHOW_TEXT)
    for (let node = pieces.nextNode(); node; node = pieces.nextNode()) {
      const at = node.textContent!.indexOf(wanted)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      node.parentElement!.scrollIntoView({ block: 'center' })
      const { left, right, top, height } = range.getBoundingClientRect()
      return { left, right, y: top + height / 2 }
    }
    throw new Error(`no “${wanted}” in one piece`)
  }, words)
  await page.mouse.move(box.left + 1, box.y)
  await page.mouse.down()
  await page.mouse.move(box.right - 1, box.y, { steps: 5 })
  await page.mouse.up()
}

/** A record with what every run makes anew left open. */
function anyRun(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\dT[\d:]+\.\d+Z/g, 'TIME').replace(/id: [0-9a-z]{12}$/gm, 'id: ID')
}
