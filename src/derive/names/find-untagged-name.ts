import type { Analysis } from '../analysis.ts'
import { months, weekdays } from '../lexicons/calendar.ts'
import { speechStems } from '../lexicons/speech-words.ts'
import { Relation } from '../parsing/relations.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { stem } from '../tokens/stem.ts'
import { wordAt } from '../tokens/tokens.ts'
import type { NameRun } from './name-run.ts'
import { isTitle } from './title-before-name.ts'

const LONGEST = 4

/** Finds a name at token `i` that the tagger missed, and that speaks (`Harcourt said`). Whether that is a person is left open. */
export function findUntaggedName(analysis: Analysis, i: number): NameRun | null {
  const { tokens, tags, entities } = analysis
  const isPart = (k: number): boolean =>
    k < tokens.count &&
    tokens.sentence[k] === tokens.sentence[i] &&
    tags[k] === Tag.NNP &&
    entities[k] === Entity.None &&
    /^\p{Lu}[\p{L}\p{M}\d.’'-]*$/u.test(wordAt(tokens, k)) &&
    !isTitle(wordAt(tokens, k)) &&
    !weekdays.has(wordAt(tokens, k)) &&
    !months.has(wordAt(tokens, k))
  if (!isPart(i) || (i > 0 && isPart(i - 1))) return null
  let end = i
  while (isPart(end) && end - i <= LONGEST) end++
  return end - i <= LONGEST && speaks(analysis, end - 1) ? { first: i, end, entity: Entity.Misc } : null
}

function speaks({ tokens, trees }: Analysis, at: number): boolean {
  const verb = trees.head[at]!
  return (
    verb >= 0 &&
    trees.relation[at] === Relation.nsubj &&
    speechStems.has(stem(wordAt(tokens, verb).toLowerCase()))
  )
}
