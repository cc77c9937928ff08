/**
 * What the Markdown parser is spared. It takes time that grows with the square of what stands nested, or marked, in
 * one block (measured: 2,000 nested emphases 1.6 s, 4,000 links of one paragraph 1.4 s, 400 levels of lists 1.9 s),
 * and no article that somebody wrote comes near these bounds.
 */

/** The longest text that is one article, in characters: beyond it, memory goes before the parser is done. */
export const LONGEST_TEXT = 1_000_000
/** The deepest that brackets, emphases, quotes or lists may stand in one another. */
const DEEPEST = 100
/** The most marks of one kind in a block. */
const MOST_MARKS = 2000
/** The most backticks in a row. */
const LONGEST_FENCE = 100

/** Why a text is not given to the parser: the line of it, counted from 1, and what to do. */
export interface OutOfBounds {
  readonly line: number
  readonly what: string
  readonly remedy: string
}

/** Finds what in a text would keep the Markdown parser busy for minutes. Takes time that grows with the text alone. */
export function findOutOfBounds(markdown: string): OutOfBounds | undefined {
  if (markdown.length > LONGEST_TEXT) return tooLong(markdown.length)
  let indents: readonly number[] = []
  let block = newBlock()
  let isBegun = false
  let isTable = false
  for (const [at, words] of markdown.split('\n').entries()) {
    const line = at + 1
    const marks = containerMarks(words, indents.length > 0)
    const text = words.slice(marks.length)
    const isItem = LIST_MARK.test(marks)
    if (!isBegun && !isItem && /^\S/.test(text)) indents = []
    if (isItem) indents = [...indents.filter((indent) => indent < marks.search(/\S/)), marks.search(/\S/)]
    const quotes = marks.match(/>/g)?.length ?? 0
    const items = marks.match(LIST_MARK_EACH)?.length ?? 0
    if (quotes + items + Math.max(0, indents.length - 1) > DEEPEST) return tooDeep(line, 'quotes and lists')
    // Each item of a list and each row of a table is parsed by itself.
    if (!isBegun || isItem || isTable) block = newBlock()
    isBegun = text.trim() !== ''
    isTable = isBegun && (isTable || DELIMITER_ROW.test(text))
    const fault = readMarks(text, block)
    if (fault !== undefined) return fault === 'deep' ? tooDeep(line, 'marks') : tooMany(line, fault)
  }
  return undefined
}

const LIST_MARK = /[-*+]|\d[.)]/
const LIST_MARK_EACH = new RegExp(LIST_MARK, 'g')

/** CommonMark §5.2: outside a list, no number but 1 begins one where a paragraph is open. */
function containerMarks(line: string, isInList: boolean): string {
  return (isInList ? IN_LIST : OUTSIDE_LISTS).exec(line)?.[0] ?? ''
}
const IN_LIST = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*[ \t]*/
const OUTSIDE_LISTS = /^(?:[ \t]*(?:>|[-*+](?=\s)|0{0,8}1[.)](?=\s)))*[ \t]*/

/** The line below a table's head (GitHub Flavored Markdown §4.10). */
const DELIMITER_ROW = /^[|:\- \t]*-[|:\- \t]*$/

/** What has been read of a block: for each kind of pair, how deep what stands in the open ones is nested; and how many marks. */
interface Block {
  readonly open: { readonly bracket: number[]; readonly emphasis: number[] }
  readonly count: Map<string, number>
}

function newBlock(): Block {
  return { open: { bracket: [], emphasis: [] }, count: new Map() }
}

/** Reads a line's marks into its block; gives the mark that there are too many of, or `deep`. */
function readMarks(text: string, { open, count }: Block): string | undefined {
  for (const { 0: marks, index } of text.matchAll(/\\.|[*_~]+|`+|[[\]]/g)) {
    if (marks[0] === '\\') continue
    const mark = marks[0]!
    const seen = (count.get(mark) ?? 0) + (mark === '`' ? 1 : marks.length)
    count.set(mark, seen)
    if (seen > MOST_MARKS || (mark === '`' && marks.length > LONGEST_FENCE)) return mark
    if (mark === '`') continue
    const pairs = mark === '[' || mark === ']' ? open.bracket : open.emphasis
    const opens = mark === '[' || (mark !== ']' && /\S/.test(text[index + marks.length] ?? ' '))
    const closes = mark === ']' || (mark !== '[' && /\S/.test(text[index - 1] ?? ' '))
    if (closes && pairs.length > 0) {
      const depth = pairs.pop()! + 1
      if (depth > DEEPEST) return 'deep'
      if (pairs.length > 0) pairs.push(Math.max(pairs.pop()!, depth))
    } else if (opens) pairs.push(0)
  }
  return undefined
}

function tooLong(length: number): OutOfBounds {
  return {
    line: 1,
    what: `the text has ${length} characters, and an article may have ${LONGEST_TEXT}`,
    remedy: 'make several articles of it',
  }
}

function tooDeep(line: number, what: string): OutOfBounds {
  return {
    line,
    what: `${what} are nested too deeply: more than ${DEEPEST} in one another`,
    remedy: 'take most of them out',
  }
}

function tooMany(line: number, mark: string): OutOfBounds {
  return mark === '`'
    ? {
        line,
        what: 'there are too many ` in one block',
        remedy: 'take them out, or indent code by four spaces',
      }
    : {
        line,
        what: `there are more than ${MOST_MARKS} ${mark} in one block`,
        remedy: 'part it by blank lines, or write \\ before those that are no marks',
      }
}
