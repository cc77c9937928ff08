import type { Span } from '../../model.ts'

/** Words said without quotation marks: a Markdown block quote or a turn of a transcript. */
export interface Block extends Span {
  readonly form: 'block' | 'turn'
  /** The name before a turn, null for a block quote. */
  readonly speaker: Span | null
}

const BLOCK = /^[ \t]{0,3}(?:>[ \t]?)+(.*\S)[ \t]*$/
const TURN =
  /^[ \t]*(?:\*\*)?((?:[\p{Lu}][\p{L}.'’-]*)(?: [\p{Lu}][\p{L}.'’-]*){0,3})(?:\*\*)?:(?:\*\*)?[ \t]+(\S.*\S)[ \t]*$/u
/** Fewer lines of the form `NAME: …` than this are headings or notes, not a transcript. */
const FEWEST_TURNS = 3

/** Labels that stand before a colon and are no speakers. */
const labels =
  /^(?:Photo|Photos|Image|Video|Source|Sources|Credit|Note|Editor|Update|Updated|Correction|Read|Read more|Related|Watch|By|Date|Where|When|What|Who|Why|How|Location|Topic|Tags|Contact|Email|Phone|Warning|Caption|File|Also|Share|Follow|Posted|Published|Location|Price|Rating|Website|Ingredients|Method|Score|Scorers|Cast|Director|Running time)$/i

interface Turn extends Block {
  readonly name: string
}

/** Finds Markdown block quotes, and the turns of a transcript where at least three lines and two speakers show it to be one. */
export function findBlocks(text: string): Block[] {
  const blocks: Block[] = []
  const turns: Turn[] = []
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    if (line[0].length > 20_000) continue
    const block = BLOCK.exec(line[0])
    if (block !== null) {
      const start = line.index + line[0].lastIndexOf(block[1]!)
      blocks.push({ start, end: start + block[1]!.length, form: 'block', speaker: null })
      continue
    }
    const turn = TURN.exec(line[0])
    if (turn === null || labels.test(turn[1]!)) continue
    const nameAt = line.index + line[0].indexOf(turn[1]!)
    const start = line.index + line[0].lastIndexOf(turn[2]!)
    turns.push({
      start,
      end: start + turn[2]!.length,
      form: 'turn',
      name: turn[1]!,
      speaker: { start: nameAt, end: nameAt + turn[1]!.length },
    })
  }
  const isTranscript =
    turns.length >= FEWEST_TURNS &&
    new Set(turns.map(({ name }) => name)).size >= 2 &&
    new Set(turns.map(({ name }) => name)).size < turns.length
  return [...blocks.map(withoutMarks(text)), ...(isTranscript ? turns : [])].sort((a, b) => a.start - b.start)
}

/** Takes off quotation marks around a whole block. */
function withoutMarks(text: string): (block: Block) => Block {
  return (block) => {
    const words = text.slice(block.start, block.end)
    return /^["“„«].*["”“»]$/u.test(words) ? { ...block, start: block.start + 1, end: block.end - 1 } : block
  }
}
