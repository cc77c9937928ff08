import { readFileSync } from 'node:fs'

const opening = /^\[([a-z-]+)\] (.+)$/

/**
 * Reads a file of word lists beside this one. A line `[group] example` opens a group, the lines below have its words, parted by
 * spaces; `_` stands for a space inside one, `#` opens a line of comment.
 *
 * @returns gives the words of a group
 * @throws if a line stands outside a group, or a group is asked for that the file lacks
 */
export function readWordLists(file: string): (group: string) => readonly string[] {
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
  return (group) => {
    const found = groups.get(group)
    if (found === undefined) throw new Error(`${file} has no group [${group}]`)
    return found
  }
}
