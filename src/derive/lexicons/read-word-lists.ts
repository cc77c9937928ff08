import { readFileSync } from 'node:fs'

const opening = /^\[([a-z-]+)\] (.+)$/

/** The groups of a file of word lists; each asks for a group, and throws if the file lacks it. */
export interface WordLists {
  /** Gives a group's words in the order of the file. */
  list(group: string): readonly string[]
  setOf(group: string): ReadonlySet<string>
  /** Gives a group of words with what belongs to them, `word:one,two`. */
  entries(group: string): readonly (readonly [word: string, others: readonly string[]])[]
}

/**
 * Reads a file of word lists beside this one. A line `[group] example` opens a group, the lines below have its words, parted by
 * spaces; `_` stands for a space inside one, `#` opens a line of comment.
 *
 * @throws if a line stands outside a group
 */
export function readWordLists(file: string): WordLists {
  const groups = new Map<string, string[]>()
  let words: string[] | undefined
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8').split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const group = opening.exec(line)?.[1]
    if (group !== undefined) {
      words = groups.get(group) ?? []
      groups.set(group, words)
    } else if (words === undefined) throw new Error(`${file}: “${line}” stands in no group`)
    else
      words.push(
        ...line
          .trim()
          .split(/\s+/)
          .map((word) => word.replaceAll('_', ' ')),
      )
  }
  const list = (group: string): readonly string[] => {
    const found = groups.get(group)
    if (found === undefined) throw new Error(`${file} has no group [${group}]`)
    return found
  }
  return {
    list,
    setOf: (group) => new Set(list(group)),
    entries: (group) =>
      list(group).map((entry) => {
        const [word, others] = entry.split(':') as [string, string | undefined]
        return [word, others === undefined || others === '' ? [] : others.split(',')]
      }),
  }
}
