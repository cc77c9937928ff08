import { slugOf } from '../../src/content/slug-of.ts'
import type { Speaker, SpeakerKind } from '../../src/model.ts'
import { Random } from './random.ts'
import { capitalized, fill } from './sentences.ts'
import { GIVEN_NAMES, NAME_PARTS, WORDS } from './words.ts'

const KINDS: readonly SpeakerKind[] = [...Array<SpeakerKind>(8).fill('person'), 'organization', 'group']

/** Makes speakers of names that differ; nobody is called so elsewhere, but by chance. */
export function makeSpeakers(count: number): Speaker[] {
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, at): Speaker => {
    const random = new Random(`speaker ${at}`)
    const kind = random.one(KINDS)
    for (;;) {
      const speaker = draw(kind, random)
      if (taken.has(speaker.id)) continue
      taken.add(speaker.id)
      return speaker
    }
  })
}

function draw(kind: SpeakerKind, random: Random): Speaker {
  const lastName = NAME_PARTS.map((parts) => random.one(parts)).join('')
  const place = random.one(WORDS.place)
  const office = random.one(WORDS.office)
  if (kind === 'person') {
    const name = `${random.one(GIVEN_NAMES)} ${lastName}`
    return {
      id: slugOf(name, 60),
      name,
      kind,
      aliases: [],
      role: fill(`[adjective] voice of the ${office} of ${place}`, random),
    }
  }
  const name =
    kind === 'group'
      ? `${capitalized(random.one(WORDS.plural))} of ${lastName} Street`
      : `${lastName} ${office.split(' ').map(capitalized).join(' ')}`
  return { id: slugOf(name, 60), name, kind, aliases: [`the ${name}`], role: `In ${place}` }
}

/** How a text calls a speaker that it has named already. */
export function shortName({ name, kind }: Speaker): string {
  return kind === 'person' ? name.slice(name.lastIndexOf(' ') + 1) : `the ${name}`
}
