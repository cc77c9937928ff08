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
  return speakers
}

function isBlank(yaml: string): boolean {
  return yaml.split('\n').every((line) => /^(?:---)?\s*(?:#.*)?$/.test(line))
}
