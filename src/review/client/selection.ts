import { work } from './work.ts'

/** A stretch of the article's text. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** The words that are selected in the article, undefined where there are none. */
export function selectedWords(): Stretch | undefined {
  const selection = getSelection()
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined
  const text = work().querySelector('.text')!
  if (!range || range.collapsed || !text.contains(range.startContainer)) return undefined
  const inside = pieces().filter((piece) => range.intersectsNode(piece))
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return undefined
  const at = (piece: HTMLElement, node: Node, offset: number, fallback: number) =>
    placeOf(piece) + (piece.contains(node) && node.nodeType === Node.TEXT_NODE ? offset : fallback)
  const start = at(first, range.startContainer, range.startOffset, 0)
  const end = at(last, range.endContainer, range.endOffset, last.textContent!.length)
  return start < end ? { start, end, words: wordsBetween(start, end) } : undefined
}

/** Words of the article that a person may have missed: those between quotation marks that are no quote yet. */
export function unmarkedQuotes(): Stretch[] {
  const { text, taken } = wholeText()
  return [...text.matchAll(/[“"«„]([^“”"«»„\n]+)[”"»“]/g)].flatMap((found) => {
    const start = found.index + 1
    const end = start + found[1]!.length
    return taken.slice(start, end).some(Boolean) ? [] : [{ start, end, words: found[1]! }]
  })
}

/** Where some words stand in the article. */
export function placesOf(words: string): Stretch[] {
  const { text } = wholeText()
  const wanted = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (wanted.join('') === '') return []
  return [...text.matchAll(new RegExp(wanted.join('\\s+'), 'gi'))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    words: found,
  }))
}

/** Words with some of what stands around them, to be told from the same words elsewhere. */
export function inContext({ start, end, words }: Stretch): string {
  const { text } = wholeText()
  const before = text.slice(Math.max(0, start - 30), start).replace(/^\S*\s/, '')
  const after = text.slice(end, end + 30).replace(/\s\S*$/, '')
  return `…${before}${words}${after}…`.replace(/\s+/g, ' ')
}

const pieces = () => [...work().querySelectorAll<HTMLElement>('.text [data-at]')]
const placeOf = (piece: HTMLElement) => Number(piece.dataset.at)

/** The article's text as its pieces have it, blank where they have none, and which of it is a quote. */
function wholeText(): { text: string; taken: boolean[] } {
  const parts: string[] = []
  const taken: boolean[] = []
  let length = 0
  for (const piece of pieces()) {
    const words = piece.textContent!
    // Between blocks lie two line ends.
    parts.push('\n'.repeat(Math.max(0, placeOf(piece) - length)), words)
    length = placeOf(piece) + words.length
    if (piece.matches('mark:not(.withdrawn)')) for (let k = placeOf(piece); k < length; k++) taken[k] = true
  }
  return { text: parts.join(''), taken }
}

function wordsBetween(start: number, end: number): string {
  return wholeText().text.slice(start, end)
}
