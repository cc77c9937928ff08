import type { Span } from '../../src/model.ts'
import { readText, utf16Offsets } from './read-text.ts'

/** A name that a pronoun may stand for. */
export interface GapName extends Span {
  readonly isAntecedent: boolean
}

/** A pronoun and two names in a short text of Wikipedia; at most one of them is its antecedent. */
export interface GapExample {
  readonly id: string
  readonly text: string
  readonly pronoun: Span
  readonly names: readonly [GapName, GapName]
}

/**
 * Reads a file of GAP, such as `gap-development.tsv` of a clone of `google-research-datasets/gap-coreference`.
 * @throws if a line says something else
 */
export function readGap(file: string): GapExample[] {
  const [head, ...lines] = readText(file).split(/\r?\n/)
  if (!head!.startsWith('ID\tText\tPronoun\t'))
    throw new Error(`${file}, line 1: not the head of a file of GAP`)
  return lines.flatMap((line, i) => {
    if (line === '') return []
    const cells = line.split('\t')
    if (cells.length !== 11) throw new Error(`${file}, line ${i + 2}: ${cells.length} columns, not 11`)
    const [id, text, pronoun, pronounAt, a, aAt, isA, b, bAt, isB] = cells as [string, string, ...string[]]
    const offsetOf = utf16Offsets(text)
    const find = (words: string, at: string): Span => {
      const start = offsetOf(Number(at))
      if (!text.startsWith(words, start))
        throw new Error(`${file}, line ${i + 2}: “${words}” does not stand at character ${at} of the text`)
      return { start, end: start + words.length }
    }
    const name = (words: string, at: string, isAntecedent: string): GapName => ({
      ...find(words, at),
      isAntecedent: isAntecedent.toUpperCase() === 'TRUE',
    })
    return [
      {
        id,
        text,
        pronoun: find(pronoun!, pronounAt!),
        names: [name(a!, aAt!, isA!), name(b!, bAt!, isB!)],
      },
    ]
  })
}
