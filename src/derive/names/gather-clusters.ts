import type { SpeakerKind } from '../speakers/speaker.ts'
import type { NameCluster } from './name-cluster.ts'
import { isFirstName } from './tell-gender.ts'

/** Of people with the same last name so many, the latest, are compared. */
const MOST_NAMESAKES = 30
/** So many of the clusters made last are looked at for a body's full name. */
const MOST_BODIES = 200

/** First words that many bodies share: no short form of any. */
const general =
  /^(?:National|Royal|Federal|Central|United|International|World|European|American|African|Asian|Democratic|Republican|Conservative|Liberal|Labour|General|Supreme|High|State|First|New|North|South|East|West|Northern|Southern|Eastern|Western|Great|Greater|Public|House|Senate|City|County)$/

/** Makes clusters of names, and finds the one that a shorter form refers to. */
export class ClusterGatherer {
  readonly clusters: NameCluster[] = []
  private readonly byForm = new Map<string, NameCluster>()
  private readonly byLast = new Map<string, NameCluster[]>()
  private readonly byFirst = new Map<string, NameCluster[]>()

  /** Gives the cluster of a name as it stands, a new one if there is none of that kind. */
  cluster(name: string, kind: SpeakerKind, words: string[]): NameCluster {
    const found = this.byForm.get(`${kind} ${name}`)
    if (found !== undefined) return found
    const made: NameCluster = {
      name,
      words,
      kind,
      gender: null,
      forms: new Set([name]),
      roles: new Set(),
      heads: [],
      isPlace: false,
      number: this.clusters.length,
    }
    this.clusters.push(made)
    this.byForm.set(`${kind} ${name}`, made)
    return made
  }

  /** Gives the cluster of that kind that has a name as it stands, if any. */
  find(kind: SpeakerKind, name: string): NameCluster | undefined {
    return this.byForm.get(`${kind} ${name}`)
  }

  /** Tells whether some person's last name is this. */
  hasPerson(last: string): boolean {
    return this.byLast.has(last)
  }

  /** Gives the person of two names or more whose last name or, if nobody else's, first name a word is, null for none. */
  bearer(word: string): NameCluster | null {
    const byLast = (this.byLast.get(word) ?? []).filter(({ words }) => words.length > 1)
    const byFirst = this.byFirst.get(word) ?? []
    return byLast.length > 0 ? mostNamed(byLast) : byFirst.length === 1 ? byFirst[0]! : null
  }

  /**
   * Gives the person of a name; a last name alone is whoever of that name is named in full most often, then first.
   * @param gender what the word before the name tells
   */
  person(words: string[], text: string, gender: 'he' | 'she' | null = null): NameCluster {
    const last = words.at(-1)!
    const same = this.byForm.get(`person ${text}`)
    if (same !== undefined && (gender ?? same.gender) === (same.gender ?? gender)) return same
    const headline = (this.byLast.get(last) ?? []).find((other) => isHeadlineOf(other.words, words))
    if (headline !== undefined) {
      headline.forms.delete(headline.name)
      headline.forms.add(text)
      headline.name = text
      headline.words = words
      this.byForm.set(`person ${text}`, headline)
      return headline
    }
    const matches = (this.byLast.get(last) ?? [])
      .slice(-MOST_NAMESAKES)
      .filter((other) => agree(other.words, words) && (gender ?? other.gender) === (other.gender ?? gender))
    const byFirst = words.length === 1 ? (this.byFirst.get(last) ?? []) : []
    const found = matches.length > 0 ? mostNamed(matches) : byFirst.length === 1 ? byFirst[0] : undefined
    if (found !== undefined) {
      found.forms.add(text)
      this.byForm.set(`person ${text}`, found)
      if (words.length > found.words.length && words.length <= 4) {
        found.name = text
        found.words = words
      }
      return found
    }
    const made = this.cluster(text, 'person', words)
    push(this.byLast, last, made)
    if (words.length > 1) push(this.byFirst, words[0]!, made)
    return made
  }

  /** Gives the body of a name: its own cluster, or that of the full name which an acronym or a first word shortens. */
  body(text: string, words: string[]): NameCluster {
    const whole = this.byForm.get(`organization ${text}`)
    if (whole !== undefined) return whole
    if (words.length === 1) {
      const isAcronym = /^[A-Z][A-Z.&]+$/.test(text)
      for (let k = this.clusters.length - 1; k >= 0 && k >= this.clusters.length - MOST_BODIES; k--) {
        const other = this.clusters[k]!
        if (other.kind !== 'organization' || other.words.length < 2) continue
        if (
          isAcronym
            ? initials(other.words) === text.replace(/\./g, '')
            : other.words[0] === text && text.length > 3 && !general.test(text)
        ) {
          other.forms.add(text)
          this.byForm.set(`organization ${text}`, other)
          return other
        }
      }
    }
    return this.cluster(text, 'organization', words)
  }
}

function push(map: Map<string, NameCluster[]>, key: string, cluster: NameCluster): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [cluster])
  else list.push(cluster)
}

function initials(words: readonly string[]): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!)
    .join('')
}

/** Tells whether two names with the same last word can be one person's: alike first names, an initial, or none. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 || b.length === 1) return true
  const x = a[0]!.replace(/\.$/, '')
  const y = b[0]!.replace(/\.$/, '')
  return (
    x === y ||
    (x.length === 1 && y.startsWith(x)) ||
    (y.length === 1 && x.startsWith(y)) ||
    (x.length > 2 && y.startsWith(x)) ||
    (y.length > 2 && x.startsWith(y))
  )
}

/** Tells whether a longer name is a shorter one with a headline's capitalised word before it (`Conflates Ted Hale`). */
function isHeadlineOf(longer: readonly string[], words: readonly string[]): boolean {
  if (words.length < 2 || longer.length !== words.length + 1) return false
  const isSame = words.every((word, i) => word === longer[i + 1])
  return isSame && isFirstName(words[0]!) && !isFirstName(longer[0]!)
}

/** The one that is named most often so far, the first of equals. */
function mostNamed(clusters: readonly NameCluster[]): NameCluster {
  return clusters.reduce((best, other) => (other.heads.length > best.heads.length ? other : best))
}
