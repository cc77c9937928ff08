import { expect, test } from 'vitest'
import { renderOpml } from '../../src/pages/opml.ts'
import { arranged, article, NOON, site, statement } from '../channels/arrangement.ts'

test('OPML lists the channels, not the feeds of every article, and nobody of whom nothing is published', () => {
  const topics = [{ id: 'harbour', name: 'Harbour' }]
  const opml = renderOpml(
    arranged([article('a1', NOON, { topics, statements: [statement('s', NOON)] })]),
    site(),
  )
  const feeds = [...opml.matchAll(/xmlUrl="https:\/\/record\.example\/([^"]*)"/g)].map(([, path]) => path)
  expect(feeds).toEqual([
    'everything/atom.xml',
    'atom.xml',
    'statements/atom.xml',
    'quotes/atom.xml',
    'speakers/ada/atom.xml',
    'topics/harbour/atom.xml',
  ])
})
