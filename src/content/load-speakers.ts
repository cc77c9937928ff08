import { isBareGroup } from '../derive/speakers/bare-group.ts'
import type { Speaker } from '../model.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Problems } from './problem.ts'
import { speakersSchema } from './schema/speakers-schema.ts'
import { readYaml } from './yaml-source.ts'

/** Reads `speakers.yaml`; gives undefined, with the problems noted, where it breaks a rule. */
export function loadSpeakers(text: string, file: string, problems: Problems): Speaker[] | undefined {
  if (isBlank(text)) return []
  const source = readYaml(text, speakersSchema, file, problems)
  if (!source) return undefined
  const { value: speakers, line } = source
  const ids = new Set<string>()
  const names = new Map<string, string>()
  speakers.forEach(({ id, name, kind, aliases }, at) => {
    if (ids.has(id)) {
      problems.error(
        file,
        line([at, 'id']),
        `the id “${id}” is given twice`,
        'give each speaker an id of its own',
      )
    }
    ids.add(id)
    // Groups such as “Officials” are others in each article.
    if (kind === 'group' && aliases.length === 0 && isBareGroup(name)) return
    for (const [key, called] of [['name', name], ...aliases.map((alias) => ['aliases', alias])] as const) {
      const known = names.get(called)
      if (known !== undefined && known !== id) {
        problems.error(
          file,
          line([at, key]),
          `“${called}” names both ${known} and ${id}`,
          'leave the name to one of them, or words may end in the wrong mouth',
        )
      }
      names.set(called, id)
    }
  })
  const listed = new Set(ids)
  speakers.forEach(({ id, merged = [] }, at) => {
    merged.forEach((before, m) => {
      if (ids.has(before)) {
        problems.error(
          file,
          line([at, 'merged', m]),
          `“${before}” cannot lead to ${id}: another speaker has or had that id`,
          'leave the id to one of them',
        )
      }
      ids.add(before)
    })
  })
  speakers.forEach(({ id, partOf }, at) => {
    if (partOf === undefined) return
    if (!listed.has(partOf)) {
      problems.error(
        file,
        line([at, 'partOf']),
        `no speaker has the id “${partOf}”`,
        didYouMean(partOf, listed, 'add the speaker or correct the id'),
      )
    } else if (partOf === id) {
      problems.error(file, line([at, 'partOf']), `“${id}” is part of itself`, 'remove partOf')
    }
  })
  const wholes = new Map(speakers.map(({ id, partOf }) => [id, partOf]))
  speakers.forEach(({ id, partOf }, at) => {
    if (partOf === id || !isInItself(id, wholes)) return
    const what = `“${id}” is part of what is part of it`
    problems.error(file, line([at, 'partOf']), what, 'remove one partOf of the circle')
  })
  speakers.forEach(({ name, aliases }, at) => {
    const mixed = [name, ...aliases].find(isOfMixedScripts)
    if (mixed === undefined) return
    const what = `“${mixed}” has letters of two scripts in one word`
    const remedy = 'write it in one script: it only looks like another name'
    problems.warn(file, line([at, mixed === name ? 'name' : 'aliases']), what, remedy)
  })
  return speakers
}

/** Whether following partOf from a speaker leads back to them. */
function isInItself(id: string, wholes: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>()
  for (let at = wholes.get(id); at !== undefined && !seen.has(at); at = wholes.get(at)) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

const LOOKALIKES = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]

/** Whether a word has letters that look like those of the script around them, such as a Cyrillic а in “Ada”. */
function isOfMixedScripts(name: string): boolean {
  const words = name.match(/[\p{L}\p{M}]+/gu) ?? []
  return words.some((word) => LOOKALIKES.filter((script) => script.test(word)).length > 1)
}

function isBlank(yaml: string): boolean {
  return yaml.split('\n').every((line) => /^(?:---)?\s*(?:#.*)?$/.test(line))
}
