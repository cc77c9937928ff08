import type { IncomingMessage } from 'node:http'
import { renderValidators, VALIDATORS_PATH, validatorOf } from '../../src/feeds/validators.ts'
import { listen } from './listening-server.ts'

/**
 * A deployed site that runs for a test: it answers HEAD with the entity tags that it was given, or else 404, and where it
 * has a list of validators, GET with that.
 */
export class DeployedSite {
  /** Entity tags as they stand in the header, by path without the leading slash. */
  readonly entityTags = new Map<string, string>()
  /** The status to answer everything with. */
  status: number | undefined
  /** Whether it publishes the validators of all feeds; one of an earlier version does not. */
  hasList = false
  /** What stands where the list of validators would, in its place. */
  list: string | undefined
  /** How often the list of validators was asked for. */
  listed = 0
  /** The feeds that were asked for, in order. */
  readonly asked: string[] = []
  /** The most requests that were under way at once. */
  mostAtOnce = 0
  /** From the second request on, how many must be under way before they are answered, all at once. */
  held = 1
  url = ''
  #underWay: (() => void)[] = []

  /** Starts one that serves documents with some tags, as the Worker does without a coding. */
  static async start(tags: Readonly<Record<string, string>> = {}): Promise<DeployedSite> {
    const site = new DeployedSite()
    site.deploy(tags)
    site.url = await listen((request, response) => {
      if (request.url === `/${VALIDATORS_PATH}`) {
        site.listed += 1
        response.writeHead(site.status ?? (site.hasList ? 200 : 404)).end(site.list ?? site.#validators())
        return
      }
      site.asked.push(request.url!.slice(1))
      site.#underWay.push(() => response.writeHead(...site.#answer(request)).end())
      site.mostAtOnce = Math.max(site.mostAtOnce, site.#underWay.length)
      const enough = site.asked.length === 1 ? 1 : site.held
      // Answered a moment later, so that one too many would be seen.
      if (site.#underWay.length === enough) setTimeout(() => site.#release(), enough > 1 ? 20 : 0)
    })
    return site
  }

  /** Serves documents with other tags. */
  deploy(tags: Readonly<Record<string, string>>): void {
    this.entityTags.clear()
    for (const [path, tag] of Object.entries(tags)) this.entityTags.set(path, `"${tag}"`)
  }

  #validators(): string {
    const tags = [...this.entityTags].map(([path, field]): [string, string] => [
      path,
      validatorOf(field.replaceAll('"', '')),
    ])
    return renderValidators(new Map(tags))
  }

  #release(): void {
    for (const answer of this.#underWay.splice(0)) answer()
  }

  #answer({ method, url, headers }: IncomingMessage): [number, Record<string, string>] {
    if (this.status !== undefined) return [this.status, {}]
    if (method !== 'HEAD' || headers['accept-encoding'] !== 'identity') return [400, {}]
    const entityTag = this.entityTags.get(url!.slice(1))
    return entityTag === undefined ? [404, {}] : [200, entityTag === '' ? {} : { ETag: entityTag }]
  }
}
