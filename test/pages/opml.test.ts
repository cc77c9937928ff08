import { expect, test } from 'vitest'
import { renderOpml } from '../../src/pages/opml.ts'
import { arranged, article, NOON, site } from '../channels/arrangement.ts'

test('OPML lists the channels, and not the feeds of every article', () => {
  const topics = [{ id: 'harbour', name: 'Harbour' }]
  const opml = renderOpml(arranged([article('a1', NOON, { topics })]), site())
  const feeds = [...opml.matchAll(/xmlUrl="https:\/\/record\.example\/([^"]*)"/g)].map(([, path]) => path)
  expect(feeds).toEqual([
    'atom.xml',
    'statements/atom.xml',
    'quotes/atom.xml',
    'everything/atom.xml',
    'speakers/ada/atom.xml',
    'speakers/bo/atom.xml',
    'topics/harbour/atom.xml',
  ])
})
