import type { Speaker } from '../model.ts'
import type { DerivedNotes } from '../record/derived-notes.ts'
import { overlap } from '../record/re-anchor/placement.ts'
import type { Stop } from './queue.ts'
import type { Reading } from './reading.ts'

/** Who somebody is that words stand for by themselves. */
const PRONOUN = /^(?:he|she|they|it|i|we|him|her|them|his|their|who)$/i

/** The fewest words of a quote that are hardly a term or a title. */
const FEWEST_WORDS = 3

/** What doubts are seen by. */
export interface DoubtSources {
  readonly speakers: readonly Speaker[]
  readonly notes: DerivedNotes
  /** The article as the deriver reads it; undefined as long as it has not. */
  readonly reading: Reading | undefined
}

/** Says why an item is in doubt, in sentences, the gravest first. */
export function doubtsOf(stop: Stop, sources: DoubtSources): string[] {
  return [...doubtsOfRecord(stop, sources), ...doubtsOfReading(stop, sources)]
}

function doubtsOfRecord(stop: Stop, { speakers, notes }: DoubtSources): string[] {
  const { speaker, key, words } = stop
  const doubts: string[] = []
  if (speaker === undefined)
    doubts.push('Nobody is named for it: the text leaves it open, or derive could not tell.')
  const asks = notes.get(key)?.asks
  if (asks !== undefined && asks !== speaker)
    doubts.push(`The article was edited, and now reads as ${nameOf(asks, speakers)}’s.`)
  const others = namesakesOf(speaker, speakers)
  if (others.length > 0) doubts.push(`Of that family name there is also ${listed(others.slice(0, 3))}.`)
  const count = words.split(/\s+/).length
  if (key.startsWith('quote/') && count < FEWEST_WORDS)
    doubts.push(
      `It is ${count === 1 ? 'one word' : `${count} words`} long: it may be a term or a title that nobody said.`,
    )
  return doubts
}

function doubtsOfReading(stop: Stop, { speakers, reading }: DoubtSources): string[] {
  if (!reading || !stop.key.startsWith('quote/')) return []
  const read = reading.quotes.find((quote) => overlap(quote, stop.span))
  if (!read) return ['Read again, derive takes it for no quote.']
  const own = stop.speaker === undefined ? undefined : nameOf(stop.speaker, speakers)
  const doubts: string[] = []
  if (read.name !== null && own !== undefined && read.name !== own && read.id !== stop.speaker)
    doubts.push(`Read again, derive takes it for ${read.name}’s.`)
  const { mention } = read
  if (mention === null) doubts.push('No name, pronoun or description stands beside it.')
  else if (PRONOUN.test(mention.words)) doubts.push(`Beside it stands “${mention.words}”, and no name.`)
  else if (own !== undefined && !isPartOf(mention.words, own, speakers, stop.speaker))
    doubts.push(`Beside it stands “${mention.words}”, and no name of ${own}’s.`)
  else if (!mention.words.includes(' ')) {
    const bearers = reading.names.filter(({ name }) => name.includes(' ') && lastWord(name) === mention.words)
    if (bearers.length > 1)
      doubts.push(
        `Beside it stands “${mention.words}”, as ${listed(bearers.map(({ name }) => name))} are called.`,
      )
  }
  return doubts
}

/** Whether a mention has a word of some speaker's names. */
function isPartOf(
  mention: string,
  name: string,
  speakers: readonly Speaker[],
  id: string | undefined,
): boolean {
  const aliases = speakers.find((speaker) => speaker.id === id)?.aliases ?? []
  const words = new Set([name, ...aliases].flatMap((form) => form.toLowerCase().split(/\s+/)))
  return mention
    .toLowerCase()
    .split(/[\s,]+/)
    .some((word) => words.has(word.replace(/[’']s$/, '')))
}

/** The other people of a speaker's last name. */
function namesakesOf(id: string | undefined, speakers: readonly Speaker[]): string[] {
  const own = speakers.find((speaker) => speaker.id === id)
  if (own?.kind !== 'person' || !own.name.includes(' ')) return []
  return speakers
    .filter(
      (other) => other !== own && other.kind === 'person' && lastWord(other.name) === lastWord(own.name),
    )
    .map(({ name }) => name)
}

function nameOf(id: string, speakers: readonly Speaker[]): string {
  return speakers.find((speaker) => speaker.id === id)?.name ?? id
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1)
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
