import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { notesOf } from '../../record/derived-notes.ts'
import { directionOf } from '../../wording/language.ts'
import type { OpenArticle } from '../desk.ts'
import { doubtsOf } from '../doubts.ts'
import { isOpen, queueOf, type Stop } from '../queue.ts'
import type { Reading } from '../reading.ts'
import { dialogs } from './dialogs.ts'
import { key } from './key.ts'
import { renderReviewPage } from './layout.ts'
import { markedArticle } from './marked-article.ts'
import { renderStop } from './stop.ts'

/** From how sure on all is accepted at once, before anybody moves the slider. */
const SURE = 0.9

/** The page on which an article is reviewed. */
export function renderArticlePage(open: OpenArticle, reading: Reading | undefined): string {
  const { article } = open.record
  return renderReviewPage(
    {
      title: article.title,
      root: '../../',
      told: { dataPage: 'article', dataSlug: article.slug, dataRead: reading ? 'yes' : 'no' },
    },
    h('header', { className: ['bar'] }, [
      h('p', { className: ['where'] }, h('a', { href: '../../' }, ['Articles ', key('b')])),
      h('h1', { lang: article.language }, article.title),
      h('p', { className: ['tools'] }, [
        h('button', { type: 'button', dataAct: 'undo' }, ['Undo ', key('u')]),
        h('button', { type: 'button', dataAct: 'mark' }, ['Mark a missed quote ', key('m')]),
        h('button', { type: 'button', dataAct: 'help' }, ['Keys ', key('?')]),
      ]),
    ]),
    h('p', { id: 'said', role: 'status' }),
    work(open, reading),
    ...dialogs(),
  )
}

/** What of the page a decision changes: the article and the queue. */
export function renderWork(open: OpenArticle, reading: Reading | undefined): string {
  return toHtml(work(open, reading))
}

function work(open: OpenArticle, reading: Reading | undefined): ElementContent {
  const { record, version, undoable } = open
  const { article, speakers } = record
  const queue = queueOf(record)
  const sources = { speakers, notes: notesOf(record.file.record), reading }
  const direction = directionOf(article.language)
  return h('main', { id: 'work', dataVersion: version, dataUndoable: undoable }, [
    h('section', { className: ['queue'], ariaLabel: 'To decide on' }, [
      progress(queue),
      surer(),
      h(
        'ol',
        { className: ['stops'] },
        queue.map((stop) => renderStop(stop, doubtsOf(stop, sources), speakers)),
      ),
    ]),
    h(
      'section',
      {
        className: ['text'],
        ariaLabel: 'The article',
        tabIndex: 0,
        lang: article.language,
        ...(direction ? { dir: direction } : {}),
      },
      markedArticle(article.body, queue),
    ),
  ])
}

function progress(queue: readonly Stop[]): ElementContent {
  const open = queue.filter(isOpen)
  const [waits, out] = [open.filter(({ state }) => state === 'waits').length, open.length]
  const done = queue.length - open.length
  const more = out > waits ? `, ${out - waits} of them out already` : ''
  return h('div', { className: ['progress'] }, [
    h('progress', { max: Math.max(1, queue.length), value: done, ariaLabel: 'Decided' }),
    h(
      'p',
      open.length === 0
        ? 'All of it is decided.'
        : `${done} of ${queue.length} decided; ${open.length} to read${more}, the least sure first.`,
    ),
  ])
}

/** Accepts at once what derive was surer of than the slider says. */
function surer(): ElementContent {
  return h('form', { className: ['surer'], dataForm: 'surer' }, [
    h('label', { htmlFor: 'least' }, ['Accept all of at least ', key('v')]),
    h('input', { type: 'range', id: 'least', min: 0.5, max: 1, step: 0.01, value: SURE }),
    h('output', { htmlFor: 'least', id: 'least-said' }, `${SURE * 100} %`),
    h('button', { type: 'submit' }, 'Accept'),
  ])
}
