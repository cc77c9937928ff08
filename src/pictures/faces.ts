import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Font, parse } from 'opentype.js'

/** What pictures are written in: one family, whose files are the same on every machine. */
export type Face = 'regular' | 'bold'

const require = createRequire(import.meta.url)

/** The files of the faces. */
export const FACE_FILES: Readonly<Record<Face, string>> = {
  regular: require.resolve('@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf'),
}

/** Faces are read when somebody first asks: most compiles draw nothing. */
const fonts = new Map<Face, Font>()

/** The width of each character of a face, in parts of its size; undefined where the face has no such character. */
const widths = new Map<string, number | undefined>()

/** The width of some text, at most: kerning brings letters nearer to each other. */
export function widthOf(text: string, face: Face, size: number): number {
  let width = 0
  for (const character of text) width += characterWidth(character, face) ?? 0
  return width * size
}

/** Whether a text can be set: every character is in the family, and none is a control. */
export function canSet(text: string): boolean {
  return (
    !/[\p{Cc}\p{Bidi_C}]/u.test(text) && [...text].every((each) => characterWidth(each, 'bold') !== undefined)
  )
}

function characterWidth(character: string, face: Face): number | undefined {
  const key = face + character
  if (!widths.has(key)) {
    const font = fontOf(face)
    const glyph = font.charToGlyph(character)
    widths.set(key, glyph.index === 0 ? undefined : (glyph.advanceWidth ?? 0) / font.unitsPerEm)
  }
  return widths.get(key)
}

function fontOf(face: Face): Font {
  const known = fonts.get(face)
  if (known) return known
  const { buffer, byteOffset, byteLength } = readFileSync(FACE_FILES[face])
  const opentype = require('opentype.js') as { readonly parse: typeof parse }
  const font = opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength))
  fonts.set(face, font)
  return font
}
