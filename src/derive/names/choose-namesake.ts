import { countBefore } from '../../count-before.ts'
import { kinNouns } from '../lexicons/name-words.ts'
import type { NameMention } from './name-mention.ts'

/** Somebody whom a short name may mean, and the mentions known so far. */
export interface SpokenOf {
  readonly mentions: readonly NameMention[]
  /** Those of them by a full name, in the order of the text. */
  readonly inFull: readonly NameMention[]
  /** By each short form, the first token that names them so. */
  readonly calledAt: ReadonlyMap<string, number>
  readonly roles: ReadonlySet<string>
}

/** Whoever is named in full so many sentences before or fewer, and nobody else so near as that and the margin. */
const NEAR = 1
const MARGIN = 3
/** Whoever is named so many times as often as the next is who a name alone means. Fitted on dev's families and couples. */
const PLAINLY_MORE = 2

type Choice = <Bearer extends SpokenOf>(
  bearers: readonly Bearer[],
  mention: NameMention,
  roles: ReadonlySet<string>,
) => Bearer | null

const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? list[0]! : null)

/** In this order: the first that tells one decides. */
const choices: readonly Choice[] = [
  (bearers) => only(bearers),
  (bearers, _, roles) => only(bearers.filter((bearer) => [...roles].some((role) => bearer.roles.has(role)))),
  (bearers, { first }) => only(bearers.filter(({ mentions }) => mentions[0]!.first < first)),
  meantBefore,
  (bearers) => only(bearers.filter((bearer) => !isIntroducedAsKin(bearer))),
  nearest,
  mostNamed,
]

/**
 * Chooses of several people who bear a name the one that it means where it stands alone.
 * @param roles what the text calls whoever is meant there
 * @returns null where the text leaves it open
 */
export function chooseNamesake<Bearer extends SpokenOf>(
  bearers: readonly Bearer[],
  mention: NameMention,
  roles: ReadonlySet<string>,
): Bearer | null {
  for (const choose of choices) {
    const chosen = choose(bearers, mention, roles)
    if (chosen !== null) return chosen
  }
  return null
}

/** The one whom the name alone meant before the others came up. */
function meantBefore<Bearer extends SpokenOf>(
  bearers: readonly Bearer[],
  mention: NameMention,
): Bearer | null {
  return only(
    bearers.filter(
      ({ calledAt }) => (calledAt.get(mention.text) ?? Number.POSITIVE_INFINITY) < mention.first,
    ),
  )
}

/**
 * Tells whether somebody comes up as a relative of the one whom the text is about (`for his wife Ana Ruiz`), and not beside them (`Luis
 * Ruiz and his wife Ana Ruiz`).
 */
function isIntroducedAsKin({ mentions }: SpokenOf): boolean {
  const [joint, owner, noun] = mentions[0]!.before as [string, string, string]
  return joint !== 'and' && /^(?:his|her|their)$/.test(owner) && kinNouns.has(noun)
}

/** The one who has just been named in full, nobody else of that name near. */
function nearest<Bearer extends SpokenOf>(
  bearers: readonly Bearer[],
  { first, sentence }: NameMention,
): Bearer | null {
  const distance = ({ inFull }: SpokenOf): number => {
    const before = inFull[countBefore(inFull.length, (at) => inFull[at]!.first < first) - 1]
    return before === undefined ? Number.POSITIVE_INFINITY : sentence - before.sentence
  }
  const [near, next] = bearers
    .map((bearer) => ({ bearer, at: distance(bearer) }))
    .toSorted((a, b) => a.at - b.at)
  return near!.at <= NEAR && next!.at - near!.at >= MARGIN ? near!.bearer : null
}

function mostNamed<Bearer extends SpokenOf>(bearers: readonly Bearer[]): Bearer | null {
  const [most, next] = bearers.toSorted((a, b) => b.mentions.length - a.mentions.length)
  return most!.mentions.length >= PLAINLY_MORE * next!.mentions.length ? most! : null
}
