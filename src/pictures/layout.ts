import { escapeWords } from '../feeds/xml.ts'
import { canSet, type Face, widthOf } from './faces.ts'
import { LEADING, setLines } from './set-lines.ts'
import { SIZE } from './size.ts'

/** The colours: of the paper, of the words, and of the mark. All that is drawn lies between the first and another. */
export const COLOURS = { paper: '#fcfbf8', ink: '#191714', mark: '#9c1c22' } as const

/** What a picture says. */
export interface PictureWords {
  /** The words that are large. */
  readonly words: string
  /** Whether they are somebody's very words. */
  readonly isQuoted: boolean
  /** Who said them; of an article, who wrote it. */
  readonly by?: string
  /** What stands beneath: a role, an occasion. */
  readonly about?: string
  /** What readers must know of it before they pass it on. */
  readonly note?: string
  readonly published: string
  readonly siteTitle: string
}

const EDGE = 80
const WIDTH = SIZE.width - 2 * EDGE
const SIZES = [104, 88, 72, 64, 56, 48, 42, 38] as const
const TOP = 84
const FOOT = 574

/** Draws a picture as SVG; gives undefined where the family lacks a character of its words. */
export function layOut({
  words,
  isQuoted,
  by,
  about,
  note,
  published,
  siteTitle,
}: PictureWords): string | undefined {
  if (![words, by ?? '', about ?? '', siteTitle].every(canSet)) return undefined
  const dated = `${note === undefined ? '' : `${note} · `}Published ${published}`
  const datedWidth = widthOf(dated, 'regular', 25)
  const byline = [
    ...(by === undefined ? [] : [{ line: by, face: 'bold' as const, size: 34 }]),
    ...(about === undefined ? [] : [{ line: about, face: 'regular' as const, size: 27 }]),
  ]
  const bylineTop = 486 - (byline.length - 1) * 42
  const face = isQuoted ? 'regular' : 'bold'
  const set = setLines(words, face, { width: WIDTH, height: bylineTop - 44 - TOP }, SIZES)
  const first = TOP + set.size * 0.82
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" font-family="Noto Serif">`,
    `<rect width="${SIZE.width}" height="${SIZE.height}" fill="${COLOURS.paper}"/>`,
    `<rect width="${SIZE.width}" height="14" fill="${COLOURS.mark}"/>`,
    ...set.lines.map((line, at) => text(line, face, set.size, first + at * set.size * LEADING)),
    ...byline.map(({ line, face: own, size }, at) =>
      text(oneLine(line, own, size, WIDTH), own, size, bylineTop + at * 42, at > 0),
    ),
    `<rect x="${EDGE}" y="528" width="${WIDTH}" height="2" fill="${COLOURS.ink}"/>`,
    text(oneLine(siteTitle, 'bold', 25, WIDTH - datedWidth - 40), 'bold', 25, FOOT),
    text(dated, 'regular', 25, FOOT, true, SIZE.width - EDGE - datedWidth),
    '</svg>',
  ].join('')
}

function oneLine(line: string, face: Face, size: number, width: number): string {
  return setLines(line, face, { width, height: size * LEADING }, [size]).lines[0] ?? ''
}

function text(line: string, face: Face, size: number, y: number, isSoft = false, x: number = EDGE): string {
  const weight = face === 'bold' ? ' font-weight="700"' : ''
  const soft = isSoft ? ' fill-opacity="0.72"' : ''
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}" fill="${COLOURS.ink}"${weight}${soft}>${escapeWords(line)}</text>`
}
