import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { QuoteItem, Withdrawn } from '../channels/item.ts'
import type { Speaker } from '../model.ts'
import { pageFolder } from './addresses.ts'
import { time } from './time.ts'

/** The speakers of some quotes by number, in the order in which they first speak: on a page they are told apart by it. */
export function numberSpeakers(quotes: readonly QuoteItem[]): ReadonlyMap<string, number> {
  const inOrder = quotes.toSorted((a, b) => a.quote.span.start - b.quote.span.start)
  const ids = [...new Set(inOrder.map(({ speaker }) => speaker.id))]
  return new Map(ids.map((id, at) => [id, at + 1]))
}

/** The speakers with their numbers, each with a way to their page. */
export function speakerKey(
  quotes: readonly QuoteItem[],
  numbers: ReadonlyMap<string, number>,
): ElementContent[] {
  if (numbers.size === 0) return []
  const byId = new Map(quotes.map(({ speaker }) => [speaker.id, speaker]))
  return [
    h(
      'ul',
      { className: ['key'], ariaLabel: 'Who is quoted' },
      [...numbers].map(([id, number]) => h('li', [badge(number), nameOf(byId.get(id)!)])),
    ),
  ]
}

/**
 * A marked body with notes before its blocks, for the margin: who says the quotes that begin in a block, and what was taken
 * back there.
 */
export function withMargin(
  marked: Root,
  quotes: readonly QuoteItem[],
  withdrawn: readonly Withdrawn[],
  numbers: ReadonlyMap<string, number>,
): ElementContent[] {
  const byMark = new Map(quotes.map((item) => [`quote-${item.quote.id}`, item]))
  const goneByMark = new Map(withdrawn.map((gone) => [goneMark(gone), gone]))
  const placed = new Set<Withdrawn>()
  const blocks = (marked.children as ElementContent[]).flatMap((block) => {
    const ids = block.type === 'element' ? idsIn(block) : []
    const inBlock = ids.flatMap((id) => byMark.get(id) ?? [])
    const gone = ids.flatMap((id) => goneByMark.get(id) ?? [])
    for (const each of gone) placed.add(each)
    if (inBlock.length + gone.length === 0) return [block]
    return [
      h('div', { className: ['margin'] }, [...saidNotes(inBlock, numbers), ...gone.map(goneNote)]),
      block,
    ]
  })
  // What stood in no words that are left.
  return [...blocks, ...withdrawn.filter((gone) => !placed.has(gone)).map(goneNote)]
}

/** The id of the place in the text at which something stood that was taken back. */
export function goneMark({ item }: Withdrawn): string {
  return `at-${new URL(item.url).hash.slice(1)}`
}

/** The id of the note that says who said a quote. */
export function noteId({ id }: QuoteItem['quote']): string {
  return `by-${id}`
}

/** That something was taken back, when and why; the address that feeds gave leads here. */
function goneNote({ item, at, reason }: Withdrawn): ElementContent {
  return h('p', { className: ['withdrawn'], id: new URL(item.url).hash.slice(1) }, [
    `A ${item.kind} that stood here was withdrawn on `,
    time(at),
    `: ${reason}`,
  ])
}

/** One note for each speaker, with each of the quotes. */
function saidNotes(quotes: readonly QuoteItem[], numbers: ReadonlyMap<string, number>): ElementContent[] {
  return [...Map.groupBy(quotes, ({ speaker }) => speaker.id).values()].map((said) => {
    const { speaker } = said[0]!
    return h('p', { className: ['note'] }, [
      badge(numbers.get(speaker.id) ?? 0),
      nameOf(speaker),
      ...said.map((item) =>
        h('span', { id: noteId(item.quote) }, [
          h('a', { href: `#quote-${item.quote.id}` }, item.quote.cue ?? 'quoted'),
          h('a', { href: `/${pageFolder(item)}`, ariaLabel: `Page of the quote by ${speaker.name}` }, '¶'),
        ]),
      ),
    ])
  })
}

function badge(number: number): ElementContent {
  return h('span', { className: ['badge'], dataSpeaker: styleOf(number) }, `${number}`)
}

function nameOf({ id, name }: Speaker): ElementContent {
  return h('a', { href: `/speakers/${id}/`, className: ['speaker'] }, name)
}

/** How many ways there are to mark a speaker's words; the numbers go on. */
const STYLES = 6

/** Which of the ways a speaker of a number has. */
export function styleOf(number: number): string {
  return `${((number - 1) % STYLES) + 1}`
}

function idsIn(element: Element): string[] {
  const own = element.properties.id
  return [
    ...(typeof own === 'string' ? [own] : []),
    ...element.children.flatMap((child) => (child.type === 'element' ? idsIn(child) : [])),
  ]
}
