import type { Analysis } from '../analysis.ts'
import type { Resolution } from '../speakers/mentions/resolution.ts'
import { paragraphOfSentence } from '../speakers/quote-sources/paragraphs.ts'
import { findOccasion } from './find-occasion.ts'
import { findDay } from './resolve-day.ts'
import { speaksFor } from './speaks-for.ts'

/** An attribution as the statement stage sees it. */
export interface Saying {
  /** Index of the attribution. */
  readonly attribution: number
  readonly resolution: Resolution
  readonly first: number
  readonly end: number
  /** The sentences that it stands in: first and last. */
  readonly sentences: readonly [number, number]
  readonly quotes: readonly number[]
  /** True if the text tells it as said before the rest (`had said last week`). */
  readonly isEarlier: boolean
}

/** Sayings of one speaker on one occasion. */
export interface Gathered {
  readonly sayings: Saying[]
  resolution: Resolution
  said: string | null
  at: string | null
  lastParagraph: number
}

/** A speaker's sayings this many paragraphs apart are still one statement, unless the text says otherwise. */
const MOST_PARAGRAPHS_APART = 3
/** So many of the statements begun last are looked at. */
const MOST_OPEN = 40

/**
 * Gathers sayings into statements: the same speaker, near in the text, no other day and no other occasion named between.
 * @param inContent tells which tokens are themselves said
 */
export function gatherStatements(
  analysis: Analysis,
  sayings: readonly Saying[],
  published: string | null,
  inContent: (i: number) => boolean,
): Gathered[] {
  const { tokens } = analysis
  const paragraphOf = (sentence: number): number => paragraphOfSentence(tokens, sentence)
  const all: Gathered[] = []
  for (const saying of sayings) {
    const from = tokens.sentenceStart[saying.sentences[0]]!
    const to = tokens.sentenceStart[saying.sentences[1] + 1]!
    const said = findDay(tokens, from, to, published, inContent)
    const at = findOccasion(analysis, from, to, inContent)
    const paragraph = paragraphOf(saying.sentences[0])
    const open = findOpen(analysis, all, saying, said, at, paragraph)
    if (open === null) {
      all.push({
        sayings: [saying],
        resolution: saying.resolution,
        said,
        at,
        lastParagraph: paragraphOf(saying.sentences[1]),
      })
      continue
    }
    open.sayings.push(saying)
    open.said ??= said
    open.at ??= at
    open.lastParagraph = paragraphOf(saying.sentences[1])
    if (open.resolution.speaker === null) open.resolution = saying.resolution
  }
  return all.map((gathered) => ({ ...gathered, said: gathered.said ?? dayOfOccasion(all, gathered) }))
}

/** The day that other statements on the same occasion name, if they name one alone; whoever speaks. */
function dayOfOccasion(all: readonly Gathered[], { at, said, sayings }: Gathered): string | null {
  if (at === null || said !== null || !at.includes(' ')) return null
  const days = new Set(
    all
      .filter((other) => other.at !== null && isSameOccasion(other.at, at) && other.at.includes(' '))
      .filter((other) => other.sayings[0]!.isEarlier === sayings[0]!.isEarlier)
      .flatMap((other) => (other.said === null ? [] : [other.said])),
  )
  return days.size === 1 ? [...days][0]! : null
}

function findOpen(
  analysis: Analysis,
  all: readonly Gathered[],
  saying: Saying,
  said: string | null,
  at: string | null,
  paragraph: number,
): Gathered | null {
  const { speaker, isText } = saying.resolution
  for (let k = all.length - 1; k >= 0 && k >= all.length - MOST_OPEN; k--) {
    const open = all[k]!
    const apart = paragraph - open.lastParagraph
    if (speaker === null || open.resolution.speaker === null) continue
    const sameSpeaker =
      open.resolution.speaker.name === speaker.name && open.resolution.speaker.kind === speaker.kind
    const through =
      apart <= 1 &&
      (speaksFor(analysis, saying.resolution, open.resolution) ||
        open.sayings.some((other) => other.resolution.speaker?.name === speaker.name))
    if (!sameSpeaker && !through) continue
    if (open.said !== null && said !== null && open.said !== said) continue
    if (open.at !== null && at !== null && !isSameOccasion(open.at, at) && apart > 0) continue
    if (saying.isEarlier !== open.sayings.at(-1)!.isEarlier && (said ?? at) !== null && apart > 0) continue
    const bothTexts = isText && open.sayings.some((other) => other.resolution.isText)
    if (apart > MOST_PARAGRAPHS_APART && !bothTexts) continue
    // A state's written statement is one act, what its capital says another.
    if (isText !== open.sayings.some((other) => other.resolution.isText) && apart > 1) continue
    return open
  }
  return null
}

/** Tells whether two occasions may be one, named once in full and once in short. */
function isSameOccasion(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a)
}
