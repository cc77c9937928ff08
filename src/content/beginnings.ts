/** How many UTF-16 units of some words are looked up at once. */
const LENGTH = 12

/**
 * Where in a text words may begin, found by their first few characters: so that finding thousands of quotes in a long
 * text does not read it through for each.
 */
export class Beginnings {
  readonly #text: string
  /** By hash, one more than the last place of that hash; 0 where there is none. */
  readonly #last: Uint32Array
  /** For each place, one more than the place before it with the same hash. */
  readonly #before: Uint32Array
  /** The places, ascending, as offsets into the text. */
  readonly #places: Uint32Array

  constructor(text: string) {
    this.#text = text
    const places = new Uint32Array(text.length)
    let count = 0
    for (let at = 0; at + LENGTH <= text.length; at++) if (mayBegin(text, at)) places[count++] = at
    this.#places = places.slice(0, count)
    this.#before = new Uint32Array(count)
    this.#last = new Uint32Array(1 << Math.max(4, Math.ceil(Math.log2(count + 1))))
    for (let index = 0; index < count; index++) {
      const slot = this.#slot(text, this.#places[index]!)
      this.#before[index] = this.#last[slot]!
      this.#last[slot] = index + 1
    }
  }

  /** Where some words stand, ascending, if they begin as a word does; undefined where they are too short to look up. */
  find(words: string): number[] | undefined {
    if (words.length < LENGTH) return undefined
    const found: number[] = []
    for (let next = this.#last[this.#slot(words, 0)]!; next > 0; next = this.#before[next - 1]!) {
      const at = this.#places[next - 1]!
      if (this.#text.startsWith(words, at)) found.push(at)
    }
    return found.reverse()
  }

  /** FNV-1a over the first characters. */
  #slot(text: string, at: number): number {
    let hash = 0x811c9dc5
    for (let k = at; k < at + LENGTH; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193)
    return (hash ^ (hash >>> 15)) & (this.#last.length - 1)
  }
}

/** Tells whether a word may begin at an offset: anywhere but between two letters of the basic Latin alphabet. */
function mayBegin(text: string, at: number): boolean {
  if (at === 0) return true
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return !(isLatin(before) && isLatin(after))
}

function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}
