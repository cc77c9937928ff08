import type { Analysis } from '../analysis.ts'
import { countryByCapital, countryByDemonym, countryByName } from '../lexicons/countries.ts'
import { peopleWords, titles } from '../lexicons/roles.ts'
import { groupWords, isGroupWord } from '../lexicons/trades.ts'
import { Relation } from '../parsing/relations.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'
import { Lexicon } from '../tokens/word-forms.ts'
import { dropTrades } from './drop-trades.ts'
import { ClusterGatherer } from './gather-clusters.ts'
import { joinGivenNames } from './join-given-names.ts'
import { joinNameRuns } from './join-name-runs.ts'
import type { NameCluster, Names } from './name-cluster.ts'
import type { NameRun } from './name-run.ts'
import { findNameRuns } from './name-runs.ts'
import { noteAcronyms } from './note-acronyms.ts'
import { noteKinds } from './note-kinds.ts'
import { noteRoles } from './note-roles.ts'
import { genderOfName } from './tell-gender.ts'

const suffixes = new Set(['Jr.', 'Sr.', 'Jr', 'Sr', 'II', 'III', 'IV', 'Jr.,'])

const clean = (text: string): string => text.replace(/\s+/g, ' ').replace(/^the /i, '')

/** Tells whether a name is that of people with something in common (`Republicans`). */
function isGroup(name: string): boolean {
  const lower = name.toLowerCase()
  return /^\S+s$/.test(lower) && (peopleWords.has(lower) || isGroupWord(lower))
}

/** Tells whether a token that the tagger took for no name stands alone and may be a person's last name (`Parekh disagreed:`). */
function isLastNameAlone({ tokens, tags, forms }: Analysis, i: number): boolean {
  const isName = (k: number): boolean =>
    k >= 0 && k < tokens.count && tags[k] === Tag.NNP && tokens.sentence[k] === tokens.sentence[i]
  const calendar = Lexicon.Weekday | Lexicon.Month
  return isName(i) && (forms.lexicon[i]! & calendar) === 0 && !isName(i - 1) && !isName(i + 1)
}

/** Gathers a text's names: full names first, then the short forms that refer to them. */
export function gatherNames(analysis: Analysis): Names {
  const { tokens, tags, trees, forms, markedOf } = analysis
  const runs = joinGivenNames(analysis, dropTrades(analysis, joinNameRuns(analysis, findNameRuns(analysis))))
  const gatherer = new ClusterGatherer()
  const clusterOf = new Int32Array(tokens.count).fill(-1)
  const wordsOf = (run: NameRun): string[] => {
    const words: string[] = []
    for (let i = run.first; i < run.end; i++) {
      const isPart = markedOf[i] === markedOf[run.first] && /[\p{L}\p{N}]/u.test(wordAt(tokens, i))
      if (isPart && !suffixes.has(wordAt(tokens, i))) words.push(wordAt(tokens, i))
    }
    return words.length > 0 ? words : [wordAt(tokens, run.first)]
  }
  const textOf = (run: NameRun): string =>
    clean(tokens.text.slice(tokens.start[run.first], tokens.end[run.end - 1]))
  const settle = (run: NameRun, cluster: NameCluster): void => {
    for (let i = run.first; i < run.end; i++) clusterOf[i] = cluster.number
    cluster.heads.push(run.end - 1)
    if (cluster.kind === 'organization') cluster.isPlace = run.entity === Entity.Location
    const title = run.first > 0 ? wordAt(tokens, run.first - 1) : undefined
    cluster.gender ??= cluster.kind === 'person' ? genderOfName(wordsOf(run), title) : null
  }
  const titleGender = (run: NameRun): 'he' | 'she' | null =>
    run.first > 0 ? (titles.get(wordAt(tokens, run.first - 1)) ?? null) : null
  const stateOf = (run: NameRun): NameCluster | null => {
    const text = textOf(run)
    const country = countryByName.get(text) ?? countryByDemonym.get(text)
    return country ? gatherer.cluster(country.name, 'country', [country.name]) : null
  }
  // After “Jordan Pickford”, the Jordan that does something is no kingdom.
  const bearerOf = (run: NameRun): NameCluster | null => {
    if (run.end - run.first > 1 || trees.relation[run.first] !== Relation.nsubj) return null
    const text = textOf(run)
    return countryByName.has(text) || countryByCapital.has(text) ? gatherer.bearer(text) : null
  }
  for (const run of runs) {
    if (run.entity === Entity.Person && run.end - run.first > 1)
      settle(run, gatherer.person(wordsOf(run), textOf(run), titleGender(run)))
  }
  for (const run of runs) {
    if (run.entity === Entity.Person && run.end - run.first > 1) continue
    const isPeople =
      isGroup(textOf(run)) && (tags[run.end - 1] === Tag.NNPS || groupWords.has(textOf(run).toLowerCase()))
    const bearer = run.entity === Entity.Person ? null : bearerOf(run)
    const state = run.entity === Entity.Person || bearer !== null ? null : stateOf(run)
    if (bearer !== null) settle(run, bearer)
    else if (state !== null) settle(run, state)
    else if (isPeople) settle(run, gatherer.cluster(textOf(run), 'group', wordsOf(run)))
    else if (run.entity === Entity.Person && (forms.lexicon[run.first]! & Lexicon.Weekday) === 0)
      settle(run, gatherer.person(wordsOf(run), textOf(run), titleGender(run)))
    else if (run.entity === Entity.Misc && gatherer.hasPerson(textOf(run)))
      settle(run, gatherer.person(wordsOf(run), textOf(run)))
    else if (
      run.entity === Entity.Misc &&
      peopleWords.has(textOf(run).toLowerCase()) &&
      !isGroup(textOf(run))
    )
      continue
    else if (isGroup(textOf(run))) settle(run, gatherer.cluster(textOf(run), 'group', wordsOf(run)))
    else if (run.entity !== Entity.None) settle(run, gatherer.body(textOf(run), wordsOf(run)))
  }
  // A capital stands for its state only where the text names the state too.
  for (const run of runs) {
    const isOfPerson = gatherer.clusters[clusterOf[run.first]!]?.kind === 'person'
    const country = isOfPerson ? undefined : countryByCapital.get(textOf(run))
    const state = country && gatherer.find('country', country.name)
    if (!state || !countryByCapital.has(textOf(run))) continue
    state.forms.add(textOf(run))
    settle(run, state)
  }
  for (let i = 0; i < tokens.count; i++) {
    const isMissed =
      clusterOf[i]! < 0 && isLastNameAlone(analysis, i) && gatherer.hasPerson(wordAt(tokens, i))
    if (isMissed)
      settle(
        { first: i, end: i + 1, entity: Entity.Person },
        gatherer.person([wordAt(tokens, i)], wordAt(tokens, i)),
      )
  }
  noteAcronyms(analysis, runs, gatherer.clusters, clusterOf)
  for (const cluster of gatherer.clusters) cluster.heads.sort((a, b) => a - b)
  noteKinds(analysis, { clusters: gatherer.clusters, clusterOf })
  noteRoles(analysis, { clusters: gatherer.clusters, clusterOf })
  return { clusters: gatherer.clusters, clusterOf }
}
