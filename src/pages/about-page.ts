import { h } from 'hastscript'
import { counted } from '../content/counted.ts'
import type { Site } from '../model.ts'
import { renderPage } from './layout.ts'

/** The members of JSON Feed's `_on_record` extension, and what each means. */
const MEMBERS: readonly (readonly [string, string])[] = [
  ['kind', 'article, statement or quote'],
  ['article, statement, quote', 'the ids, on this site, of the item and of what it belongs to'],
  [
    'speaker',
    'who said it: id, name, kind (person, organization, country, group), page, and the same speaker elsewhere',
  ],
  [
    'exact, prefix, suffix',
    'the words, and what stands before and after them, as in a W3C TextQuoteSelector',
  ],
  ['cue', 'how the article reports it: said, according to, urged'],
  ['said, at', 'the day and the occasion'],
  ['backers', 'who stood behind a statement: how many, and those who are named'],
  ['sentences', 'the sentences of the article that report a statement'],
  ['context', 'what a reader must know who sees a quote alone'],
  ['reviewed', 'whether a person has read it'],
  ['confidence', 'how sure the program was, from 0 to 1, where it found the item by itself'],
  ['in_reply_to', 'the item that this one belongs to: a quote’s statement, a statement’s article'],
  ['withdrawn', 'when and why an item was taken back; in the feed itself, all that was taken back'],
]

/** The page at `/about/`: how to read the feeds, by people and by programs. */
export function renderAboutPage(site: Site): string {
  return renderPage(
    {
      site,
      title: 'About the feeds',
      description: 'What the feeds of this site say, and how to read them',
      path: 'about/',
      channels: [],
    },
    h('h1', 'About the feeds'),
    h(
      'p',
      { className: ['lead'] },
      'Every article, statement and quote on this site can be followed in a feed reader.',
    ),
    h('h2', { id: 'kinds' }, 'What is in them'),
    h('dl', [
      h('dt', 'Article'),
      h('dd', 'One text with its source.'),
      h('dt', 'Statement'),
      h(
        'dd',
        'One act of saying that an article reports: a speaker, on one occasion, with the sentences that report it.',
      ),
      h('dt', 'Quote'),
      h(
        'dd',
        'Words between quotation marks, verbatim, with whoever said them. Each belongs to a statement.',
      ),
    ]),
    h('h2', 'What you can rely on'),
    h('ul', [
      h('li', [
        'An id never changes and is never used again. It is a tag URI: ',
        h('code', `tag:${site.authority}:quote/…`),
        '.',
      ]),
      h('li', 'A correction changes the item’s date of update and says what was wrong.'),
      h(
        'li',
        'Words that wait to be checked, or were taken back, stand in the text of their article alone, unmarked. Where a statement’s sentences hold them, […] stands in their place.',
      ),
      h(
        'li',
        `What is withdrawn leaves the feeds. For ${counted(site.withdrawnFor, 'day')}, “Withdrawn” and the reason stand in its place; its place in the article says it for good.`,
      ),
      h(
        'li',
        { id: 'state' },
        '“Found automatically, not yet checked” means that a program found the words and whoever said them, and no person has read them yet.',
      ),
      h('li', 'A link to the publisher leads to the very words, in browsers that know text fragments.'),
    ]),
    h('h2', { id: 'json-feed' }, 'The members of _on_record in JSON Feed'),
    h(
      'table',
      h('thead', h('tr', [h('th', 'Member'), h('th', 'Meaning')])),
      h(
        'tbody',
        MEMBERS.map(([names, meaning]) => h('tr', [h('td', h('code', names)), h('td', meaning)])),
      ),
    ),
  )
}
