import type { Weights } from './perceptron.ts'

/**
 * The format of the weights file, before compression: for each section its name, then its numbers as variable-length
 * integers (seven bits a byte, low bits first). Ascending lists are written as differences.
 *
 *     file    = count of sections, { name length, name in ASCII, kind (0 list, 1 ascending list, 2 weights), body }
 *     list    = count, { number, zigzag }
 *     ascending = count, { difference from the number before, from -2^31 on }
 *     weights = classes, features (ascending), { count of pairs in the row }, { class, weight zigzag }
 */
export const Kind = { List: 0, Ascending: 1, Weights: 2 } as const

/** What a weights file holds, by name. */
export type Section = Weights | Int32Array

class ByteReader {
  private readonly bytes: Uint8Array
  private at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  unsigned(): number {
    const { bytes } = this
    let byte = bytes[this.at++]!
    if (byte < 128) return byte
    let value = byte & 127
    let shift = 7
    do {
      if (this.at >= bytes.length) throw new Error('the weights file ends too early')
      byte = bytes[this.at++]!
      value |= (byte & 127) << shift
      shift += 7
    } while (byte >= 128)
    return value >>> 0
  }

  signed(): number {
    const value = this.unsigned()
    return (value >>> 1) ^ -(value & 1)
  }

  ascending(): Int32Array {
    const out = new Int32Array(this.unsigned())
    let before = -0x80000000
    for (let i = 0; i < out.length; i++) {
      before = (before + this.unsigned()) | 0
      out[i] = before
    }
    return out
  }

  text(): string {
    const length = this.unsigned()
    const out = String.fromCharCode(...this.bytes.subarray(this.at, this.at + length))
    this.at += length
    return out
  }
}

/**
 * Reads the sections of a weights file.
 * @throws if the bytes are no weights file
 */
export function decodeWeights(bytes: Uint8Array): Record<string, Section> {
  const reader = new ByteReader(bytes)
  const sections: Record<string, Section> = {}
  for (let left = reader.unsigned(); left > 0; left--) {
    const name = reader.text()
    const kind = reader.unsigned()
    if (kind === Kind.Ascending) sections[name] = reader.ascending()
    else if (kind === Kind.List) {
      const list = new Int32Array(reader.unsigned())
      for (let i = 0; i < list.length; i++) list[i] = reader.signed()
      sections[name] = list
    } else if (kind === Kind.Weights) sections[name] = readWeights(reader)
    else throw new Error(`the weights file has a section "${name}" of unknown kind ${kind}`)
  }
  return sections
}

function readWeights(reader: ByteReader): Weights {
  const classes = reader.unsigned()
  const features = reader.ascending()
  const rows = new Int32Array(features.length + 1)
  for (let row = 0; row < features.length; row++) rows[row + 1] = rows[row]! + reader.unsigned()
  const pairs = new Int16Array(rows[features.length]! * 2)
  for (let pair = 0; pair < pairs.length; pair += 2) pairs[pair] = reader.unsigned()
  for (let pair = 1; pair < pairs.length; pair += 2) pairs[pair] = reader.signed()
  return { classes, features, rows, pairs }
}
