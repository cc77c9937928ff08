import type { Site } from '../model.ts'
import type { Problems } from './problem.ts'
import { siteSchema } from './schema/site-schema.ts'
import { readYaml } from './yaml-source.ts'

/**
 * Reads `site.yaml`; gives undefined, with the problems noted, where it breaks a rule.
 *
 * @param url the address to serve at in place of the file's, as `npm start` needs
 */
export function loadSite(text: string, file: string, problems: Problems, url?: string): Site | undefined {
  const source = readYaml(text, siteSchema, file, problems)
  if (!source) return undefined
  const { author, ...site } = source.value
  return {
    ...site,
    url: new URL(url ?? site.url).href,
    author: typeof author === 'string' ? { name: author } : author,
  }
}
