import { Kind, type Section } from '../../src/derive/perceptron/weights-file.ts'

/** Writes sections as bytes, in the order of their names. */
export function encodeWeights(
  sections: Readonly<Record<string, Section>>,
  ascending: ReadonlySet<string>,
): Uint8Array {
  const writer = new ByteWriter()
  const names = Object.keys(sections).sort()
  writer.unsigned(names.length)
  for (const name of names) {
    writer.unsigned(name.length)
    for (let i = 0; i < name.length; i++) writer.byte(name.charCodeAt(i))
    const section = sections[name]!
    if (section instanceof Int32Array) {
      writer.byte(ascending.has(name) ? Kind.Ascending : Kind.List)
      if (ascending.has(name)) writer.ascending(section)
      else {
        writer.unsigned(section.length)
        for (const value of section) writer.signed(value)
      }
      continue
    }
    writer.byte(Kind.Weights)
    writer.unsigned(section.classes)
    writer.ascending(section.features)
    for (let row = 0; row < section.features.length; row++) {
      writer.unsigned(section.rows[row + 1]! - section.rows[row]!)
    }
    for (let pair = 0; pair < section.pairs.length; pair += 2) writer.unsigned(section.pairs[pair]!)
    for (let pair = 1; pair < section.pairs.length; pair += 2) writer.signed(section.pairs[pair]!)
  }
  return writer.done()
}

class ByteWriter {
  private bytes = new Uint8Array(1 << 20)
  length = 0

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2)
      larger.set(this.bytes)
      this.bytes = larger
    }
    this.bytes[this.length++] = value
  }

  unsigned(value: number): void {
    let rest = value >>> 0
    while (rest >= 128) {
      this.byte((rest & 127) | 128)
      rest >>>= 7
    }
    this.byte(rest)
  }

  signed(value: number): void {
    this.unsigned(((value << 1) ^ (value >> 31)) >>> 0)
  }

  ascending(values: Int32Array): void {
    this.unsigned(values.length)
    let before = -0x80000000
    for (const value of values) {
      this.unsigned((value - before) >>> 0)
      before = value
    }
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }
}
