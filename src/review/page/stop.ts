import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { fold } from '../../content/anchor.ts'
import type { Speaker } from '../../model.ts'
import { isOpen, type ReviewState, type Stop } from '../queue.ts'
import { key } from './key.ts'
import { speakerName } from './speaker-name.ts'

/** Below so much derive is more often wrong than an editor would bear. */
const DOUBTFUL = 0.8
const SURE = 0.9

const STATES: Readonly<Record<ReviewState, string>> = {
  waits: 'waits for you',
  out: 'out, not yet read by anybody',
  reviewed: 'reviewed',
  withdrawn: 'withdrawn',
}

/** What can be done with an item, by its key; a capital does it with all of its statement. */
const ACTS = [
  ['accept', 'Accept', 'a'],
  ['attribute', 'Somebody else’s', 's'],
  ['retitle', 'Mend the title', 't'],
  ['withdraw', 'Withdraw', 'w'],
] as const

/** A quote, or a statement without any, as a person decides on it. */
export function renderStop(
  stop: Stop,
  doubts: readonly string[],
  speakers: readonly Speaker[],
): ElementContent {
  const { key: own, id, state, words, statement, speaker } = stop
  const isQuote = own.startsWith('quote/')
  const name = speakerName(speaker, speakers)
  const detail = `detail-${own.replace('/', '-')}`
  const standingQuotes = statement.quotes.filter(({ withdrawn }) => withdrawn === undefined)
  return h(
    'li',
    {
      className: ['stop', state],
      dataKey: own,
      dataStatement: `statement/${statement.id}`,
      dataSpeaker: speaker ?? '',
      dataConfidence: stop.confidence,
      ...(isOpen(stop) ? { dataOpen: 'yes' } : {}),
    },
    [
      h('button', { type: 'button', className: ['pick'], ariaExpanded: 'false', ariaControls: detail }, [
        sureness(stop),
        h('span', { className: ['who'] }, name),
        h('span', { className: ['words'], dir: 'auto' }, isQuote ? `“${words}”` : words),
      ]),
      h('div', { className: ['detail'], id: detail, hidden: true }, [
        h('p', { className: ['state'] }, [
          `${isQuote ? 'Quote' : 'Statement without a quote'}, ${STATES[state]}. `,
          h('code', id),
        ]),
        sentences(stop),
        h(
          'ul',
          { className: ['doubts'], ariaLabel: 'Why it is doubted' },
          doubts.map((doubt) => h('li', doubt)),
        ),
        h('dl', [
          h('dt', 'Goes out as'),
          h('dd', { className: ['title'] }, statement.title),
          ...(statement.said === undefined ? [] : [h('dt', 'Said'), h('dd', statement.said)]),
          ...(statement.at === undefined ? [] : [h('dt', 'At'), h('dd', statement.at)]),
          ...(standingQuotes.length > 1
            ? [h('dt', 'With'), h('dd', `${standingQuotes.length - 1} more of the same statement`)]
            : []),
        ]),
        state === 'withdrawn' ? withdrawal(stop) : acts(stop, standingQuotes.length),
      ]),
    ],
  )
}

function sureness({ state, confidence }: Stop): ElementContent {
  if (state === 'reviewed') return h('span', { className: ['sure', 'decided'], title: 'reviewed' }, '✓')
  if (state === 'withdrawn') return h('span', { className: ['sure', 'decided'], title: 'withdrawn' }, '–')
  const level = confidence < DOUBTFUL ? 'low' : confidence < SURE ? 'middle' : 'high'
  return h('span', { className: ['sure', level] }, `${Math.floor(confidence * 100)} %`)
}

/** The sentences with the words marked in them. */
function sentences({ sentences, key: own, words }: Stop): ElementContent {
  const text = sentences.map(({ exact }) => exact).join(' ')
  const quote = fold(words).trim()
  const at = own.startsWith('quote/') ? text.indexOf(quote) : -1
  const marked = at < 0 ? [text] : [text.slice(0, at), h('mark', quote), text.slice(at + quote.length)]
  return h('blockquote', { dir: 'auto' }, marked)
}

function acts(stop: Stop, quotes: number): ElementContent {
  const button = (act: string, label: string, name: string) =>
    h('button', { type: 'button', dataAct: act }, [label, ' ', key(name)])
  const isSpoken = stop.speaker !== undefined
  return h('div', { className: ['acts'] }, [
    ...ACTS.filter(([act]) => act !== 'accept' || (isOpen(stop) && isSpoken)).map(([act, label, name]) =>
      button(act, label, name),
    ),
    ...(quotes > 1 && isSpoken ? [button('split', 'Split off', 'x')] : []),
    ...(isSpoken ? [button('merge', 'Merge', 'g')] : []),
  ])
}

function withdrawal({ stated, statement }: Stop): ElementContent {
  const { withdrawn = statement.withdrawn } = stated
  return h('p', `Withdrawn: ${withdrawn?.reason ?? ''}`)
}
