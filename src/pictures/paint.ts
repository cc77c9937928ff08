import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { FACE_FILES } from './faces.ts'
import { encodeIndexedPng, type Rgb } from './indexed-png.ts'
import { COLOURS } from './layout.ts'

/** Sixteen colours, four bits each: the paper, and steps from it to the ink and to the mark for the edges of letters. */
const PALETTE = [...steps(COLOURS.ink, 11), ...steps(COLOURS.mark, 4)]
PALETTE.unshift(parseColour(COLOURS.paper))

const packages = createRequire(import.meta.url)

/** What a picture's bytes depend on besides its SVG. */
export const PAINTED_BY = [
  ...['@resvg/resvg-js', '@expo-google-fonts/noto-serif'].map(
    (name) => (packages(`${name}/package.json`) as { version: string }).version,
  ),
  ...['paint.ts', 'indexed-png.ts'].map((file) =>
    readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8'),
  ),
].join('\n')

/** Paints an SVG in our colours as a PNG. */
export function paint(svg: string): Uint8Array {
  // Loaded when somebody first paints: most compiles paint nothing.
  const { Resvg } = packages('@resvg/resvg-js') as typeof import('@resvg/resvg-js')
  const { width, height, pixels } = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(FACE_FILES),
      defaultFontFamily: 'Noto Serif',
    },
  }).render()
  return encodeIndexedPng({ width, height, pixels: indexesOf(pixels) }, PALETTE)
}

/** The nearest colour of the palette for each pixel. */
function indexesOf(rgba: Uint8Array): Uint8Array {
  const colours = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4)
  const indexes = new Uint8Array(colours.length)
  const nearest = new Map<number, number>()
  let [last, index] = [-1, 0]
  for (let at = 0; at < colours.length; at++) {
    const colour = colours[at]!
    if (colour !== last) {
      index = nearest.get(colour) ?? findNearest(rgba.subarray(at * 4, at * 4 + 3))
      nearest.set(colour, index)
      last = colour
    }
    indexes[at] = index
  }
  return indexes
}

function findNearest(colour: ArrayLike<number>): number {
  const distances = PALETTE.map((known) =>
    known.reduce((sum, part, at) => sum + (part - (colour[at] ?? 0)) ** 2, 0),
  )
  return distances.indexOf(Math.min(...distances))
}

function steps(to: string, count: number): Rgb[] {
  const [paper, end] = [parseColour(COLOURS.paper), parseColour(to)]
  return Array.from({ length: count }, (_, at) => {
    const share = (at + 1) / count
    return paper.map((part, of) => Math.round(part + (end[of]! - part) * share)) as unknown as Rgb
  })
}

function parseColour(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
}
