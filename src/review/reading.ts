import type { Root } from 'hast'
import { derive, type FoundSpeaker, type Stages } from '../derive/index.ts'
import { Entity } from '../derive/tagging/entity-classes.ts'
import type { Day, Span, Speaker, SpeakerKind } from '../model.ts'
import { markText } from '../record/marked-text.ts'

/** What the deriver needs of an article to read it again. */
export interface ToReadAgain {
  readonly body: Root
  readonly language: string
  readonly day: Day
  readonly speakers: readonly Speaker[]
}

/** Words to which the deriver gives a speaker, in the article's own offsets. */
export interface ReadWords extends Span {
  /** Who it is, null where the text leaves that open. */
  readonly name: string | null
  readonly id: string | null
  /** The words of the text that stand for the speaker, with their place. */
  readonly mention: (Span & { readonly words: string }) | null
}

/** A name that stands in an article. */
export interface NameInText extends Pick<Speaker, 'name'> {
  readonly kind: SpeakerKind
  /** Where it stands first. */
  readonly at: number
}

/** An article as the deriver reads it, as far as that helps to see why it is in doubt. */
export interface Reading {
  readonly quotes: readonly ReadWords[]
  readonly names: readonly NameInText[]
}

/** Reads an article again: what the record does not keep of why derive was in doubt. It takes a moment. */
export function readAgain({ body, language, day, speakers }: ToReadAgain): Reading {
  const { text, origin } = markText(body)
  const derivation = derive(text, { language, published: day, speakers, explain: true })
  const mentionOf = (speaker: FoundSpeaker | null) =>
    speaker?.mention
      ? { ...origin(speaker.mention), words: text.slice(speaker.mention.start, speaker.mention.end) }
      : null
  return {
    quotes: derivation.quotes.map(({ speaker, ...marks }) => ({
      ...origin(marks),
      name: speaker?.name ?? null,
      id: speaker?.id ?? null,
      mention: mentionOf(speaker),
    })),
    names: derivation.stages ? namesIn(derivation.stages, origin) : [],
  }
}

/** The names of people and bodies, each once. */
function namesIn({ analysis }: Stages, origin: (span: Span) => Span): NameInText[] {
  const { tokens, entities } = analysis
  const found = new Map<string, NameInText>()
  for (let first = 0; first < tokens.count; ) {
    const kind = entities[first]!
    let end = first + 1
    while (end < tokens.count && entities[end] === kind) end++
    if (kind === Entity.Person || kind === Entity.Organization) {
      const span = { start: tokens.start[first]!, end: tokens.end[end - 1]! }
      const name = tokens.text.slice(span.start, span.end).replace(/\s+/g, ' ')
      const at = origin(span).start
      if (!found.has(name))
        found.set(name, { name, at, kind: kind === Entity.Person ? 'person' : 'organization' })
    }
    first = end
  }
  return [...found.values()]
}
